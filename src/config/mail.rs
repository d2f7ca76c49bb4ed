//! Outgoing mail.
//!
//! - `PORTOS_SMTP_URL`: optional, `smtp://user:password@host:25` or `smtps://…`; without it mails become files
//! - `PORTOS_MAIL_FROM`: sender, default `PORTOS <no-reply@portos.example>`
//! - `PORTOS_SMTP_CA`: optional PEM file with the authority of the mail server

use std::path::PathBuf;

use super::{ConfigError, Secret, Vars};

const FROM: &str = "PORTOS_MAIL_FROM";

#[derive(Clone, Debug)]
pub struct Mail {
    pub smtp_url: Option<Secret>,
    pub from: String,
    pub smtp_ca: Option<PathBuf>,
}

impl Mail {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let smtp_url = vars.secret_url(
            "PORTOS_SMTP_URL",
            &["smtp://", "smtps://"],
            "smtp://user:password@host:25 or smtps://user:password@host:465",
        )?;
        let from = vars.text(FROM)?.unwrap_or_else(|| "PORTOS <no-reply@portos.example>".to_owned());
        if !is_mailbox(&from) {
            return Err(ConfigError::wrong(FROM, &from, "an address, or a name and <address>"));
        }
        Ok(Self { smtp_url, from, smtp_ca: vars.text("PORTOS_SMTP_CA")?.map(PathBuf::from) })
    }
}

/// Coarse on purpose: the mail library has the last word, this catches slips at the start.
fn is_mailbox(text: &str) -> bool {
    let address = match text.split_once('<') {
        Some((_, rest)) => rest.strip_suffix('>').unwrap_or_default(),
        None => text,
    };
    let part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_graphic() && !"<>,;@".contains(c));
    address.rsplit_once('@').is_some_and(|(local, domain)| part(local) && part(domain))
}
