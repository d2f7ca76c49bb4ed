//! A signature on a document, and the proof of one that was made in the portal.

use async_graphql::{ComplexObject, Context, SimpleObject};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::context::ContextExt as _;
use super::error::GqlError;
use super::plain::plain;
use crate::app::read::Seeing;
use crate::domain::check::SignatureVerdict;
use crate::domain::entity::{Signature as Stored, SignatureKind, TimeSource};
use crate::domain::role::ActorRole;
use crate::signatures::verdict::SubIndication;

/// A signature on a document.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct Signature {
    /// How it was made.
    kind: SignatureKind,
    /// What verification says.
    verdict: SignatureVerdict,
    /// Why it is not valid.
    sub_indication: Option<SubIndication>,
    /// Who signed.
    signer_name: String,
    /// In which role, of a signature made in the portal; of others the grid says whose they are.
    signer_role: Option<ActorRole>,
    /// Fiscal code of who signed; null for who may not see personal data, and where the certificate
    /// holds none.
    signer_fiscal_code: Option<String>,
    /// The first moment for which it is proved that the signature existed.
    signed_at: DateTime<Utc>,
    /// Where that moment comes from.
    time_source: TimeSource,
    #[graphql(skip)]
    act: Option<Uuid>,
    #[graphql(skip)]
    seeing: Seeing,
    #[graphql(skip)]
    shown: bool,
}

impl Signature {
    /// `shown` says whether the caller may know the person.
    pub fn of(row: &Stored, shown: bool, seeing: &Seeing) -> Self {
        Self {
            kind: row.kind,
            verdict: row.verdict,
            sub_indication: row.sub_indication.as_deref().and_then(SubIndication::from_code),
            signer_name: row.signer_name.clone(),
            signer_role: row.signer_role,
            signer_fiscal_code: row.signer_code.clone().filter(|_| shown),
            signed_at: row.signed_at,
            time_source: row.time_source,
            act: row.act,
            seeing: seeing.clone(),
            shown,
        }
    }
}

/// A signature on a document.
#[ComplexObject]
impl Signature {
    /// The proof of a signature made in the portal: person, time, statement, way of login and the SHA-256 of
    /// every document of the act, as a JSON Web Signature (ES256) under the seal of the service. Checked with
    /// `portos verify-signature` and the keys of `/.well-known/jwks.json`. Null for signatures in the file,
    /// and for who may not see personal data.
    async fn evidence(&self, ctx: &Context<'_>) -> Result<Option<String>, GqlError> {
        let Some(act) = self.act.filter(|_| self.shown) else { return Ok(None) };
        let acts = ctx.loaders()?.evidence(self.seeing.sight.whole()).await?;
        Ok(acts.iter().find(|known| known.1 == act).map(|known| known.2.clone()))
    }
}

plain!(Signature {
    "kind" => .kind,
    "verdict" => .verdict,
    "subIndication" => .sub_indication,
    "signerName" => .signer_name,
    "signerRole" => .signer_role,
    "signerFiscalCode" => .signer_fiscal_code,
    "signedAt" => .signed_at,
    "timeSource" => .time_source,
});
