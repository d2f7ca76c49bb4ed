//! Requests of this process that are receiving bytes of an upload.
//!
//! A client whose line broke is back before the request that it left has read all that arrived. Who
//! comes next lets that one end first, so that nothing that arrived is sent again. On another node there is no
//! waiting: the writer of the ticket decides there.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// A request that still gets bytes after so long is not one that was left.
const PATIENCE: Duration = Duration::from_secs(2);

/// One request under way.
#[derive(Clone, Default)]
struct Turn {
    writer: Uuid,
    /// Cancelled by who comes next: take what is there, and end.
    leave: CancellationToken,
    /// Cancelled when it has ended.
    ended: CancellationToken,
}

/// The requests under way, by upload.
#[derive(Clone, Default)]
pub struct Receiving(Arc<Mutex<HashMap<Uuid, Turn>>>);

impl Receiving {
    /// Waits until the request that receives for this upload has ended, for a moment.
    pub async fn let_end(&self, upload: Uuid) {
        let turn = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&upload).cloned();
        if let Some(turn) = turn {
            turn.leave.cancel();
            // Past that, the one that comes takes over all the same.
            let _ = timeout(PATIENCE, turn.ended.cancelled()).await;
        }
    }

    /// Notes a request; it has ended when the answer is dropped.
    pub(super) fn begin(&self, upload: Uuid, writer: Uuid) -> Place {
        let turn = Turn { writer, ..Turn::default() };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(upload, turn.clone());
        Place { of: self.clone(), upload, turn }
    }
}

/// The place of one request.
pub(super) struct Place {
    of: Receiving,
    upload: Uuid,
    turn: Turn,
}

impl Place {
    /// Cancelled when somebody else waits.
    pub fn leave(&self) -> &CancellationToken {
        &self.turn.leave
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut all = self.of.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A later one may have taken the place.
        if all.get(&self.upload).is_some_and(|turn| turn.writer == self.turn.writer) {
            all.remove(&self.upload);
        }
        self.turn.ended.cancel();
    }
}
