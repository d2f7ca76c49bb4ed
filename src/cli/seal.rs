//! The key of the service's seal: made, read, published; and statements under it, checked off line.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ring::digest::{Context, SHA256};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{PrivatePkcs8KeyDer, SubjectPublicKeyInfoDer};
use serde::Deserialize;
use serde_json::json;

use super::{Failure, SealKey, VerifySignature};
use crate::config::Config;
use crate::domain::digest::Sha256;
use crate::domain::signing::{KIND, SigningAct};
use crate::identity::Seal;
use crate::identity::seal::{Jwk, PublicSeal, SealError, open};

fn line(what: impl std::fmt::Display, error: impl std::fmt::Display) -> Failure {
    Failure::Line(format!("{what}: {error}"))
}

pub(super) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|e| line(path.display(), e))
}

/// The key of the service. Development makes one and keeps it beside its data.
pub fn own(config: &Config, dev: bool) -> Result<Seal, Failure> {
    let Some(path) = config.seal.key(dev)? else {
        let path = config.files.data.join("seal-key.pem");
        if !path.exists() {
            std::fs::create_dir_all(&config.files.data).map_err(|e| line(config.files.data.display(), e))?;
            make(&path)?;
        }
        return private(&path);
    };
    private(path)
}

/// The keys that seals are checked with: the present one, then those before it.
pub fn published(config: &Config, own: &Seal) -> Result<Vec<PublicSeal>, Failure> {
    let mut keys = vec![own.public().clone()];
    let Some(folder) = &config.seal.old_keys else { return Ok(keys) };
    let entries = std::fs::read_dir(folder).map_err(|e| line(folder.display(), e))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|e| e.path())).collect();
    paths.sort();
    for path in paths.iter().filter(|path| path.is_file()) {
        keys.extend(public(path)?.into_iter().filter(|key| !keys.contains(key)).collect::<Vec<_>>());
    }
    Ok(keys)
}

fn private(path: &Path) -> Result<Seal, Failure> {
    let bytes = read(path)?;
    let key = match PrivatePkcs8KeyDer::from_pem_slice(&bytes) {
        Ok(key) => key.secret_pkcs8_der().to_vec(),
        Err(_) => bytes,
    };
    Seal::read(&key).map_err(|e| line(path.display(), e))
}

/// Writes a new key that only its owner may read.
fn make(path: &Path) -> Result<(), Failure> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let key = Seal::generate().map_err(|e| line("seal", e))?;
    let mut options = std::fs::OpenOptions::new();
    let mut file =
        options.write(true).create_new(true).mode(0o600).open(path).map_err(|e| line(path.display(), e))?;
    file.write_all(pem("PRIVATE KEY", &key).as_bytes()).map_err(|e| line(path.display(), e))
}

fn pem(label: &str, der: &[u8]) -> String {
    use base64::Engine as _;
    let body = base64::engine::general_purpose::STANDARD.encode(der);
    let lines: Vec<&str> =
        body.as_bytes().chunks(64).filter_map(|line| std::str::from_utf8(line).ok()).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}

/// `portos seal-key [FILE]`: makes a key, or prints the public half of the configured one.
pub fn key(args: &SealKey, config: &Config) -> Result<ExitCode, Failure> {
    let seal = match &args.file {
        Some(path) => {
            make(path)?;
            private(path)?
        }
        None => own(config, false)?,
    };
    print!("{}", pem("PUBLIC KEY", &seal.public().spki()));
    Ok(ExitCode::SUCCESS)
}

/// Keys of a file: a PEM, or a set of JSON Web Keys as `/.well-known/jwks.json` gives them.
pub(super) fn public(path: &Path) -> Result<Vec<PublicSeal>, Failure> {
    #[derive(Deserialize)]
    struct Set {
        keys: Vec<Jwk>,
    }
    let bytes = read(path)?;
    let keys: Vec<PublicSeal> = match serde_json::from_slice::<Set>(&bytes) {
        Ok(set) => set.keys.iter().filter_map(PublicSeal::of_jwk).collect(),
        Err(_) => SubjectPublicKeyInfoDer::pem_slice_iter(&bytes)
            .filter_map(|key| PublicSeal::of_spki(&key.ok()?))
            .collect(),
    };
    if keys.is_empty() {
        return Err(line(path.display(), "no public key for ECDSA over P-256, as PEM or JSON Web Keys"));
    }
    Ok(keys)
}

/// `portos verify-signature`: checks the proof of an act of signing, and files against it.
/// Ends with 0 when everything holds, 1 when the seal or a file does not.
pub fn verify(args: &VerifySignature) -> Result<ExitCode, Failure> {
    let keys = public(&args.key)?;
    let text = String::from_utf8_lossy(&read(&args.evidence)?).into_owned();
    let opened = open(&text, &keys).and_then(|sealed| {
        let act = (sealed.kind == KIND).then(|| serde_json::from_slice(&sealed.payload).ok()).flatten();
        act.map(|act: SigningAct| (act, sealed.key)).ok_or(SealError::Shape)
    });
    let (act, key) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            if args.json {
                println!("{}", json!({ "valid": false, "reason": error.to_string() }));
            } else {
                println!("NOT VALID: {error}");
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut files = Vec::new();
    for path in &args.files {
        let digest = digest_of(path)?;
        let named = act.documents.iter().find(|document| document.sha256 == digest);
        files.push((path, digest, named));
    }
    let valid = files.iter().all(|(_, _, named)| named.is_some());
    if args.json {
        let files: Vec<_> = files
            .iter()
            .map(|(path, digest, named)| {
                json!({ "file": path, "sha256": digest, "signed": named.is_some(), "document": named.map(|d| &d.id) })
            })
            .collect();
        println!("{}", json!({ "valid": valid, "key": key, "act": act, "files": files }));
    } else {
        println!("The seal fits (key {key}).");
        println!(
            "{} ({}, {}) signed {} documents at {} after login by {}, level {}:",
            act.signer.name,
            act.signer.fiscal_code,
            act.signer.role.code(),
            act.documents.len(),
            act.at.to_rfc3339(),
            act.authentication.method,
            act.authentication.level,
        );
        println!("  «{}» ({}, version {})", act.statement.text, act.statement.id, act.statement.version);
        for document in &act.documents {
            println!("  {}  {}", document.sha256, document.name);
        }
        for (path, digest, named) in &files {
            match named {
                Some(document) => println!("{}: signed, as {}", path.display(), document.name),
                None => println!("{}: NOT SIGNED in this act (SHA-256 {digest})", path.display()),
            }
        }
    }
    Ok(if valid { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

pub(super) fn digest_of(path: &Path) -> Result<Sha256, Failure> {
    use std::io::Read as _;
    let mut file = std::fs::File::open(path).map_err(|e| line(path.display(), e))?;
    let (mut hash, mut chunk) = (Context::new(&SHA256), vec![0_u8; 1 << 16]);
    loop {
        let read = file.read(&mut chunk).map_err(|e| line(path.display(), e))?;
        let Some(part) = chunk.get(..read).filter(|part| !part.is_empty()) else { break };
        hash.update(part);
    }
    Sha256::from_slice(hash.finish().as_ref()).ok_or_else(|| line(path.display(), "no digest"))
}
