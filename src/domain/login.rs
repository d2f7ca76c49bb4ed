//! Logins that fail: which step, what is said to the person, and what he can do about it (R141).

use super::identity::AuthMethod;
use super::violation::Lang;

closed! {
    /// A step of a login.
    pub enum LoginStep {
        /// The login was begun in this browser.
        Begun = "BEGUN",
        /// The browser sent a certificate.
        CertificateSent = "CERTIFICATE_SENT",
        /// The certificate comes from a trusted issuer.
        Issuer = "ISSUER",
        /// The certificate is within its time.
        Validity = "VALIDITY",
        /// The certificate was not revoked.
        Revocation = "REVOCATION",
        /// The certificate is meant for logins.
        Purpose = "PURPOSE",
        /// The identity provider could be reached.
        ProviderReached = "PROVIDER_REACHED",
        /// The person signed in at the identity provider.
        ProviderLogin = "PROVIDER_LOGIN",
        /// The person came back into the browser in which the login was begun, in time.
        CameBack = "CAME_BACK",
        /// What the identity provider says is genuine.
        Genuine = "GENUINE",
        /// The level of the identity is high enough.
        Level = "LEVEL",
        /// A valid codice fiscale was found.
        FiscalCode = "FISCAL_CODE",
        /// A session was opened.
        Session = "SESSION",
    }
}

impl LoginStep {
    /// The steps of a login by this method, in their order.
    pub const fn of(method: AuthMethod) -> &'static [Self] {
        match method {
            AuthMethod::Cns => &[
                Self::Begun,
                Self::CertificateSent,
                Self::Issuer,
                Self::Validity,
                Self::Revocation,
                Self::Purpose,
                Self::FiscalCode,
                Self::CameBack,
                Self::Session,
            ],
            _ => &[
                Self::Begun,
                Self::ProviderReached,
                Self::ProviderLogin,
                Self::CameBack,
                Self::Genuine,
                Self::Level,
                Self::FiscalCode,
                Self::Session,
            ],
        }
    }

    /// What it is, as a line of a list.
    pub const fn line(self, lang: Lang) -> &'static str {
        let (italian, english) = match self {
            Self::Begun => ("Accesso avviato", "Login begun"),
            Self::CertificateSent => ("Certificato inviato dal browser", "Certificate sent by the browser"),
            Self::Issuer => ("Ente emittente riconosciuto", "Issuer known"),
            Self::Validity => ("Certificato nel periodo di validità", "Certificate within its time"),
            Self::Revocation => ("Certificato non revocato", "Certificate not revoked"),
            Self::Purpose => ("Certificato di autenticazione", "Certificate meant for logins"),
            Self::ProviderReached => ("Gestore di identità raggiunto", "Identity provider reached"),
            Self::ProviderLogin => ("Autenticazione presso il gestore", "Login at the identity provider"),
            Self::CameBack => ("Ritorno nello stesso browser", "Back in the same browser"),
            Self::Genuine => ("Risposta del gestore autentica", "Answer of the provider genuine"),
            Self::Level => ("Livello di sicurezza sufficiente", "Assurance level high enough"),
            Self::FiscalCode => ("Codice fiscale trovato", "Codice fiscale found"),
            Self::Session => ("Sessione aperta", "Session opened"),
        };
        match lang {
            Lang::It => italian,
            Lang::En => english,
        }
    }
}

closed! {
    /// How far a login came with a step.
    pub enum StepState {
        /// Done.
        Passed = "PASSED",
        /// The login ended here.
        Failed = "FAILED",
        /// The login did not come so far, or not yet.
        NotReached = "NOT_REACHED",
    }
}

/// How far a login by this method came: `ended` and no problem means that it succeeded.
pub fn trace(
    method: AuthMethod,
    ended: bool,
    problem: Option<LoginProblem>,
) -> impl Iterator<Item = (LoginStep, StepState)> {
    let steps = LoginStep::of(method);
    let failed = problem.map(|problem| {
        let step = problem.step();
        steps.iter().position(|own| *own == step).unwrap_or(steps.len().saturating_sub(1))
    });
    steps.iter().enumerate().map(move |(at, step)| {
        let state = match failed {
            Some(failed) if at == failed => StepState::Failed,
            Some(failed) if at < failed => StepState::Passed,
            None if ended || at == 0 => StepState::Passed,
            _ => StepState::NotReached,
        };
        (*step, state)
    })
}

closed! {
    /// Why a login failed.
    pub enum LoginProblem {
        /// The address to go to after the login is not one of this service.
        NextRefused = "NEXT_REFUSED",
        /// No such way to sign in.
        ProviderUnknown = "PROVIDER_UNKNOWN",
        /// The browser sent no certificate.
        NoCertificate = "NO_CERTIFICATE",
        /// What was sent is no certificate that can be read.
        CertificateUnreadable = "CERTIFICATE_UNREADABLE",
        /// No trusted authority issued the certificate.
        UnknownIssuer = "UNKNOWN_ISSUER",
        /// The certificate has expired.
        CertificateExpired = "CERTIFICATE_EXPIRED",
        /// The certificate is not valid yet, or a clock is wrong.
        CertificateNotYetValid = "CERTIFICATE_NOT_YET_VALID",
        /// The certificate was revoked or suspended.
        CertificateRevoked = "CERTIFICATE_REVOKED",
        /// Whether the certificate was revoked cannot be told now.
        RevocationUnknown = "REVOCATION_UNKNOWN",
        /// The certificate is not meant for logins.
        WrongPurpose = "WRONG_PURPOSE",
        /// A rule of the authorities forbids the certificate, or its algorithm is too weak.
        CertificateNotAccepted = "CERTIFICATE_NOT_ACCEPTED",
        /// A certificate came in a header from somebody who is not the declared proxy.
        HeaderRefused = "HEADER_REFUSED",
        /// The declared proxy sent a header that cannot be read.
        HeaderUnreadable = "HEADER_UNREADABLE",
        /// The identity provider does not answer.
        ProviderUnreachable = "PROVIDER_UNREACHABLE",
        /// The identity provider answers too slowly.
        ProviderSlow = "PROVIDER_SLOW",
        /// The identity provider answers something else than the protocol says.
        ProviderAnswer = "PROVIDER_ANSWER",
        /// An answer names another identity provider than the one that was asked.
        IssuerMismatch = "ISSUER_MISMATCH",
        /// The identity provider refused the login, or the person ended it there.
        RefusedByProvider = "REFUSED_BY_PROVIDER",
        /// Nobody knows the login to which the browser came back.
        StateUnknown = "STATE_UNKNOWN",
        /// The login to which the browser came back was used before.
        StateUsed = "STATE_USED",
        /// The login took too long.
        StateExpired = "STATE_EXPIRED",
        /// The login was begun in another browser.
        OtherBrowser = "OTHER_BROWSER",
        /// The identity provider does not accept the code with which the browser came back.
        CodeRefused = "CODE_REFUSED",
        /// What the identity provider signed does not stand up: signature, algorithm or addressee.
        TokenInvalid = "TOKEN_INVALID",
        /// The times in what the identity provider signed do not fit the clock.
        TokenTimes = "TOKEN_TIMES",
        /// What the identity provider signed belongs to another login.
        NonceMismatch = "NONCE_MISMATCH",
        /// The level of the identity is too low.
        LevelTooLow = "LEVEL_TOO_LOW",
        /// No valid codice fiscale of a person was found.
        NoFiscalCode = "NO_FISCAL_CODE",
        /// After failures, logins are refused for a while.
        Locked = "LOGIN_LOCKED",
        /// Too much was asked in too short a time.
        RateLimited = "RATE_LIMITED",
        /// The service cannot answer now.
        Unavailable = "UNAVAILABLE",
    }
}

impl LoginProblem {
    /// The step at which it shows.
    pub const fn step(self) -> LoginStep {
        match self {
            Self::NextRefused | Self::ProviderUnknown | Self::RateLimited => LoginStep::Begun,
            Self::NoCertificate
            | Self::CertificateUnreadable
            | Self::HeaderRefused
            | Self::HeaderUnreadable => LoginStep::CertificateSent,
            Self::UnknownIssuer => LoginStep::Issuer,
            Self::CertificateExpired | Self::CertificateNotYetValid => LoginStep::Validity,
            Self::CertificateRevoked | Self::RevocationUnknown => LoginStep::Revocation,
            Self::WrongPurpose | Self::CertificateNotAccepted => LoginStep::Purpose,
            Self::ProviderUnreachable | Self::ProviderSlow => LoginStep::ProviderReached,
            Self::RefusedByProvider => LoginStep::ProviderLogin,
            Self::StateUnknown | Self::StateUsed | Self::StateExpired | Self::OtherBrowser => {
                LoginStep::CameBack
            }
            Self::ProviderAnswer
            | Self::IssuerMismatch
            | Self::CodeRefused
            | Self::TokenInvalid
            | Self::TokenTimes
            | Self::NonceMismatch => LoginStep::Genuine,
            Self::LevelTooLow => LoginStep::Level,
            Self::NoFiscalCode => LoginStep::FiscalCode,
            Self::Locked | Self::Unavailable => LoginStep::Session,
        }
    }

    /// The status of HTTP that says the same.
    pub const fn status(self) -> u16 {
        match self {
            Self::NextRefused | Self::StateUnknown | Self::HeaderUnreadable => 400,
            Self::ProviderUnknown => 404,
            Self::Locked | Self::RateLimited => 429,
            Self::ProviderAnswer | Self::IssuerMismatch | Self::TokenInvalid | Self::TokenTimes => 502,
            Self::ProviderUnreachable | Self::RevocationUnknown | Self::Unavailable => 503,
            Self::ProviderSlow => 504,
            _ => 403,
        }
    }

    /// Whether it counts as a failed login. What a provider or the service itself does wrong, and what a
    /// browser's "back" does, locks nobody out: an office has one address for all.
    pub const fn counts(self) -> bool {
        matches!(
            self,
            Self::CertificateUnreadable
                | Self::UnknownIssuer
                | Self::CertificateExpired
                | Self::CertificateNotYetValid
                | Self::CertificateRevoked
                | Self::WrongPurpose
                | Self::CertificateNotAccepted
                | Self::HeaderRefused
                | Self::RefusedByProvider
                | Self::CodeRefused
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_belongs_to_a_step_of_some_way_in_and_says_what_to_do() {
        let known = |problem: &LoginProblem| {
            let step = problem.step();
            [AuthMethod::Cns, AuthMethod::Spid].iter().any(|method| LoginStep::of(*method).contains(&step))
        };
        for problem in LoginProblem::ALL {
            assert!(known(problem), "{problem}");
            assert!((400..=504).contains(&problem.status()), "{problem}");
            for lang in [Lang::It, Lang::En] {
                let (what, remedy) = (problem.message(lang), problem.remedy(lang));
                assert!(what.ends_with('.') && remedy.ends_with('.') && what != remedy, "{problem}");
            }
        }
    }
}
