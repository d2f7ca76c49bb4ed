//! What is trusted, read from files: `signatures` itself reads none.
//!
//! A folder (`PORTOS_TRUST_DIR`) holds, itself or in folders of any name directly in it:
//!
//! - `*.pem`, `*.crt`, `*.cer`, `*.der`: certificates of trusted authorities, of signers and of time-stamps
//! - `*.xml`: national trusted lists (ETSI TS 119 612)
//! - `*.crl`: revocation lists, DER or PEM
//! - `policies.txt`: policies of which a signer's certificate must carry one, if there is such a rule
//!
//! Usual names are `anchors/`, `tsl/` and `crl/`. Everything else is left alone. A file that cannot be read
//! as what it should be is an error: trust is never smaller than the operator believes.

use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};
use std::time::SystemTime;

use crate::signatures::{Trust, TrustError};

/// The largest trusted lists and revocation lists have some 20 MB.
const LARGEST: u64 = 256 << 20;

/// What a file is, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Anchors,
    TrustedList,
    RevocationList,
    Policies,
}

impl Role {
    fn of(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        if name.starts_with('.') {
            return None;
        }
        let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
        Some(match ending.as_deref() {
            Some("pem" | "crt" | "cer" | "der") => Self::Anchors,
            Some("xml") => Self::TrustedList,
            Some("crl") => Self::RevocationList,
            Some("txt") if name == "policies.txt" => Self::Policies,
            _ => return None,
        })
    }
}

/// Reads a folder, or one file of certificates or one trusted list. Without any anchor it is an error.
pub fn load(path: &Path) -> Result<Trust, TrustError> {
    let mut trust = Trust::new();
    add(&mut trust, path)?;
    if trust.is_empty() {
        return Err(TrustError::Empty { place: path.display().to_string() });
    }
    Ok(trust)
}

/// Adds a folder or a file to what is trusted; a file of an unknown ending is taken by what is in it.
pub fn add(trust: &mut Trust, path: &Path) -> Result<(), TrustError> {
    if path.is_dir() {
        return files(path)?.into_iter().try_for_each(|file| add_as(trust, &file.path, file.role));
    }
    let role = match Role::of(path) {
        Some(role) => role,
        None if read(path)?.trim_ascii_start().starts_with(b"<") => Role::TrustedList,
        None => Role::Anchors,
    };
    add_as(trust, path, role)
}

/// Adds a file, or all files of a folder, as revocation lists.
pub fn add_crls(trust: &mut Trust, path: &Path) -> Result<(), TrustError> {
    if path.is_dir() {
        let lists = files(path)?.into_iter().filter(|file| file.role == Role::RevocationList);
        return lists.into_iter().try_for_each(|file| add_as(trust, &file.path, file.role));
    }
    add_as(trust, path, Role::RevocationList)
}

/// Adds one file as what the caller says that it is.
pub fn add_as(trust: &mut Trust, path: &Path, role: Role) -> Result<(), TrustError> {
    let (place, bytes) = (path.display().to_string(), read(path)?);
    match role {
        Role::Anchors => trust.add_anchors(&place, &bytes).map(drop),
        Role::TrustedList => trust.add_trusted_list(&place, &bytes).map(drop),
        Role::RevocationList => trust.add_crl(&place, &bytes),
        Role::Policies => trust.add_policies(&place, &String::from_utf8_lossy(&bytes)),
    }
}

fn failed(path: &Path, problem: impl std::fmt::Display) -> TrustError {
    TrustError::File { place: path.display().to_string(), problem: problem.to_string() }
}

fn read(path: &Path) -> Result<Vec<u8>, TrustError> {
    let size = std::fs::metadata(path).map_err(|error| failed(path, error))?.len();
    if size > LARGEST {
        return Err(failed(path, format!("has {size} bytes; at most {LARGEST} are read")));
    }
    std::fs::read(path).map_err(|error| failed(path, error))
}

/// One file of the folder, as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
struct File {
    path: PathBuf,
    role: Role,
    changed: Option<SystemTime>,
    size: u64,
}

/// Files of the folder and of the folders in it, in the order of their names.
fn files(folder: &Path) -> Result<Vec<File>, TrustError> {
    let list = |folder: &Path| -> Result<Vec<PathBuf>, TrustError> {
        let entries = std::fs::read_dir(folder).map_err(|error| failed(folder, error))?;
        entries.map(|entry| entry.map(|entry| entry.path()).map_err(|error| failed(folder, error))).collect()
    };
    let mut paths = Vec::new();
    for path in list(folder)? {
        if path.is_dir() { paths.extend(list(&path)?) } else { paths.push(path) }
    }
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        if let Some(role) = Role::of(&path).filter(|_| path.is_file()) {
            let data = std::fs::metadata(&path).map_err(|error| failed(&path, error))?;
            files.push(File { path, role, changed: data.modified().ok(), size: data.len() });
        }
    }
    Ok(files)
}

/// The folder of a running service: read at the start, and again when its files change.
pub struct Folder {
    path: PathBuf,
    state: RwLock<State>,
}

struct State {
    files: Vec<File>,
    trust: Arc<Trust>,
}

impl Folder {
    pub fn open(path: PathBuf) -> Result<Self, TrustError> {
        let state = State { files: files(&path)?, trust: Arc::new(load(&path)?) };
        Ok(Self { path, state: RwLock::new(state) })
    }

    /// What is trusted now.
    pub fn trust(&self) -> Arc<Trust> {
        let state = self.state.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        Arc::clone(&state.trust)
    }

    /// Reads again if a file came, went or changed; true when the trust is another one now. After an
    /// error the old trust stays, and the next call tries again.
    pub fn refresh(&self) -> Result<bool, TrustError> {
        let files = files(&self.path)?;
        let same = |state: &State| state.files == files;
        if same(&self.state.read().unwrap_or_else(std::sync::PoisonError::into_inner)) {
            return Ok(false);
        }
        let trust = load(&self.path)?;
        let mut state = self.state.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        let changed = state.trust.mark() != trust.mark();
        *state = State { files, trust: Arc::new(trust) };
        Ok(changed)
    }
}
