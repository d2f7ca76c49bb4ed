//! The trail of identities: appended in one statement, read in order for verification.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Bytea, Int2, Int8, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use uuid::Uuid;

use super::schema::{identity_addresses, identity_audit, identity_chains};
use super::{Conn, StoreError};
use crate::domain::audit::IdentityEntry;
use crate::domain::identity::{AuthMethod, IdentityEvent};
use crate::domain::topic::Topic;

diesel::allow_tables_to_appear_in_same_query!(identity_audit, identity_addresses);

// The chain is linked where its head is: the row of the chain is locked by the insert, so
// writers of one chain wait for each other and need no second round trip. It is
// `Sha256::of_list(previous, number, digest)`; `portos audit verify` recomputes it in the program.
macro_rules! linked {
    ($previous:literal, $seq:literal) => {
        concat!(
            "sha256(int8send(octet_length(",
            $previous,
            ")::bigint) || ",
            $previous,
            " || int8send(8) || int8send(",
            $seq,
            ") || int8send(32) || "
        )
    };
}

statement! {
    struct Append {
        chain: Uuid, digest: Vec<u8>, at: DateTime<Utc>, kind: &'static str, person: String, actor: String,
        method: &'static str, level: i16, issuer: String, network: String, seal: Vec<u8>, object: Option<Uuid>,
        detail: String, nonce: Vec<u8>, address: String,
    } -> Int8;
    "WITH c AS (INSERT INTO identity_chains AS c (chain, seq, previous, head) VALUES (" => chain: SqlUuid,
    concat!(", 1, ''::bytea, ", linked!("''::bytea", "1::bigint")) => digest: Bytea,
    concat!(
        ")) ON CONFLICT (chain) DO UPDATE SET seq = c.seq + 1, previous = c.head, head = ",
        linked!("c.head", "c.seq + 1")
    ) => digest: Bytea,
    ") RETURNING c.seq, c.previous, c.head), whole AS (\
     INSERT INTO identity_addresses (chain, seq, at, nonce, address) SELECT " => chain: SqlUuid,
    ", c.seq, " => at: Timestamptz, ", " => nonce: Bytea, ", " => address: Text, " FROM c WHERE " => address: Text,
    " <> '') INSERT INTO identity_audit (chain, seq, at, kind, person_code, actor_code, method, level, issuer, \
     network, address_seal, object, detail, previous, hash) SELECT " => chain: SqlUuid, ", c.seq, " => at: Timestamptz,
    ", " => kind: Text, ", " => person: Text, ", " => actor: Text, ", " => method: Text, ", " => level: Int2,
    ", " => issuer: Text, ", " => network: Text, ", " => seal: Bytea, ", " => object: Nullable<SqlUuid>,
    ", " => detail: Text, ", c.previous, c.head FROM c RETURNING seq",
}

/// The whole address of an entry, with the nonce of its seal; kept apart, for a time.
#[derive(Clone, Debug, Default)]
pub struct Whole {
    pub nonce: Vec<u8>,
    /// Empty when none is known.
    pub address: String,
}

/// Appends to a chain, within whatever transaction the connection is in.
pub async fn append(conn: &Conn, entry: &IdentityEntry, whole: Whole) -> Result<(), StoreError> {
    let append = Append {
        chain: entry.chain.0,
        digest: entry.digest().0.to_vec(),
        at: entry.at,
        kind: entry.kind.code(),
        person: entry.person_code.clone(),
        actor: entry.actor_code.clone(),
        method: entry.method.map_or("", AuthMethod::code),
        level: entry.level,
        issuer: entry.issuer.clone(),
        network: entry.network.clone(),
        seal: entry.address_seal.clone(),
        object: entry.object,
        detail: entry.detail.clone(),
        nonce: whole.nonce,
        address: whole.address,
    };
    let _number: Vec<i64> = append.load(&mut &**conn).await?;
    Ok(())
}

/// Forgets whole addresses from before this moment; answers how many.
pub async fn forget_addresses(conn: &Conn, before: DateTime<Utc>) -> Result<usize, StoreError> {
    let old = identity_addresses::table.filter(identity_addresses::at.lt(before));
    Ok(diesel::delete(old).execute(&mut &**conn).await?)
}

/// One stored row.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = identity_audit, check_for_backend(diesel::pg::Pg))]
pub struct Stored {
    pub chain: Uuid,
    pub seq: i64,
    pub at: DateTime<Utc>,
    pub kind: String,
    pub person_code: String,
    pub actor_code: String,
    pub method: String,
    pub level: i16,
    pub issuer: String,
    pub network: String,
    pub address_seal: Vec<u8>,
    pub object: Option<Uuid>,
    pub detail: String,
    pub previous: Vec<u8>,
    pub hash: Vec<u8>,
}

impl Stored {
    /// The entry; nothing when it holds a code that the service never writes.
    pub fn entry(&self) -> Option<IdentityEntry> {
        let method = match self.method.as_str() {
            "" => None,
            code => Some(AuthMethod::from_code(code)?),
        };
        Some(IdentityEntry {
            chain: Topic(self.chain),
            at: self.at,
            kind: IdentityEvent::from_code(&self.kind)?,
            person_code: self.person_code.clone(),
            actor_code: self.actor_code.clone(),
            method,
            level: self.level,
            issuer: self.issuer.clone(),
            network: self.network.clone(),
            address_seal: self.address_seal.clone(),
            object: self.object,
            detail: self.detail.clone(),
        })
    }
}

/// Rows after (chain, seq), in that order, at most `limit`, each with its whole address if kept.
pub async fn after(
    conn: &mut AsyncPgConnection,
    chain: Uuid,
    seq: i64,
    limit: i64,
) -> Result<Vec<(Stored, Option<(Vec<u8>, String)>)>, StoreError> {
    use identity_audit::dsl as a;
    let kept = identity_addresses::chain.eq(a::chain).and(identity_addresses::seq.eq(a::seq));
    Ok(identity_audit::table
        .left_join(identity_addresses::table.on(kept))
        .filter(a::chain.gt(chain).or(a::chain.eq(chain).and(a::seq.gt(seq))))
        .order((a::chain, a::seq))
        .limit(limit)
        .select((Stored::as_select(), (identity_addresses::nonce, identity_addresses::address).nullable()))
        .load(conn)
        .await?)
}

/// Each chain with its number of rows and its head.
pub async fn heads(conn: &mut AsyncPgConnection) -> Result<Vec<(Uuid, i64, Vec<u8>)>, StoreError> {
    Ok(identity_chains::table
        .select((identity_chains::chain, identity_chains::seq, identity_chains::head))
        .order(identity_chains::chain)
        .load(conn)
        .await?)
}
