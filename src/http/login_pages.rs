//! The pages of a login: plain, without script, in Italian and English.

use std::fmt::Write as _;

use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};
use serde::Deserialize;

use super::caller::{admit, language};
use super::login::{CARD, COST, broken};
use super::router::Service;
use super::{address, browser, session_cookie};
use crate::app::login_attempts::{self as attempts, Try};
use crate::app::sessions;
use crate::domain::login::{LoginProblem, StepState, trace};
use crate::domain::violation::Lang;
use crate::identity::{Caller, Presented};

const STYLE: &str = "body{font:1.05rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#17324d;background:#fff}
h1{font-size:1.6rem}
h2{font-size:1.15rem;margin:1.6rem 0 .4rem}
ul.ways{list-style:none;padding:0}
ul.ways a{display:flex;align-items:center;gap:.8rem;padding:.7rem 1rem;margin:.5rem 0;background:#0066cc;color:#fff;border-radius:4px;text-decoration:none;font-weight:600}
ul.ways a:hover,ul.ways a:focus{background:#004d99;outline:3px solid #f90;outline-offset:2px}
ul.ways img{height:1.6rem;width:auto;background:#fff;border-radius:2px}
li.PASSED::before{content:\"✓ \";color:#006b3c}
li.FAILED{font-weight:700}
li.FAILED::before{content:\"✗ \";color:#b30000}
li.NOT_REACHED{color:#5b6f82}
li.NOT_REACHED::before{content:\"– \"}
ol.steps{list-style:none;padding:0}
code{font-size:.95em}
";

const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'",
);

pub async fn style() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response()
}

/// A failure as it is said, and how many seconds to wait.
pub struct Refused {
    pub problem: LoginProblem,
    pub after: Option<u64>,
}

impl Refused {
    pub const fn now(problem: LoginProblem) -> Self {
        Self { problem, after: None }
    }

    pub const fn later(problem: LoginProblem, seconds: u64) -> Self {
        Self { problem, after: Some(seconds) }
    }
}

/// Text in a page.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

/// Text in a query.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut safe, byte| {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            safe.push(char::from(byte));
        } else {
            let _ = write!(safe, "%{byte:02X}");
        }
        safe
    })
}

const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::It => "it",
        Lang::En => "en",
    }
}

fn pick<'a>(lang: Lang, italian: &'a str, english: &'a str) -> &'a str {
    match lang {
        Lang::It => italian,
        Lang::En => english,
    }
}

/// A page with its headers. Nothing of it is kept anywhere.
fn page(lang: Lang, status: StatusCode, title: &str, body: &str) -> Response {
    let html = Html(format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title} – PORTOS 2.0</title>\
         <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/login/style.css\">\
         <main><h1>{title}</h1>{body}</main></html>",
        tag(lang)
    ));
    let headers = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::VARY, HeaderValue::from_static("Accept-Language, Cookie")),
    ];
    (status, headers, html).into_response()
}

/// What went wrong and what to do, in the person's language and then in the other one.
pub fn failure(service: &Service, headers: &HeaderMap, refused: Refused) -> Response {
    let (lang, problem) = (language(headers), refused.problem);
    let public = escaped(&service.api.env().settings.public_url);
    let others = if lang == Lang::It { [Lang::It, Lang::En] } else { [Lang::En, Lang::It] };
    let mut body = String::new();
    for lang in others {
        let _ = write!(
            body,
            "<section lang=\"{}\"><h2>{}</h2><p>{}</p></section>",
            tag(lang),
            escaped(problem.message(lang)),
            escaped(problem.remedy(lang))
        );
    }
    if let Some(seconds) = refused.after {
        let _ = write!(body, "<p>{} {seconds} s</p>", pick(lang, "Attendere", "Wait"));
    }
    let _ = write!(
        body,
        "<p>{}: <code>{}</code></p><p><a href=\"{public}/login\">{}</a> · <a href=\"{public}/login/diagnostics\">{}</a></p>",
        pick(lang, "Codice", "Code"),
        problem.code(),
        pick(lang, "Torna all’accesso", "Back to the login"),
        pick(lang, "Diagnostica dell’accesso", "Login diagnostics"),
    );
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::FORBIDDEN);
    let mut response = page(lang, status, pick(lang, "Accesso non riuscito", "Login failed"), &body);
    if let Some(seconds) = refused.after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// What the address of a page may say.
#[derive(Deserialize)]
pub struct Asked {
    lang: Option<String>,
    next: Option<String>,
}

impl Asked {
    /// As the address says, else as the browser.
    fn lang(&self, headers: &HeaderMap) -> Lang {
        match self.lang.as_deref() {
            Some("it") => Lang::It,
            Some("en") => Lang::En,
            _ => language(headers),
        }
    }
}

/// Who is signed in by the cookie, if anybody.
async fn visitor(service: &Service, headers: &HeaderMap) -> Option<std::sync::Arc<Caller>> {
    let token = Presented::read(session_cookie::of(service, headers)?)?;
    sessions::caller(service.api.env(), &token, address::of(headers)).await.ok()?.ok()
}

/// The ways to sign in, each a button.
pub async fn choice(
    State(service): State<Service>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let lang = asked.lang(&headers);
    if let Err(after) = admit(&service, address::of(&headers), 1).await {
        return failure(&service, &headers, Refused::later(LoginProblem::RateLimited, after.seconds()));
    }
    let mut body = String::new();
    if let Some(caller) = visitor(&service, &headers).await {
        let _ = write!(
            body,
            "<p id=\"viewer\">{} <strong>{}</strong> ({}, {} {})</p>",
            pick(lang, "Accesso effettuato:", "Signed in:"),
            escaped(&caller.name),
            caller.method.code(),
            pick(lang, "livello", "level"),
            caller.level
        );
    }
    // A path that is not ours is refused when the login begins; here it is only handed on.
    let next = asked.next.as_deref().map_or_else(String::new, |next| format!("?next={}", encoded(next)));
    let way = |name: &str, label: &str, logo: bool| {
        let image = if logo { format!("<img alt=\"\" src=\"/login/logo/{name}\">") } else { String::new() };
        format!("<li><a href=\"/login/{name}{next}\" rel=\"nofollow\">{image}<span>{label}</span></a></li>")
    };
    let mut ways: String = service
        .entrances
        .relying
        .providers()
        .map(|provider| {
            let with = pick(lang, "Entra con", "Sign in with");
            let label = format!("{with} {}", escaped(provider.label()));
            way(provider.name(), &label, provider.logo().is_some())
        })
        .collect();
    if service.entrances.cards.is_some() {
        let label = pick(lang, "Entra con CNS o tessera sanitaria", "Sign in with CNS or health card");
        ways.push_str(&way(CARD, label, false));
    }
    if service.settings.dev {
        let label = pick(
            lang,
            "Entra come persona dimostrativa (sviluppo)",
            "Sign in as a demo person (development)",
        );
        let _ = write!(ways, "<li><a href=\"/dev{next}\" rel=\"nofollow\"><span>{label}</span></a></li>");
    }
    if ways.is_empty() {
        let none = pick(
            lang,
            "Nessun modo di accesso è configurato su questo servizio.",
            "No way to sign in is configured on this service.",
        );
        let _ = write!(body, "<p>{none}</p>");
    }
    let other = if lang == Lang::It { Lang::En } else { Lang::It };
    let _ = write!(
        body,
        "<ul class=\"ways\">{ways}</ul><p><a href=\"/login/diagnostics\">{}</a> · \
         <a lang=\"{}\" href=\"/login?lang={}\">{}</a></p>",
        pick(lang, "Problemi di accesso?", "Trouble signing in?"),
        tag(other),
        tag(other),
        pick(other, "Italiano", "English"),
    );
    page(lang, StatusCode::OK, pick(lang, "Accesso a PORTOS 2.0", "Sign in to PORTOS 2.0"), &body)
}

/// How the last login of this browser went, step by step (R141).
pub async fn diagnostics(
    State(service): State<Service>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let lang = asked.lang(&headers);
    if let Err(after) = admit(&service, address::of(&headers), COST).await {
        return failure(&service, &headers, Refused::later(LoginProblem::RateLimited, after.seconds()));
    }
    let last = match browser::hash(&service, &headers) {
        Some(browser) => match attempts::last(service.api.env(), browser).await {
            Ok(last) => last,
            Err(error) => return broken(&service, &headers, error),
        },
        None => None,
    };
    let body = match last {
        Some(last) => told(&last, lang),
        None => format!(
            "<p>{}</p>",
            pick(
                lang,
                "Nell’ultima ora questo browser non ha avviato accessi, oppure non conserva i cookie.",
                "This browser began no login within the hour, or it keeps no cookies.",
            )
        ),
    };
    let back = pick(lang, "Torna all’accesso", "Back to the login");
    let body = format!("{body}<p><a href=\"/login\">{back}</a></p>");
    page(lang, StatusCode::OK, pick(lang, "Diagnostica dell’accesso", "Login diagnostics"), &body)
}

/// The steps of a login, and what to do where it ended.
fn told(last: &Try, lang: Lang) -> String {
    let mut body = format!(
        "<p>{} {} · <time>{}</time></p><ol class=\"steps\">",
        last.method.code(),
        escaped(&last.provider),
        last.started_at.format("%F %T UTC")
    );
    for (step, state) in trace(last.method, last.ended, last.problem) {
        let word = match state {
            StepState::Passed => pick(lang, "riuscito", "passed"),
            StepState::Failed => pick(lang, "non riuscito", "failed"),
            StepState::NotReached => pick(lang, "non raggiunto", "not reached"),
        };
        let _ = write!(body, "<li class=\"{}\">{}: {word}</li>", state.code(), step.line(lang));
    }
    body.push_str("</ol>");
    if let Some(problem) = last.problem {
        let _ = write!(
            body,
            "<h2>{}</h2><p>{}</p><p>{}: <code>{}</code></p>",
            escaped(problem.message(lang)),
            escaped(problem.remedy(lang)),
            pick(lang, "Codice", "Code"),
            problem.code()
        );
    }
    body
}
