//! Istanze: what was submitted in a practice, with receipt, protocol and attestation.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::plain::{Many, One, plain};
use super::scalars::{Bytes, Date, Sha256};
use crate::app::read::Seeing;
use crate::app::{endorsing, sending};
use crate::domain::access::{FieldClass, PracticeRight};
use crate::domain::entity::Istanza as Stored;
use crate::domain::filing::DocumentOf;
use crate::domain::istanza::{IstanzaKind, IstanzaState};
use crate::domain::later::Person;
use crate::domain::role::{ActorRole, SubjectRole};
use crate::domain::section::SectionNumber;
use crate::domain::section::details::Procedimento;

/// An istanza: one submission of a practice.
#[derive(Clone)]
pub struct Istanza {
    pub istanza: Arc<Stored>,
    seeing: Seeing,
}

impl Istanza {
    pub fn new(istanza: Arc<Stored>, seeing: Seeing) -> Self {
        Self { istanza, seeing }
    }

    /// Those of a practice, oldest first. Drafts are for who works on them; the office sees what was sent.
    pub async fn all(ctx: &Context<'_>, seeing: &Seeing) -> Result<Vec<Self>, GqlError> {
        if !seeing.sight.allows_practice(PracticeRight::ReadFascicolo) {
            return Ok(Vec::new());
        }
        let rows = ctx.loaders()?.istanze(seeing.sight.whole()).await?;
        let drafts = seeing.sight.facts().office.is_none();
        let shown = rows.iter().filter(|row| drafts || row.state.is_sent());
        Ok(shown.map(|row| Self::new(Arc::clone(row), seeing.clone())).collect())
    }

    fn paper(&self, ctx: &Context<'_>, name: &str) -> Result<String, GqlError> {
        let env = ctx.env()?;
        Ok(format!("{}/istanze/{}/{name}", env.settings.public_url, env.ids.encode(self.istanza.id)))
    }

    /// Receipts and attestations name the sender with his fiscal code.
    fn personal(&self) -> bool {
        self.seeing.sight.shows(FieldClass::Personal)
    }
}

/// An istanza: one submission of a practice.
#[Object]
impl Istanza {
    /// Opaque id.
    pub async fn id(&self, ctx: &Context<'_>) -> Result<ID, GqlError> {
        ctx.encode(self.istanza.id)
    }

    /// What it submits.
    async fn kind(&self) -> IstanzaKind {
        self.istanza.kind
    }

    /// State of it.
    async fn state(&self) -> IstanzaState {
        self.istanza.state
    }

    /// Place among the istanze of the practice, in the order of protocol; null before.
    async fn number(&self) -> Option<i32> {
        self.istanza.number
    }

    /// When it was opened.
    async fn opened_at(&self) -> DateTime<Utc> {
        self.istanza.opened_at
    }

    /// In which role it was opened.
    async fn opened_by_role(&self) -> ActorRole {
        self.istanza.opened_role
    }

    /// When its compilation was closed; null while it is open.
    async fn closed_at(&self) -> Option<DateTime<Utc>> {
        self.istanza.closed_at
    }

    /// SHA-256 of what was frozen at the closing: statements are made on it.
    async fn frozen_digest(&self) -> Option<Sha256> {
        self.istanza.digest.map(Sha256)
    }

    /// When it was sent.
    async fn sent_at(&self) -> Option<DateTime<Utc>> {
        self.istanza.sent_at
    }

    /// Who sent it.
    async fn sender_name(&self) -> Option<&str> {
        self.istanza.sender_name.as_deref()
    }

    /// In which role it was sent.
    async fn sender_role(&self) -> Option<ActorRole> {
        self.istanza.sender_role
    }

    /// SHA-256 over everything that was sent: of the bytes of `content`.
    async fn content_digest(&self) -> Option<Sha256> {
        self.istanza.content_digest.map(Sha256)
    }

    /// Everything that was sent, as JSON, to the byte as it was hashed; null before, and for who may not read all
    /// sections.
    async fn content(&self, ctx: &Context<'_>) -> Result<Option<String>, GqlError> {
        let content = sending::content_of(ctx.env()?, &self.seeing, self.istanza.id).await?;
        Ok(content.map(|content| content.get().to_owned()))
    }

    /// The receipt of the sending, sealed by the service (JWS, ES256): `portos verify-receipt` checks it. Null for
    /// who may not see personal data.
    async fn receipt(&self) -> Option<&str> {
        self.istanza.receipt.as_deref().filter(|_| self.personal())
    }

    /// The receipt as a readable PDF; opens with the caller's session. Null like `receipt`.
    async fn receipt_url(&self, ctx: &Context<'_>) -> Result<Option<String>, GqlError> {
        let there = self.istanza.receipt.is_some() && self.personal();
        there.then(|| self.paper(ctx, "ricevuta.pdf")).transpose()
    }

    /// The attestation as a readable PDF; opens with the caller's session. Null like `attestation`.
    async fn attestation_url(&self, ctx: &Context<'_>) -> Result<Option<String>, GqlError> {
        let there = self.istanza.attestation.is_some() && self.personal();
        there.then(|| self.paper(ctx, "attestato.pdf")).transpose()
    }

    /// Documents that were sent, by what they are; empty before, and for who may not read section 5.
    async fn documents(&self) -> Result<Many<SentDocument>, GqlError> {
        let readable = self.seeing.sight.section(SectionNumber::Attachments).is_some();
        if self.istanza.receipt.is_none() || !readable {
            return Ok(Many(Vec::new()));
        }
        let receipt = endorsing::receipt_of(&self.istanza)?;
        Ok(Many(receipt.documents.into_iter().map(SentDocument::from).collect()))
    }

    /// Parts of the works that it is about, by name.
    async fn parts(&self) -> &[String] {
        &self.istanza.told.parts
    }

    /// When the works ended, or were tested.
    async fn on(&self) -> Option<Date> {
        self.istanza.told.on.map(Date)
    }

    /// Why it was opened.
    async fn reason(&self) -> Option<&str> {
        self.istanza.told.reason.as_deref()
    }

    /// Why it was withdrawn, or decided as it was.
    async fn answer(&self) -> Option<&str> {
        self.istanza.told.answer.as_deref()
    }

    /// Who leaves, of a change of subjects; past acts stay his.
    async fn left(&self) -> Many<IstanzaPerson> {
        IstanzaPerson::all(&self.istanza.told.left)
    }

    /// Who joins, of a change of subjects.
    async fn joined(&self) -> Many<IstanzaPerson> {
        IstanzaPerson::all(&self.istanza.told.joined)
    }

    /// Which procedure it takes, and why.
    async fn routing(&self) -> Option<One<Routing>> {
        let routed = self.istanza.routing.as_ref()?;
        Some(One(Routing {
            procedure: routed.procedure.as_deref().and_then(Procedimento::from_code),
            regime: routed.regime.clone(),
            rules_of: Date(routed.on),
            because: routed.because.clone(),
        }))
    }

    /// Number in the register of protocol; null until it is given.
    async fn protocol_number(&self) -> Option<&str> {
        self.istanza.protocol_number.as_deref()
    }

    /// When it was registered.
    async fn protocol_at(&self) -> Option<DateTime<Utc>> {
        self.istanza.protocol_at
    }

    /// With the project number it opens the public look-up; null for who may not see personal data.
    async fn notice_code(&self) -> Option<&str> {
        self.istanza.notice_code.as_deref().filter(|_| self.personal())
    }

    /// The attestation of vidimazione, sealed by the service (JWS, ES256); for the titolare and the office.
    async fn attestation(&self) -> Option<&str> {
        self.istanza.attestation.as_deref().filter(|_| self.personal())
    }
}

plain!(Istanza {
    "id" => id(),
    "kind" => kind(),
    "state" => state(),
    "number" => number(),
    "openedAt" => opened_at(),
    "openedByRole" => opened_by_role(),
    "closedAt" => closed_at(),
    "frozenDigest" => frozen_digest(),
    "sentAt" => sent_at(),
    "senderName" => sender_name(),
    "senderRole" => sender_role(),
    "contentDigest" => content_digest(),
    "receipt" => receipt(),
    "receiptUrl" => receipt_url(),
    "attestationUrl" => attestation_url(),
    "documents" => documents(),
    "parts" => parts(),
    "on" => on(),
    "reason" => reason(),
    "answer" => answer(),
    "left" => left(),
    "joined" => joined(),
    "routing" => routing(),
    "protocolNumber" => protocol_number(),
    "protocolAt" => protocol_at(),
    "noticeCode" => notice_code(),
    "attestation" => attestation(),
});

/// A subject by role and name, as a change of subjects names him.
#[derive(SimpleObject)]
pub struct IstanzaPerson {
    /// Role.
    role: SubjectRole,
    /// Name.
    name: String,
}

impl IstanzaPerson {
    fn all(people: &[Person]) -> Many<Self> {
        Many(people.iter().map(|person| Self { role: person.role, name: person.name.clone() }).collect())
    }
}

plain!(IstanzaPerson {
    "role" => .role,
    "name" => .name,
});

/// A document as it was sent.
#[derive(SimpleObject)]
pub struct SentDocument {
    /// Opaque id of the document.
    attachment_id: ID,
    /// Code of the catalogue.
    code: String,
    /// Name of the file.
    name: String,
    /// Size in bytes.
    size: Bytes,
    /// SHA-256 of the file.
    sha256: Sha256,
}

impl From<DocumentOf> for SentDocument {
    fn from(document: DocumentOf) -> Self {
        Self {
            attachment_id: ID(document.id),
            code: document.code,
            name: document.name,
            size: Bytes(document.size),
            sha256: Sha256(document.sha256),
        }
    }
}

plain!(SentDocument {
    "attachmentId" => .attachment_id,
    "code" => .code,
    "name" => .name,
    "size" => .size,
    "sha256" => .sha256,
});

/// The procedure of an istanza, by the rules of its day.
#[derive(SimpleObject)]
pub struct Routing {
    /// The procedure.
    procedure: Option<Procedimento>,
    /// Name of the rules that counted.
    regime: String,
    /// The day whose rules counted.
    rules_of: Date,
    /// What led there, in Italian.
    because: Vec<String>,
}

plain!(Routing {
    "procedure" => .procedure,
    "regime" => .regime,
    "rulesOf" => .rules_of,
    "because" => .because,
});
