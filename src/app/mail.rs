//! Mail that an act causes: queued in the act's own transaction, sent by the worker.

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;

use super::act::Act;
use super::error::AppError;
use super::{Env, Op};
use crate::domain::access::Permit;
use crate::domain::entity::{Delegation, Practice, SubjectRecord};
use crate::domain::opinion::Opinion;
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

/// Subjects who can be written to, each person once, with code and address.
pub fn reachable(people: &[SubjectRecord]) -> Vec<(&str, &SubjectRecord, &str)> {
    let mut found: Vec<(&str, &SubjectRecord, &str)> = Vec::new();
    for subject in people {
        let (Some(code), Some(address)) = (subject.acting_code.as_deref(), subject.data.email.as_deref())
        else {
            continue;
        };
        if !address.trim().is_empty() && found.iter().all(|(other, ..)| *other != code) {
            found.push((code, subject, address));
        }
    }
    found
}

/// Name and address of the titolare, when he stands among the subjects with one.
pub fn titolare<'a>(practice: &'a Practice, people: &'a [SubjectRecord]) -> Option<(&'a str, &'a str)> {
    let all = reachable(people);
    let own = all.into_iter().find(|(code, ..)| *code == practice.titolare_code);
    own.map(|(.., address)| (practice.titolare_name.as_str(), address))
}

/// Asks somebody for an opinion. He is no party: the mail names the office and the term, nothing of the practice.
pub fn invitation(act: &mut Act<'_>, env: &Env, permit: &Permit, opinion: &Opinion) -> Result<(), AppError> {
    let place = act.head.practice.seat.map(|seat| seat.about().trim().trim_end_matches('.'));
    let mail = NewMail {
        id: env.clock.new_id(),
        dedupe: format!("OPINION_ASKED:{}", opinion.id.0),
        kind: "OPINION_ASKED",
        to_name: &opinion.invited_name,
        to_address: &opinion.invited_email,
        params: json!({
            "practiceTitle": "",
            "recipientName": opinion.invited_name,
            "who": format!("Il Settore Sismica, sede di {}, Regione Toscana,", place.unwrap_or_default()),
            "what": format!("Il termine per rispondere è il {}", opinion.due.format("%d/%m/%Y")),
            "details": [],
            "at": opinion.asked_at,
            "link": format!("{}/", env.settings.public_url),
        }),
        now: opinion.asked_at,
    };
    mails::queue(&mut act.work, permit, mail)?;
    act.mailed();
    Ok(())
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
