//! The messages that the service writes to people, in Italian, as text and as a page.
//!
//! A mail holds names and a link, nothing else of a person; the link carries no right and asks for
//! a login, so that a forwarded or stolen mail opens nothing.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::template::{Form, fill, one_line};
use crate::domain::rome;

closed! {
    /// Kind of mail that the service sends.
    pub enum MailKind {
        /// To the delegate: a section was delegated to you.
        DelegationActivated = "DELEGATION_ACTIVATED",
        /// To the delegate: the delegation was revoked.
        DelegationRevoked = "DELEGATION_REVOKED",
        /// To the holder of the practice: the delegate has concluded.
        DelegationConcluded = "DELEGATION_CONCLUDED",
        /// To a person: a statement is asked of you.
        StatementAsked = "STATEMENT_ASKED",
        /// To the titolare: a statement was refused, the compilation is open again.
        StatementRefused = "STATEMENT_REFUSED",
        /// To the titolare: somebody refused to sign a document.
        SignatureRefused = "SIGNATURE_REFUSED",
        /// To the titolare, or to whom he told to pay: payment is due.
        PaymentDue = "PAYMENT_DUE",
        /// To the titolare: the office contests a manual receipt.
        PaymentContested = "PAYMENT_CONTESTED",
        /// To the titolare: the practice is endorsed; with its numbers and documents.
        PracticeEndorsed = "PRACTICE_ENDORSED",
        /// To the other subjects: the practice is endorsed.
        PracticeOpened = "PRACTICE_OPENED",
        /// A later istanza was endorsed.
        IstanzaEndorsed = "ISTANZA_ENDORSED",
        /// To the holder of a machine token: it ends soon.
        TokenExpiring = "TOKEN_EXPIRING",
        /// To a person: after failures, logins in his name are refused for a while.
        LoginLocked = "LOGIN_LOCKED",
        /// To the titolare: the office issued a notice.
        NoticeIssued = "NOTICE_ISSUED",
        /// To the titolare and whom he told to pay: a payment was recorded.
        PaymentReceived = "PAYMENT_RECEIVED",
        /// To the titolare: the outcome of the draw.
        DrawResult = "DRAW_RESULT",
        /// To the titolare: the time to answer a request for integrations ends soon.
        IntegrationDue = "INTEGRATION_DUE",
        /// To the titolare: a request for integrations lapsed.
        IntegrationLapsed = "INTEGRATION_LAPSED",
        /// To the parties: the office showed a document that it received outside.
        DocumentShown = "DOCUMENT_SHOWN",
        /// To the parties: the office hid it again.
        DocumentHidden = "DOCUMENT_HIDDEN",
        /// To another office or an expert: an opinion is asked.
        OpinionAsked = "OPINION_ASKED",
        /// To the holder of the practice: messages of the office wait to be read.
        MessagesUnread = "MESSAGES_UNREAD",
    }
}

/// Longest name or title in a body, in characters.
pub(super) const LONG: usize = 300;
/// Longest title in a subject: about what a list of mails shows.
pub(super) const SHORT: usize = 80;

/// What a message says; the outbox row stores this as JSON and the worker renders it when it sends,
/// so that a corrected template also serves the mails that wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MailParams {
    /// Title of the practice.
    pub practice_title: String,
    /// Number of the section, 1 to 6.
    pub section: u8,
    /// Name of the section, in Italian.
    pub section_name: String,
    /// Name of the person who delegated, revoked or concluded.
    pub who: String,
    /// Name of the person the mail is for.
    pub recipient_name: String,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// Absolute address of the practice, without any secret.
    pub link: String,
}

/// What a notice to a person about his own logins and tokens says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NoticeParams {
    /// Name of the person the mail is for.
    pub recipient_name: String,
    /// What the holder calls his token.
    #[serde(default)]
    pub label: String,
    /// How many logins failed.
    #[serde(default)]
    pub failures: u32,
    /// When it happened.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
    /// When the token, or the lock, ends.
    pub until: DateTime<Utc>,
    /// Absolute address of the service, without any secret.
    pub link: String,
}

/// What news of a practice say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NewsParams {
    /// Name of the person the mail is for.
    pub recipient_name: String,
    /// Title of the practice.
    pub practice_title: String,
    /// How many there are of what the mail is about.
    #[serde(default)]
    pub count: u32,
    /// Absolute address of the practice, without any secret.
    pub link: String,
}

/// The stored form of what a message says, read by its kind.
pub fn render_stored(kind: MailKind, params: &str) -> Result<Rendered, serde_json::Error> {
    Ok(match kind {
        MailKind::DelegationActivated | MailKind::DelegationRevoked | MailKind::DelegationConcluded => {
            render(kind, &serde_json::from_str(params)?)
        }
        MailKind::TokenExpiring | MailKind::LoginLocked => {
            filled(kind, &notice_values(&serde_json::from_str(params)?))
        }
        MailKind::MessagesUnread => filled(kind, &news_values(&serde_json::from_str(params)?)),
        _ => super::filing::render(kind, &serde_json::from_str(params)?),
    })
}

/// A message ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same, as a page.
    pub html: String,
}

struct Templates {
    subject: &'static str,
    text: &'static str,
    html: &'static str,
}

macro_rules! templates {
    ($folder:literal) => {
        Templates {
            subject: include_str!(concat!("templates/", $folder, "/subject.txt")),
            text: include_str!(concat!("templates/", $folder, "/body.txt")),
            html: include_str!(concat!("templates/", $folder, "/body.html")),
        }
    };
}

fn templates(kind: MailKind) -> Templates {
    match kind {
        // Words of their own in one frame: see `filing.rs`.
        MailKind::StatementAsked
        | MailKind::StatementRefused
        | MailKind::SignatureRefused
        | MailKind::PaymentDue
        | MailKind::PaymentContested
        | MailKind::PracticeEndorsed
        | MailKind::PracticeOpened
        | MailKind::IstanzaEndorsed
        | MailKind::NoticeIssued
        | MailKind::PaymentReceived
        | MailKind::DrawResult
        | MailKind::IntegrationDue
        | MailKind::IntegrationLapsed
        | MailKind::DocumentShown
        | MailKind::DocumentHidden => templates!("filing"),
        MailKind::OpinionAsked => templates!("opinion_asked"),
        MailKind::DelegationActivated => templates!("delegation_activated"),
        MailKind::DelegationRevoked => templates!("delegation_revoked"),
        MailKind::DelegationConcluded => templates!("delegation_concluded"),
        MailKind::TokenExpiring => templates!("token_expiring"),
        MailKind::LoginLocked => templates!("login_locked"),
        MailKind::MessagesUnread => templates!("messages_unread"),
    }
}

/// Writes the message.
pub fn render(kind: MailKind, params: &MailParams) -> Rendered {
    filled(kind, &values(params))
}

pub(super) fn filled(kind: MailKind, values: &[(&'static str, String)]) -> Rendered {
    let Templates { subject, text, html } = templates(kind);
    Rendered {
        subject: fill(subject, Form::Subject, values),
        text: fill(text, Form::Text, values),
        html: fill(html, Form::Html, values),
    }
}

fn notice_values(params: &NoticeParams) -> [(&'static str, String); 6] {
    [
        ("recipient_name", one_line(&params.recipient_name, LONG)),
        ("label", one_line(&params.label, SHORT)),
        ("failures", params.failures.to_string()),
        ("at", params.at.map(rome::long).unwrap_or_default()),
        ("until", rome::long(params.until)),
        ("link", one_line(&params.link, usize::MAX)),
    ]
}

fn news_values(params: &NewsParams) -> [(&'static str, String); 5] {
    [
        ("recipient_name", one_line(&params.recipient_name, LONG)),
        ("practice_title", one_line(&params.practice_title, LONG)),
        ("short_title", one_line(&params.practice_title, SHORT)),
        ("count", params.count.to_string()),
        ("link", one_line(&params.link, usize::MAX)),
    ]
}

/// Every placeholder that a template may use.
fn values(params: &MailParams) -> [(&'static str, String); 8] {
    [
        ("practice_title", one_line(&params.practice_title, LONG)),
        ("short_title", one_line(&params.practice_title, SHORT)),
        ("section", params.section.to_string()),
        ("section_name", one_line(&params.section_name, LONG)),
        ("who", one_line(&params.who, LONG)),
        ("recipient_name", one_line(&params.recipient_name, LONG)),
        ("at", rome::long(params.at)),
        // Never shortened: half an address leads nowhere.
        ("link", one_line(&params.link, usize::MAX)),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::template::placeholders;
    use super::*;

    fn params() -> MailParams {
        MailParams {
            practice_title: "Sopraelevazione in via dell'Arno".into(),
            section: 4,
            section_name: "Relazione geologica".into(),
            who: "Maria D'Àngelo".into(),
            recipient_name: "Luca Bianchi".into(),
            at: "2026-07-01T09:05:00Z".parse().unwrap(),
            link: "https://portos.example/pratiche/abc?sezione=4&vista=delega".into(),
        }
    }

    const DELEGATIONS: [MailKind; 3] =
        [MailKind::DelegationActivated, MailKind::DelegationRevoked, MailKind::DelegationConcluded];

    #[test]
    fn notices_say_what_ends_when_and_show_no_markup_of_others() {
        let params = serde_json::json!({
            "recipientName": "Luca <b>", "label": "Ufficio\n<script>", "failures": 5,
            "at": "2026-07-01T09:05:00Z", "until": "2026-08-01T09:05:00Z", "link": "https://portos.example",
        });
        for (kind, said) in
            [(MailKind::TokenExpiring, "«Ufficio <script>»"), (MailKind::LoginLocked, "5 tentativi")]
        {
            let out = render_stored(kind, &params.to_string()).unwrap();
            assert!(
                out.text.contains(said) && out.text.contains("1º agosto 2026, ore 11:05"),
                "{}",
                out.text
            );
            assert!(out.html.contains("1º agosto 2026") && !out.html.contains("<script>"), "{}", out.html);
            for part in [&out.subject, &out.text, &out.html] {
                assert!(!part.contains("{{") && !part.contains("}}"), "{kind}: {part}");
            }
            assert_eq!(out.subject.trim().lines().count(), 1);
        }
        assert!(render_stored(MailKind::TokenExpiring, "{}").is_err());
    }

    #[test]
    fn every_placeholder_is_known_and_none_is_left() {
        let notice = notice_values(&NoticeParams::default());
        let news = news_values(&NewsParams::default());
        let values = values(&params());
        for kind in MailKind::ALL.iter().filter(|kind| !super::super::filing::has_words(**kind)) {
            let values = match kind {
                kind if DELEGATIONS.contains(kind) => &values[..],
                MailKind::MessagesUnread => &news[..],
                _ => &notice[..],
            };
            let Templates { subject, text, html } = templates(*kind);
            for template in [subject, text, html] {
                for name in placeholders(template) {
                    assert!(values.iter().any(|(known, _)| *known == name), "{kind}: {{{{{name}}}}}");
                }
            }
        }
        for kind in DELEGATIONS {
            let out = render(kind, &params());
            for part in [&out.subject, &out.text, &out.html] {
                assert!(!part.contains("{{") && !part.contains("}}"), "{kind}: {part}");
            }
        }
    }

    #[test]
    fn says_who_what_when_where_in_both_bodies() {
        for kind in DELEGATIONS {
            let out = render(kind, &params());
            for said in
                ["Gentile Luca Bianchi", "1º luglio 2026, ore 11:05", "sezione 4", "Relazione geologica"]
            {
                assert!(out.text.contains(said), "{kind} text: {said}");
                assert!(out.html.contains(said), "{kind} html: {said}");
            }
            assert!(out.text.contains("Maria D'Àngelo") && out.html.contains("Maria D&#39;Àngelo"), "{kind}");
            assert!(out.text.contains("Sopraelevazione in via dell'Arno"), "{kind}");
            for body in [&out.text, &out.html] {
                assert!(
                    body.contains("CNS, SPID o CIE") && body.contains("non attribuisce alcun diritto"),
                    "{kind}"
                );
            }
            let link = &params().link;
            assert!(out.text.lines().any(|line| line == link), "{kind}: the link stands on its own line");
            let href = link.replace('&', "&amp;");
            assert_eq!(out.html.matches(&format!("href=\"{href}\"")).count(), 2, "{kind}");
            assert!(out.html.contains(&format!(">{href}</a>")), "{kind}: the link can also be read");
            assert!(out.html.contains("<html lang=\"it\">"), "{kind}");
        }
    }

    #[test]
    fn values_cannot_break_out() {
        let hostile = MailParams {
            practice_title: "x\r\nBcc: all@example.it\r\n\r\n<script>alert(1)</script>{{who}}".into(),
            who: "<img src=x onerror=alert(1)>".into(),
            recipient_name: "\"><b>".into(),
            section_name: "a\u{202e}b\0".into(),
            link: "https://portos.example/\"onmouseover=\"x".into(),
            ..params()
        };
        for kind in DELEGATIONS {
            let out = render(kind, &hostile);
            assert!(!out.subject.contains(|c: char| c.is_control()), "{kind}: {:?}", out.subject);
            assert!(!out.text.lines().any(|line| line.starts_with("Bcc:")), "{kind}");
            for bad in ["<script", "<img", "\"><b>", "/\"onmouseover"] {
                assert!(!out.html.contains(bad), "{kind}: {bad}");
            }
            assert!(out.text.contains("{{who}}"), "{kind}: a value is not a template");
            assert!(!out.text.contains(['\0', '\u{202e}', '\r']), "{kind}");
        }
    }

    #[test]
    fn a_long_title_is_cut_in_the_subject() {
        let out = render(
            MailKind::DelegationActivated,
            &MailParams { practice_title: "è".repeat(5000), ..params() },
        );
        assert!(out.subject.chars().count() < 140, "{}", out.subject);
        assert!(out.subject.ends_with('…'));
        assert!(out.text.chars().count() < 2000);
    }

    #[test]
    fn the_stored_form_is_stable() {
        let json = serde_json::to_value(params()).unwrap();
        let mut names: Vec<_> = json.as_object().unwrap().keys().cloned().collect();
        names.sort();
        assert_eq!(names, ["at", "link", "practiceTitle", "recipientName", "section", "sectionName", "who"]);
        assert_eq!(json["at"], "2026-07-01T09:05:00Z");
        assert_eq!(serde_json::from_value::<MailParams>(json).unwrap(), params());
    }
}
