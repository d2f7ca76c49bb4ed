//! Mails to titolari about messages of the office that they have not read (M12).

use crate::app::{Env, chat_mail};

pub async fn run(env: &Env) {
    if let Err(error) = chat_mail::tell(env).await {
        tracing::warn!(?error, "nobody was told of unread messages; the next round tries again");
    }
}
