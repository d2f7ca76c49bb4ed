//! What a later istanza does to its practice: sent from its draft, folded in at the vidimazione, undone
//! when it is refused or withdrawn (dossier 5.2, 11; R56–R58, R60, R94).

use chrono::{DateTime, Utc};

use super::act::Act;
use super::check::{Contents, seeing};
use super::error::{AppError, ErrorCode, UserError};
use super::later::{of_istanza, one, refused};
use super::read::Seeing;
use super::{Env, Op, sections, text};
use crate::domain::access::{Permit, PracticeRight, Reader, Refusal, Sight};
use crate::domain::digest::Sha256;
use crate::domain::entity::{Attachment, Istanza, Practice, SubjectRecord};
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::filing::Kept;
use crate::domain::ids::{IstanzaId, PracticeId};
use crate::domain::istanza::{IstanzaKind, IstanzaState, IstanzaTrigger};
use crate::domain::later::{self as rules, Person, Told};
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::person::FiscalCode;
use crate::domain::practice::{PracticeState, PracticeTrigger};
use crate::domain::section::details::Procedimento;
use crate::domain::section::{Details, SectionNumber};
use crate::domain::subject::display_name;
use crate::store::facts::{self, Head};
use crate::store::practices::update_heading;
use crate::store::types::JsonText;
use crate::store::{Work, istanze, later};

/// The practice in which a later istanza goes on, locked in the same transaction, with the permit there.
pub struct Home {
    pub head: Head,
    pub permit: Permit,
    documents: Vec<Attachment>,
}

impl Home {
    /// Documents that count in the practice and that the draft neither carries nor gave up: others brought them.
    pub fn beside<'a>(&'a self, draft: &'a [Attachment]) -> impl Iterator<Item = &'a Attachment> {
        self.documents.iter().filter(|document| {
            document.is_valid() && !draft.iter().any(|own| own.origin == Some(document.id))
        })
    }

    pub fn seeing(&self) -> Option<Seeing> {
        let sight = Sight::of(self.head.facts.clone())?;
        Some(Seeing {
            practice: std::sync::Arc::new(self.head.practice.clone()),
            sight: std::sync::Arc::new(sight),
        })
    }
}

/// Locks the practice of a draft, and makes sure that its istanza may still be sent there: its opener holds
/// his role today, the practice stands where it can take it (R58).
pub async fn join(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    permit: &Permit,
    (istanza, contents): (&Istanza, &mut Contents),
) -> Result<Option<Home>, AppError> {
    let Some(own) = permit.in_parent(act.facts()) else { return Ok(None) };
    let conn = act.work.conn()?;
    let head = facts::locked(conn, &op.reader(), op.now.date_naive(), own.practice()).await?;
    let head = head.ok_or_else(|| AppError::fault("a draft of no practice"))?;
    let scene = facts::scene(act.work.conn()?, own.practice()).await?;
    let opener = scene.ok_or_else(|| AppError::fault("a draft of no practice"))?.facts(
        &Reader {
            code: FiscalCode::parse(&istanza.opened_code).map_err(AppError::fault)?,
            seat: None,
            staff: false,
        },
        None,
    )?;
    let sent = istanze::locked(&act.work, own.practice()).await?;
    istanza.kind.may_open(&opener, &sent, &[]).map_err(|why| refused(why, &head.facts))?;
    if istanza.kind == IstanzaKind::CollaudoParziale {
        let told: Vec<(Istanza, Told)> = sent.into_iter().map(|known| (known.clone(), known.told)).collect();
        if let Some(part) = rules::not_ended(&istanza.told.parts, &told).first() {
            return Err(UserError::new(ErrorCode::PartNotEnded, "parts").with(part).into());
        }
    }
    if istanza.kind.touches().is_empty() {
        // What it only goes along with is as it stands now, not as it stood when the draft was opened.
        contents.sections = crate::store::sections::all_locked(&act.work, own.practice()).await?;
        contents.subjects = contents.standing.clone();
    }
    let documents = crate::store::attachments::locked(&act.work, own.practice()).await?;
    let office = head.practice.seat.map(|seat| env.ids.office_topic(seat));
    act.work.join(own.practice(), head.trail.clone(), office);
    Ok(Some(Home { head, permit: own, documents }))
}

/// Who leaves and who joins: people by role, as they stand and as they were sent.
pub fn changed(standing: &[SubjectRecord], sent: &[SubjectRecord]) -> (Vec<Person>, Vec<Person>) {
    let missing = |from: &[SubjectRecord], among: &[SubjectRecord]| {
        from.iter()
            .filter(|subject| subject.data.is_active())
            .filter(|subject| {
                !among.iter().any(|other| {
                    other.data.is_active()
                        && other.role == subject.role
                        && other.acting_code == subject.acting_code
                })
            })
            .map(|subject| Person { role: subject.role, name: subject.display_name.clone() })
            .collect()
    };
    (missing(standing, sent), missing(sent, standing))
}

/// What the vidimazione of a later istanza does to its practice. Answers the state of the istanza and of
/// the practice.
pub async fn endorsed(
    work: &mut Work,
    env: &Env,
    permit: &Permit,
    (practice, istanza): (&Practice, &Istanza),
    known: &[Istanza],
) -> Result<(IstanzaState, PracticeState), AppError> {
    let wrong = || AppError::fault("an istanza that was endorsed before");
    let state = istanza.state.after(IstanzaTrigger::Endorse).ok_or_else(wrong)?;
    let decided = istanza.kind.is_decided();
    let draft = later::draft_of(work.conn()?, permit.practice(), istanza.id).await?;
    if let Some(draft) = draft {
        let content = istanze::content_locked(work, istanza.id).await?.ok_or_else(wrong)?;
        fold(work, env, permit, (istanza.kind, draft), &content).await?;
        later::take_documents(work, permit, draft, istanza.id).await?;
    }
    let procedure = istanza.routing.as_ref().and_then(|routed| routed.procedure.as_deref());
    let mut to = practice.state;
    let follows = istanza.kind.follows(to, procedure.and_then(Procedimento::from_code));
    if let Some(next) = follows.and_then(|on| to.after(on)) {
        to = next;
    }
    // What leads to a review is decided there; what is filed at once has taken effect.
    let effective = !decided || istanza.kind.is_variant() && to == PracticeState::Depositata;
    let state = if effective { state.after(IstanzaTrigger::TakeEffect).ok_or_else(wrong)? } else { state };
    if istanza.kind.is_variant() && !effective {
        let told = Told { stood: Some(practice.state.code().to_owned()), ..istanza.told.clone() };
        istanze::tell(work, permit, istanza.id, &told).await?;
    }
    if (istanza.kind.is_of_works() || istanza.kind.is_testing())
        && complete(work, permit, istanza, known).await?
    {
        to = to.after(PracticeTrigger::Complete).unwrap_or(to);
    }
    Ok((state, to))
}

/// Nothing more is to come for the works of this practice.
async fn complete(
    work: &Work,
    permit: &Permit,
    istanza: &Istanza,
    known: &[Istanza],
) -> Result<bool, AppError> {
    let (sections, documents) = futures_util::try_join!(
        crate::store::sections::all_locked(work, permit.practice()),
        crate::store::attachments::locked(work, permit.practice()),
    )?;
    let details = sections.iter().find(|section| section.number == SectionNumber::Details);
    let details: Details = details.ok_or_else(|| AppError::fault("a practice without section 1"))?.form()?;
    let day = istanza.routing.as_ref().map(|routed| routed.on);
    let due = crate::domain::check::testing_is_due(&details, day.unwrap_or_default());
    let executed = documents.iter().any(|document| document.code == "F3" && document.is_valid());
    let counting: Vec<(IstanzaKind, &Told)> = known
        .iter()
        .filter(|other| other.id == istanza.id || other.counts())
        .map(|other| (other.kind, &other.told))
        .collect();
    Ok(rules::is_complete(&counting, due, executed))
}

/// Puts what was sent in the place of what stands, as far as its kind touches it.
async fn fold(
    work: &mut Work,
    env: &Env,
    permit: &Permit,
    (kind, draft): (IstanzaKind, PracticeId),
    content: &str,
) -> Result<(), AppError> {
    let now = env.clock.now();
    let kept: Kept = serde_json::from_str(content)?;
    let touched = kind.touches();
    for section in &kept.frozen.sections {
        let number = SectionNumber::from_number(section.number).filter(|number| touched.contains(number));
        let Some(number) = number.filter(|number| *number != SectionNumber::Subjects) else { continue };
        let data = JsonText(section.data.get().to_owned().into_boxed_str());
        if number == SectionNumber::Details {
            // The seat stays: the case is where it was routed at first.
            update_heading(work, permit, &sections::heading_of(&data.parse()?)).await?;
        }
        later::set_section(work, permit, number, data).await?;
    }
    if touched.contains(&SectionNumber::Subjects) {
        let mut people = Vec::with_capacity(kept.frozen.subjects.len());
        for subject in kept.frozen.subjects {
            let id = env.ids.decode(&subject.id).ok_or_else(|| AppError::fault("an id of no subject"))?;
            let data = subject.data;
            people.push(SubjectRecord {
                id,
                practice: permit.practice(),
                version: 1,
                role: subject.role,
                main: subject.main,
                acting_code: data.signing_code().map(|code| code.to_string()),
                display_name: display_name(&data),
                data,
                origin: None,
            });
        }
        later::set_subjects(work, permit, draft, &people, now).await?;
    }
    Ok(())
}

/// Undoes a later istanza: what stood before it stands again.
async fn undo(work: &mut Work, env: &Env, permit: &Permit, istanza: &Istanza) -> Result<(), AppError> {
    later::give_back(work, permit, istanza.id).await?;
    let known = istanze::locked(work, permit.practice()).await?;
    // What was compiled as a whole after it is made of it: an answer to what the office asked about it.
    let made_of_it = |other: &Istanza| other.kind.is_whole() && other.number > istanza.number;
    let before = known
        .iter()
        .filter(|other| other.id != istanza.id && other.counts() && !other.kind.touches().is_empty())
        .filter(|other| !made_of_it(other));
    // The last that touched everything, then what changed less after it.
    let mut line: Vec<&Istanza> = before.collect();
    line.sort_by_key(|other| other.number);
    let from = line.iter().rposition(|other| other.kind.is_whole()).unwrap_or(0);
    for other in line.split_off(from) {
        let content = istanze::content_locked(work, other.id).await?;
        let content = content.ok_or_else(|| AppError::fault("an istanza without content"))?;
        fold(work, env, permit, (other.kind, permit.practice()), &content).await?;
    }
    Ok(())
}

/// The variant that the office is deciding on, if there is one.
fn pending(known: &[Istanza]) -> Option<&Istanza> {
    known.iter().rev().find(|istanza| istanza.is_pending() && istanza.kind.is_variant())
}

/// What a decision on a variant means for it. A refusal leaves standing what stood before it: answers what
/// leads the practice back there.
pub async fn decided(
    work: &mut Work,
    env: &Env,
    permit: &Permit,
    (accepted, now): (bool, DateTime<Utc>),
) -> Result<Option<PracticeTrigger>, AppError> {
    let known = istanze::locked(work, permit.practice()).await?;
    let Some(istanza) = pending(&known) else { return Ok(None) };
    let on = if accepted { IstanzaTrigger::Accept } else { IstanzaTrigger::Reject };
    let wrong = || AppError::fault("a pending istanza that cannot be decided");
    let state = istanza.state.after(on).ok_or_else(wrong)?;
    istanze::set_state(work, permit, istanza.id, state).await?;
    if !accepted {
        undo(work, env, permit, istanza).await?;
    }
    let digest = Sha256::of_list(&[istanza.id.0.as_bytes(), state.code().as_bytes()]);
    work.record(permit, now, EventKind::IstanzaDecided, EventRefs::object(istanza.id.0), digest)?;
    Ok(if accepted { None } else { stood(istanza) })
}

fn stood(istanza: &Istanza) -> Option<PracticeTrigger> {
    istanza.told.stood.as_deref().and_then(PracticeState::from_code).and_then(PracticeState::kept)
}

/// Withdraws an istanza on which the office has not decided: it stays readable and changes nothing more (R60).
pub async fn withdraw(
    env: &Env,
    op: &Op,
    id: IstanzaId,
    reason: &str,
) -> Result<(Istanza, Seeing), AppError> {
    let reason = text::reason(reason, 2_000)?;
    let mut act = of_istanza(env, op, id).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::NewIstanza)?;
        let mut istanza = one(&act, id).await?;
        if !act.facts().titolare {
            return Err(Refusal::Forbidden.into());
        }
        if !istanza.is_pending() {
            let error = UserError::new(ErrorCode::IstanzaDecided, "istanzaId");
            return Err(error.with(istanza.state.code()).into());
        }
        istanza.state = istanza.state.after(IstanzaTrigger::Withdraw).ok_or_else(|| act.elsewhere())?;
        istanze::set_state(&act.work, &permit, id, istanza.state).await?;
        istanza.told.answer = Some(reason.to_owned());
        istanze::tell(&act.work, &permit, id, &istanza.told).await?;
        if istanza.kind.is_variant() {
            undo(&mut act.work, env, &permit, &istanza).await?;
            if let Some(on) = stood(&istanza) {
                act.step(&permit, on).await?;
            }
        }
        let digest = Sha256::of_list(&[id.0.as_bytes(), reason.as_bytes()]);
        act.record(&permit, EventKind::IstanzaWithdrawn, EventRefs::object(id.0), digest)?;
        Ok((istanza, seeing(&act)?))
    }
    .await;
    act.close(outcome).await
}

/// The office decides on a cancellation: accepted, it ends the practice.
pub async fn decide_cancellation(
    env: &Env,
    op: &Op,
    id: IstanzaId,
    accepted: bool,
    reason: &str,
) -> Result<(Istanza, Seeing), AppError> {
    let reason = text::reason(reason, 2_000)?;
    let mut act = of_istanza(env, op, id).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::Decide)?;
        let mut istanza = one(&act, id).await?;
        if istanza.kind != IstanzaKind::Annullamento || !istanza.is_pending() {
            let error = UserError::new(ErrorCode::IstanzaDecided, "istanzaId");
            return Err(error.with(istanza.state.code()).into());
        }
        let on = if accepted { IstanzaTrigger::Accept } else { IstanzaTrigger::Reject };
        istanza.state = istanza.state.after(on).ok_or_else(|| act.elsewhere())?;
        istanze::set_state(&act.work, &permit, id, istanza.state).await?;
        istanza.told.answer = Some(reason.to_owned());
        istanze::tell(&act.work, &permit, id, &istanza.told).await?;
        if accepted {
            act.step(&permit, PracticeTrigger::Cancel).await?;
        }
        let digest = Sha256::of_list(&[id.0.as_bytes(), istanza.state.code().as_bytes(), reason.as_bytes()]);
        act.record(&permit, EventKind::IstanzaDecided, EventRefs::object(id.0), digest)?;
        let titolare = act.head.practice.titolare_code.clone();
        act.tell(&titolare);
        Ok((istanza, seeing(&act)?))
    }
    .await;
    act.close(outcome).await
}
