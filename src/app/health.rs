//! Whether the service can work now, in sentences for whoever keeps it running.

use super::{Env, desk};
use crate::store::{mails, migrate, rechecks};

/// What stands in the way; empty when nothing does.
pub async fn problems(env: &Env) -> Vec<String> {
    let mut problems = Vec::new();
    match env.pool.get().await {
        Err(error) => problems.push(format!("database: {error}")),
        Ok(mut conn) => match migrate::is_current(&mut conn).await {
            Ok(true) => {}
            Ok(false) => problems.push("migrations: run `portos migrate`".to_owned()),
            Err(error) => problems.push(format!("migrations: {error}")),
        },
    }
    if let Err(error) = env.files.check(env.clock.new_id()).await {
        problems.push(format!("file store: {error}"));
    }
    problems
}

/// Sent istanze of the last nightly sample that do not re-hash to their receipts; zero when nobody can say.
pub async fn contents_differing(env: &Env) -> i64 {
    match env.pool.get().await {
        Ok(conn) => rechecks::differing(&conn).await.map_or(0, i64::from),
        Err(_) => 0,
    }
}

/// Mails that were not sent yet; zero when nobody can say.
pub async fn mails_waiting(env: &Env) -> i64 {
    match env.pool.get().await {
        Ok(conn) => mails::backlog(&conn).await.map_or(0, |(waiting, _)| waiting),
        Err(_) => 0,
    }
}

/// What needs somebody although the service works: hand-offs that fail for longer than the installation allows.
pub async fn warnings(env: &Env) -> Vec<String> {
    let failing = desk::failing(env).await.unwrap_or_default();
    let alert = failing.alert(env);
    alert
        .map(|age| {
            let (count, minutes) = (failing.count, age.num_minutes());
            format!("hand-offs: {count} fail, the oldest for {minutes} minutes; see the desk of the seat")
        })
        .into_iter()
        .collect()
}

/// How many hand-offs fail, and for how many seconds the oldest does; zero when nobody can say.
pub async fn hand_offs_failing(env: &Env) -> (i64, i64) {
    let failing = desk::failing(env).await.unwrap_or_default();
    let age = failing.since.map_or(0, |since| (env.clock.now() - since).num_seconds());
    (failing.count, age)
}
