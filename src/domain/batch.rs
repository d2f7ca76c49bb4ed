//! Batches of the office: one act on many things, each for itself (R69).

use chrono::{DateTime, Utc};

use super::ids::BatchId;
use super::role::Seat;

/// Most items of one batch.
pub const MANY: usize = 500;

closed! {
    /// What a batch does with each item.
    pub enum BatchAct {
        /// Names the practice to an officer, or to nobody.
        Assign = "ASSIGN",
        /// Notes that the caller has seen the practice.
        MarkSeen = "MARK_SEEN",
        /// Tries the hand-off again.
        RetryHandOff = "RETRY_HAND_OFF",
    }
}

closed! {
    /// How an item of a batch stands.
    pub enum BatchItemState {
        /// Not tried yet.
        Waiting = "WAITING",
        /// Done.
        Done = "DONE",
        /// Refused, with a code; the others go on.
        Refused = "REFUSED",
    }
}

/// One item of a batch.
#[derive(Clone, Debug)]
pub struct BatchItem {
    pub place: i32,
    /// The id as the client sent it.
    pub object: String,
    pub state: BatchItemState,
    /// Why it was refused.
    pub code: Option<String>,
}

/// A batch with its items, in the order of the request.
#[derive(Clone, Debug)]
pub struct Batch {
    pub id: BatchId,
    pub seat: Seat,
    pub act: BatchAct,
    pub created_at: DateTime<Utc>,
    /// When the last item had been tried.
    pub ended_at: Option<DateTime<Utc>>,
    pub items: Vec<BatchItem>,
}

impl Batch {
    /// How many items stand like this.
    pub fn count(&self, state: BatchItemState) -> usize {
        self.items.iter().filter(|item| item.state == state).count()
    }
}
