//! Sending the mails of the outbox. A mail server that is down delays and never loses (R80).

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::app::Env;
use crate::mail::message::{MailKind, render_stored};
use crate::mail::retry::next_try;
use crate::mail::transport::{Envelope, Mailbox, SendError, Transport};
use crate::store::StoreError;
use crate::store::mails::{self, DueMail, Outcome};

/// Where mails go, and from whom they come.
pub struct Deliverer {
    pub transport: Transport,
    pub from: Mailbox,
}

/// Mails of one claim.
const BATCH: i64 = 20;
/// Mails queued by this process ring a bell; others and retries wait this long at most.
const AGAIN: Duration = Duration::from_secs(4);
/// A claim that is not settled by then is free again: its worker died.
const CLAIM: chrono::Duration = chrono::Duration::minutes(5);

/// Delivers whenever mail was queued, and now and then for what is due again.
pub async fn run(env: Env, deliverer: Arc<Deliverer>, stop: CancellationToken) {
    loop {
        match deliver_due(&env, &deliverer).await {
            Ok(0) => {}
            Ok(_) => continue,
            Err(error) => tracing::warn!(%error, "the mail outbox cannot be read"),
        }
        tokio::select! {
            () = env.mail_bell.notified() => {}
            () = tokio::time::sleep(AGAIN) => {}
            () = stop.cancelled() => return,
        }
    }
}

/// Tries every mail that is due now; answers how many were tried.
pub async fn deliver_due(env: &Env, deliverer: &Deliverer) -> Result<usize, StoreError> {
    let now = env.clock.now();
    let conn = env.pool.get().await?;
    let due = mails::claim(&conn, now, now + CLAIM, BATCH).await?;
    drop(conn);
    for mail in &due {
        deliver(env, deliverer, mail).await?;
    }
    Ok(due.len())
}

async fn deliver(env: &Env, deliverer: &Deliverer, mail: &DueMail) -> Result<(), StoreError> {
    let sent = match envelope(deliverer, mail) {
        Some(envelope) => deliverer.transport.send(&envelope).await.map(|_| ()),
        // Only a defect writes a row that cannot be read: kept and shown, never dropped.
        None => Err(SendError::Permanent("the stored mail cannot be read".to_owned())),
    };
    let now = env.clock.now();
    let conn = env.pool.get().await?;
    match sent {
        Ok(()) => mails::settle(&conn, mail.id, now, Outcome::Sent).await,
        Err(error) => {
            let attempts = u32::try_from(mail.attempts).unwrap_or(u32::MAX);
            let text = error.to_string();
            tracing::warn!(mail = %mail.id, %text, attempts, "a mail was not delivered");
            match next_try(error.failure(), attempts, now) {
                Some(at) => mails::settle(&conn, mail.id, now, Outcome::Again(at, &text)).await,
                None => mails::settle(&conn, mail.id, now, Outcome::Failed(&text)).await,
            }
        }
    }
}

fn envelope(deliverer: &Deliverer, mail: &DueMail) -> Option<Envelope> {
    let kind = MailKind::from_code(&mail.kind)?;
    let rendered = render_stored(kind, &mail.params.0).ok()?;
    Some(Envelope {
        id: mail.id.to_string(),
        from: deliverer.from.clone(),
        to_name: mail.to_name.clone(),
        to_address: mail.to_address.clone(),
        kind,
        rendered,
    })
}
