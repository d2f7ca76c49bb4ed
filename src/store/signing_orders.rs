//! In which order the roles sign a document.

use diesel::prelude::*;
use diesel::sql_types::{Array, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::signing_orders::{self, dsl as o};
use super::types::codes;
use super::{Conn, StoreError, Work};
use crate::domain::access::{Permit, Seen};
use crate::domain::ids::PracticeId;
use crate::domain::role::SubjectRole;
use crate::domain::signing_order::SigningOrder;

statement! {
    struct Of { ids: Vec<Uuid> } -> (SqlUuid, Text, Text, Text);
    "SELECT practice_id, code, document, roles FROM signing_orders WHERE practice_id = ANY("
    => ids: Array<SqlUuid>, ")",
}

/// Orders of these practices.
pub async fn of(conn: &Conn, seen: &[Seen]) -> Result<Vec<SigningOrder>, StoreError> {
    load(conn, seen.iter().map(|s| s.practice().0).collect()).await
}

/// Orders of the practice under its lock.
pub async fn locked(work: &Work, practice: PracticeId) -> Result<Vec<SigningOrder>, StoreError> {
    load(work.conn()?, vec![practice.0]).await
}

async fn load(conn: &Conn, ids: Vec<Uuid>) -> Result<Vec<SigningOrder>, StoreError> {
    let rows: Vec<(Uuid, String, String, String)> = Of { ids }.load(&mut &**conn).await?;
    rows.into_iter()
        .map(|(practice, code, document, roles)| {
            let roles = codes("signing_orders", "roles", &roles, SubjectRole::from_code)?;
            Ok(SigningOrder { practice: PracticeId(practice), code, document, roles })
        })
        .collect()
}

/// Sets the order of a document; without roles it has none any more.
pub async fn set(work: &Work, permit: &Permit, order: &SigningOrder) -> Result<(), StoreError> {
    let practice = permit.practice().0;
    let conn = &mut &**work.conn()?;
    if order.roles.is_empty() {
        let own = signing_orders::table.find((practice, &order.code, &order.document));
        diesel::delete(own).execute(conn).await?;
        return Ok(());
    }
    let roles: Vec<&str> = order.roles.iter().map(|role| role.code()).collect();
    let roles = roles.join(" ");
    diesel::insert_into(signing_orders::table)
        .values((
            o::practice_id.eq(practice),
            o::code.eq(&order.code),
            o::document.eq(&order.document),
            o::roles.eq(&roles),
        ))
        .on_conflict((o::practice_id, o::code, o::document))
        .do_update()
        .set(o::roles.eq(&roles))
        .execute(conn)
        .await?;
    Ok(())
}
