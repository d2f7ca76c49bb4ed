//! Saving a section: partial, with an expected version, nothing lost (R18, R24).

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::act::Act;
use super::error::{AppError, ErrorCode, UserError};
use super::read::Seeing;
use super::{Env, Op, declarations, text};
use crate::domain::access::{Right, Sight};
use crate::domain::digest::Sha256;
use crate::domain::entity::{CheckStatus, Section};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::PracticeId;
use crate::domain::role::Seat;
use crate::domain::section::{
    Building, BuildingPatch, Details, DetailsPatch, Documents, DocumentsPatch, Geology, GeologyPatch,
    SectionNumber,
};
use crate::store::practices::{Heading, update_heading};
use crate::store::sections;
use crate::store::types::JsonText;

/// A partial change of one of the forms.
#[derive(Clone, Debug)]
pub enum SectionPatch {
    Details(Box<DetailsPatch>),
    Building(Box<BuildingPatch>),
    Geology(Box<GeologyPatch>),
    Documents(Box<DocumentsPatch>),
}

impl SectionPatch {
    pub fn section(&self) -> SectionNumber {
        match self {
            Self::Details(_) => SectionNumber::Details,
            Self::Building(_) => SectionNumber::Building,
            Self::Geology(_) => SectionNumber::Geology,
            Self::Documents(_) => SectionNumber::Attachments,
        }
    }

    fn touched(&self) -> Vec<&'static str> {
        match self {
            Self::Details(patch) => patch.touched(),
            Self::Building(patch) => patch.touched(),
            Self::Geology(patch) => patch.touched(),
            Self::Documents(patch) => patch.touched(),
        }
    }
}

/// Who changed a field last: version of the section, role, time.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mark {
    pub v: i32,
    pub r: String,
    pub t: i64,
}

/// A saved section and the practice around it.
pub struct Saved {
    pub section: Section,
    pub seeing: Seeing,
}

/// Saves the fields that the patch sends and keeps every other.
pub async fn save(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    expected_version: i32,
    patch: SectionPatch,
) -> Result<Saved, AppError> {
    let number = patch.section();
    let (mut act, section, marks) = Act::open_section(env, op, practice, number).await?;
    let outcome = save_in(&mut act, op, section, &marks, expected_version, patch).await;
    act.close(outcome).await
}

async fn save_in(
    act: &mut Act<'_>,
    op: &Op,
    mut section: Section,
    marks: &JsonText,
    expected_version: i32,
    patch: SectionPatch,
) -> Result<Saved, AppError> {
    let number = section.number;
    let permit = act.permit(number, Right::Write)?;
    let mut marks: BTreeMap<String, Mark> = marks.parse()?;
    if section.version != expected_version {
        return Err(conflict(&section, &marks, expected_version, &patch.touched()).into());
    }
    let merged = merge(&section, patch)?;
    let version = section.version + 1;
    for field in &merged.changed {
        let mark = Mark { v: version, r: permit.role().code().to_owned(), t: op.now.timestamp() };
        marks.insert(text::camel(field), mark);
    }
    let digest = Sha256::of(merged.data.as_bytes());
    section.data = merged.data.clone();
    section.version = version;
    section.revision += 1;
    section.check_status = CheckStatus::NotRun;
    section.checked_revision = None;
    section.saved_role = Some(permit.role());
    section.saved_name = Some(op.caller.name.clone());
    section.saved_at = Some(op.now);
    if let Some(heading) = merged.heading {
        apply_heading(act, &permit, heading).await?;
    }
    // What was declared is frozen: another content needs another declaration.
    if number == SectionNumber::Geology && !merged.changed.is_empty() {
        declarations::void_standing(act, &permit, op, number).await?;
    }
    act.record(&permit, EventKind::SectionSaved, EventRefs::section(number), digest)?;
    sections::save(&mut act.work, &permit, number, JsonText(merged.data), JsonText::of(&marks)?, op.now);
    let sight = Sight::of(act.facts().clone()).ok_or_else(|| AppError::fault("a writer without sight"))?;
    let seeing = Seeing { practice: Arc::new(act.head.practice.clone()), sight: Arc::new(sight) };
    Ok(Saved { section, seeing })
}

/// The refusal of a stale save: the current version, then the fields that changed since
/// the version that the caller has (R18). A version from the future conflicts as well.
fn conflict(
    section: &Section,
    marks: &BTreeMap<String, Mark>,
    expected: i32,
    touched: &[&'static str],
) -> UserError {
    let mut error = UserError::new(ErrorCode::Conflict, "expectedVersion").with(section.version);
    let touched: Vec<String> = touched.iter().map(|field| text::camel(field)).collect();
    // Fields that both sides changed come first: those a person has to look at.
    let mut newer: Vec<&String> = marks.iter().filter(|(_, m)| m.v > expected).map(|(f, _)| f).collect();
    newer.sort_by_key(|field| !touched.contains(field));
    error.params.extend(newer.into_iter().cloned());
    error
}

struct Merged {
    data: Box<str>,
    changed: Vec<&'static str>,
    heading: Option<Heading>,
}

/// Applies the patch to the stored form. Values of fields that the form no longer has
/// stay where they are (R29).
fn merge(section: &Section, patch: SectionPatch) -> Result<Merged, AppError> {
    let changed;
    let mut sent = Vec::new();
    macro_rules! merge {
        ($form:expr, $patch:expr) => {{
            let (mut form, touched) = ($form, $patch.touched());
            changed = form.apply($patch);
            for field in touched {
                sent.push((field, form.stored(field)?));
            }
            form
        }};
    }
    let mut heading = None;
    match patch {
        SectionPatch::Details(patch) => {
            let form: Details = section.form()?;
            let before = heading_of(&form);
            heading = Some(heading_of(&merge!(form, *patch))).filter(|heading| *heading != before);
        }
        SectionPatch::Building(patch) => drop(merge!(section.form::<Building>()?, *patch)),
        SectionPatch::Geology(patch) => drop(merge!(section.form::<Geology>()?, *patch)),
        SectionPatch::Documents(patch) => drop(merge!(section.form::<Documents>()?, *patch)),
    }
    let mut errors = Vec::new();
    // Also what is equal and written in another way (12.5 and 12.50) is stored as it was sent.
    let mut stored: Map<String, Value> = section.form()?;
    for (field, value) in sent {
        let name = text::camel(field);
        match value {
            Some(value) => {
                text::check_value(&format!("{}.{name}", path_of(section.number)), &value, &mut errors);
                stored.insert(name, value);
            }
            None => {
                stored.remove(&name);
            }
        }
    }
    if let Some(heading) = &heading {
        text::check("details.title", &heading.title, super::practices::TITLE, &mut errors);
    }
    AppError::if_any(errors)?;
    Ok(Merged { data: serde_json::to_string(&stored)?.into_boxed_str(), changed, heading })
}

/// First word of the paths of a section.
pub fn path_of(section: SectionNumber) -> &'static str {
    match section {
        SectionNumber::Details => "details",
        SectionNumber::Subjects => "subjects",
        SectionNumber::Building => "building",
        SectionNumber::Geology => "geology",
        SectionNumber::Attachments => "attachments",
        SectionNumber::Asseverations => "asseverations",
    }
}

pub fn heading_of(details: &Details) -> Heading {
    Heading {
        title: details.title.clone().unwrap_or_default(),
        seat: details.comune_istat.as_deref().and_then(Seat::of_comune).map(|s| s.code().to_owned()),
        comune_istat: details.comune_istat.clone(),
        comune_name: details.comune_name.clone(),
        works_kind: details.intervention_kind.map(|kind| kind.code().to_owned()),
        procedure: details.procedimento.map(|procedure| procedure.code().to_owned()),
        address: address_of(details),
    }
}

fn address_of(details: &Details) -> Option<String> {
    let parts = [&details.street, &details.house_number, &details.locality];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// Copies what lists show and find of section 1 to the head of the practice.
async fn apply_heading(
    act: &mut Act<'_>,
    permit: &crate::domain::access::Permit,
    mut heading: Heading,
) -> Result<(), AppError> {
    let practice = &mut act.head.practice;
    if heading.title.is_empty() {
        // The title given at the opening holds until section 1 names another.
        heading.title.clone_from(&practice.title);
    }
    update_heading(&act.work, permit, &heading).await?;
    practice.seat = heading.comune_istat.as_deref().and_then(Seat::of_comune);
    practice.title = heading.title;
    practice.comune_istat = heading.comune_istat;
    practice.comune_name = heading.comune_name;
    practice.works_kind = heading.works_kind;
    Ok(())
}
