//! Where files live, how large they may be, how they are sealed and scanned.
//!
//! - `PORTOS_DATA`: folder of everything kept on disk, default `var`
//! - `PORTOS_MAX_FILE_BYTES`: largest upload, default 104857600
//! - `PORTOS_S3_URL`: keeps files in a bucket in place of `<PORTOS_DATA>/files`:
//!   `https://access-key:secret-key@host:port/bucket/folder?region=eu-south-1`; `http://` inside one's own network
//! - `PORTOS_FILE_KEYS`: seals files at rest: `name:64 hex digits`, several split by commas, the newest first
//! - `PORTOS_CLAMD`: the malware scanner: `tcp://host:3310` or `unix:///path/of/socket`
//! - `PORTOS_CLAMD_MAX_BYTES`: `StreamMaxLength` of clamd, default 104857600; larger files are not scanned

use std::path::{Path, PathBuf};

use super::{ConfigError, Secret, Vars};

const S3_URL: &str = "PORTOS_S3_URL";
const S3_SHAPE: &str = "https://access-key:secret-key@host/bucket, with /folder and ?region=… if needed";
const FILE_KEYS: &str = "PORTOS_FILE_KEYS";
const KEYS_SHAPE: &str =
    "name:64 hex digits, several split by commas; the digits, for example, from: openssl rand -hex 32";
const CLAMD: &str = "PORTOS_CLAMD";
const CLAMD_SHAPE: &str = "tcp://host:3310 or unix:///path/of/socket";

#[derive(Clone, Debug)]
pub struct Files {
    pub data: PathBuf,
    pub max_file_bytes: u64,
    pub s3: Option<Bucket>,
    /// `name:hex` of each key, newest first.
    pub keys: Vec<Secret>,
    pub clamd: Option<Clamd>,
    pub clamd_max_bytes: u64,
}

/// A bucket of a server that speaks S3.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    pub endpoint: String,
    pub region: String,
    pub bucket: String,
    /// Empty for none.
    pub folder: String,
    pub access_key: Secret,
    pub secret_key: Secret,
}

/// Where clamd listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clamd {
    Tcp(String),
    Unix(PathBuf),
}

impl Files {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let s3 = match vars.secret_url(S3_URL, &["https://", "http://"], S3_SHAPE)? {
            None => None,
            Some(url) => Some(bucket(url.expose()).ok_or_else(|| {
                ConfigError::new(S3_URL, "lacks a key, a host or a bucket (value not shown)", S3_SHAPE)
            })?),
        };
        let clamd = match vars.text(CLAMD)? {
            None => None,
            Some(text) => Some(clamd(&text).ok_or_else(|| ConfigError::wrong(CLAMD, &text, CLAMD_SHAPE))?),
        };
        let most = "bytes from 1 to 2147483648";
        Ok(Self {
            data: vars.text("PORTOS_DATA")?.map_or_else(|| PathBuf::from("var"), PathBuf::from),
            max_file_bytes: vars.number("PORTOS_MAX_FILE_BYTES", 100 << 20, (1, 2 << 30), most)?,
            s3,
            keys: keys(vars.text(FILE_KEYS)?.as_deref().unwrap_or_default())?,
            clamd,
            clamd_max_bytes: vars.number("PORTOS_CLAMD_MAX_BYTES", 100 << 20, (1, 2 << 30), most)?,
        })
    }

    /// Keeps everything in this folder, and nothing in a bucket.
    pub fn keep_in(&mut self, folder: &Path) {
        self.data = folder.to_path_buf();
        self.s3 = None;
    }

    /// Uploaded files.
    pub fn files_dir(&self) -> PathBuf {
        self.data.join("files")
    }

    /// Mails, when no mail server is configured.
    pub fn mail_dir(&self) -> PathBuf {
        self.data.join("mail")
    }

    /// The development database.
    pub fn postgres_dir(&self) -> PathBuf {
        self.data.join("postgres")
    }
}

fn bucket(url: &str) -> Option<Bucket> {
    let (scheme, rest) = url.split_once("://")?;
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (authority, path) = rest.split_once('/')?;
    let (login, host) = authority.rsplit_once('@')?;
    let (access_key, secret_key) = login.split_once(':')?;
    let (bucket, folder) = path.split_once('/').unwrap_or((path, ""));
    let region = match query.split_once('=') {
        None if query.is_empty() => "us-east-1",
        Some(("region", region)) if !region.is_empty() => region,
        _ => return None,
    };
    if [access_key, secret_key, host, bucket].iter().any(|part| part.is_empty()) {
        return None;
    }
    Some(Bucket {
        endpoint: format!("{scheme}://{host}"),
        region: region.to_owned(),
        bucket: bucket.to_owned(),
        folder: folder.trim_end_matches('/').to_owned(),
        access_key: Secret::new(decoded(access_key)?),
        secret_key: Secret::new(decoded(secret_key)?),
    })
}

/// `%xx` of a URL: keys of S3 hold slashes and pluses.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16).and_then(|d| u8::try_from(d).ok());
                digit()? << 4 | digit()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn keys(text: &str) -> Result<Vec<Secret>, ConfigError> {
    let wrong = |problem| ConfigError::new(FILE_KEYS, problem, KEYS_SHAPE);
    let (mut keys, mut names) = (Vec::new(), Vec::new());
    for key in text.split(',').map(str::trim).filter(|key| !key.is_empty()) {
        let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
        let (name, digits) =
            key.split_once(':').ok_or_else(|| wrong("has a key without a name (value not shown)"))?;
        if name.is_empty() || name.len() > 31 || !name.bytes().all(fits) {
            return Err(wrong("has a name that is not 1 to 31 letters, digits, - _ or . (value not shown)"));
        }
        if digits.len() != 64 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(wrong("has a key that is not 64 hex digits (value not shown)"));
        }
        if names.contains(&name) {
            return Err(wrong("names two keys alike (value not shown)"));
        }
        names.push(name);
        keys.push(Secret::new(key));
    }
    Ok(keys)
}

fn clamd(text: &str) -> Option<Clamd> {
    if let Some(path) = text.strip_prefix("unix://") {
        return path.starts_with('/').then(|| Clamd::Unix(PathBuf::from(path)));
    }
    let address = text.strip_prefix("tcp://")?;
    let (host, port) = address.rsplit_once(':')?;
    let port: u16 = port.parse().ok()?;
    (!host.is_empty() && port > 0).then(|| Clamd::Tcp(address.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_is_one_url() {
        let found = bucket("https://AK:s%2Fk%2B@s3.example:9000/files/portos/?region=eu-south-1").unwrap();
        assert_eq!(found.endpoint, "https://s3.example:9000");
        assert_eq!((found.bucket.as_str(), found.folder.as_str()), ("files", "portos"));
        assert_eq!((found.region.as_str(), found.secret_key.expose()), ("eu-south-1", "s/k+"));
        assert_eq!(bucket("http://a:b@h/c").unwrap().region, "us-east-1");
        for url in [
            "https://h/b",
            "https://a:b@h",
            "https://a:b@h/",
            "https://:b@h/c",
            "https://a:%zz@h/c",
            "https://a:b@h/c?x=y",
        ] {
            assert_eq!(bucket(url), None, "{url}");
        }
    }

    #[test]
    fn keys_have_names() {
        let (one, two) = (format!("2026:{}", "ab".repeat(32)), format!("2025:{}", "CD".repeat(32)));
        assert_eq!(keys(&format!("{one}, {two}")).unwrap().len(), 2);
        assert!(keys("").unwrap().is_empty());
        for text in
            ["ab".repeat(32), "x:12".to_owned(), format!("{one},{one}"), format!("a b:{}", "ab".repeat(32))]
        {
            assert!(keys(&text).is_err());
        }
    }

    #[test]
    fn clamd_listens_somewhere() {
        assert_eq!(clamd("tcp://[::1]:3310"), Some(Clamd::Tcp("[::1]:3310".to_owned())));
        assert_eq!(clamd("unix:///run/clamd.sock"), Some(Clamd::Unix("/run/clamd.sock".into())));
        for text in ["localhost:3310", "tcp://h", "tcp://:1", "unix://x", "tcp://h:0"] {
            assert_eq!(clamd(text), None, "{text}");
        }
    }
}
