//! An istanza, as read from storage.

use chrono::{DateTime, Utc};

use crate::domain::access::Actor;
use crate::domain::digest::Sha256;
use crate::domain::filing::Routed;
use crate::domain::ids::{IstanzaId, PracticeId};
use crate::domain::istanza::{IstanzaKind, IstanzaState};
use crate::domain::later::Told;
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::role::ActorRole;

/// An istanza of a practice.
#[derive(Clone, Debug)]
pub struct Istanza {
    pub id: IstanzaId,
    pub practice: PracticeId,
    pub kind: IstanzaKind,
    pub state: IstanzaState,
    /// Place among the istanze of the practice, in the order of protocol.
    pub number: Option<i32>,
    pub opened_code: String,
    pub opened_name: String,
    pub opened_role: ActorRole,
    pub opened_at: DateTime<Utc>,
    /// When the compilation was closed, and the digest of what was frozen.
    pub closed_at: Option<DateTime<Utc>>,
    pub digest: Option<Sha256>,
    pub sent_at: Option<DateTime<Utc>>,
    pub sender_name: Option<String>,
    pub sender_role: Option<ActorRole>,
    pub routing: Option<Routed>,
    /// SHA-256 of everything that was sent.
    pub content_digest: Option<Sha256>,
    /// The sealed receipt.
    pub receipt: Option<String>,
    pub protocol_number: Option<String>,
    pub protocol_at: Option<DateTime<Utc>>,
    pub notice_code: Option<String>,
    /// The sealed attestation of vidimazione.
    pub attestation: Option<String>,
    /// What it says beyond sections, subjects and documents.
    pub told: Told,
}

impl Istanza {
    /// One that somebody begins.
    pub fn opened(
        id: IstanzaId,
        practice: PracticeId,
        kind: IstanzaKind,
        (by, role): (&Actor, ActorRole),
        at: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            practice,
            kind,
            state: IstanzaState::START,
            number: None,
            opened_code: by.fiscal_code.clone(),
            opened_name: by.name.clone(),
            opened_role: role,
            opened_at: at,
            closed_at: None,
            digest: None,
            sent_at: None,
            sender_name: None,
            sender_role: None,
            routing: None,
            content_digest: None,
            receipt: None,
            protocol_number: None,
            protocol_at: None,
            notice_code: None,
            attestation: None,
            told: Told::default(),
        }
    }
}
