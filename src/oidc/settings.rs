//! The file of the providers: JSON, read at the start.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::domain::identity::AuthMethod;

/// Why the providers cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsProblem {
    #[error("{}: {problem}", path.display())]
    File { path: PathBuf, problem: String },
    #[error("provider \"{name}\": {problem}")]
    Provider { name: String, problem: String },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    providers: Vec<Settings>,
}

/// One provider, as the operator describes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Settings {
    /// Stands in addresses: lower-case letters, digits and hyphens.
    pub name: String,
    /// SPID or CIE.
    pub kind: AuthMethod,
    /// What the button says.
    pub label: String,
    /// The issuer, exactly as the provider writes it.
    pub issuer: String,
    pub client_id: String,
    /// Private key (PEM; RSA, or P-256 in PKCS#8) for `private_key_jwt`.
    pub key: Option<PathBuf>,
    /// Private key that opens what is encrypted for us; the first one, unless told.
    pub encryption_key: Option<PathBuf>,
    /// SVG or PNG on the button.
    pub logo: Option<PathBuf>,
    /// The provider's metadata (and `jwks`), for times when it cannot be asked.
    pub discovery: Option<PathBuf>,
    /// Authority (PEM) of the provider's TLS certificate, when the system does not know it.
    pub authority: Option<PathBuf>,
    /// The level that is asked for and must be met.
    #[serde(default = "two")]
    pub level: i16,
    /// Levels of `acr` values that are not those of the Italian profile.
    #[serde(default)]
    pub levels: BTreeMap<String, i16>,
    /// The prompt that is asked for; empty for none.
    #[serde(default = "login")]
    pub prompt: String,
    #[serde(default = "openid")]
    pub scopes: Vec<String>,
    /// UserInfo must be signed. Off only where a gateway of our own network answers in plain JSON.
    #[serde(default = "yes")]
    pub signed_user_info: bool,
    /// Sends the request as a signed object, too: SPID and CIE ask for it.
    #[serde(default)]
    pub request_object: bool,
}

const fn two() -> i16 {
    2
}

const fn yes() -> bool {
    true
}

fn login() -> String {
    "login".to_owned()
}

fn openid() -> Vec<String> {
    vec!["openid".to_owned()]
}

/// Bytes of a file; paths are taken from the folder of the file that names them.
pub fn bytes(path: &Path) -> Result<Vec<u8>, SettingsProblem> {
    let wrong = |problem: String| SettingsProblem::File { path: path.to_owned(), problem };
    let size = std::fs::metadata(path).map_err(|error| wrong(error.to_string()))?.len();
    if size > 1 << 20 {
        return Err(wrong("is larger than 1 MB".to_owned()));
    }
    std::fs::read(path).map_err(|error| wrong(error.to_string()))
}

/// Reads the file and checks what can be checked without asking anybody.
pub fn read(path: &Path) -> Result<Vec<Settings>, SettingsProblem> {
    let wrong = |problem: String| SettingsProblem::File { path: path.to_owned(), problem };
    let file: File = serde_json::from_slice(&bytes(path)?).map_err(|error| wrong(error.to_string()))?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut all: Vec<Settings> = Vec::new();
    for mut settings in file.providers {
        let Settings { key, encryption_key, logo, discovery, authority, .. } = &mut settings;
        for named in [key, encryption_key, logo, discovery, authority].into_iter().flatten() {
            *named = folder.join(&*named);
        }
        if let Some(problem) = wrong_with(&settings, &all) {
            return Err(SettingsProblem::Provider { name: settings.name, problem: problem.to_owned() });
        }
        all.push(settings);
    }
    Ok(all)
}

/// Names that are addresses of our own pages.
const OURS: &[&str] = &["callback", "card", "cns", "diagnostics", "logo", "style"];

fn wrong_with(settings: &Settings, others: &[Settings]) -> Option<&'static str> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if settings.name.is_empty() || !settings.name.chars().all(plain) || OURS.contains(&settings.name.as_str())
    {
        return Some("name: lower-case letters, digits and hyphens, and none of the service's own addresses");
    }
    if others.iter().any(|other| other.name == settings.name) {
        return Some("name: two providers have it");
    }
    if !matches!(settings.kind, AuthMethod::Spid | AuthMethod::Cie) {
        return Some("kind: SPID or CIE");
    }
    if !(1..=3).contains(&settings.level) || !settings.levels.values().all(|level| (1..=3).contains(level)) {
        return Some("level and levels: 1, 2 or 3");
    }
    if settings.label.is_empty() || settings.label.chars().any(char::is_control) {
        return Some("label: what the button says");
    }
    None
}
