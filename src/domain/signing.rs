//! The act of signing in the portal (firma da applicativo): what is kept as its proof.
//!
//! Login and confirmation count as advanced electronic signature: linked only to the signer, it
//! identifies him, and detects later change (D.Lgs. 82/2005; dossier 7.1–7.2). So a proof is
//! kept, not a flag: who, how he was recognised, what he confirmed, and the digest of each document.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::digest::Sha256;
use super::role::ActorRole;

/// The kind of the sealed statement.
pub const KIND: &str = "portos-signature+jwt";

/// One act of signing: one person, one confirmation, any number of documents.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SigningAct {
    pub act: Uuid,
    /// The practice, as the API names it.
    pub practice: String,
    pub signer: Signer,
    /// By the clock of the service, UTC.
    pub at: DateTime<Utc>,
    pub statement: Statement,
    pub authentication: Authentication,
    pub documents: Vec<SignedDocument>,
}

/// Who signed, and in which role.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Signer {
    pub fiscal_code: String,
    pub name: String,
    pub role: ActorRole,
}

/// The text that was confirmed.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Statement {
    pub id: String,
    pub version: i32,
    pub text: String,
}

/// How the signer was recognised.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Authentication {
    /// CNS, SPID, CIE.
    pub method: String,
    /// Assurance level, 1 to 3.
    pub level: i16,
    pub session: Uuid,
}

/// One document as it was signed.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct SignedDocument {
    /// The document, as the API names it.
    pub id: String,
    pub name: String,
    pub sha256: Sha256,
}
