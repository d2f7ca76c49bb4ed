//! Practices: the type, the connection, and opening one.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};

use super::attachment::Attachment;
use super::context::ContextExt as _;
use super::declaration::Declaration;
use super::delegation::Delegation;
use super::error::GqlError;
use super::grid::{self, SignatureGridRow};
use super::istanza::Istanza;
use super::message::{self, MessageConnection};
use super::notice::{Notice, ProcedureClock};
use super::opinion::OpinionRequest;
use super::page;
use super::payload::{payload, run};
use super::payment::Payment;
use super::plain::{Many, One, plain};
use super::rights::PracticeRights;
use super::section::Section;
use super::subject::Subject;
use super::works_start::WorksStart;
use crate::app::act::Once;
use crate::app::clock;
use crate::app::later;
use crate::app::practices;
use crate::app::read::{self, Seeing};
use crate::domain::access::{FieldClass, PracticeRight};
use crate::domain::delegation::DelegationState;
use crate::domain::istanza::IstanzaKind;
use crate::domain::practice::PracticeState;
use crate::domain::role::{ActorRole, Seat};
use crate::domain::section::SectionNumber;

/// A pratica: one structural project and everything that follows it.
#[derive(Clone)]
pub struct Practice(pub Seeing);

impl Practice {
    /// Who only pays sees what for, and nothing else of the practice (R99).
    fn is_open(&self) -> bool {
        self.0.sight.allows_practice(PracticeRight::ReadFascicolo)
    }
}

/// A pratica: one structural project and everything that follows it.
#[Object]
impl Practice {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.0.practice.id)
    }

    /// Project number (numero progetto), given at the vidimazione.
    async fn number(&self) -> Option<&str> {
        self.0.practice.number.as_deref()
    }

    /// State of the practice.
    async fn state(&self) -> PracticeState {
        self.0.practice.state
    }

    /// What is compiled here: the practice itself, or a later istanza of another one.
    async fn kind(&self) -> IstanzaKind {
        self.0.practice.kind()
    }

    /// Id of the practice whose later istanza is compiled here; null for a practice itself.
    async fn original_id(&self, ctx: &Context<'_>) -> Result<Option<ID>, GqlError> {
        self.0.practice.later.map(|later| ctx.encode(later.parent)).transpose()
    }

    /// Later istanze that the caller may open now.
    async fn openable(&self, ctx: &Context<'_>) -> Result<Vec<IstanzaKind>, GqlError> {
        if !self.0.sight.allows_practice(PracticeRight::NewIstanza) {
            return Ok(Vec::new());
        }
        let (loaders, seen) = (ctx.loaders()?, self.0.sight.whole());
        let (sent, drafts) = futures_util::try_join!(loaders.istanze(seen), async {
            Ok(later::drafts(ctx.env()?, seen).await?)
        })?;
        let sent: Vec<_> = sent.iter().map(|istanza| istanza.as_ref().clone()).collect();
        let drafts: Vec<_> = drafts.into_iter().map(|(_, kind)| kind).collect();
        let facts = self.0.sight.facts();
        let open = |kind: &&IstanzaKind| kind.may_open(facts, &sent, &drafts).is_ok();
        Ok(IstanzaKind::ALL.iter().filter(open).copied().collect())
    }

    /// Drafts of later istanze that the caller sees, oldest first.
    async fn drafts(&self, ctx: &Context<'_>) -> Result<Vec<Self>, GqlError> {
        let mut seen = Vec::new();
        for (id, _) in later::drafts(ctx.env()?, self.0.sight.whole()).await? {
            seen.extend(read::practice(ctx.env()?, ctx.op()?, id).await?.map(Self));
        }
        Ok(seen)
    }

    /// Title of the works (oggetto).
    async fn title(&self) -> &str {
        &self.0.practice.title
    }

    /// Comune of the works, by name.
    async fn comune_name(&self) -> Option<&str> {
        self.0.practice.comune_name.as_deref().filter(|_| self.is_open())
    }

    /// Comune of the works, six digits of ISTAT.
    async fn comune_istat(&self) -> Option<&str> {
        self.0.practice.comune_istat.as_deref().filter(|_| self.is_open())
    }

    /// Seat of the office that is competent for the comune.
    async fn seat(&self) -> Option<Seat> {
        self.0.practice.seat.filter(|_| self.is_open())
    }

    /// Kind of intervention, as in section 1.
    async fn works_kind(&self) -> Option<crate::domain::section::details::InterventionKind> {
        use crate::domain::section::details::InterventionKind;
        self.0.practice.works_kind.as_deref().filter(|_| self.is_open()).and_then(InterventionKind::from_code)
    }

    /// Name of the titolare digitale.
    async fn titolare_name(&self) -> &str {
        &self.0.practice.titolare_name
    }

    /// Fiscal code of the titolare digitale; null for who may not see personal data.
    async fn titolare_fiscal_code(&self) -> Option<&str> {
        self.0.sight.shows(FieldClass::Personal).then_some(self.0.practice.titolare_code.as_str())
    }

    /// In which roles the caller is seen in this practice.
    async fn my_roles(&self) -> Vec<ActorRole> {
        let facts = self.0.sight.facts();
        let titolare = facts.titolare.then_some(ActorRole::Titolare);
        let office = facts.office.map(|_| ActorRole::Ufficio);
        titolare.into_iter().chain(facts.roles.iter().map(ActorRole::from)).chain(office).collect()
    }

    /// When it was opened.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.practice.created_at
    }

    /// When anything in it changed last.
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.practice.updated_at
    }

    /// When it was sent to the office.
    async fn sent_at(&self) -> Option<DateTime<Utc>> {
        self.0.practice.sent_at
    }

    /// The sections that the caller may read, in order.
    async fn sections(&self, ctx: &Context<'_>) -> Result<Many<Section>, GqlError> {
        Section::all(ctx, &self.0).await.map(Many)
    }

    /// One section; null when the caller may not read it.
    async fn section(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which section.")] kind: SectionNumber,
    ) -> Result<Option<Section>, GqlError> {
        Section::one(ctx, &self.0, kind).await
    }

    /// Subjects of section 2, in the order they were added; empty when section 2 is hidden.
    async fn subjects(&self, ctx: &Context<'_>) -> Result<Many<Subject>, GqlError> {
        Subject::selected(ctx, &self.0).await.map(Many)
    }

    /// Documents of the sections that the caller may read, in the order they were added.
    async fn attachments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those of this section.")] section: Option<SectionNumber>,
    ) -> Result<Many<Attachment>, GqlError> {
        Attachment::all(ctx, &self.0, section).await.map(Many)
    }

    /// The grid of signatures: each kind of document that is due or attached, and whose signatures it asks
    /// for. Rows of hidden sections are left out; empty when section 2 is hidden.
    async fn signature_grid(&self, ctx: &Context<'_>) -> Result<Vec<SignatureGridRow>, GqlError> {
        grid::of(ctx, &self.0).await
    }

    /// Delegations of compilation, oldest first.
    async fn delegations(&self, ctx: &Context<'_>) -> Result<Many<Delegation>, GqlError> {
        Delegation::all(ctx, &self.0).await.map(Many)
    }

    /// The active delegation of a section, or of any when none is named.
    async fn active_delegation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which section.")] section: Option<SectionNumber>,
    ) -> Result<Option<Delegation>, GqlError> {
        let all = Delegation::all(ctx, &self.0).await?;
        Ok(all.into_iter().find(|d| {
            d.delegation.state == DelegationState::Attiva && section.is_none_or(|s| s == d.delegation.section)
        }))
    }

    /// Declarations of the sections that the caller may read, oldest first.
    async fn declarations(&self, ctx: &Context<'_>) -> Result<Many<Declaration>, GqlError> {
        Declaration::all(ctx, &self.0).await.map(Many)
    }

    /// Istanze of the practice, oldest first: what is being compiled and what was sent.
    async fn istanze(&self, ctx: &Context<'_>) -> Result<Many<Istanza>, GqlError> {
        Istanza::all(ctx, &self.0).await.map(Many)
    }

    /// The payment that stands; null before there is one, and for whom it does not concern.
    async fn payment(&self, ctx: &Context<'_>) -> Result<Option<One<Payment>>, GqlError> {
        Ok(Payment::current(ctx, &self.0).await?.map(One))
    }

    /// Whether the works may begin.
    async fn works_start(&self, ctx: &Context<'_>) -> Result<One<WorksStart>, GqlError> {
        Ok(One(WorksStart::of(&self.0, &Istanza::all(ctx, &self.0).await?)))
    }

    /// The chat with the office, newest first; null for who may not read it.
    async fn messages(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Size of the page, 1 to 100, 50 by default.")] first: Option<i32>,
        #[graphql(desc = "Cursor of the last item before the page.")] after: Option<String>,
    ) -> Result<Option<MessageConnection>, GqlError> {
        message::page(ctx, &self.0, first, after).await
    }

    /// How many messages of others the caller has not read; null for who may not read the chat.
    async fn unread_messages(&self, ctx: &Context<'_>) -> Result<Option<i32>, GqlError> {
        let Some(seen) = self.0.sight.chat() else { return Ok(None) };
        let count = ctx.loaders()?.unread(seen).await?;
        Ok(Some(i32::try_from(count).unwrap_or(i32::MAX)))
    }

    /// Notices of the office, oldest first: issued ones for who reads the fascicolo, all of them for the office.
    async fn notices(&self, ctx: &Context<'_>) -> Result<Many<Notice>, GqlError> {
        Notice::all(ctx, &self.0).await.map(Many)
    }

    /// Opinions asked of other offices and experts, oldest first; empty but for the office.
    async fn opinions(&self, ctx: &Context<'_>) -> Result<Many<OpinionRequest>, GqlError> {
        OpinionRequest::all(ctx, &self.0).await.map(Many)
    }

    /// By when the office has to decide, with the reasons; null before the protocol, where no term is set, and for who
    /// may not read the fascicolo.
    async fn clock(&self, ctx: &Context<'_>) -> Result<Option<ProcedureClock>, GqlError> {
        if !self.0.sight.allows_practice(PracticeRight::ReadFascicolo) {
            return Ok(None);
        }
        let (loaders, seen) = (ctx.loaders()?, self.0.sight.whole());
        let (sent, told) = futures_util::try_join!(loaders.istanze(seen), loaders.notices(seen))?;
        let (sent, told): (Vec<_>, Vec<_>) = (
            sent.iter().map(|istanza| istanza.as_ref().clone()).collect(),
            told.iter().map(|notice| notice.as_ref().clone()).collect(),
        );
        let counted = clock::of(ctx.env()?, &self.0.practice, &sent, &told, ctx.op()?.now);
        Ok(counted.map(ProcedureClock::from))
    }

    /// What the caller may do with the practice.
    async fn viewer_can(&self) -> PracticeRights {
        PracticeRights::of(&self.0.sight)
    }
}

plain!(Practice {
    "id" => id(),
    "number" => number(),
    "state" => state(),
    "kind" => kind(),
    "originalId" => original_id(),
    "title" => title(),
    "comuneName" => comune_name(),
    "comuneIstat" => comune_istat(),
    "seat" => seat(),
    "worksKind" => works_kind(),
    "titolareName" => titolare_name(),
    "titolareFiscalCode" => titolare_fiscal_code(),
    "myRoles" => my_roles(),
    "createdAt" => created_at(),
    "updatedAt" => updated_at(),
    "sentAt" => sent_at(),
    "sections" => sections(),
    "section" => section("kind": SectionNumber),
    "subjects" => subjects(),
    "attachments" => attachments("section": Option<SectionNumber>),
    "delegations" => delegations(),
    "activeDelegation" => active_delegation("section": Option<SectionNumber>),
    "declarations" => declarations(),
    "istanze" => istanze(),
    "payment" => payment(),
    "worksStart" => works_start(),
    "messages" => messages("first": Option<i32>, "after": Option<String>),
    "unreadMessages" => unread_messages(),
    "notices" => notices(),
    "opinions" => opinions(),
    "viewerCan" => viewer_can(),
});

page::connection!(
    PracticeConnection,
    PracticeEdge,
    Practice,
    "A page of practices.",
    "A practice with its cursor.",
    "How many practices the list holds, counted up to 10,001: that value means “more than 10,000”."
);

/// Opens a practice.
#[derive(InputObject)]
pub struct CreatePracticeInput {
    /// Title of the works (oggetto), at most 500 characters.
    title: String,
    /// Chosen by the client, kept for 48 hours: a retry with the same key gets the first answer.
    idempotency_key: String,
}

payload! {
    /// Answer of `createPractice`.
    CreatePracticePayload {
        /// The new practice.
        practice: Practice
    }
}

/// Mutations of practices.
#[derive(Default)]
pub struct PracticeMutations;

/// Mutations of practices.
#[Object]
impl PracticeMutations {
    /// Opens a practice of which the caller is the titolare digitale. Anybody who is signed in may.
    async fn create_practice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to open.")] input: CreatePracticeInput,
    ) -> Result<CreatePracticePayload, GqlError> {
        let outcome = run!(ctx, |env, op| async {
            let once = Once::new(&input.idempotency_key, "createPractice", &[&input.title])?;
            practices::create(&env, &op, &input.title, &once).await
        });
        CreatePracticePayload::of(outcome, ctx.op()?, Practice)
    }
}
