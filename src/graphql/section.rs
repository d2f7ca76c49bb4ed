//! The six sections: an interface and its concrete types, and saving them.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Interface, Object, OneofObject, SimpleObject};
use chrono::{DateTime, Utc};

use super::attachment::Attachment;
use super::context::ContextExt as _;
use super::declaration::{Declaration, DeclarationDraft};
use super::delegation::Delegation;
use super::error::GqlError;
use super::payload::{UserError, run, split};
use super::plain::{Plain, plain};
use super::preload;
use super::rights::SectionRights;
use super::section_forms::{building, details, documents, geology};
use super::subject::Subject;
use crate::app::read::Seeing;
use crate::app::sections::{self, SectionPatch};
use crate::app::{AppError, ErrorCode};
use crate::domain::access::{FieldClass, Right};
use crate::domain::delegation::DelegationState;
use crate::domain::entity::{CheckStatus, Section as Stored};
use crate::domain::ids::PracticeId;
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;

/// What the six sections have in common.
#[derive(Clone)]
pub struct Base {
    section: Arc<Stored>,
    seeing: Seeing,
}

/// One of the six sections of a practice.
#[derive(Interface, Clone)]
#[expect(clippy::duplicated_attributes, reason = "each field names its own type")]
#[graphql(
    field(name = "id", ty = "Result<ID, GqlError>", desc = "Opaque id."),
    field(name = "kind", ty = "SectionNumber", desc = "Which section it is."),
    field(name = "number", ty = "i32", desc = "1 to 6, as printed on the form."),
    field(
        name = "version",
        ty = "i32",
        desc = "Counts saves of the form; name it as `expectedVersion` to save."
    ),
    field(
        name = "checkStatus",
        method = "check_status",
        ty = "CheckStatus",
        desc = "How the last formal check ended."
    ),
    field(
        name = "savedAt",
        method = "saved_at",
        ty = "Option<DateTime<Utc>>",
        desc = "When the form was saved last."
    ),
    field(
        name = "savedByRole",
        method = "saved_by_role",
        ty = "Option<ActorRole>",
        desc = "In which role it was saved last."
    ),
    field(
        name = "savedByName",
        method = "saved_by_name",
        ty = "Option<String>",
        desc = "By whom; shown to the office only."
    ),
    field(
        name = "viewerCan",
        method = "viewer_can",
        ty = "SectionRights",
        desc = "What the caller may do with the section."
    )
)]
pub enum Section {
    Details(DetailsSection),
    Subjects(SubjectsSection),
    Building(BuildingSection),
    Geology(GeologySection),
    Attachments(AttachmentsSection),
    Asseverations(AsseverationsSection),
}

/// A concrete section: the common fields and its own.
macro_rules! section {
    ($name:ident, $about:literal, { $($own:tt)* }) => {
        #[doc = $about]
        #[derive(Clone)]
        pub struct $name(Base, ID);

        #[doc = $about]
        #[Object]
        impl $name {
            /// Opaque id.
            pub async fn id(&self) -> Result<ID, GqlError> {
                Ok(self.1.clone())
            }

            /// Which section it is.
            pub async fn kind(&self) -> SectionNumber {
                self.0.section.number
            }

            /// 1 to 6, as printed on the form.
            pub async fn number(&self) -> i32 {
                i32::from(self.0.section.number.number())
            }

            /// Counts saves of the form; name it as `expectedVersion` to save.
            pub async fn version(&self) -> i32 {
                self.0.section.version
            }

            /// How the last formal check ended; not run when anything changed since.
            pub async fn check_status(&self) -> CheckStatus {
                self.0.check_status()
            }

            /// When the form was saved last.
            pub async fn saved_at(&self) -> Option<DateTime<Utc>> {
                self.0.section.saved_at
            }

            /// In which role it was saved last.
            pub async fn saved_by_role(&self) -> Option<ActorRole> {
                self.0.section.saved_role
            }

            /// By whom; shown to the office only (others see roles).
            pub async fn saved_by_name(&self) -> Option<String> {
                self.0.saved_by_name()
            }

            /// What the caller may do with the section.
            pub async fn viewer_can(&self) -> SectionRights {
                SectionRights::of(&self.0.seeing.sight, self.0.section.number)
            }

            $($own)*
        }

        plain!($name {
            "id" => id(),
            "kind" => kind(),
            "number" => number(),
            "version" => version(),
            "checkStatus" => check_status(),
            "savedAt" => saved_at(),
            "savedByRole" => saved_by_role(),
            "savedByName" => saved_by_name(),
            "viewerCan" => viewer_can(),
        });
    };
}

section!(DetailsSection, "Section 1: main details (dettagli principali).", {
    /// The form.
    async fn data(&self) -> Result<details::Details, GqlError> {
        self.0.form().map(|form: crate::domain::section::Details| form.into())
    }
});

section!(SubjectsSection, "Section 2: subjects (anagrafica soggetti).", {
    /// The subjects, in the order they were added.
    async fn subjects(&self, ctx: &Context<'_>) -> Result<Vec<Subject>, GqlError> {
        Subject::selected(ctx, &self.0.seeing).await
    }
});

section!(BuildingSection, "Section 3: building or infrastructure (descrizione edificio).", {
    /// The form.
    async fn data(&self) -> Result<building::Building, GqlError> {
        self.0.form().map(|form: crate::domain::section::Building| form.into())
    }
});

section!(GeologySection, "Section 4: geology (sezione geologica).", {
    /// The form: the digitised summary sheet.
    async fn data(&self) -> Result<geology::Geology, GqlError> {
        self.0.form().map(|form: crate::domain::section::Geology| form.into())
    }

    /// The reports and investigations attached here.
    async fn attachments(&self, ctx: &Context<'_>) -> Result<Vec<Attachment>, GqlError> {
        Attachment::all(ctx, &self.0.seeing, Some(SectionNumber::Geology)).await
    }

    /// The delegation under which the section is being compiled.
    async fn delegation(&self, ctx: &Context<'_>) -> Result<Option<Delegation>, GqlError> {
        let all = Delegation::all(ctx, &self.0.seeing).await?;
        Ok(all.into_iter().find(|d| {
            d.delegation.section == SectionNumber::Geology && d.delegation.state == DelegationState::Attiva
        }))
    }

    /// The declarations made on the section, oldest first.
    async fn declarations(&self, ctx: &Context<'_>) -> Result<Vec<Declaration>, GqlError> {
        Declaration::all(ctx, &self.0.seeing).await
    }

    /// The text that the caller would confirm now with `declareSection`; null for who may not declare.
    async fn declaration_draft(&self, ctx: &Context<'_>) -> Result<Option<DeclarationDraft>, GqlError> {
        DeclarationDraft::of(ctx, &self.0.seeing, SectionNumber::Geology).await
    }
});

section!(AttachmentsSection, "Section 5: attachments (allegati).", {
    /// The form.
    async fn data(&self) -> Result<documents::Documents, GqlError> {
        self.0.form().map(|form: crate::domain::section::Documents| form.into())
    }

    /// The documents attached here.
    async fn attachments(&self, ctx: &Context<'_>) -> Result<Vec<Attachment>, GqlError> {
        Attachment::all(ctx, &self.0.seeing, Some(SectionNumber::Attachments)).await
    }
});

section!(AsseverationsSection, "Section 6: asseverations, declarations, acceptances (asseverazioni).", {
    /// The declarations made so far on sections that the caller may read, oldest first.
    async fn declarations(&self, ctx: &Context<'_>) -> Result<Vec<Declaration>, GqlError> {
        Declaration::all(ctx, &self.0.seeing).await
    }
});

impl Plain for Section {
    fn field(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        match self {
            Self::Details(section) => section.field(ctx, out),
            Self::Subjects(section) => section.field(ctx, out),
            Self::Building(section) => section.field(ctx, out),
            Self::Geology(section) => section.field(ctx, out),
            Self::Attachments(section) => section.field(ctx, out),
            Self::Asseverations(section) => section.field(ctx, out),
        }
    }
}

plain!(@text Section);

impl Base {
    fn form<T: serde::de::DeserializeOwned>(&self) -> Result<T, GqlError> {
        self.section.form().map_err(|error| AppError::fault(error).into())
    }

    fn check_status(&self) -> CheckStatus {
        if self.section.checked_revision == Some(self.section.revision) {
            self.section.check_status
        } else {
            CheckStatus::NotRun
        }
    }

    fn saved_by_name(&self) -> Option<String> {
        self.seeing.sight.shows(FieldClass::Author).then(|| self.section.saved_name.clone()).flatten()
    }
}

/// Public id of a section: its number and the id of its practice.
const ID_PREFIX: &str = "section_";

impl Section {
    /// Wraps a section that the caller may read.
    pub fn new(ctx: &Context<'_>, section: Arc<Stored>, seeing: Seeing) -> Result<Self, GqlError> {
        let number = section.number;
        let id = ID(format!("{ID_PREFIX}{}_{}", number.number(), ctx.ids()?.encode(section.practice)));
        let base = Base { section, seeing };
        Ok(match number {
            SectionNumber::Details => Self::Details(DetailsSection(base, id)),
            SectionNumber::Subjects => Self::Subjects(SubjectsSection(base, id)),
            SectionNumber::Building => Self::Building(BuildingSection(base, id)),
            SectionNumber::Geology => Self::Geology(GeologySection(base, id)),
            SectionNumber::Attachments => Self::Attachments(AttachmentsSection(base, id)),
            SectionNumber::Asseverations => Self::Asseverations(AsseverationsSection(base, id)),
        })
    }

    pub async fn all(ctx: &Context<'_>, seeing: &Seeing) -> Result<Vec<Self>, GqlError> {
        let sight = &seeing.sight;
        let Some(seen) = SectionNumber::ALL.iter().find_map(|number| sight.section(*number)) else {
            return Ok(Vec::new());
        };
        let loaders = ctx.loaders()?;
        let rows = if preload::only(&preload::SECTION_HEADS, &ctx.field()) {
            loaders.section_heads(seen).await?
        } else {
            loaders.sections(seen).await?
        };
        rows.iter()
            .filter(|row| sight.allows(row.number, Right::Read))
            .map(|row| Self::new(ctx, Arc::clone(row), seeing.clone()))
            .collect()
    }

    pub async fn one(
        ctx: &Context<'_>,
        seeing: &Seeing,
        kind: SectionNumber,
    ) -> Result<Option<Self>, GqlError> {
        let Some(seen) = seeing.sight.section(kind) else {
            return Ok(None);
        };
        let rows = ctx.loaders()?.sections(seen).await?;
        rows.iter()
            .find(|row| row.number == kind)
            .map(|row| Self::new(ctx, Arc::clone(row), seeing.clone()))
            .transpose()
    }

    /// Reads the id of a section.
    pub fn decode(ctx: &Context<'_>, text: &str) -> Result<Option<(PracticeId, SectionNumber)>, GqlError> {
        let ids = ctx.ids()?;
        Ok(text.strip_prefix(ID_PREFIX).and_then(|rest| {
            let (number, practice) = rest.split_once('_')?;
            Some((ids.decode(practice)?, SectionNumber::from_number(number.parse().ok()?)?))
        }))
    }
}

/// The form of one section; exactly one member is sent. Section 2 changes by the mutations
/// of subjects, section 6 by declarations.
#[derive(OneofObject)]
pub enum SectionInput {
    /// Section 1.
    Details(details::Input),
    /// Section 3.
    Building(building::Input),
    /// Section 4.
    Geology(geology::Input),
    /// Section 5.
    Attachments(documents::Input),
}

impl From<SectionInput> for SectionPatch {
    fn from(input: SectionInput) -> Self {
        match input {
            SectionInput::Details(form) => Self::Details(Box::new(form.into())),
            SectionInput::Building(form) => Self::Building(Box::new(form.into())),
            SectionInput::Geology(form) => Self::Geology(Box::new(form.into())),
            SectionInput::Attachments(form) => Self::Documents(Box::new(form.into())),
        }
    }
}

/// Saves part of a section.
#[derive(InputObject)]
pub struct SaveSectionInput {
    /// The practice.
    practice_id: ID,
    /// The version that the caller has read; another current version answers CONFLICT.
    expected_version: i32,
    /// The fields to change.
    section: SectionInput,
}

/// Answer of `saveSection`.
#[derive(SimpleObject)]
pub struct SaveSectionPayload {
    /// The section as it is stored now; null when it was not saved.
    section: Option<Section>,
    /// What the caller can fix; empty when the section was saved.
    errors: Vec<UserError>,
}

/// Mutations of sections.
#[derive(Default)]
pub struct SectionMutations;

/// Mutations of sections.
#[Object]
impl SectionMutations {
    /// Saves the fields that are sent and keeps every other. Needs WRITE on the section.
    async fn save_section(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to save.")] input: SaveSectionInput,
    ) -> Result<SaveSectionPayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            sections::save(&env, &op, practice, input.expected_version, input.section.into()).await
        });
        let (saved, errors) = split(outcome, ctx.op()?)?;
        let section =
            saved.map(|saved| Section::new(ctx, Arc::new(saved.section), saved.seeing)).transpose()?;
        Ok(SaveSectionPayload { section, errors })
    }
}
