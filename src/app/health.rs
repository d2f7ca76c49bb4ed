//! Whether the service can work now, in sentences for whoever keeps it running.

use super::Env;
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
