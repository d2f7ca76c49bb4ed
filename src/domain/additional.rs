//! Documents beside the sections: received outside, receipts of payments, opinions (R70, R66, R100).
//!
//! They are shown in no section and take part in no check: the fifth part of the fascicolo holds them.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::access::{PracticeRight, Sight};
use super::check::ScanState;
use super::digest::Sha256;
use super::ids::{AdditionalDocumentId, PracticeId};
use super::role::ActorRole;

closed! {
    /// What a document beside the sections is.
    pub enum AdditionalKind {
        /// Received outside of the portal, added by the office (documento ricevuto).
        Ricevuto = "RICEVUTO",
        /// Scanned receipt of a payment made outside, P2 of the catalogue (ricevuta di pagamento).
        RicevutaPagamento = "RICEVUTA_PAGAMENTO",
        /// The opinion of another office or an expert (parere).
        Parere = "PARERE",
    }
}

/// A document beside the sections.
#[derive(Clone, Debug)]
pub struct AdditionalDocument {
    pub id: AdditionalDocumentId,
    pub practice: PracticeId,
    pub kind: AdditionalKind,
    pub name: String,
    pub media_type: String,
    pub size_bytes: i64,
    pub sha256: Sha256,
    pub scan: ScanState,
    /// From where it came: a sender, an office, a channel.
    pub source: Option<String>,
    pub received_on: Option<NaiveDate>,
    /// The parties see it.
    pub visible: bool,
    /// The payment or the opinion that it belongs to.
    pub reference: Option<Uuid>,
    pub added_code: String,
    pub added_name: String,
    pub added_role: ActorRole,
    pub added_at: DateTime<Utc>,
}

impl AdditionalDocument {
    /// Whether it exists for this reader of the practice. A receipt is for who pays and who reviews it; an opinion for
    /// the office; what was received outside for the office and, once shown, for who reads the fascicolo.
    pub fn is_shown_to(&self, sight: &Sight) -> bool {
        let facts = sight.facts();
        let office = facts.office.is_some() && sight.allows_practice(PracticeRight::ReadChat);
        match self.kind {
            AdditionalKind::Ricevuto => {
                office || (self.visible && sight.allows_practice(PracticeRight::ReadFascicolo))
            }
            AdditionalKind::RicevutaPagamento => office || facts.titolare || facts.payer,
            AdditionalKind::Parere => office,
        }
    }
}
