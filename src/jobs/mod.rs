//! Work that nobody waits for: mail, sweeps, registration of what was sent, scans that were missed, signatures judged again, the daily audit root.

mod audit_root;
mod deliver_mail;
mod hand_off;
mod recheck_contents;
mod scan_files;
mod sweep;
mod tell_of_chat;
mod verify_again;
mod warn_tokens;
mod watch_hand_offs;
mod watch_terms;
mod write_uses;

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

pub use audit_root::make as make_audit_root;
pub use deliver_mail::{Deliverer, deliver_due};
pub use recheck_contents::recheck as recheck_contents;
pub use scan_files::scan as scan_files;
pub use sweep::{keep_partitions, sweep_identities, sweep_uploads};
pub use verify_again::verify_again;
pub use warn_tokens::warn as warn_tokens;
pub use watch_terms::run as watch_terms;
pub use write_uses::write as write_uses;

use crate::app::Env;

/// Runs every job until the token is cancelled. Any number of nodes may: each piece of
/// work is claimed in the database.
pub async fn run(env: Env, deliverer: Arc<Deliverer>, stop: CancellationToken) {
    let mails = deliver_mail::run(env.clone(), deliverer, stop.clone());
    let sweeps = every(Duration::from_secs(3_600), stop.clone(), || sweep::run(&env));
    let scans = every(Duration::from_secs(60), stop.clone(), || scan_files::run(&env));
    let verdicts = every(Duration::from_secs(60), stop.clone(), || verify_again::run(&env));
    let roots = every(Duration::from_secs(600), stop.clone(), || audit_root::run(&env));
    let warnings = every(Duration::from_secs(3_600), stop.clone(), || warn_tokens::run(&env));
    let chats = every(Duration::from_secs(300), stop.clone(), || tell_of_chat::run(&env));
    let terms = every(Duration::from_secs(300), stop.clone(), || watch_terms::run(&env));
    let alerts = every(Duration::from_secs(300), stop.clone(), || watch_hand_offs::run(&env));
    let contents = every(Duration::from_secs(3_600), stop.clone(), || recheck_contents::run(&env));
    let uses = every(Duration::from_secs(60), stop.clone(), || write_uses(&env));
    let hand_offs = hand_off::run(env.clone(), stop);
    // Large together, and once a process.
    let rest = async { tokio::join!(terms, alerts, contents, uses) };
    Box::pin(async { tokio::join!(mails, sweeps, scans, verdicts, roots, warnings, chats, hand_offs, rest) })
        .await;
}

/// Repeats a job, the first time at once.
async fn every<F>(pause: Duration, stop: CancellationToken, job: impl Fn() -> F)
where
    F: Future<Output = ()>,
{
    loop {
        job().await;
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = stop.cancelled() => return,
        }
    }
}
