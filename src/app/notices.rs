//! Notices of the office: drafted, proposed, signed. A decision takes effect with its signature, which is
//! never its author's (R67); of contradictory ones the first counts (R68).

use super::act::{Act, Once};
use super::check::seeing;
use super::error::{AppError, ErrorCode, UserError};
use super::read::Seeing;
use super::{Env, Op, clock, merging, notice_pdf, text};
use crate::domain::access::{Permit, PracticeRight, Refusal};
use crate::domain::catalogue::DocumentFormat;
use crate::domain::digest::Sha256;
use crate::domain::entity::Notice;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::{NoticeId, PracticeId};
use crate::domain::integration::Point;
use crate::domain::lifecycle::Lifecycle as _;
use crate::domain::notice::{NoticeKind, NoticeState, NoticeTrigger};
use crate::domain::signing::{Authentication, KIND, SignedDocument, Signer, SigningAct, Statement};
use crate::domain::terms;
use crate::signatures::verdict::Verdict;
use crate::signatures::{self, Input, Trust};
use crate::store::notices;

/// Longest body, in characters, and longest subject and point.
const BODY: usize = 20_000;
const LINE: usize = 500;
const POINT: usize = 2_000;
/// Most points of a request.
const POINTS: usize = 50;
/// Largest signed file: a notice is a few pages.
pub const SIGNED: usize = 700_000;

/// A notice and the practice around it.
pub struct Issued {
    pub notice: Notice,
    pub seeing: Seeing,
}

/// What a notice says.
#[derive(Clone, Debug)]
pub struct Words {
    pub subject: String,
    pub body: String,
    pub points: Vec<String>,
}

fn check(kind: NoticeKind, words: &Words) -> Result<(), AppError> {
    let mut errors: Vec<UserError> = Vec::new();
    text::check("subject", &words.subject, LINE, &mut errors);
    text::check("body", &words.body, BODY, &mut errors);
    for (name, value) in [("subject", &words.subject), ("body", &words.body)] {
        if value.trim().is_empty() {
            errors.push(UserError::new(ErrorCode::Required, name));
        }
    }
    let asks = kind == NoticeKind::RichiestaIntegrazioni;
    if asks == words.points.is_empty() || words.points.len() > POINTS {
        errors.push(UserError::new(ErrorCode::PointsRequired, "points"));
    }
    for (at, point) in words.points.iter().enumerate() {
        text::check(&format!("points[{at}]"), point, POINT, &mut errors);
        if point.trim().is_empty() {
            errors.push(UserError::new(ErrorCode::Required, format!("points[{at}]")));
        }
    }
    AppError::if_any(errors)
}

fn points(words: &Words) -> Vec<Point> {
    words.points.iter().map(|text| Point { text: text.trim().to_owned(), ..Point::default() }).collect()
}

/// Drafts a notice.
pub async fn create(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    kind: NoticeKind,
    words: Words,
    once: &Once,
) -> Result<Issued, AppError> {
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::Work)?;
        if let Some(ids) = once.answered(earlier)? {
            let id = ids.first().copied().map(NoticeId).ok_or(Refusal::Hidden)?;
            return Ok(Issued { notice: locked(&act, id).await?, seeing: seeing(&act)? });
        }
        check(kind, &words)?;
        let notice = Notice {
            id: NoticeId(env.clock.new_id()),
            practice,
            kind,
            state: NoticeState::START,
            version: 1,
            points: points(&words),
            subject: words.subject.trim().to_owned(),
            body: words.body.trim().to_owned(),
            author_code: op.code().to_string(),
            author_name: op.caller.name.clone(),
            drafted_at: op.now,
            pdf: None,
            signer_code: None,
            signer_name: None,
            signed_at: None,
            returns_to: None,
            evidence: None,
            p7m: None,
            protocol_number: None,
            protocol_at: None,
            stamped: None,
            notified_at: None,
            answer_due: None,
            observations: None,
            observed_at: None,
            read_at: None,
            read_role: None,
            lapsed_at: None,
            last_error: None,
        };
        notices::insert(&act.work, &permit, &notice).await?;
        drafted(&mut act, &permit, &notice)?;
        once.keep(&mut act.work, op, vec![notice.id.0])?;
        Ok(Issued { notice, seeing: seeing(&act)? })
    }
    .await;
    act.close(outcome).await
}

/// What a notice says, for the trail.
fn digest(notice: &Notice) -> Sha256 {
    let points: Vec<&str> = notice.points.iter().map(|point| point.text.as_str()).collect();
    let points = points.join("\n");
    Sha256::of_list(&[notice.subject.as_bytes(), notice.body.as_bytes(), points.as_bytes()])
}

fn drafted(act: &mut Act<'_>, permit: &Permit, notice: &Notice) -> Result<(), AppError> {
    act.record(permit, EventKind::NoticeDrafted, EventRefs::object(notice.id.0), digest(notice))
}

/// One notice of the practice that is locked.
pub async fn locked(act: &Act<'_>, id: NoticeId) -> Result<Notice, AppError> {
    let all = notices::locked(&act.work, act.head.practice.id).await?;
    all.into_iter().find(|notice| notice.id == id).ok_or_else(|| Refusal::Hidden.into())
}

/// Opens the practice of a notice.
pub async fn open<'a>(env: &'a Env, op: &'a Op, id: NoticeId) -> Result<Act<'a>, AppError> {
    let conn = env.pool.get().await?;
    let practice = notices::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    drop(conn);
    Act::open(env, op, practice).await
}

/// The state after something, or in which state it is instead.
pub fn step(notice: &mut Notice, on: NoticeTrigger) -> Result<(), AppError> {
    let wrong = || UserError::new(ErrorCode::NoticeNotOpen, "noticeId").with(notice.state.code());
    notice.state = notice.state.after(on).ok_or_else(wrong)?;
    Ok(())
}

/// Rewrites a draft.
pub async fn update(
    env: &Env,
    op: &Op,
    id: NoticeId,
    expected: i32,
    words: Words,
) -> Result<Issued, AppError> {
    let mut act = open(env, op, id).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::Work)?;
        let mut notice = locked(&act, id).await?;
        if notice.state != NoticeState::Bozza {
            let error = UserError::new(ErrorCode::NoticeNotOpen, "noticeId").with(notice.state.code());
            return Err(error.into());
        }
        if notice.version != expected {
            let error = UserError::new(ErrorCode::Conflict, "expectedVersion").with(notice.version);
            return Err(error.into());
        }
        check(notice.kind, &words)?;
        notice.points = points(&words);
        notice.subject = words.subject.trim().to_owned();
        notice.body = words.body.trim().to_owned();
        notice.version += 1;
        notices::update(&act.work, &permit, &notice).await?;
        drafted(&mut act, &permit, &notice)?;
        Ok(Issued { notice, seeing: seeing(&act)? })
    }
    .await;
    act.close(outcome).await
}

/// Proposes a draft for signature: from here on its paper stands.
pub async fn submit(env: &Env, op: &Op, id: NoticeId) -> Result<Issued, AppError> {
    let mut act = open(env, op, id).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::Work)?;
        let mut notice = locked(&act, id).await?;
        step(&mut notice, NoticeTrigger::Submit)?;
        let paper = notice_pdf::render(notice_pdf::document(env, &act.head.practice, &notice)).await?;
        notice.pdf = Some(notice_pdf::keep(env, paper, DocumentFormat::Pdf).await?);
        notices::update(&act.work, &permit, &notice).await?;
        drafted(&mut act, &permit, &notice)?;
        Ok(Issued { notice, seeing: seeing(&act)? })
    }
    .await;
    act.close(outcome).await
}

/// Gives a proposal back to be drafted again.
pub async fn give_back(env: &Env, op: &Op, id: NoticeId) -> Result<Issued, AppError> {
    let mut act = open(env, op, id).await?;
    let outcome = async {
        let permit = act.permit_practice(PracticeRight::Work)?;
        let mut notice = locked(&act, id).await?;
        step(&mut notice, NoticeTrigger::Return)?;
        notice.pdf = None;
        notice.version += 1;
        notices::update(&act.work, &permit, &notice).await?;
        drafted(&mut act, &permit, &notice)?;
        Ok(Issued { notice, seeing: seeing(&act)? })
    }
    .await;
    act.close(outcome).await
}

/// Signs a proposal, in the portal or with a signed file of its paper; a decision takes effect.
pub async fn sign(
    env: &Env,
    op: &Op,
    id: NoticeId,
    p7m: Option<Vec<u8>>,
    once: &Once,
) -> Result<Issued, AppError> {
    let conn = env.pool.get().await?;
    let practice = notices::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    drop(conn);
    let (mut act, earlier) = Act::open_once(env, op, practice, once).await?;
    let outcome = async {
        let answered = once.answered(earlier)?.is_some();
        let permit = act.permit_practice(PracticeRight::Decide)?;
        let notice = locked(&act, id).await?;
        if answered {
            return Ok(Issued { notice, seeing: seeing(&act)? });
        }
        let notice = sign_in(&mut act, env, op, &permit, notice, p7m).await?;
        once.keep(&mut act.work, op, vec![id.0])?;
        Ok(Issued { notice, seeing: seeing(&act)? })
    }
    .await;
    let issued = act.close(outcome).await?;
    env.handoff_bell.notify_one();
    Ok(issued)
}

async fn sign_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    permit: &Permit,
    mut notice: Notice,
    p7m: Option<Vec<u8>>,
) -> Result<Notice, AppError> {
    step(&mut notice, NoticeTrigger::Sign)?;
    if notice.kind.is_decision() && notice.author_code == op.code().as_str() {
        return Err(AppError::reject(ErrorCode::OwnProposal, "noticeId"));
    }
    if notice.kind == NoticeKind::Diniego {
        may_refuse(act, env, op).await?;
    }
    let paper = notice.pdf.ok_or_else(|| AppError::fault("a proposal without its paper"))?;
    match p7m {
        Some(bytes) => {
            accept(env, op, paper, &bytes).await?;
            notice.p7m = Some(notice_pdf::keep(env, bytes, DocumentFormat::P7m).await?);
        }
        None => notice.evidence = Some(seal(env, op, permit, &notice, paper)?),
    }
    notice.signer_code = Some(op.code().to_string());
    notice.signer_name = Some(op.caller.name.clone());
    notice.signed_at = Some(op.now);
    let before = act.head.practice.state;
    if notice.kind.is_decision() && notice.kind != NoticeKind::MotiviOstativi {
        let mut on = notice.kind.trigger(before).ok_or_else(|| act.elsewhere())?;
        if let Some(accepted) = notice.kind.accepts() {
            // A variant that is refused leaves standing what stood before it.
            on = merging::decided(&mut act.work, env, permit, (accepted, op.now)).await?.unwrap_or(on);
        }
        act.step(permit, on).await?;
        if notice.kind == NoticeKind::RichiestaIntegrazioni {
            notice.returns_to = Some(before);
        }
    }
    notices::update(&act.work, permit, &notice).await?;
    let proof =
        notice.p7m.unwrap_or_else(|| Sha256::of(notice.evidence.as_deref().unwrap_or_default().as_bytes()));
    let digest = Sha256::of_list(&[&paper.0, &proof.0]);
    act.record(permit, EventKind::NoticeSigned, EventRefs::object(notice.id.0), digest)?;
    Ok(notice)
}

/// A refusal waits for the observations on its grounds (art. 10-bis, R62).
async fn may_refuse(act: &Act<'_>, env: &Env, op: &Op) -> Result<(), AppError> {
    let clock = clock::locked(act, env, op).await?;
    let refused = match clock.map(|clock| terms::may_refuse(&clock, op.now)) {
        Some(Ok(())) => return Ok(()),
        Some(Err(until)) => until.map_or_else(|| "–".to_owned(), |day| day.format("%d/%m/%Y").to_string()),
        None => "–".to_owned(),
    };
    Err(UserError::new(ErrorCode::RefusalTooEarly, "noticeId").with(refused).into())
}

/// The signed file holds this very paper, under a valid signature of the caller.
async fn accept(env: &Env, op: &Op, paper: Sha256, bytes: &[u8]) -> Result<(), AppError> {
    let wrong =
        |what: &str| -> AppError { UserError::new(ErrorCode::SignatureNotAccepted, "p7m").with(what).into() };
    if bytes.len() > SIGNED {
        return Err(UserError::new(ErrorCode::TooLong, "p7m").with(SIGNED).into());
    }
    let trust = env.trust.as_ref().map_or_else(|| std::sync::Arc::new(Trust::new()), |folder| folder.trust());
    let (owned, at) = (bytes.to_vec(), op.now);
    let judged = tokio::task::spawn_blocking(move || {
        signatures::verify(&Input { bytes: &owned, content: None, trust: &trust, at })
    });
    let report = judged.await.map_err(AppError::fault)?;
    if report.content.as_ref().map(|content| content.sha256.as_str()) != Some(paper.to_string().as_str()) {
        return Err(wrong("contiene un altro documento / it holds another document"));
    }
    let own = report.signers.iter().find(|signer| signer.cf.as_ref() == Some(op.code()));
    match own.map(|signer| signer.verdict) {
        Some(Verdict::Valid) => Ok(()),
        Some(verdict) => Err(wrong(verdict.code())),
        None => Err(wrong("manca la firma di chi lo carica / the signature of who uploads it is missing")),
    }
}

/// The signature in the portal, sealed by the service.
fn seal(env: &Env, op: &Op, permit: &Permit, notice: &Notice, paper: Sha256) -> Result<String, AppError> {
    let act = SigningAct {
        act: env.clock.new_id(),
        practice: env.ids.encode(permit.practice()),
        signer: Signer {
            fiscal_code: op.code().to_string(),
            name: op.caller.name.clone(),
            role: permit.role(),
        },
        at: op.now,
        statement: Statement {
            id: "AVVISO".to_owned(),
            version: 1,
            text: format!("Firmo l'avviso «{}»: {}.", notice.kind.title(), notice.subject),
        },
        authentication: Authentication {
            method: op.caller.method.to_string(),
            level: op.caller.level,
            session: op.caller.session,
        },
        documents: vec![SignedDocument {
            id: env.ids.encode(notice.id),
            name: format!("{}.pdf", notice.kind.title()),
            sha256: paper,
        }],
    };
    env.seal.seal(KIND, &serde_json::to_vec(&act)?).map_err(AppError::fault)
}
