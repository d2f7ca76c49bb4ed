//! The shared count: one script in Redis, asked for many buckets at once.

use std::time::Duration;

use redis::aio::MultiplexedConnection;
use tokio::sync::mpsc::Receiver;

use super::{Counted, Question};
use crate::events::{Servers, WireError};

const SCRIPT: &str = include_str!("take.lua");
/// One slot of a cluster: buckets that are asked for together lie together.
const PREFIX: &str = "{portos:rate}:";
/// Questions of one call.
const TOGETHER: usize = 64;
/// Between two tries to connect.
const AGAIN: Duration = Duration::from_secs(1);

/// Answers questions as long as the process lives; says whether it can.
pub(super) async fn run(servers: &Servers, mut asked: Receiver<Question>, up: impl Fn(bool)) {
    loop {
        match serve(servers, &mut asked, &up).await {
            Ok(()) => return,
            Err(error) => {
                up(false);
                tracing::warn!(%error, "rate limits are counted by each node alone; trying Redis again");
            }
        }
        // Who asked meanwhile counts alone.
        tokio::time::sleep(AGAIN).await;
        while asked.try_recv().is_ok() {}
    }
}

async fn serve(
    servers: &Servers,
    asked: &mut Receiver<Question>,
    up: &impl Fn(bool),
) -> Result<(), WireError> {
    let mut connection = servers.connect().await?;
    let sha = load(&mut connection).await?;
    up(true);
    loop {
        let mut questions = Vec::new();
        if asked.recv_many(&mut questions, TOGETHER).await == 0 {
            return Ok(());
        }
        let counted = match take(&mut connection, &sha, &questions).await {
            // A cluster: another node has the slot.
            Err(error) if error.redirect_node().is_some() => {
                let node = error.redirect_node().map(|(address, _)| address.to_owned()).unwrap_or_default();
                connection = servers.connect_to(&node).await?;
                load(&mut connection).await?;
                take(&mut connection, &sha, &questions).await?
            }
            // Restarted, or told to forget.
            Err(error) if error.code() == Some("NOSCRIPT") => {
                load(&mut connection).await?;
                take(&mut connection, &sha, &questions).await?
            }
            counted => counted?,
        };
        for (question, counted) in questions.into_iter().zip(counted) {
            // Who asked may have lost his patience.
            let _ = question.answer.send(counted);
        }
    }
}

async fn load(connection: &mut MultiplexedConnection) -> Result<String, redis::RedisError> {
    redis::cmd("SCRIPT").arg("LOAD").arg(SCRIPT).query_async(connection).await
}

async fn take(
    connection: &mut MultiplexedConnection,
    sha: &str,
    questions: &[Question],
) -> Result<Vec<Counted>, redis::RedisError> {
    let mut call = redis::cmd("EVALSHA");
    call.arg(sha).arg(questions.len());
    for question in questions {
        call.arg(format!("{PREFIX}{}", question.key));
    }
    for Question { rate, spent, want, .. } in questions {
        call.arg(rate.burst).arg(rate.per_second).arg(*spent).arg(*want);
    }
    let answers: Vec<i64> = call.query_async(connection).await?;
    Ok(answers
        .chunks_exact(2)
        .map(|pair| {
            let (granted, thousandths) = (pair.first().copied(), pair.last().copied().unwrap_or(0));
            #[expect(clippy::cast_precision_loss, reason = "no bucket holds that many units")]
            let level = thousandths as f64 / 1e3;
            Counted { granted: granted == Some(1), level }
        })
        .collect())
}
