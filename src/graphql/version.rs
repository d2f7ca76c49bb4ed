//! The practice as it stood after an istanza, and what changed between two.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, SimpleObject};
use serde_json::{Map, Value};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::istanza::{Istanza, SentDocument};
use super::section::Section;
use super::section_forms::{building, details, documents, geology};
use super::subject::Subject;
use crate::app::AppError;
use crate::app::read::Seeing;
use crate::app::versions::{self, AsOf, Held};
use crate::domain::access::{FieldClass, Right};
use crate::domain::entity::SubjectRecord;
use crate::domain::ids::IstanzaId;
use crate::domain::section::{self, SectionNumber};
use crate::domain::subject::display_name;
use crate::domain::version::{
    AbsenceReason, ChangeKind, Diff, DocumentChange, DocumentValidity, FieldChange, SubjectChange,
    SubjectKept,
};

/// A place of the form that the caller may read: a section, or why there is none. A section that is there may be
/// empty; one that the caller may not read has no place.
#[derive(SimpleObject)]
pub struct SectionPlace {
    /// Which section.
    kind: SectionNumber,
    /// The section in its latest version; null when there is none.
    section: Option<Section>,
    /// Why there is none; null when there is one.
    absence: Option<AbsenceReason>,
}

/// The six places, without those that the caller may not read.
pub async fn places(ctx: &Context<'_>, seeing: &Seeing) -> Result<Vec<SectionPlace>, GqlError> {
    let mut places = Vec::new();
    for kind in SectionNumber::ALL.iter().copied() {
        if seeing.sight.allows(kind, Right::Read) {
            let section = Section::one(ctx, seeing, kind).await?;
            let absence = section.is_none().then_some(AbsenceReason::NotCollected);
            places.push(SectionPlace { kind, section, absence });
        }
    }
    Ok(places)
}

/// The practice as it stood after an istanza, by what was sent: each part for who may read its section.
pub struct FascicoloVersion {
    seeing: Seeing,
    as_of: AsOf,
}

impl FascicoloVersion {
    /// After this istanza; nothing when it was not sent, is of another practice, or the caller reads no section.
    pub async fn after(ctx: &Context<'_>, seeing: &Seeing, id: &ID) -> Result<Option<Self>, GqlError> {
        let Some(id) = ctx.ids()?.decode::<IstanzaId>(id) else { return Ok(None) };
        let as_of = versions::as_of(ctx.env()?, seeing, id).await?;
        Ok(as_of.map(|as_of| Self { seeing: seeing.clone(), as_of }))
    }

    fn data(&self, number: SectionNumber) -> Option<&Map<String, Value>> {
        let section = self.as_of.version.section(number)?;
        self.seeing.sight.allows(number, Right::Read).then_some(&section.data)
    }

    fn form<T: serde::de::DeserializeOwned>(&self, number: SectionNumber) -> Result<Option<T>, GqlError> {
        let form = |data: &Map<String, Value>| serde_json::from_value(Value::Object(data.clone()));
        self.data(number).map(form).transpose().map_err(|error| AppError::fault(error).into())
    }
}

/// The practice as it stood after an istanza, by what was sent: each part for who may read its section.
#[Object]
impl FascicoloVersion {
    /// The istanza whose content holds: the one asked about, or the newest before it that was neither refused nor
    /// withdrawn.
    async fn istanza(&self) -> Istanza {
        Istanza::new(Arc::clone(&self.as_of.istanza), self.seeing.clone())
    }

    /// Section 1; null when it is hidden or was not collected.
    async fn details(&self) -> Result<Option<details::Details>, GqlError> {
        Ok(self.form::<section::Details>(SectionNumber::Details)?.map(Into::into))
    }

    /// Section 3; null when it is hidden or was not collected.
    async fn building(&self) -> Result<Option<building::Building>, GqlError> {
        Ok(self.form::<section::Building>(SectionNumber::Building)?.map(Into::into))
    }

    /// Section 4; null when it is hidden or was not collected.
    async fn geology(&self) -> Result<Option<geology::Geology>, GqlError> {
        Ok(self.form::<section::Geology>(SectionNumber::Geology)?.map(Into::into))
    }

    /// The form of section 5; null when it is hidden or was not collected.
    async fn attachments(&self) -> Result<Option<documents::Documents>, GqlError> {
        Ok(self.form::<section::Documents>(SectionNumber::Attachments)?.map(Into::into))
    }

    /// Sections that the caller may read and that were not collected (practices of PORTOS 1).
    async fn not_collected(&self) -> Vec<SectionNumber> {
        let absent = |number: &SectionNumber| {
            self.seeing.sight.allows(*number, Right::Read) && self.as_of.version.section(*number).is_none()
        };
        SectionNumber::ALL.iter().copied().filter(absent).collect()
    }

    /// Subjects of section 2; empty when it is hidden. Their version is 0: nothing of this can be changed.
    async fn subjects(&self, ctx: &Context<'_>) -> Result<Vec<Subject>, GqlError> {
        if !self.seeing.sight.allows(SectionNumber::Subjects, Right::Read) {
            return Ok(Vec::new());
        }
        let kept = &self.as_of.version.frozen.subjects;
        kept.iter().map(|kept| subject(ctx, &self.seeing, kept)).collect()
    }

    /// Every document that was sent up to then, in the order in which they came, and whether it holds.
    async fn documents(&self) -> Vec<VersionDocument> {
        let readable = |held: &&Held| readable(&self.seeing, held.document.section);
        let shown = self.as_of.documents.iter().filter(readable);
        shown.map(|held| VersionDocument::of(held, &self.seeing)).collect()
    }
}

fn readable(seeing: &Seeing, section: i16) -> bool {
    SectionNumber::from_number(section).is_some_and(|section| seeing.sight.allows(section, Right::Read))
}

fn subject(ctx: &Context<'_>, seeing: &Seeing, kept: &SubjectKept) -> Result<Subject, GqlError> {
    let data = kept.subject().map_err(AppError::fault)?;
    let id = ctx.ids()?.decode(&kept.id).ok_or_else(|| AppError::fault("a sent subject without id"))?;
    let record = SubjectRecord {
        id,
        practice: seeing.practice.id,
        version: 0,
        origin: None,
        role: kept.role,
        main: kept.main,
        acting_code: data.signing_code().map(|code| code.to_string()),
        display_name: display_name(&data),
        data,
    };
    Ok(Subject::new(Arc::new(record), seeing.clone()))
}

/// A document in the light of all istanze up to a version.
#[derive(SimpleObject)]
pub struct VersionDocument {
    /// The document as it was sent.
    document: SentDocument,
    /// The section that it belongs to.
    section: SectionNumber,
    /// How it stands.
    validity: DocumentValidity,
    /// The istanza that brought it.
    origin: Istanza,
    /// The istanza that no longer has it; null while it holds.
    ended_by: Option<Istanza>,
}

impl VersionDocument {
    fn of(held: &Held, seeing: &Seeing) -> Self {
        let istanza = |istanza: &Arc<_>| Istanza::new(Arc::clone(istanza), seeing.clone());
        let section = SectionNumber::from_number(held.document.section);
        Self {
            document: SentDocument::from(held.document.clone()),
            section: section.unwrap_or(SectionNumber::Attachments),
            validity: held.validity,
            origin: istanza(&held.origin),
            ended_by: held.ended.as_ref().map(istanza),
        }
    }
}

/// What changed from one sent istanza to another, as far as the caller reads the sections.
#[derive(SimpleObject)]
pub struct FascicoloDiff {
    /// The earlier one.
    from: Istanza,
    /// The later one.
    to: Istanza,
    /// Fields of the forms that differ.
    fields: Vec<FieldDiff>,
    /// Subjects that differ.
    subjects: Vec<SubjectDiff>,
    /// Documents that differ.
    documents: Vec<DocumentDiff>,
}

/// A value that differs.
#[derive(SimpleObject)]
pub struct FieldDiff {
    /// The section that it is in.
    section: SectionNumber,
    /// Where it is in the form or the subject: `parcels[0].sheet`.
    path: String,
    /// Added, removed or changed.
    kind: ChangeKind,
    /// The value of the earlier istanza, as JSON; null when it has none.
    before: Option<String>,
    /// The value of the later istanza, as JSON; null when it has none.
    after: Option<String>,
}

/// A subject that differs.
#[derive(SimpleObject)]
pub struct SubjectDiff {
    /// Added, removed or changed.
    kind: ChangeKind,
    /// The subject in the earlier istanza.
    before: Option<Subject>,
    /// The subject in the later istanza.
    after: Option<Subject>,
    /// What of the subject differs; personal data only for who may see it. Empty when the whole came or went.
    fields: Vec<FieldDiff>,
}

/// A document that differs.
#[derive(SimpleObject)]
pub struct DocumentDiff {
    /// Added, removed or changed.
    kind: ChangeKind,
    /// The document in the earlier istanza.
    before: Option<SentDocument>,
    /// The document in the later istanza.
    after: Option<SentDocument>,
}

/// Fields of a subject that everybody sees who sees the subject.
const PUBLIC: [&str; 10] = [
    "role",
    "subRole",
    "main",
    "personKind",
    "firstName",
    "lastName",
    "companyName",
    "register",
    "delegatesTitolare",
    "appointment",
];

impl FieldDiff {
    fn of(section: SectionNumber, change: FieldChange) -> Self {
        let kind = change.kind();
        let text = |value: Option<Value>| value.map(|value| value.to_string());
        Self { section, path: change.path, kind, before: text(change.before), after: text(change.after) }
    }
}

fn kind<T>(before: Option<&T>, after: Option<&T>) -> ChangeKind {
    match (before, after) {
        (None, _) => ChangeKind::Added,
        (_, None) => ChangeKind::Removed,
        _ => ChangeKind::Changed,
    }
}

impl FascicoloDiff {
    /// Between these two; nothing when either was not sent or is of another practice, or the caller reads no section.
    pub async fn between(
        ctx: &Context<'_>,
        seeing: &Seeing,
        from: &ID,
        to: &ID,
    ) -> Result<Option<Self>, GqlError> {
        let ids = ctx.ids()?;
        let (Some(from), Some(to)) = (ids.decode::<IstanzaId>(from), ids.decode::<IstanzaId>(to)) else {
            return Ok(None);
        };
        let Some(found) = versions::diff(ctx.env()?, seeing, from, to).await? else { return Ok(None) };
        let istanza = |istanza| Istanza::new(istanza, seeing.clone());
        let Diff { fields, subjects, documents } = found.diff;
        let allowed = |section: SectionNumber| seeing.sight.allows(section, Right::Read);
        let fields = fields.into_iter().filter(|(section, _)| allowed(*section));
        let subjects = subjects.into_iter().filter(|_| allowed(SectionNumber::Subjects));
        let documents = documents.into_iter().filter(|change| {
            let known = change.before.as_ref().or(change.after.as_ref());
            known.is_some_and(|document| readable(seeing, document.section))
        });
        Ok(Some(Self {
            from: istanza(found.from),
            to: istanza(found.to),
            fields: fields.map(|(section, change)| FieldDiff::of(section, change)).collect(),
            subjects: subjects
                .filter_map(|change| subject_diff(ctx, seeing, change).transpose())
                .collect::<Result<_, _>>()?,
            documents: documents.map(document_diff).collect(),
        }))
    }
}

/// A subject that differs in what the caller sees of it.
fn subject_diff(
    ctx: &Context<'_>,
    seeing: &Seeing,
    change: SubjectChange,
) -> Result<Option<SubjectDiff>, GqlError> {
    let personal = seeing.sight.shows(FieldClass::Personal);
    let open = |field: &FieldChange| {
        let name = field.path.split(['.', '[']).next().unwrap_or_default();
        personal || PUBLIC.contains(&name)
    };
    let kind = kind(change.before.as_ref(), change.after.as_ref());
    let fields = change.fields.into_iter().filter(open);
    let fields: Vec<_> = fields.map(|field| FieldDiff::of(SectionNumber::Subjects, field)).collect();
    if kind == ChangeKind::Changed && fields.is_empty() {
        return Ok(None);
    }
    let face = |kept: Option<SubjectKept>| kept.map(|kept| subject(ctx, seeing, &kept)).transpose();
    Ok(Some(SubjectDiff { kind, before: face(change.before)?, after: face(change.after)?, fields }))
}

fn document_diff(change: DocumentChange) -> DocumentDiff {
    DocumentDiff {
        kind: kind(change.before.as_ref(), change.after.as_ref()),
        before: change.before.map(SentDocument::from),
        after: change.after.map(SentDocument::from),
    }
}
