//! Who still asks for members of the schema that shall go (R115). Requests are counted in memory and written now and
//! then; each node adds its own.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Duration, NaiveDate};
use uuid::Uuid;

use super::{AppError, Env};
use crate::domain::ids::MachineTokenId;
use crate::identity::Caller;
use crate::store::deprecated_uses::{self as store, Row};

/// Requests that were not written yet.
#[derive(Clone, Default)]
pub struct Uses(Arc<Mutex<HashMap<Use, i64>>>);

/// Caller, member, day.
type Use = (Uuid, &'static str, NaiveDate);

impl Uses {
    fn add(&self, uses: impl IntoIterator<Item = (Use, i64)>) {
        let mut map = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, requests) in uses {
            *map.entry(key).or_default() += requests;
        }
    }

    fn take(&self) -> HashMap<Use, i64> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Counts one request that asked for these members. Of a person nothing is kept, not even that it was one.
pub fn count(env: &Env, caller: Option<&Caller>, members: &[&'static str]) {
    let token = caller.filter(|caller| caller.grant.is_some()).map_or(Uuid::nil(), |caller| caller.session);
    let day = env.clock.now().date_naive();
    env.uses.add(members.iter().map(|member| ((token, *member, day), 1)));
}

/// Writes what was counted. What cannot be written now is written the next time.
pub async fn write(env: &Env) -> Result<(), AppError> {
    let uses = env.uses.take();
    if uses.is_empty() {
        return Ok(());
    }
    let row = |(&(caller, member, day), &requests): (&Use, &i64)| Row {
        caller,
        member: member.to_owned(),
        day,
        requests,
    };
    let rows = uses.iter().map(row).collect();
    let written = async { store::add(&env.pool.get().await?, rows).await }.await;
    if written.is_err() {
        env.uses.add(uses);
    }
    Ok(written?)
}

/// How a member was asked for since so long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub member: String,
    pub last: NaiveDate,
    pub requests: i64,
    /// How many of them came by machine tokens, and by how many different ones.
    pub by_tokens: i64,
    pub tokens: usize,
}

/// By member, of rows that stand in the order of their callers.
fn summed(rows: impl IntoIterator<Item = Row>) -> Vec<Asked> {
    let mut members: BTreeMap<String, (Asked, Uuid)> = BTreeMap::new();
    for row in rows {
        let new = || {
            let asked =
                Asked { member: row.member.clone(), last: row.day, requests: 0, by_tokens: 0, tokens: 0 };
            (asked, Uuid::nil())
        };
        let (asked, before) = members.entry(row.member.clone()).or_insert_with(new);
        asked.last = asked.last.max(row.day);
        asked.requests += row.requests;
        if !row.caller.is_nil() {
            asked.by_tokens += row.requests;
            asked.tokens += usize::from(*before != row.caller);
            *before = row.caller;
        }
    }
    members.into_values().map(|(asked, _)| asked).collect()
}

/// What these tokens asked for. Who holds a token object may see it.
pub async fn of_tokens(
    env: &Env,
    tokens: &[MachineTokenId],
) -> Result<HashMap<MachineTokenId, Vec<Asked>>, AppError> {
    let ids: Vec<Uuid> = tokens.iter().map(|token| token.0).collect();
    let mut by_token: HashMap<MachineTokenId, Vec<Row>> = HashMap::new();
    for row in store::of(&env.pool.get().await?, Some(&ids)).await? {
        by_token.entry(MachineTokenId(row.caller)).or_default().push(row);
    }
    Ok(by_token.into_iter().map(|(token, rows)| (token, summed(rows))).collect())
}

/// What everybody asked for.
pub async fn of_all(env: &Env) -> Result<Vec<Asked>, AppError> {
    Ok(summed(store::of(&env.pool.get().await?, None).await?))
}

/// So long a use is remembered: longer than any notice of removal.
const KEPT: Duration = Duration::days(400);

pub async fn sweep(env: &Env) -> Result<(), AppError> {
    Ok(store::sweep(&env.pool.get().await?, (env.clock.now() - KEPT).date_naive()).await?)
}
