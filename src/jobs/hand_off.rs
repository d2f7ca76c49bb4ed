//! Handing to other systems what was sent, and the notices that the office signed: today the register of protocol. One that is down delays and
//! never loses (R52).

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::app::{Env, endorsing, issuing};

/// What this process sends rings a bell; other nodes and retries wait this long at most.
const AGAIN: Duration = Duration::from_secs(2);

pub async fn run(env: Env, stop: CancellationToken) {
    loop {
        if let Err(error) = endorsing::register_due(&env).await {
            tracing::warn!(?error, "what waits for the register cannot be read");
        }
        if let Err(error) = issuing::issue_due(&env).await {
            tracing::warn!(?error, "notices that wait for the register cannot be read");
        }
        tokio::select! {
            () = env.handoff_bell.notified() => {}
            () = tokio::time::sleep(AGAIN) => {}
            () = stop.cancelled() => return,
        }
    }
}
