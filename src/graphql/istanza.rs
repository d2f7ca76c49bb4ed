//! Istanze: what was submitted in a practice, with receipt, protocol and attestation.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, SimpleObject};
use chrono::{DateTime, NaiveDate, Utc};

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
use crate::domain::role::ActorRole;
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
    #[graphql(complexity = 50)]
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
    "routing" => routing(),
    "protocolNumber" => protocol_number(),
    "protocolAt" => protocol_at(),
    "noticeCode" => notice_code(),
    "attestation" => attestation(),
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

/// What anybody may know of an endorsed practice who holds its attestation.
#[derive(SimpleObject)]
pub struct PublicAttestation {
    /// Project number.
    project_number: String,
    /// Number in the register of protocol.
    protocol_number: String,
    /// When it was registered.
    protocol_at: DateTime<Utc>,
    /// Comune of the works.
    comune: Option<String>,
    /// The procedure.
    procedure: Option<Procedimento>,
    /// SHA-256 over everything that was sent.
    digest: Sha256,
    /// Documents that were sent, by code and digest; their names may hold names of people.
    documents: Vec<PublicDocument>,
}

/// A document in the public look-up.
#[derive(SimpleObject)]
pub struct PublicDocument {
    /// Code of the catalogue.
    code: String,
    /// SHA-256 of the file.
    sha256: Sha256,
}

impl PublicAttestation {
    pub fn new(attestation: crate::domain::filing::Attestation) -> Self {
        let documents = attestation.documents.into_iter();
        Self {
            project_number: attestation.project_number,
            protocol_number: attestation.protocol_number,
            protocol_at: attestation.protocol_at,
            comune: attestation.comune,
            procedure: attestation.routing.procedure.as_deref().and_then(Procedimento::from_code),
            digest: Sha256(attestation.digest),
            documents: documents
                .map(|document| PublicDocument { code: document.code, sha256: Sha256(document.sha256) })
                .collect(),
        }
    }
}

/// Whether the works may begin, and on what that rests (dossier 5.1).
#[derive(SimpleObject)]
pub struct WorksStart {
    /// They may.
    allowed: bool,
    /// Since which day; null while they may not.
    since: Option<Date>,
    /// Why, in Italian.
    because: String,
}

impl WorksStart {
    /// By state and procedure: an authorisation comes before the works, a filing lets them begin.
    pub fn of(seeing: &Seeing, istanze: &[Istanza]) -> Self {
        use crate::domain::practice::PracticeState as S;
        let no = |because: &str| Self { allowed: false, since: None, because: because.to_owned() };
        let endorsed = istanze.iter().find(|known| known.istanza.kind == IstanzaKind::Originale);
        let Some(at) = endorsed.and_then(|known| known.istanza.protocol_at) else {
            return no("La pratica non è ancora vidimata.");
        };
        let filed = endorsed
            .and_then(|known| known.istanza.routing.as_ref())
            .is_some_and(|routed| routed.works_may_start);
        match seeing.practice.state {
            S::Diniego | S::NonConforme | S::Annullata => no("L'esito della pratica non consente i lavori."),
            S::Autorizzata | S::LavoriUltimati | S::Chiusa => {
                Self::from(at, "Pratica autorizzata o conclusa.")
            }
            _ if filed => Self::from(at, "Deposito: i lavori possono iniziare dalla data dell'attestazione."),
            _ => no("I lavori possono iniziare solo dopo l'autorizzazione."),
        }
    }

    fn from(at: DateTime<Utc>, because: &str) -> Self {
        let day: NaiveDate = crate::domain::rome::day(at);
        Self { allowed: true, since: Some(Date(day)), because: because.to_owned() }
    }
}

plain!(WorksStart {
    "allowed" => .allowed,
    "since" => .since,
    "because" => .because,
});
