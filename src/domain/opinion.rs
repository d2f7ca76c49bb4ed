//! Opinions of other offices and experts (R66): asked with chosen documents, answered once, or recorded as silence.

use chrono::{DateTime, NaiveDate, Utc};

use super::ids::{AdditionalDocumentId, AttachmentId, OpinionId, PracticeId};
use super::lifecycle::lifecycle;

closed! {
    /// State of an opinion that was asked for.
    pub enum OpinionState {
        /// Asked; the answer is awaited.
        Richiesto = "RICHIESTO",
        /// Given.
        Reso = "RESO",
        /// Who was asked declined.
        Declinato = "DECLINATO",
        /// The term passed without an answer, which is recorded as such (art. 16, c. 2, L. 241/1990).
        Silenzio = "SILENZIO",
        /// The office took the request back.
        Ritirato = "RITIRATO",
    }
}

closed! {
    /// What can happen to an opinion.
    pub enum OpinionTrigger {
        /// Given.
        Give = "GIVE",
        /// Declined.
        Decline = "DECLINE",
        /// Its term passed.
        FallSilent = "FALL_SILENT",
        /// Taken back by the office.
        Withdraw = "WITHDRAW",
    }
}

closed! {
    /// What an opinion says.
    pub enum OpinionOutcome {
        /// Favourable (favorevole).
        Favorevole = "FAVOREVOLE",
        /// Favourable with conditions (favorevole con condizioni).
        FavorevoleConCondizioni = "FAVOREVOLE_CON_CONDIZIONI",
        /// Contrary (contrario).
        Contrario = "CONTRARIO",
    }
}

lifecycle! {
    OpinionState on OpinionTrigger, "parere", from Richiesto;
    Richiesto => Give => Reso, by Invited, when "within the term, once";
    Richiesto => Decline => Declinato, by Invited, when "with a reason";
    Richiesto => FallSilent => Silenzio, by System, when "the term is over";
    Richiesto => Withdraw => Ritirato, by Office;
}

/// An opinion that was asked for.
#[derive(Clone, Debug)]
pub struct Opinion {
    pub id: OpinionId,
    pub practice: PracticeId,
    pub state: OpinionState,
    pub question: String,
    /// The office or body that who is asked speaks for; nothing for an expert.
    pub organisation: Option<String>,
    pub invited_code: String,
    pub invited_name: String,
    pub invited_email: String,
    pub asked_code: String,
    pub asked_name: String,
    pub asked_at: DateTime<Utc>,
    /// The last day for the answer.
    pub due: NaiveDate,
    /// When who was asked first opened it.
    pub opened_at: Option<DateTime<Utc>>,
    pub outcome: Option<OpinionOutcome>,
    /// The text of the opinion, or the reason for declining.
    pub answer: Option<String>,
    pub document: Option<AdditionalDocumentId>,
    pub ended_at: Option<DateTime<Utc>>,
    /// What of the practice who is asked may read.
    pub exposed: Vec<AttachmentId>,
}

impl Opinion {
    /// Whether who was asked still reads the question and the documents: not once the office took it back.
    pub fn is_open_to_invited(&self) -> bool {
        self.state != OpinionState::Ritirato
    }
}
