//! Signing in by card: what its certificate proves, judged by the folder of authorities as it is now.

use chrono::Duration;

use super::login_attempts::Proven;
use super::{AppError, Env};
use crate::domain::digest::Sha256;
use crate::domain::login::LoginProblem;
use crate::domain::person::FiscalCode;
use crate::signatures::card::{self, Card, Reason};
use crate::trust::Folder;

/// What cards are judged by.
pub struct Cards {
    pub folder: Folder,
    /// A card whose revocation cannot be told is refused.
    pub revocation_required: bool,
    /// Certificates of the proxies that may hand on the certificate of a person.
    pub proxies: Vec<Sha256>,
}

/// A card that opens nothing.
pub struct Refusal {
    pub problem: LoginProblem,
    pub fiscal_code: Option<FiscalCode>,
    pub issuer: String,
}

impl From<LoginProblem> for Refusal {
    fn from(problem: LoginProblem) -> Self {
        Self { problem, fiscal_code: None, issuer: String::new() }
    }
}

/// How long what the card proved may wait for its session: the browser goes there at once.
pub const HANDED_OVER: Duration = Duration::minutes(2);

/// Judges the certificates of a connection; none: the browser sent none. Reads lists of megabytes: off the
/// threads that serve.
pub async fn judge(env: &Env, shown: Vec<Vec<u8>>) -> Result<Result<Proven, Refusal>, AppError> {
    let (env, now) = (env.clone(), env.clock.now());
    let judging = tokio::task::spawn_blocking(move || {
        let Some(cards) = &env.cards else { return Err(LoginProblem::ProviderUnknown.into()) };
        if shown.is_empty() {
            return Err(LoginProblem::NoCertificate.into());
        }
        if let Err(error) = cards.folder.refresh() {
            tracing::warn!(%error, "the folder of card issuers cannot be read; what was read before counts");
        }
        let shown: Vec<&[u8]> = shown.iter().map(Vec::as_slice).collect();
        let card = card::judge(&shown, &cards.folder.trust(), now).map_err(|refused| Refusal {
            problem: problem(refused.reason),
            fiscal_code: refused.fiscal_code,
            issuer: refused.issuer,
        })?;
        if card.revocation_unknown && cards.revocation_required {
            let problem = LoginProblem::RevocationUnknown;
            return Err(Refusal { problem, fiscal_code: Some(card.fiscal_code), issuer: card.issuer });
        }
        let Card { fiscal_code, name, issuer, .. } = card;
        Ok(Proven { fiscal_code: fiscal_code.to_string(), name, issuer, at: now })
    });
    judging.await.map_err(AppError::fault)
}

const fn problem(reason: Reason) -> LoginProblem {
    match reason {
        Reason::Unreadable => LoginProblem::CertificateUnreadable,
        Reason::UnknownIssuer => LoginProblem::UnknownIssuer,
        Reason::Expired => LoginProblem::CertificateExpired,
        Reason::NotYetValid => LoginProblem::CertificateNotYetValid,
        Reason::Revoked => LoginProblem::CertificateRevoked,
        Reason::Purpose => LoginProblem::WrongPurpose,
        Reason::Rule => LoginProblem::CertificateNotAccepted,
        Reason::NoFiscalCode => LoginProblem::NoFiscalCode,
    }
}
