//! Mails about messages of the office that the titolare has not read: M12, once an hour at most.
//!
//! Officers get none: their inbox counts what they have not read, and they work in it.

use chrono::Duration;
use serde_json::json;

use super::sessions::in_work;
use super::{AppError, Env};
use crate::store::chat_marks;
use crate::store::mails::{self, NewMail};

/// Who is in the portal reads at once; a mail would only be noise.
const SETTLED: Duration = Duration::minutes(5);
/// What is older was told of before, or nobody is there to read it.
const OLDEST: Duration = Duration::days(7);
/// People told in one transaction.
const ROUND: i64 = 200;

/// Tells whoever is due; answers how many mails were queued.
pub async fn tell(env: &Env) -> Result<usize, AppError> {
    let now = env.clock.now();
    let mut told = 0;
    loop {
        let conn = env.pool.get().await?;
        let times = (now - OLDEST, now - SETTLED);
        let due = chat_marks::untold(&conn, times, now - env.settings.chat.mail, ROUND).await?;
        drop(conn);
        if due.is_empty() {
            return Ok(told);
        }
        told += in_work(env, async |work| {
            let mut queued = 0;
            for untold in &due {
                if !chat_marks::tell(work, untold, now).await? {
                    continue;
                }
                let practice = untold.practice();
                let mail = NewMail {
                    id: env.clock.new_id(),
                    dedupe: format!("MESSAGES_UNREAD:{}:{}", practice.0, untold.seq),
                    kind: "MESSAGES_UNREAD",
                    to_name: &untold.recipient_name,
                    to_address: &untold.address,
                    params: json!({
                        "recipientName": untold.recipient_name,
                        "practiceTitle": untold.title,
                        "count": untold.count,
                        "link": format!("{}/pratiche/{}", env.settings.public_url, env.ids.encode(practice)),
                    }),
                    now,
                };
                mails::queue_notice(work, mail)?;
                queued += 1;
            }
            Ok(queued)
        })
        .await?;
        env.mail_bell.notify_one();
    }
}
