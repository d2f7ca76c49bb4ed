//! Mail that an act causes: queued in the act's own transaction, sent by the worker.

use serde_json::json;

use super::act::Act;
use super::error::AppError;
use super::{Env, Op};
use crate::domain::access::Permit;
use crate::domain::entity::Delegation;
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
