//! The public look-up of an attestation (R47).

use async_graphql::SimpleObject;
use chrono::{DateTime, Utc};

use super::scalars::Sha256;
use crate::domain::section::details::Procedimento;

/// What anybody may know of an endorsed practice who holds its attestation.
#[derive(SimpleObject)]
pub struct PublicAttestation {
    /// Project number.
    project_number: String,
    /// Number in the register of protocol.
    protocol_number: String,
    /// When it was registered.
    protocol_at: DateTime<Utc>,
    /// Comune of the works.
    comune: Option<String>,
    /// The procedure.
    procedure: Option<Procedimento>,
    /// SHA-256 over everything that was sent.
    digest: Sha256,
    /// Documents that were sent, by code and digest; their names may hold names of people.
    documents: Vec<PublicDocument>,
}

/// A document in the public look-up.
#[derive(SimpleObject)]
pub struct PublicDocument {
    /// Code of the catalogue.
    code: String,
    /// SHA-256 of the file.
    sha256: Sha256,
}

impl PublicAttestation {
    pub fn new(attestation: crate::domain::filing::Attestation) -> Self {
        let documents = attestation.documents.into_iter();
        Self {
            project_number: attestation.project_number,
            protocol_number: attestation.protocol_number,
            protocol_at: attestation.protocol_at,
            comune: attestation.comune,
            procedure: attestation.routing.procedure.as_deref().and_then(Procedimento::from_code),
            digest: Sha256(attestation.digest),
            documents: documents
                .map(|document| PublicDocument { code: document.code, sha256: Sha256(document.sha256) })
                .collect(),
        }
    }
}
