//! Subjects of section 2: the type, its hidden fields, and the titolare's mutations.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::forms::Face as _;
use super::payload::{payload, run};
use super::plain::plain;
use super::preload;
use super::rights::SubjectRights;
use super::scalars::Date;
use super::section_forms::{address, register, representative, subject as form};
use crate::app::act::Once;
use crate::app::read::Seeing;
use crate::app::subjects;
use crate::app::{AppError, ErrorCode};
use crate::domain::access::FieldClass;
use crate::domain::entity::SubjectRecord;
use crate::domain::role::{SubRole, SubjectRole};
use crate::domain::section::SectionNumber;
use crate::domain::subject::{AppointmentState, PersonKind, Sex, SubjectPatch};

/// A person or body with a role in the practice (soggetto).
#[derive(Clone)]
pub struct Subject {
    pub record: Arc<SubjectRecord>,
    pub seeing: Seeing,
}

impl Subject {
    pub fn new(record: Arc<SubjectRecord>, seeing: Seeing) -> Self {
        Self { record, seeing }
    }

    /// All with all that is known of them.
    pub async fn all(ctx: &Context<'_>, seeing: &Seeing) -> Result<Vec<Self>, GqlError> {
        Self::load(ctx, seeing, false).await
    }

    /// All with what the field that is being answered selects of them.
    pub async fn selected(ctx: &Context<'_>, seeing: &Seeing) -> Result<Vec<Self>, GqlError> {
        Self::load(ctx, seeing, preload::only(&preload::SUBJECT_HEADS, &ctx.field())).await
    }

    async fn load(ctx: &Context<'_>, seeing: &Seeing, heads: bool) -> Result<Vec<Self>, GqlError> {
        let Some(seen) = seeing.sight.section(SectionNumber::Subjects) else {
            return Ok(Vec::new());
        };
        let loaders = ctx.loaders()?;
        let rows = if heads { loaders.subject_heads(seen).await? } else { loaders.subjects(seen).await? };
        Ok(rows.iter().map(|row| Self::new(Arc::clone(row), seeing.clone())).collect())
    }

    /// Personal data is open to the person himself and to whom the table of classes names.
    fn personal<T>(&self, ctx: &Context<'_>, value: Option<T>) -> Result<Option<T>, GqlError> {
        let own = self.record.acting_code.as_deref() == Some(ctx.op()?.code().as_str());
        Ok(value.filter(|_| own || self.seeing.sight.shows(FieldClass::Personal)))
    }
}

/// A person or body with a role in the practice (soggetto). Personal data of others is null
/// for who does not need it: the titolare, the office and the person himself see it.
#[Object]
impl Subject {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.record.id)
    }

    /// Counts changes; name it as `expectedVersion` to change the subject.
    async fn version(&self) -> i32 {
        self.record.version
    }

    /// Role in the practice.
    async fn role(&self) -> SubjectRole {
        self.record.role
    }

    /// Part of the role.
    async fn sub_role(&self) -> Option<SubRole> {
        self.record.data.sub_role
    }

    /// The main subject of the role (soggetto principale).
    async fn main(&self) -> bool {
        self.record.main
    }

    /// Name of the person or body.
    async fn display_name(&self) -> &str {
        &self.record.display_name
    }

    /// Natural person, legal person or public body.
    async fn person_kind(&self) -> Option<PersonKind> {
        self.record.data.person_kind
    }

    /// Registration with a professional order: public by nature.
    async fn register(&self) -> Option<register::ProfessionalRegister> {
        self.record.data.register.clone().out()
    }

    /// State of the appointment.
    async fn appointment(&self) -> Option<AppointmentState> {
        self.record.data.appointment
    }

    /// The client delegates the titolare digitale.
    async fn delegates_titolare(&self) -> Option<bool> {
        self.record.data.delegates_titolare
    }

    /// First name.
    async fn first_name(&self) -> Option<&str> {
        self.record.data.first_name.as_deref()
    }

    /// Last name.
    async fn last_name(&self) -> Option<&str> {
        self.record.data.last_name.as_deref()
    }

    /// Name of the legal person or body.
    async fn company_name(&self) -> Option<&str> {
        self.record.data.company_name.as_deref()
    }

    /// VAT number, 11 digits.
    async fn vat_number(&self) -> Option<&str> {
        self.record.data.vat_number.as_deref()
    }

    /// Certified mail address (PEC): public for professionals and companies.
    async fn pec(&self) -> Option<&str> {
        self.record.data.pec.as_deref()
    }

    /// What the caller may do with the subject.
    async fn viewer_can(&self) -> SubjectRights {
        SubjectRights::of(&self.seeing.sight)
    }

    /// Fiscal code. Personal.
    async fn fiscal_code(&self, ctx: &Context<'_>) -> Result<Option<&str>, GqlError> {
        self.personal(ctx, self.record.data.fiscal_code.as_deref())
    }

    /// Date of birth. Personal.
    async fn birth_date(&self, ctx: &Context<'_>) -> Result<Option<Date>, GqlError> {
        self.personal(ctx, self.record.data.birth_date.map(Date))
    }

    /// Place of birth. Personal.
    async fn birth_place(&self, ctx: &Context<'_>) -> Result<Option<&str>, GqlError> {
        self.personal(ctx, self.record.data.birth_place.as_deref())
    }

    /// Sex. Personal.
    async fn sex(&self, ctx: &Context<'_>) -> Result<Option<Sex>, GqlError> {
        self.personal(ctx, self.record.data.sex)
    }

    /// Residence or seat. Personal.
    async fn address(&self, ctx: &Context<'_>) -> Result<Option<address::Address>, GqlError> {
        self.personal(ctx, self.record.data.address.clone().out())
    }

    /// Mail address for notices. Personal.
    async fn email(&self, ctx: &Context<'_>) -> Result<Option<&str>, GqlError> {
        self.personal(ctx, self.record.data.email.as_deref())
    }

    /// Telephone. Personal.
    async fn phone(&self, ctx: &Context<'_>) -> Result<Option<&str>, GqlError> {
        self.personal(ctx, self.record.data.phone.as_deref())
    }

    /// Identifier of a foreign subject. Personal.
    async fn foreign_id(&self, ctx: &Context<'_>) -> Result<Option<&str>, GqlError> {
        self.personal(ctx, self.record.data.foreign_id.as_deref())
    }

    /// Legal representative. Personal.
    async fn representative(
        &self,
        ctx: &Context<'_>,
    ) -> Result<Option<representative::Representative>, GqlError> {
        self.personal(ctx, self.record.data.representative.clone().out())
    }
}

plain!(Subject {
    "id" => id(),
    "version" => version(),
    "role" => role(),
    "subRole" => sub_role(),
    "main" => main(),
    "displayName" => display_name(),
    "personKind" => person_kind(),
    "appointment" => appointment(),
    "delegatesTitolare" => delegates_titolare(),
    "firstName" => first_name(),
    "lastName" => last_name(),
    "companyName" => company_name(),
    "vatNumber" => vat_number(),
    "pec" => pec(),
    "viewerCan" => viewer_can(),
    "fiscalCode" => fiscal_code(),
    "birthDate" => birth_date(),
    "birthPlace" => birth_place(),
    "sex" => sex(),
    "email" => email(),
    "phone" => phone(),
    "foreignId" => foreign_id(),
});

/// Adds a subject to section 2.
#[derive(InputObject)]
pub struct AddSubjectInput {
    /// The practice.
    practice_id: ID,
    /// The subject; role and a valid fiscal code (or foreign identifier) are needed, the rest may follow.
    subject: form::Input,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

/// Changes a subject of section 2.
#[derive(InputObject)]
pub struct UpdateSubjectInput {
    /// The subject.
    subject_id: ID,
    /// The version that the caller has read; another current version answers CONFLICT.
    expected_version: i32,
    /// The fields to change.
    subject: form::Input,
}

/// Removes a subject from section 2.
#[derive(InputObject)]
pub struct RemoveSubjectInput {
    /// The subject.
    subject_id: ID,
    /// The version that the caller has read; another current version answers CONFLICT.
    expected_version: i32,
}

payload! {
    /// Answer of `addSubject`.
    AddSubjectPayload {
        /// The new subject.
        subject: Subject
    }
}

payload! {
    /// Answer of `updateSubject`.
    UpdateSubjectPayload {
        /// The subject as it is stored now.
        subject: Subject
    }
}

payload! {
    /// Answer of `removeSubject`.
    RemoveSubjectPayload {
        /// The subject that was removed.
        subject: Subject
    }
}

fn face(changed: subjects::Changed) -> Subject {
    Subject::new(Arc::new(changed.subject), changed.seeing)
}

fn not_found(path: &str) -> AppError {
    AppError::reject(ErrorCode::NotFound, path)
}

/// Mutations of subjects.
#[derive(Default)]
pub struct SubjectMutations;

/// Mutations of subjects.
#[Object]
impl SubjectMutations {
    /// Adds a subject. Needs WRITE on section 2 (the titolare).
    async fn add_subject(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom to add.")] input: AddSubjectInput,
    ) -> Result<AddSubjectPayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let patch = SubjectPatch::from(input.subject);
            let arguments = [input.practice_id.as_str(), &format!("{patch:?}")];
            let once = Once::new(&input.idempotency_key, "addSubject", &arguments)?;
            let practice = practice.ok_or_else(|| not_found("practiceId"))?;
            subjects::add(&env, &op, practice, patch, &once).await
        });
        AddSubjectPayload::of(outcome, ctx.op()?, face)
    }

    /// Changes a subject. Needs WRITE on section 2 (the titolare).
    async fn update_subject(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change.")] input: UpdateSubjectInput,
    ) -> Result<UpdateSubjectPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.subject_id);
        let outcome = run!(ctx, |env, op| async {
            let id = id.ok_or_else(|| not_found("subjectId"))?;
            subjects::update(&env, &op, id, input.expected_version, input.subject.into()).await
        });
        UpdateSubjectPayload::of(outcome, ctx.op()?, face)
    }

    /// Removes a subject; an active delegation of his ends with it. Needs WRITE on section 2 (the titolare).
    async fn remove_subject(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom to remove.")] input: RemoveSubjectInput,
    ) -> Result<RemoveSubjectPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.subject_id);
        let outcome = run!(ctx, |env, op| async {
            let id = id.ok_or_else(|| not_found("subjectId"))?;
            subjects::remove(&env, &op, id, input.expected_version).await
        });
        RemoveSubjectPayload::of(outcome, ctx.op()?, face)
    }
}
