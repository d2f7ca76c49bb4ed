//! `portos verify-receipt`: the receipt of a sending, or the attestation, checked without the service.

use std::process::ExitCode;

use serde_json::json;

use super::seal::{digest_of, public, read};
use super::{Failure, VerifyReceipt};
use crate::domain::filing::{ATTESTATION, Attestation, DocumentOf, RECEIPT, Receipt};
use crate::identity::seal::{SealError, Sealed, open};

/// What such a seal is about.
enum Said {
    Receipt(Receipt),
    Attestation(Attestation),
}

impl Said {
    fn read(sealed: &Sealed) -> Option<Self> {
        match sealed.kind.as_str() {
            RECEIPT => serde_json::from_slice(&sealed.payload).ok().map(Self::Receipt),
            ATTESTATION => serde_json::from_slice(&sealed.payload).ok().map(Self::Attestation),
            _ => None,
        }
    }

    fn documents(&self) -> &[DocumentOf] {
        match self {
            Self::Receipt(receipt) => &receipt.documents,
            Self::Attestation(attestation) => &attestation.documents,
        }
    }

    fn lines(&self) -> Vec<String> {
        match self {
            Self::Receipt(r) => vec![
                format!("Receipt {} of {} ({})", r.receipt, r.legal_time, r.at.to_rfc3339()),
                format!("  {} «{}», sent by {} ({})", r.kind, r.title, r.sender.name, r.sender.fiscal_code),
                format!("  SHA-256 of everything: {}", r.digest),
            ],
            Self::Attestation(a) => vec![
                format!("Attestation: project {}, protocol {}", a.project_number, a.protocol_number),
                format!("  «{}», registered {}", a.title, a.protocol_at.to_rfc3339()),
                format!("  SHA-256 of everything: {}", a.digest),
            ],
        }
    }
}

/// Ends with 0 when everything holds, 1 when the seal or a file does not.
pub fn verify(args: &VerifyReceipt) -> Result<ExitCode, Failure> {
    let keys = public(&args.key)?;
    let text = String::from_utf8_lossy(&read(&args.receipt)?).into_owned();
    let opened = open(&text, &keys)
        .and_then(|sealed| Said::read(&sealed).map(|said| (said, sealed)).ok_or(SealError::Shape));
    let (said, sealed) = match opened {
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
        let named = said.documents().iter().find(|document| document.sha256 == digest);
        files.push((path, digest, named));
    }
    let valid = files.iter().all(|(_, _, named)| named.is_some());
    if args.json {
        let files: Vec<_> = files
            .iter()
            .map(|(path, digest, named)| json!({ "file": path, "sha256": digest, "sent": named.is_some() }))
            .collect();
        let payload: serde_json::Value = serde_json::from_slice(&sealed.payload).unwrap_or_default();
        println!("{}", json!({ "valid": valid, "key": sealed.key, "statement": payload, "files": files }));
    } else {
        println!("The seal fits (key {}).", sealed.key);
        said.lines().iter().for_each(|line| println!("{line}"));
        for document in said.documents() {
            println!("  {}  {} {}", document.sha256, document.code, document.name);
        }
        for (path, digest, named) in &files {
            match named {
                Some(document) => println!("{}: sent, as {}", path.display(), document.name),
                None => println!("{}: NOT AMONG what was sent (SHA-256 {digest})", path.display()),
            }
        }
    }
    Ok(if valid { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
