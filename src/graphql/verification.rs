//! What verification found about the signatures in a file.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::attachment::Attachment;
use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{payload, run};
use crate::app::read::Seeing;
use crate::app::{AppError, ErrorCode, verification};
use crate::domain::access::FieldClass;
use crate::domain::entity::Attachment as Stored;
use crate::signatures::report::{Report, Signer};
use crate::signatures::verdict::{Format, Kind, MediaKind, SubIndication, TimeSource, Verdict, Warning};

/// The newest report on the signatures in a file. It holds for the moment at which the file arrived: what
/// expires later changes nothing. The same file, moment and trust give the same report.
#[derive(SimpleObject)]
pub struct Verification {
    /// The worst of the signers; NO_SIGNATURE when there is none.
    verdict: Verdict,
    /// Why it is not VALID.
    sub_indication: Option<SubIndication>,
    /// What kind of signed file it is.
    kind: Kind,
    /// Signed layers inside each other; 1 also when nothing is signed.
    layers: i32,
    /// What the innermost document is; null when it could not be reached.
    content: Option<MediaKind>,
    /// Each signature, outer layers first.
    signers: Vec<VerifiedSigner>,
    /// What else a reader should know.
    warnings: Vec<Warning>,
    /// The reference time: when the file arrived. For this moment the verdict holds.
    reference_time: DateTime<Utc>,
    /// When the report was made.
    checked_at: DateTime<Utc>,
    /// SHA-256 over everything that was trusted: authorities, trusted lists, revocation lists.
    trust_digest: String,
    /// The whole report as JSON text, as `portos verify` prints it, with every finding; null for who may not
    /// see personal data.
    report: Option<String>,
}

/// One signature in a file.
#[derive(SimpleObject)]
pub struct VerifiedSigner {
    /// Name in the certificate.
    name: Option<String>,
    /// Codice fiscale in the certificate; null for who may not see personal data, and where there is none
    /// with a right check character.
    fiscal_code: Option<String>,
    /// What the signature is worth.
    verdict: Verdict,
    /// Why it is not VALID.
    sub_indication: Option<SubIndication>,
    /// Its format.
    format: Format,
    /// Layer of the file, 1 is the outermost.
    layer: i32,
    /// Field of a pdf.
    field: Option<String>,
    /// Who issued the certificate.
    issuer: Option<String>,
    /// The certificate calls itself qualified.
    qualified: bool,
    /// When the signer says that he signed. Nobody witnesses it.
    claimed_time: Option<DateTime<Utc>>,
    /// The first moment for which it is proved that the signature existed.
    best_time: DateTime<Utc>,
    /// Where that moment comes from.
    time_source: VerificationTimeSource,
    /// Algorithm, for example RSA-2048 PKCS#1 SHA-256.
    algorithm: Option<String>,
    /// What changed in the file after this signature, also where that is allowed.
    changes: Vec<String>,
    /// What else a reader should know.
    warnings: Vec<Warning>,
}

type VerificationTimeSource = TimeSource;

impl Verification {
    /// The newest report on a document, if it was judged.
    pub async fn of(ctx: &Context<'_>, document: &Stored, seeing: &Seeing) -> Result<Option<Self>, GqlError> {
        let rows = ctx.loaders()?.verifications(seeing.sight.whole()).await?;
        let Some(row) = rows.iter().find(|row| row.attachment == document.id) else { return Ok(None) };
        let report: Report = row.report.parse().map_err(AppError::from)?;
        let shown = seeing.sight.shows(FieldClass::Personal);
        let text = shown.then(|| row.report.0.to_string());
        Ok(Some(Self {
            verdict: report.verdict,
            sub_indication: report.sub_indication,
            kind: report.kind,
            layers: i32::try_from(report.layers).unwrap_or(i32::MAX),
            content: report.content.as_ref().map(|content| content.media),
            signers: report.signers.into_iter().map(|signer| VerifiedSigner::of(signer, shown)).collect(),
            warnings: report.warnings,
            reference_time: report.at,
            checked_at: row.made_at,
            trust_digest: report.trust.digest,
            report: text,
        }))
    }
}

impl VerifiedSigner {
    fn of(signer: Signer, shown: bool) -> Self {
        Self {
            name: signer.name,
            fiscal_code: signer.cf.filter(|_| shown).map(|code| code.to_string()),
            verdict: signer.verdict,
            sub_indication: signer.sub_indication,
            format: signer.format,
            layer: i32::try_from(signer.layer).unwrap_or(i32::MAX),
            field: signer.field,
            issuer: signer.issuer,
            qualified: signer.qualified,
            claimed_time: signer.claimed_time,
            best_time: signer.best_time,
            time_source: signer.time_source,
            algorithm: signer.algorithm,
            changes: signer.changes,
            warnings: signer.warnings,
        }
    }
}

/// Judges the signatures in a document again.
#[derive(InputObject)]
pub struct VerifyAttachmentInput {
    /// The document.
    attachment_id: ID,
}

payload! {
    /// Answer of `verifyAttachment`.
    VerifyAttachmentPayload {
        /// The document with its new report.
        attachment: Attachment
    }
}

/// Mutations of verification.
#[derive(Default)]
pub struct VerificationMutations;

/// Mutations of verification.
#[Object]
impl VerificationMutations {
    /// Judges the signatures in a document again, by the lists of now and as of the moment at which it arrived.
    /// The earlier reports stay. Needs VERIFY on the section.
    async fn verify_attachment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which document.")] input: VerifyAttachmentInput,
    ) -> Result<VerifyAttachmentPayload, GqlError> {
        let id = ctx.ids()?.decode(&input.attachment_id);
        let outcome = run!(ctx, |env, op| async {
            let id = id.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "attachmentId"))?;
            verification::again(&env, &op, id).await
        });
        VerifyAttachmentPayload::of(outcome, ctx.op()?, |changed| {
            Attachment::new(Arc::new(changed.attachment), changed.seeing)
        })
    }
}
