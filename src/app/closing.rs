//! Closing the compilation: what is frozen, who is asked for a statement; and opening it again.

use uuid::Uuid;

use super::act::{Act, Once};
use super::check::{Contents, seeing};
use super::error::{AppError, ErrorCode, UserError};
use super::mail::{Letter, letter};
use super::read::Seeing;
use super::{Env, Op};
use crate::domain::access::{Permit, PracticeRight};
use crate::domain::check;
use crate::domain::declaration::DeclarationState;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Attachment, Declaration, Istanza, SubjectRecord};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::filing::{DocumentOf, Frozen, SectionOf, SubjectOf};
use crate::domain::ids::{DeclarationId, IdCodec, IstanzaId, PracticeId};
use crate::domain::istanza::{IstanzaKind, IstanzaState, IstanzaTrigger};
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::payment::PaymentTrigger;
use crate::domain::practice::PracticeTrigger;
use crate::domain::section::SectionNumber;
use crate::domain::statement::{self, StatementKind};
use crate::domain::subject::acting_name;
use crate::domain::violation::{Severity, Violation};
use crate::store::{declarations, istanze, payments};

/// Codes of documents about the payment: they come after the closing and are not frozen.
pub const OF_PAYMENT: &[&str] = &["P1", "P2"];

/// What was compiled, in the form that is hashed.
pub fn frozen<'a>(contents: &'a Contents, ids: &IdCodec) -> Result<Frozen<'a>, AppError> {
    let sections = contents
        .sections
        .iter()
        .map(|section| Ok(SectionOf { number: section.number.number(), data: section.raw()? }))
        .collect::<Result<Vec<_>, serde_json::Error>>()?;
    let subjects = contents
        .subjects
        .iter()
        .map(|s| SubjectOf { id: ids.encode(s.lasting_id()), role: s.role, main: s.main, data: &s.data })
        .collect();
    let documents = contents
        .attachments
        .iter()
        .filter(|document| document.is_valid() && !OF_PAYMENT.contains(&document.code.as_str()))
        .map(|document| document_of(document, ids))
        .collect();
    Ok(Frozen { sections, subjects, documents })
}

/// A document by what it is.
pub fn document_of(document: &Attachment, ids: &IdCodec) -> DocumentOf {
    DocumentOf {
        id: ids.encode(document.lasting_id()),
        section: document.section.number(),
        code: document.code.clone(),
        name: document.name.clone(),
        size: document.size_bytes,
        sha256: document.sha256,
    }
}

/// Refuses while something blocks: the codes that were found.
pub fn must_pass(found: &[Violation]) -> Result<(), AppError> {
    let mut codes: Vec<&str> =
        found.iter().filter(|v| v.severity() == Severity::Blocco).map(|v| v.code.code()).collect();
    codes.dedup();
    if codes.is_empty() {
        return Ok(());
    }
    Err(UserError::new(ErrorCode::CheckNotPassed, "").with(codes.join(", ")).into())
}

/// The istanza that is being compiled, if there is one.
pub fn draft_of(istanze: &[Istanza]) -> Option<&Istanza> {
    istanze.iter().rev().find(|istanza| istanza.state.is_draft())
}

/// Closes the compilation: the full check passes, no delegation is open. From here on the data are
/// frozen, and each person states what is his.
pub async fn close(env: &Env, op: &Op, practice: PracticeId, once: &Once) -> Result<Seeing, AppError> {
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = async {
        if once.answered(earlier)?.is_some() {
            return seeing(&act);
        }
        close_in(&mut act, env, op, once).await
    }
    .await;
    act.close(outcome).await
}

async fn close_in(act: &mut Act<'_>, env: &Env, op: &Op, once: &Once) -> Result<Seeing, AppError> {
    let permit = act.permit_practice(PracticeRight::Close)?;
    let contents = Contents::read(act).await?;
    let snapshot = contents.snapshot(&act.head.practice, op.now.date_naive(), &env.ids)?;
    must_pass(&check::practice(&snapshot))?;
    let digest = Sha256::of_json(&frozen(&contents, &env.ids)?)?;
    let istanza = freeze(act, env, op, &permit, digest).await?;
    act.step(&permit, PracticeTrigger::Close).await?;
    act.record(&permit, EventKind::CompilationClosed, EventRefs::object(istanza.0), digest)?;
    let tester = contents.subjects.iter().zip(&snapshot.subjects).find(|(record, data)| {
        record.role == crate::domain::role::SubjectRole::Collaudatore && data.is_active()
    });
    let tester = tester.map(|(record, _)| record.display_name.clone()).unwrap_or_default();
    for asked in statement::asked(&snapshot) {
        let Some(subject) = contents.subjects.get(asked.subject) else { continue };
        let other = match asked.kind {
            StatementKind::NominaCollaudatore => tester.as_str(),
            _ => act.head.practice.titolare_name.as_str(),
        };
        let text = asked.kind.text(&acting_name(&subject.data), &act.head.practice.title, other, digest);
        ask(act, env, op, &permit, (istanza, asked.kind), subject, (text, digest)).await?;
    }
    // A change of subjects may ask nobody: then it is to be paid at once.
    if statement::asked(&snapshot).is_empty() {
        super::statements::complete(act, env, op, &permit, istanza).await?;
    }
    once.keep(&mut act.work, op, vec![istanza.0])?;
    seeing(act)
}

/// The istanza of this compilation, frozen.
async fn freeze(
    act: &Act<'_>,
    env: &Env,
    op: &Op,
    permit: &Permit,
    digest: Sha256,
) -> Result<IstanzaId, AppError> {
    let known = istanze::locked(&act.work, permit.practice()).await?;
    if let Some(draft) = draft_of(&known) {
        let state = draft.state.after(IstanzaTrigger::Close).ok_or_else(|| act.elsewhere())?;
        istanze::freeze(&act.work, permit, draft.id, state, Some((op.now, digest))).await?;
        return Ok(draft.id);
    }
    let (id, by) = (IstanzaId(env.clock.new_id()), (permit.actor(), permit.role()));
    let istanza = Istanza {
        state: IstanzaState::DaAsseverare,
        closed_at: Some(op.now),
        digest: Some(digest),
        ..Istanza::opened(id, permit.practice(), IstanzaKind::Originale, by, op.now)
    };
    istanze::insert(&act.work, permit, &istanza).await?;
    Ok(istanza.id)
}

/// Asks one person for a statement, and tells him.
async fn ask(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    permit: &Permit,
    (istanza, kind): (IstanzaId, StatementKind),
    subject: &SubjectRecord,
    (text, digest): (String, Sha256),
) -> Result<(), AppError> {
    // The check made sure of both: who must act has a code and an address.
    let (Some(code), Some(address)) = (subject.acting_code.as_deref(), subject.data.email.as_deref()) else {
        return Err(AppError::reject(ErrorCode::SubjectIncomplete, "subjects"));
    };
    let name = acting_name(&subject.data);
    let asked = Declaration {
        id: DeclarationId(env.clock.new_id()),
        practice: permit.practice(),
        section: SectionNumber::Asseverations,
        kind,
        delegation: None,
        istanza: Some(istanza),
        subject: Some(subject.id),
        state: DeclarationState::Richiesta,
        declarant_code: code.to_owned(),
        declarant_name: name.clone(),
        declarant_role: subject.role.into(),
        template_id: kind.template().id.to_owned(),
        template_version: kind.template().version,
        text,
        digest,
        revision: 0,
        asked_at: Some(op.now),
        reason: None,
        declared_at: None,
        voided_at: None,
    };
    declarations::insert(&act.work, permit, &asked, None).await?;
    act.tell(code);
    let words = Letter {
        kind: "STATEMENT_ASKED",
        object: asked.id.0,
        to: (&name, address),
        who: &op.caller.name,
        what: kind_name(kind).to_owned(),
        details: Vec::new(),
    };
    let title = act.head.practice.title.clone();
    letter(&mut act.work, env, permit, (&title, op.now), words)?;
    act.mailed();
    Ok(())
}

/// The statement in a sentence of a mail.
pub const fn kind_name(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Geologo => "dichiarazione del geologo",
        StatementKind::AsseverazioneProgettista => "asseverazione del progettista",
        StatementKind::DichiarazioneDirettoreLavori => "dichiarazione del direttore dei lavori",
        StatementKind::DichiarazioneCostruttore => "dichiarazione del costruttore",
        StatementKind::NominaCollaudatore => "nomina del collaudatore",
        StatementKind::AccettazioneCollaudatore => "accettazione dell'incarico di collaudatore",
        StatementKind::DelegaCommittente => "delega al titolare digitale",
        StatementKind::LavoriInProprio => "dichiarazione di lavori in proprio",
    }
}

/// Opens the compilation again: every statement falls, the payment that was not made is withdrawn.
pub async fn reopen(env: &Env, op: &Op, practice: PracticeId, once: &Once) -> Result<Seeing, AppError> {
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = async {
        if once.answered(earlier)?.is_some() {
            return seeing(&act);
        }
        let permit = act.permit_practice(PracticeRight::Reopen)?;
        let (istanza, people) = open_again(&mut act, op, &permit, PracticeTrigger::Reopen).await?;
        let refs = EventRefs::object(istanza);
        act.record(&permit, EventKind::CompilationReopened, refs, Sha256::of(istanza.as_bytes()))?;
        people.iter().for_each(|code| act.tell(code));
        once.keep(&mut act.work, op, vec![istanza])?;
        seeing(&act)
    }
    .await;
    act.close(outcome).await
}

/// Takes the practice back into compilation; answers the istanza and who had been asked, to be told with the
/// event that follows.
pub async fn open_again(
    act: &mut Act<'_>,
    op: &Op,
    permit: &Permit,
    on: PracticeTrigger,
) -> Result<(Uuid, Vec<String>), AppError> {
    let known = istanze::locked(&act.work, permit.practice()).await?;
    let draft = draft_of(&known).ok_or_else(|| act.elsewhere())?;
    let with_it = match on {
        PracticeTrigger::RefuseStatement => IstanzaTrigger::RefuseStatement,
        _ => IstanzaTrigger::Reopen,
    };
    let state = draft.state.after(with_it).ok_or_else(|| act.elsewhere())?;
    act.step(permit, on).await?;
    istanze::freeze(&act.work, permit, draft.id, state, None).await?;
    let standing = [DeclarationState::Richiesta, DeclarationState::Confermata];
    let stated = declarations::locked(&act.work, permit.practice()).await?;
    let theirs = |d: &&Declaration| d.istanza == Some(draft.id) && standing.contains(&d.state);
    let people = stated.iter().filter(theirs).map(|d| d.declarant_code.clone()).collect();
    declarations::void_of(&act.work, permit, draft.id, op.now).await?;
    for payment in payments::locked(&act.work, permit.practice()).await? {
        let unpaid = payment.istanza == draft.id && !payment.state.is_paid();
        if let Some(state) = payment.state.after(PaymentTrigger::Cancel).filter(|_| unpaid) {
            payments::set_state(&act.work, permit, payment.id, state).await?;
        }
    }
    Ok((draft.id.0, people))
}
