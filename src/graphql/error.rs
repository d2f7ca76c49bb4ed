//! Errors at the top level: the only file that builds the library's error type.
//!
//! What a caller can fix stands in payloads. Here are the rest: a code of a closed list,
//! a sentence, never a cause. The request id is added where the answer leaves.

use async_graphql::{ErrorExtensionValues, PathSegment, Pos, Response, ServerError, Value};

use crate::app::AppError;
use crate::domain::access::Shortfall;
use crate::domain::violation::Lang;

closed! {
    /// Code of a top-level error, in `extensions.code`. New values may be added.
    pub enum TopCode {
        /// No session, or one that ended.
        Unauthenticated = "UNAUTHENTICATED",
        /// The request comes from an origin that may not act for the session.
        Forbidden = "FORBIDDEN",
        /// The login was of too low an assurance level for this.
        AuthLevelTooLow = "AUTH_LEVEL_TOO_LOW",
        /// The login is too long ago for an act that binds its person.
        ReauthenticationRequired = "REAUTHENTICATION_REQUIRED",
        /// A machine token cannot do this: it is a person's own act.
        PersonalActRequired = "PERSONAL_ACT_REQUIRED",
        /// The machine token lacks the scope for this.
        ScopeMissing = "SCOPE_MISSING",
        /// Too much was asked in too short a time; `retryAfter` and Retry-After say for how many seconds to wait.
        RateLimited = "RATE_LIMITED",
        /// After failed logins, further ones are refused for a while; `retryAfter` says how many seconds.
        LoginLocked = "LOGIN_LOCKED",
        /// What was asked for does not exist or is not visible.
        NotFound = "NOT_FOUND",
        /// The request is not valid GraphQL, or a value has the wrong form.
        BadRequest = "BAD_REQUEST",
        /// No operation of this version is registered under the `documentId`.
        DocumentUnknown = "PERSISTED_QUERY_NOT_FOUND",
        /// Who has not signed in sends registered operations only, by `documentId`.
        DocumentNeeded = "OPERATION_NOT_REGISTERED",
        /// The request passes a limit; the message names it.
        LimitExceeded = "LIMIT_EXCEEDED",
        /// The time budget ran out.
        Timeout = "TIMEOUT",
        /// The service cannot answer now; the same request may succeed later.
        Unavailable = "UNAVAILABLE",
        /// A fault of the service; it is logged under the request id.
        Internal = "INTERNAL",
    }
}

impl TopCode {
    /// A sentence that says what to do.
    pub const fn message(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Unauthenticated, Lang::It) => "Accesso richiesto: entrare con CNS, SPID o CIE e ripetere.",
            (Self::Unauthenticated, Lang::En) => "Sign in with CNS, SPID or CIE and try again.",
            (Self::Forbidden, Lang::It) => "Origine della richiesta non ammessa.",
            (Self::Forbidden, Lang::En) => "The origin of the request is not allowed.",
            (Self::AuthLevelTooLow, Lang::It) => {
                "Livello di autenticazione insufficiente: entrare con CNS, oppure SPID o CIE di livello 2."
            }
            (Self::AuthLevelTooLow, Lang::En) => "Sign in with a CNS, or with SPID or CIE of level 2.",
            (Self::ReauthenticationRequired, Lang::It) => {
                "Per questo atto serve un accesso recente: autenticarsi di nuovo e ripetere."
            }
            (Self::ReauthenticationRequired, Lang::En) => {
                "This act needs a recent login: sign in again and repeat it."
            }
            (Self::PersonalActRequired, Lang::It) => {
                "Un token applicativo non può compiere questo atto: accedere di persona."
            }
            (Self::PersonalActRequired, Lang::En) => {
                "A machine token cannot do this: sign in and do it yourself."
            }
            (Self::ScopeMissing, Lang::It) => {
                "Il token applicativo non ha l'ambito necessario: crearne uno che lo comprenda."
            }
            (Self::ScopeMissing, Lang::En) => {
                "The machine token lacks the scope for this: make one that has it."
            }
            (Self::RateLimited, Lang::It) => "Troppe richieste in poco tempo: attendere e ripetere.",
            (Self::RateLimited, Lang::En) => "Too many requests in a short time: wait and try again.",
            (Self::LoginLocked, Lang::It) => {
                "Troppi accessi non riusciti: attendere il termine indicato e riprovare."
            }
            (Self::LoginLocked, Lang::En) => {
                "Too many failed logins: wait until the time shown and try again."
            }
            (Self::NotFound, Lang::It) => "Non trovato.",
            (Self::NotFound, Lang::En) => "Not found.",
            (Self::BadRequest, Lang::It) => "Richiesta non valida.",
            (Self::BadRequest, Lang::En) => "Invalid request.",
            (Self::DocumentUnknown, Lang::It) => {
                "Operazione non registrata in questa versione del servizio: ricaricare la pagina."
            }
            (Self::DocumentUnknown, Lang::En) => {
                "This operation is not registered in this version of the service: reload the page."
            }
            (Self::DocumentNeeded, Lang::It) => {
                "Qui si inviano solo operazioni registrate: usare documentId, o accedere con un token."
            }
            (Self::DocumentNeeded, Lang::En) => {
                "Only registered operations may be sent here: use documentId, or sign in with a token."
            }
            (Self::LimitExceeded, Lang::It) => "La richiesta supera un limite del servizio: dividerla.",
            (Self::LimitExceeded, Lang::En) => "The request passes a limit of the service: split it.",
            (Self::Timeout, Lang::It) => "Tempo scaduto. Ripetere con la stessa chiave di idempotenza.",
            (Self::Timeout, Lang::En) => "Out of time. Try again with the same idempotency key.",
            (Self::Unavailable, Lang::It) => "Servizio momentaneamente non disponibile: riprovare tra poco.",
            (Self::Unavailable, Lang::En) => "The service is not available right now: try again shortly.",
            (Self::Internal, Lang::It) => {
                "Errore interno. Segnalare all'assistenza il codice della richiesta."
            }
            (Self::Internal, Lang::En) => "Internal error. Report the request id to the help desk.",
        }
    }
}

/// The error type of every resolver. Its text is chosen here, so that no cause can slip
/// into an answer by way of `?`.
#[derive(Clone, Debug)]
pub struct GqlError {
    code: TopCode,
    detail: Option<&'static str>,
}

impl GqlError {
    pub fn new(code: TopCode) -> Self {
        Self { code, detail: None }
    }

    /// With a sentence of ours in place of the general one.
    pub fn saying(code: TopCode, detail: &'static str) -> Self {
        Self { code, detail: Some(detail) }
    }

    pub fn code(&self) -> TopCode {
        self.code
    }

    pub fn bad(detail: &'static str) -> Self {
        Self::saying(TopCode::BadRequest, detail)
    }

    /// The answer in which the one root field failed.
    #[expect(clippy::disallowed_types, reason = "this file is where our errors become the library's")]
    pub fn of_field(self, name: String) -> Response {
        let mut error = async_graphql::Error::from(self).into_server_error(Pos::default());
        error.path = vec![PathSegment::Field(name)];
        Response::from_errors(vec![error])
    }
}

impl From<AppError> for GqlError {
    /// Logs a fault once, with its cause; the caller sees the bare code.
    fn from(error: AppError) -> Self {
        match error {
            AppError::Rejected(errors) => {
                // A read has no payload to carry it: not found is the only refusal there is.
                tracing::debug!(codes = ?errors.iter().map(|e| e.code.code()).collect::<Vec<_>>(), "refused");
                Self::new(TopCode::NotFound)
            }
            AppError::Unavailable(cause) => {
                tracing::warn!(%cause, "unavailable");
                Self::new(TopCode::Unavailable)
            }
            AppError::Fault(cause) => {
                tracing::error!(%cause, detail = ?cause, "fault");
                Self::new(TopCode::Internal)
            }
        }
    }
}

#[expect(clippy::disallowed_types, reason = "this file is where our errors become the library's")]
impl From<GqlError> for async_graphql::Error {
    fn from(error: GqlError) -> Self {
        let message = error.detail.unwrap_or(error.code.message(Lang::It));
        let mut extensions = ErrorExtensionValues::default();
        extensions.set("code", error.code.code());
        Self { message: message.to_owned(), source: None, extensions: Some(extensions) }
    }
}

impl From<Shortfall> for TopCode {
    fn from(shortfall: Shortfall) -> Self {
        match shortfall {
            Shortfall::Level => Self::AuthLevelTooLow,
            Shortfall::Freshness => Self::ReauthenticationRequired,
            Shortfall::Personal => Self::PersonalActRequired,
            Shortfall::Scope => Self::ScopeMissing,
        }
    }
}

/// An answer that is one error.
pub fn refusal(code: TopCode, message: impl Into<String>) -> Response {
    let mut error = ServerError::new(message, None);
    error.extensions.get_or_insert_default().set("code", code.code());
    Response::from_errors(vec![error])
}

/// Gives a code to errors that the library itself raised, the caller's language to
/// general sentences, and to all the request id.
pub fn finish(response: &mut Response, request_id: &str, lang: Lang) {
    for error in &mut response.errors {
        let extensions = error.extensions.get_or_insert_default();
        let code = match extensions.get("code") {
            Some(Value::String(code)) => TopCode::from_code(code),
            _ => None,
        };
        match code {
            Some(code) if error.message == code.message(Lang::It) => {
                error.message = code.message(lang).to_owned()
            }
            Some(_) => {}
            None => extensions.set("code", library_code(&error.message).code()),
        }
        extensions.set("requestId", request_id);
    }
}

/// The library names its own limits in fixed sentences; `tests/it/executor` pins them.
fn library_code(message: &str) -> TopCode {
    const LIMITS: [&str; 5] = [
        "Query is too complex.",
        "Query is nested too deep.",
        "The recursion depth of the query cannot be greater than",
        "The number of directives on the field",
        "The amount of aliases of the query cannot be greater than",
    ];
    if LIMITS.iter().any(|limit| message.starts_with(limit)) {
        TopCode::LimitExceeded
    } else {
        TopCode::BadRequest
    }
}

/// The code of the first error, or OK.
pub fn first_code(errors: &[ServerError]) -> &'static str {
    errors
        .first()
        .and_then(|error| error.extensions.as_ref())
        .and_then(|extensions| match extensions.get("code") {
            Some(Value::String(code)) => TopCode::from_code(code),
            _ => None,
        })
        .map_or("OK", TopCode::code)
}
