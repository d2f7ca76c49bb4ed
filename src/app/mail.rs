//! Mail that an act causes: queued in the act's own transaction, sent by the worker.

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;

use super::act::Act;
use super::error::AppError;
use super::{Env, Op};
use crate::domain::access::Permit;
use crate::domain::entity::Delegation;
use crate::store::Work;
use crate::store::mails::{self, NewMail};

/// Mails about a delegation (M01–M03 of the dossier).
#[derive(Clone, Copy, Debug)]
pub enum Notice {
    Activated,
    Revoked,
    Concluded,
}

impl Notice {
    const fn kind(self) -> &'static str {
        match self {
            Self::Activated => "DELEGATION_ACTIVATED",
            Self::Revoked => "DELEGATION_REVOKED",
            Self::Concluded => "DELEGATION_CONCLUDED",
        }
    }
}

/// Queues a notice. The link names the practice and carries no right (R13).
pub async fn queue(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    permit: &Permit,
    notice: Notice,
    delegation: &Delegation,
    (to_name, to_address): (&str, &str),
) -> Result<(), AppError> {
    let link = format!("{}/pratiche/{}", env.settings.public_url, env.ids.encode(delegation.practice));
    let mail = NewMail {
        id: env.clock.new_id(),
        dedupe: format!("{}:{}", notice.kind(), delegation.id.0),
        kind: notice.kind(),
        to_name,
        to_address,
        params: json!({
            "practiceTitle": act.head.practice.title,
            "section": delegation.section.number(),
            "sectionName": section_name(delegation),
            "who": op.caller.name,
            "recipientName": to_name,
            "at": op.now,
            "link": link,
        }),
        now: op.now,
    };
    mails::queue(&mut act.work, permit, mail)?;
    act.mailed();
    Ok(())
}

/// A letter about the filing of a practice (M04–M10 of the dossier).
pub struct Letter<'a> {
    pub kind: &'static str,
    /// What it is about: the same letter about the same object goes to an address once.
    pub object: Uuid,
    pub to: (&'a str, &'a str),
    pub who: &'a str,
    pub what: String,
    pub details: Vec<String>,
}

/// Queues a letter with the commit of a work on a practice.
pub fn letter(
    work: &mut Work,
    env: &Env,
    permit: &Permit,
    (title, now): (&str, DateTime<Utc>),
    letter: Letter<'_>,
) -> Result<(), AppError> {
    let (to_name, to_address) = letter.to;
    let mail = NewMail {
        id: env.clock.new_id(),
        dedupe: format!("{}:{}", letter.kind, letter.object),
        kind: letter.kind,
        to_name,
        to_address,
        params: json!({
            "practiceTitle": title,
            "recipientName": to_name,
            "who": letter.who,
            "what": letter.what,
            "details": letter.details,
            "at": now,
            "link": format!("{}/pratiche/{}", env.settings.public_url, env.ids.encode(permit.practice())),
        }),
        now,
    };
    Ok(mails::queue(work, permit, mail)?)
}

fn section_name(delegation: &Delegation) -> &'static str {
    use crate::domain::section::SectionNumber as S;
    match delegation.section {
        S::Details => "Dettagli principali",
        S::Subjects => "Anagrafica soggetti",
        S::Building => "Descrizione edificio",
        S::Geology => "Sezione geologica",
        S::Attachments => "Allegati",
        S::Asseverations => "Asseverazioni",
    }
}
