//! Practices: opening one, and what lists show of section 1.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::schema::{practices, sections};
use super::{StoreError, Work};
use crate::domain::access::Permit;
use crate::domain::entity::Practice;
use crate::domain::section::SectionNumber;

/// Inserts a new practice with its six empty sections.
pub async fn insert(work: &Work, permit: &Permit, practice: &Practice) -> Result<(), StoreError> {
    let id = permit.practice().0;
    let conn = work.conn()?;
    diesel::insert_into(practices::table)
        .values((
            practices::id.eq(id),
            practices::state.eq(practice.state.code()),
            practices::titolare_code.eq(&practice.titolare_code),
            practices::titolare_name.eq(&practice.titolare_name),
            practices::title.eq(&practice.title),
            practices::created_at.eq(practice.created_at),
            practices::updated_at.eq(practice.updated_at),
        ))
        .execute(&mut &**conn)
        .await?;
    let rows: Vec<_> = SectionNumber::ALL
        .iter()
        .map(|section| (sections::practice_id.eq(id), sections::number.eq(section.number())))
        .collect();
    diesel::insert_into(sections::table).values(rows).execute(&mut &**conn).await?;
    Ok(())
}

/// What lists show of section 1, copied to the head when the section is saved.
#[derive(AsChangeset, Debug, PartialEq, Eq)]
#[diesel(table_name = practices, treat_none_as_null = true)]
pub struct Heading {
    pub title: String,
    pub comune_istat: Option<String>,
    pub comune_name: Option<String>,
    pub seat: Option<String>,
    pub works_kind: Option<String>,
    pub procedure: Option<String>,
    /// Street, house number and locality, for the search.
    pub address: Option<String>,
}

pub async fn update_heading(work: &Work, permit: &Permit, heading: &Heading) -> Result<(), StoreError> {
    diesel::update(practices::table.find(permit.practice().0))
        .set(heading)
        .execute(&mut &**work.conn()?)
        .await?;
    Ok(())
}
