//! In which order the roles sign a document: set by the titolare, asked when somebody signs (R43).

use super::act::Act;
use super::attachments::{Changed, locked_one, open_by_attachment};
use super::check::{Contents, seeing};
use super::error::{AppError, ErrorCode, UserError};
use super::{Env, Op};
use crate::domain::access::PracticeRight;
use crate::domain::check::Snapshot;
use crate::domain::check::turn::{self, Awaited, OrderProblem};
use crate::domain::digest::Sha256;
use crate::domain::event::{EventKind, EventRefs};
use crate::domain::ids::AttachmentId;
use crate::domain::role::SubjectRole;
use crate::domain::signing_order::{SigningOrder, document_name};
use crate::store::signing_orders;

/// Sets the order; none named, all sign as they like.
pub async fn set(env: &Env, op: &Op, id: AttachmentId, roles: Vec<SubjectRole>) -> Result<Changed, AppError> {
    let mut act = open_by_attachment(env, op, id).await?;
    let outcome = set_in(&mut act, env, op, id, roles).await;
    act.close(outcome).await
}

async fn set_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    id: AttachmentId,
    roles: Vec<SubjectRole>,
) -> Result<Changed, AppError> {
    let attachment = locked_one(act, id).await?;
    let permit = act.permit_practice(PracticeRight::OrderSignatures)?;
    if attachment.origin.is_some() {
        return Err(AppError::reject(ErrorCode::SignatureNotAsked, "attachmentId"));
    }
    let contents = Contents::read(act).await?;
    let snapshot = contents.snapshot(&act.head.practice, op.now.date_naive(), &env.ids)?;
    turn::judge(&snapshot, &env.ids.encode(id), &roles).map_err(|problem| refused(problem, &roles))?;
    let before = contents.orders.iter().find(|order| order.is_of(&attachment.code, &attachment.name));
    if before.map(|order| order.roles.as_slice()).unwrap_or_default() != roles {
        let names: Vec<&[u8]> = roles.iter().map(|role| role.code().as_bytes()).collect();
        let digest = Sha256::of_list(&[&[attachment.sha256.0.as_slice()], names.as_slice()].concat());
        let order = SigningOrder {
            practice: permit.practice(),
            code: attachment.code.clone(),
            document: document_name(&attachment.name),
            roles,
        };
        signing_orders::set(&act.work, &permit, &order).await?;
        let refs = EventRefs::both(attachment.section, id.0);
        act.record(&permit, EventKind::SigningOrderSet, refs, digest)?;
    }
    Ok(Changed { seeing: seeing(act)?, attachment })
}

fn refused(problem: OrderProblem, roles: &[SubjectRole]) -> UserError {
    let at = |code, place: usize| {
        let role = roles.get(place).map(|role| role.code()).unwrap_or_default();
        UserError::new(code, format!("roles[{place}]")).with(role)
    };
    match problem {
        OrderProblem::NotAsked(place) => at(ErrorCode::RoleNotAsked, place),
        OrderProblem::Twice(place) => at(ErrorCode::RoleRepeated, place),
        OrderProblem::Signed(place, first) => told(at(ErrorCode::SigningOrderLate, place), &first),
    }
}

/// Why the caller does not sign a document yet: whose turn it is.
pub fn out_of_turn(
    env: &Env,
    op: &Op,
    snapshot: &Snapshot,
    id: AttachmentId,
    path: &str,
) -> Option<UserError> {
    let first = turn::awaited(snapshot, &env.ids.encode(id), op.code())?;
    Some(told(UserError::new(ErrorCode::SigningOutOfTurn, path), &first))
}

fn told(error: UserError, first: &Awaited) -> UserError {
    error.with(first.role.code()).with(first.names.join(", "))
}
