//! What an istanza costs: a dated table, each row with an id (domain dossier 9.1, R100).
//!
//! The amounts of the regional table were not found in public: those built in are examples [INF], and
//! an installation gives its own (`PORTOS_FEES`).

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::istanza::IstanzaKind;
use super::section::building::Building;
use super::section::details::{Details, Procedimento};
use super::subject::{PersonKind, Subject, SubjectRole};

/// One row: what is paid where its conditions hold.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FeeRow {
    /// Names the row on receipts.
    pub id: String,
    /// Codes of istanze that it is for; empty means the first filing and substantial variants.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// Codes of procedures that it is for; empty means all.
    #[serde(default)]
    pub procedures: Vec<String>,
    /// Up to this gross volume in m3, included; without it, any.
    #[serde(default)]
    pub up_to_volume: Option<Decimal>,
    /// Contribution for review and keeping of the project, in cents of a euro.
    #[serde(default)]
    pub fee_cents: i64,
    /// How many stamps (bolli).
    #[serde(default)]
    pub stamps: i32,
}

/// The rows in force from a day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FeeTable {
    pub version: String,
    pub valid_from: NaiveDate,
    /// A stamp in cents of a euro.
    pub stamp_cents: i64,
    /// Of the rows for a kind and procedure the first that fits counts.
    pub rows: Vec<FeeRow>,
}

/// Every table, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fees(Vec<FeeTable>);

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Due {
    pub table: String,
    pub rules: Vec<String>,
    pub fee_cents: i64,
    pub stamps: i32,
    pub stamp_cents: i64,
}

impl Due {
    /// Everything together, in cents of a euro.
    pub fn total_cents(&self) -> i64 {
        self.fee_cents.saturating_add(self.stamp_cents.saturating_mul(i64::from(self.stamps)))
    }
}

/// Why a table was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FeeError {
    #[error("it is no list of fee tables: {0}")]
    Shape(String),
    #[error("it holds no table")]
    Empty,
    #[error("table {0}: amounts are in cents and not negative")]
    Negative(String),
    #[error(
        "table {0}: no row for a first filing of any volume: add one without procedures and up_to_volume"
    )]
    Gap(String),
}

const BUILT_IN: &str = include_str!("fees.json");

impl Fees {
    /// The examples.
    pub fn built_in() -> Self {
        Self::read(BUILT_IN).unwrap_or(Self(Vec::new()))
    }

    /// Reads tables from JSON.
    pub fn read(json: &str) -> Result<Self, FeeError> {
        let mut tables: Vec<FeeTable> =
            serde_json::from_str(json).map_err(|error| FeeError::Shape(error.to_string()))?;
        tables.sort_by_key(|table| table.valid_from);
        for table in &tables {
            if table.stamp_cents < 0 || table.rows.iter().any(|row| row.fee_cents < 0 || row.stamps < 0) {
                return Err(FeeError::Negative(table.version.clone()));
            }
            let open = |row: &&FeeRow| {
                row.kinds.is_empty() && row.procedures.is_empty() && row.up_to_volume.is_none()
            };
            if !table.rows.iter().any(|row| open(&row)) {
                return Err(FeeError::Gap(table.version.clone()));
            }
        }
        if tables.is_empty() { Err(FeeError::Empty) } else { Ok(Self(tables)) }
    }

    fn on(&self, day: NaiveDate) -> Option<&FeeTable> {
        self.0.iter().rev().find(|table| table.valid_from <= day).or(self.0.first())
    }

    /// What an istanza of this kind costs on a day. Public bodies pay neither fee nor stamps [STD].
    pub fn due(
        &self,
        day: NaiveDate,
        kind: IstanzaKind,
        (details, building): (&Details, &Building),
        subjects: &[Subject],
    ) -> Option<Due> {
        let table = self.on(day)?;
        let due = |rules: &str, fee_cents, stamps| Due {
            table: table.version.clone(),
            rules: vec![rules.to_owned()],
            fee_cents,
            stamps,
            stamp_cents: table.stamp_cents,
        };
        if is_public(subjects) {
            return Some(due("ENTE-PUBBLICO", 0, 0));
        }
        let procedure = details.procedimento.map(Procedimento::code);
        let volume = building.gross_volume;
        let fits = |row: &&FeeRow| {
            let kinds = if row.kinds.is_empty() {
                matches!(kind, IstanzaKind::Originale | IstanzaKind::VarianteSostanziale)
            } else {
                row.kinds.iter().any(|code| code == kind.code())
            };
            let procedures =
                row.procedures.is_empty() || row.procedures.iter().any(|code| procedure == Some(code));
            let volumes = row.up_to_volume.is_none_or(|most| volume.is_some_and(|volume| volume <= most));
            kinds && procedures && volumes
        };
        Some(match table.rows.iter().find(fits) {
            Some(row) => due(&row.id, row.fee_cents, row.stamps),
            None => due("NESSUN-ONERE", 0, 0),
        })
    }
}

/// Every client is a public body.
fn is_public(subjects: &[Subject]) -> bool {
    let mut clients = subjects
        .iter()
        .filter(|subject| subject.is_active() && subject.role == Some(SubjectRole::Committente))
        .peekable();
    clients.peek().is_some() && clients.all(|client| client.person_kind == Some(PersonKind::PublicBody))
}

#[cfg(test)]
mod tests {
    use super::super::check::sample;
    use super::*;

    fn due(day: (i32, u32, u32), kind: IstanzaKind, change: impl Fn(&mut Building)) -> Due {
        let mut building = sample::building();
        change(&mut building);
        let day = NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap();
        Fees::built_in().due(day, kind, (&sample::details(), &building), &sample::subjects()).unwrap()
    }

    #[test]
    fn the_amount_follows_kind_volume_and_day() {
        let original = due((2026, 3, 2), IstanzaKind::Originale, |_| {});
        assert_eq!((original.stamps, original.stamp_cents), (2, 1_600));
        assert!(original.fee_cents > 0 && original.total_cents() == original.fee_cents + 3_200);
        let large =
            due((2026, 3, 2), IstanzaKind::Originale, |b| b.gross_volume = Some(Decimal::from(9_000)));
        assert!(large.fee_cents > original.fee_cents && large.rules != original.rules);
        let unknown = due((2026, 3, 2), IstanzaKind::Originale, |b| b.gross_volume = None);
        assert_eq!(unknown.rules, large.rules, "without a volume no band fits but the last");
        let ends = due((2026, 3, 2), IstanzaKind::FineLavoriTotale, |_| {});
        assert_eq!(ends.total_cents(), 0);
        let early = due((2010, 3, 2), IstanzaKind::Originale, |_| {});
        assert_eq!(early.table, original.table, "before the first table, the first");
    }

    #[test]
    fn a_public_body_pays_nothing() {
        let mut subjects = sample::subjects();
        for subject in &mut subjects {
            if subject.role == Some(SubjectRole::Committente) {
                subject.person_kind = Some(PersonKind::PublicBody);
            }
        }
        let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let forms = (&sample::details(), &sample::building());
        let due = Fees::built_in().due(day, IstanzaKind::Originale, forms, &subjects).unwrap();
        assert_eq!((due.total_cents(), due.rules), (0, vec!["ENTE-PUBBLICO".to_owned()]));
    }

    #[test]
    fn a_table_with_a_gap_is_refused() {
        let table = |rows: &str| {
            Fees::read(&format!(
                r#"[{{"version":"x","valid_from":"2026-01-01","stamp_cents":1600,"rows":[{rows}]}}]"#
            ))
        };
        assert_eq!(table(r#"{"id":"A","up_to_volume":"100"}"#), Err(FeeError::Gap("x".into())));
        assert_eq!(table(r#"{"id":"A","fee_cents":-1}"#), Err(FeeError::Negative("x".into())));
        assert!(table(r#"{"id":"A"}"#).is_ok());
        assert!(matches!(table(r#"{"id":"A","amount":1}"#), Err(FeeError::Shape(_))));
        assert_eq!(Fees::read("[]"), Err(FeeError::Empty));
    }
}
