//! The nightly look at what was sent: whose night it is, where it goes on, what it found.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Bytea, Date, Int4, Int8, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::content_rechecks;
use super::types::sha256;
use super::{Conn, StoreError};
use crate::domain::digest::Sha256;
use crate::domain::ids::{IstanzaId, PracticeId};

/// What was sent, and what is said of it.
pub struct Kept {
    pub istanza: IstanzaId,
    pub practice: PracticeId,
    pub content: String,
    pub digest: Option<Sha256>,
    pub receipt: Option<String>,
}

statement! {
    struct Claim { day: NaiveDate, now: DateTime<Utc> } -> SqlUuid;
    "INSERT INTO content_rechecks (day, last_id, at) SELECT " => day: Date,
    ", COALESCE((SELECT last_id FROM content_rechecks ORDER BY day DESC LIMIT 1), \
     '00000000-0000-0000-0000-000000000000'), " => now: Timestamptz,
    " ON CONFLICT (day) DO NOTHING RETURNING last_id",
}

/// Takes the night: where to go on from, or nothing when it is taken.
pub async fn claim(conn: &Conn, day: NaiveDate, now: DateTime<Utc>) -> Result<Option<Uuid>, StoreError> {
    let rows: Vec<Uuid> = Claim { day, now }.load(&mut &**conn).await?;
    Ok(rows.into_iter().next())
}

statement! {
    struct After { last: Uuid, limit: i64 } -> (SqlUuid, SqlUuid, Text, Nullable<Bytea>, Nullable<Text>);
    "SELECT c.istanza_id, c.practice_id, c.content, i.content_digest, i.receipt FROM istanza_contents c \
     JOIN istanze i ON i.id = c.istanza_id WHERE c.istanza_id > " => last: SqlUuid,
    " ORDER BY c.istanza_id LIMIT " => limit: Int8,
}

/// The next contents in the order of their ids.
pub async fn after(conn: &Conn, last: Uuid, limit: i64) -> Result<Vec<Kept>, StoreError> {
    type Row = (Uuid, Uuid, String, Option<Vec<u8>>, Option<String>);
    let rows: Vec<Row> = After { last, limit }.load(&mut &**conn).await?;
    rows.into_iter()
        .map(|(istanza, practice, content, digest, receipt)| {
            let digest = digest.map(|bytes| sha256("istanze", "content_digest", &bytes)).transpose()?;
            let (istanza, practice) = (IstanzaId(istanza), PracticeId(practice));
            Ok(Kept { istanza, practice, content, digest, receipt })
        })
        .collect()
}

/// Notes what the night found, and where it ended.
pub async fn done(
    conn: &Conn,
    day: NaiveDate,
    (looked, differing): (i32, i32),
    last: Uuid,
) -> Result<(), StoreError> {
    diesel::update(content_rechecks::table.find(day))
        .set((
            content_rechecks::looked.eq(looked),
            content_rechecks::differing.eq(differing),
            content_rechecks::last_id.eq(last),
        ))
        .execute(&mut &**conn)
        .await?;
    Ok(())
}

statement! {
    struct Differing {} -> Int4;
    "SELECT differing FROM content_rechecks ORDER BY day DESC LIMIT 1"
}

/// How many the last night found that differ.
pub async fn differing(conn: &Conn) -> Result<i32, StoreError> {
    let rows: Vec<i32> = Differing {}.load(&mut &**conn).await?;
    Ok(rows.into_iter().next().unwrap_or(0))
}
