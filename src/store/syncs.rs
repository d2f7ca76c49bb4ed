//! Which practices of a person changed after a transaction, and which he was told of.

use diesel::sql_types::{Array, Bool, Int4, Int8, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl as _;
use uuid::Uuid;

use super::{Conn, StoreError};
use crate::domain::access::Sight;
use crate::domain::ids::PracticeId;

/// A practice that changed.
pub struct Changed {
    pub practice: PracticeId,
    /// The transaction that changed it last.
    pub tx: i64,
    /// A list of changes has shown it to the person.
    pub told: bool,
}

statement! {
    /// Practices to which a person belongs, or of which he was told, in the order of their last change. Transactions
    /// that might still have an older neighbour wait for it; one that changed several is not split.
    struct ChangedOf { person: String, after: i64, limit: i64 } -> (SqlUuid, Int8, Bool);
    "WITH mine AS (SELECT id FROM practices WHERE titolare_code = " => person: Text,
    " UNION SELECT practice_id FROM subjects WHERE acting_code = " => person: Text,
    " UNION SELECT practice_id FROM delegations WHERE delegate_code = " => person: Text,
    " UNION SELECT practice_id FROM payments WHERE payer_code = " => person: Text,
    " UNION SELECT practice_id FROM practice_syncs WHERE person_code = " => person: Text,
    ") SELECT p.id, p.changed_tx, EXISTS (SELECT FROM practice_syncs s WHERE s.practice_id = p.id AND s.person_code = "
    => person: Text, ") FROM practices p JOIN mine ON mine.id = p.id WHERE p.changed_tx > " => after: Int8,
    " AND p.changed_tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint \
     ORDER BY p.changed_tx FETCH FIRST " => limit: Int8, " ROWS WITH TIES",
}

/// What changed after a transaction: so many at least, when there are.
pub async fn changed(conn: &Conn, person: &str, after: i64, limit: i64) -> Result<Vec<Changed>, StoreError> {
    let rows: Vec<(Uuid, i64, bool)> =
        ChangedOf { person: person.to_owned(), after, limit }.load(&mut &**conn).await?;
    let changed = |(practice, tx, told)| Changed { practice: PracticeId(practice), tx, told };
    Ok(rows.into_iter().map(changed).collect())
}

statement! {
    struct Tell { person: String, practices: Vec<Uuid> } -> Int4;
    "INSERT INTO practice_syncs (person_code, practice_id) SELECT " => person: Text, ", unnest("
    => practices: Array<SqlUuid>, ") ON CONFLICT DO NOTHING",
}

/// Notes that the person was shown these practices, which he sees.
pub async fn tell(conn: &Conn, person: &str, seen: &[&Sight]) -> Result<(), StoreError> {
    let practices = seen.iter().map(|sight| sight.practice().0).collect();
    Tell { person: person.to_owned(), practices }.execute(&mut &**conn).await?;
    Ok(())
}
