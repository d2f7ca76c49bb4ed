//! Verifying the audit: every chain, every head, every daily root (R121).

use std::collections::HashMap;

use diesel_async::AsyncPgConnection;
use uuid::Uuid;

use super::StoreError;
use super::audit::{self, Stored};
use super::identity_audit;
use crate::domain::audit::{Entry, chain, root};
use crate::domain::digest::Sha256;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::PracticeId;
use crate::domain::network;
use crate::domain::role::ActorRole;
use crate::domain::topic::Topic;

/// What was looked at, and what is wrong.
#[derive(Debug, Default)]
pub struct Report {
    pub rows: u64,
    pub chains: u64,
    pub roots: u64,
    pub findings: Vec<String>,
}

/// The rows of one read.
const READ: i64 = 5_000;

/// Recomputes everything from the rows alone.
pub async fn run(conn: &mut AsyncPgConnection) -> Result<Report, StoreError> {
    let mut report = Report::default();
    // Hash of each row that a leaf or a head may name, by practice: only the newest of a
    // chain and those at leaves are needed, but leaves are few and chains short.
    let mut hashes: HashMap<(Uuid, i64), Vec<u8>> = HashMap::new();
    let mut newest: HashMap<Uuid, (i64, Vec<u8>)> = HashMap::new();
    let (mut practice, mut seq) = (Uuid::nil(), 0);
    loop {
        let rows = audit::after(conn, practice, seq, READ).await?;
        let Some(last) = rows.last() else { break };
        (practice, seq) = (last.practice_id, last.seq);
        for row in rows {
            check_row(&row, &newest, &mut report);
            hashes.insert((row.practice_id, row.seq), row.hash.clone());
            newest.insert(row.practice_id, (row.seq, row.hash));
        }
    }
    report.chains = u64::try_from(newest.len()).unwrap_or(u64::MAX);
    for (id, count, head) in audit::heads(conn).await? {
        match newest.get(&id) {
            Some((found, hash)) if *found == count && *hash == head => {}
            Some((found, _)) => report.findings.push(format!(
                "practice {id}: the chain ends at row {found}, the practice says {count}: rows were cut off or added"
            )),
            None => report.findings.push(format!("practice {id}: no audit row at all, the practice says {count}")),
        }
    }
    // Each act wrote one row into both tables under one number: a trail that ends before its
    // events was cut, whatever the practice says.
    for (id, seq) in audit::newest_events(conn).await? {
        let found = newest.get(&id).map_or(0, |(seq, _)| *seq);
        if seq > found {
            report.findings.push(format!(
                "practice {id}: the chain ends at row {found}, the events at {seq}: rows were cut off"
            ));
        }
    }
    check_identities(conn, &mut hashes, &mut report).await?;
    check_roots(conn, &hashes, &mut report).await?;
    Ok(report)
}

fn check_row(row: &Stored, newest: &HashMap<Uuid, (i64, Vec<u8>)>, report: &mut Report) {
    report.rows += 1;
    let place = format!("practice {}, row {}", row.practice_id, row.seq);
    let (before, previous) = match newest.get(&row.practice_id) {
        Some((seq, hash)) => (*seq, hash.as_slice()),
        None => (0, &[][..]),
    };
    if row.seq != before + 1 {
        report.findings.push(format!("{place}: follows row {before}: a row was removed or re-ordered"));
    } else if row.previous != previous {
        report.findings.push(format!("{place}: does not name the hash of the row before"));
    }
    let entry = (
        refs_of(row),
        ActorRole::from_code(&row.actor_role),
        EventKind::from_code(&row.kind),
        Sha256::from_slice(&row.digest),
    );
    let (Some(refs), Some(actor_role), Some(kind), Some(digest)) = entry else {
        report.findings.push(format!("{place}: holds a value that the service never writes"));
        return;
    };
    let entry = Entry {
        practice: PracticeId(row.practice_id),
        seq: row.seq,
        at: row.at,
        actor_code: &row.actor_code,
        actor_role,
        kind,
        refs: &refs,
        digest,
    };
    if chain(&row.previous, &entry).0.as_slice() != row.hash {
        report.findings.push(format!("{place}: was altered"));
    }
}

/// The chains of identities: one a person, with a seal over each whole address.
async fn check_identities(
    conn: &mut AsyncPgConnection,
    hashes: &mut HashMap<(Uuid, i64), Vec<u8>>,
    report: &mut Report,
) -> Result<(), StoreError> {
    let mut newest: HashMap<Uuid, (i64, Vec<u8>)> = HashMap::new();
    let (mut chain, mut seq) = (Uuid::nil(), 0);
    loop {
        let rows = identity_audit::after(conn, chain, seq, READ).await?;
        let Some((last, _)) = rows.last() else { break };
        (chain, seq) = (last.chain, last.seq);
        for (row, whole) in rows {
            check_identity(&row, whole.as_ref(), newest.get(&row.chain), report);
            hashes.insert((row.chain, row.seq), row.hash.clone());
            newest.insert(row.chain, (row.seq, row.hash));
        }
    }
    report.chains += u64::try_from(newest.len()).unwrap_or(0);
    let mut heads: HashMap<Uuid, (i64, Vec<u8>)> =
        identity_audit::heads(conn).await?.into_iter().map(|(id, seq, head)| (id, (seq, head))).collect();
    for (id, found) in newest {
        if heads.remove(&id) != Some(found) {
            report.findings.push(format!("identity {id}: the chain does not end where its head says"));
        }
    }
    for id in heads.keys() {
        report.findings.push(format!("identity {id}: no row at all, and there is a head"));
    }
    Ok(())
}

fn check_identity(
    row: &identity_audit::Stored,
    whole: Option<&(Vec<u8>, String)>,
    newest: Option<&(i64, Vec<u8>)>,
    report: &mut Report,
) {
    report.rows += 1;
    let place = format!("identity {}, row {}", row.chain, row.seq);
    let (before, previous) = newest.map_or((0, &[][..]), |(seq, hash)| (*seq, hash.as_slice()));
    if row.seq != before + 1 {
        report.findings.push(format!("{place}: follows row {before}: a row was removed or re-ordered"));
    } else if row.previous != previous {
        report.findings.push(format!("{place}: does not name the hash of the row before"));
    }
    let Some(entry) = row.entry() else {
        report.findings.push(format!("{place}: holds a value that the service never writes"));
        return;
    };
    if entry.link(&row.previous, row.seq).0.as_slice() != row.hash {
        report.findings.push(format!("{place}: was altered"));
    }
    // An address that is gone was removed after its time; one that is there has to fit its seal.
    if let Some((nonce, address)) = whole
        && network::seal(nonce, address).0.as_slice() != row.address_seal
    {
        report.findings.push(format!("{place}: its address was altered"));
    }
}

/// The references of a row; nothing when they hold more than the hash covers.
fn refs_of(row: &Stored) -> Option<EventRefs> {
    let stored: serde_json::Value = row.refs.parse().ok()?;
    let refs: EventRefs = row.refs.parse().ok()?;
    (serde_json::to_value(refs).ok()? == stored).then_some(refs)
}

async fn check_roots(
    conn: &mut AsyncPgConnection,
    hashes: &HashMap<(Uuid, i64), Vec<u8>>,
    report: &mut Report,
) -> Result<(), StoreError> {
    let mut previous = Vec::new();
    for stored in audit::roots(conn).await? {
        report.roots += 1;
        let leaves = audit::leaves(conn, stored.day).await?;
        if stored.previous != previous {
            report.findings.push(format!("root of {}: does not follow the root before", stored.day));
        }
        if root(&stored.previous, stored.day, &leaves).0.as_slice() != stored.root {
            report.findings.push(format!("root of {}: was altered, or its leaves were", stored.day));
        }
        for leaf in &leaves {
            if hashes.get(&(leaf.practice.0, leaf.seq)) != Some(&leaf.hash) {
                let whose = if Topic::from(leaf.practice).is_of_people() { "identity" } else { "practice" };
                report.findings.push(format!(
                    "root of {}: {whose} {}, row {}: the row is gone or another one",
                    stored.day, leaf.practice.0, leaf.seq
                ));
            }
        }
        previous = stored.root;
    }
    Ok(())
}
