//! Machine tokens: made by a person after a fresh login, shown once, revoked at once.

use core::net::IpAddr;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use serde_json::json;
use uuid::Uuid;

use super::identity_trail::{self, Note};
use super::sessions::{Found, TOUCHED, in_work};
use super::{AppError, Env, ErrorCode, Op, UserError, read, text};
use crate::domain::access::{Refusal, administers};
use crate::domain::event::EventKind;
use crate::domain::identity::{AuthMethod, Denial, IdentityEvent, Scope, Scopes};
use crate::domain::ids::MachineTokenId;
use crate::domain::network;
use crate::domain::person::{Email, FiscalCode};
use crate::domain::role::Seat;
use crate::identity::{Caller, Grant, Presented, Token};
use crate::store::Work;
use crate::store::machine_tokens::{self, Owner, Row};
use crate::store::mails::{self, NewMail};
use crate::store::types::code_opt;

/// A machine token, without its secret.
#[derive(Clone, Debug)]
pub struct MachineToken {
    pub id: MachineTokenId,
    pub holder_name: String,
    pub seat: Option<Seat>,
    pub label: String,
    pub scopes: Scopes,
    pub ranges: Vec<String>,
    pub mail_address: String,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub last_used_at: Option<DateTime<Utc>>,
    pub last_network: Option<String>,
    pub revoked_at: Option<DateTime<Utc>>,
}

impl MachineToken {
    fn of(row: Row) -> Result<Self, AppError> {
        Ok(Self {
            id: MachineTokenId(row.id),
            holder_name: row.name,
            seat: code_opt("machine_tokens", "seat", row.seat.as_deref(), Seat::from_code)?,
            scopes: scopes(&row.scopes)?,
            ranges: row.ranges.split_whitespace().map(str::to_owned).collect(),
            label: row.label,
            mail_address: row.mail_address,
            created_at: row.created_at,
            expires_at: row.expires_at,
            last_used_at: row.last_used_at,
            last_network: row.last_network,
            revoked_at: row.ended_at,
        })
    }
}

fn scopes(text: &str) -> Result<Scopes, AppError> {
    Scopes::from_text(text).ok_or_else(|| AppError::fault("a machine token holds an unknown scope"))
}

/// What a new token shall be.
pub struct Wanted {
    pub label: String,
    pub scopes: Vec<Scope>,
    pub ranges: Vec<String>,
    pub expires_at: DateTime<Utc>,
    pub mail_address: String,
    /// For a token of the office.
    pub seat: Option<Seat>,
}

/// A token with its secret, which is shown this once.
pub struct Made {
    pub token: MachineToken,
    pub secret: String,
}

/// Good tokens that one person, or one seat, may have.
const MANY: i64 = 50;
/// Longest life. A year brings each token before somebody's eyes.
const LIFE: Duration = Duration::days(366);
const LABEL: usize = 100;
const RANGES: usize = 20;

pub async fn create(env: &Env, op: &Op, wanted: Wanted) -> Result<Made, AppError> {
    let ranges = check(op, &wanted)?;
    let owner = match wanted.seat {
        None => Owner::Person(op.code().as_str()),
        Some(seat) => {
            // Somebody who holds nothing there learns nothing about the seat.
            if !administers(&read::offices(env, op).await?, seat) {
                return Err(Refusal::Forbidden.into());
            }
            Owner::Seat(seat)
        }
    };
    let token = Token::generate().map_err(AppError::fault)?;
    let row = Row {
        id: env.clock.new_id(),
        token_hash: token.hash().0.to_vec(),
        fiscal_code: op.code().to_string(),
        name: op.caller.name.clone(),
        seat: wanted.seat.map(|seat| seat.code().to_owned()),
        label: wanted.label.trim().to_owned(),
        scopes: Scopes::of(&wanted.scopes).text(),
        ranges: ranges.join(" "),
        mail_address: wanted.mail_address.trim().to_owned(),
        created_at: op.now,
        expires_at: wanted.expires_at,
        last_used_at: None,
        last_network: None,
        warned_days: None,
        ended_at: None,
    };
    in_work(env, async |work| {
        if machine_tokens::standing(work.conn()?, owner, op.now).await? >= MANY {
            return Err(UserError::new(ErrorCode::TooManyTokens, "").with(MANY).into());
        }
        machine_tokens::insert(work, &row).await?;
        note(env, op, work, IdentityEvent::MachineTokenCreated, &row).await
    })
    .await?;
    let secret = Presented::reveal_machine(&token);
    Ok(Made { token: MachineToken::of(row)?, secret })
}

/// Everything that is wrong with what is wanted; answers the ranges as they are stored.
fn check(op: &Op, wanted: &Wanted) -> Result<Vec<String>, AppError> {
    let mut errors = Vec::new();
    text::check("label", &wanted.label, LABEL, &mut errors);
    if wanted.label.trim().is_empty() {
        errors.push(UserError::new(ErrorCode::Required, "label"));
    }
    if wanted.scopes.is_empty() {
        errors.push(UserError::new(ErrorCode::Required, "scopes"));
    }
    // The office does not fill in other people's practices: its programs read.
    if wanted.seat.is_some() && wanted.scopes.iter().any(|scope| *scope != Scope::Read) {
        errors.push(UserError::new(ErrorCode::InvalidValue, "scopes").with("office: READ"));
    }
    if wanted.expires_at <= op.now || wanted.expires_at > op.now + LIFE {
        errors.push(UserError::new(ErrorCode::InvalidValue, "expiresAt").with("1–366 giorni / days"));
    }
    if Email::parse(&wanted.mail_address).is_err() {
        errors.push(UserError::new(ErrorCode::EmailInvalid, "mailAddress"));
    }
    if wanted.ranges.len() > RANGES {
        errors.push(UserError::new(ErrorCode::TooLong, "ranges").with(RANGES));
    }
    let mut ranges = Vec::new();
    for (at, text) in wanted.ranges.iter().enumerate().take(RANGES) {
        match network::range(text) {
            Some(range) => ranges.push(range.to_string()),
            None => {
                let error = UserError::new(ErrorCode::InvalidValue, format!("ranges[{at}]"));
                errors.push(error.with("CIDR: 192.0.2.0/24, 2001:db8::/32"));
            }
        }
    }
    AppError::if_any(errors)?;
    Ok(ranges)
}

async fn note(env: &Env, op: &Op, work: &Work, kind: IdentityEvent, row: &Row) -> Result<(), AppError> {
    let caller = Note::of(kind, &op.caller, op.address).about(row.id);
    let note = Note {
        actor: (row.fiscal_code != op.code().as_str()).then(|| op.code().to_string()),
        person: Some(row.fiscal_code.clone()),
        ..caller
    };
    let seat = row.seat.as_deref().unwrap_or("personal");
    let note = note.saying(format!("{seat} {} until {}", row.scopes, row.expires_at.date_naive()));
    identity_trail::write(env, work.conn()?, note, op.now).await
}

/// A token that the caller may end: his own, or one of a seat that he administers. Everybody
/// else's does not exist.
async fn manageable(env: &Env, op: &Op, id: MachineTokenId) -> Result<Row, AppError> {
    let conn = env.pool.get().await?;
    let row = machine_tokens::find(&conn, id.0).await?;
    drop(conn);
    let hidden = || AppError::reject(ErrorCode::NotFound, "tokenId");
    let row = row.ok_or_else(hidden)?;
    let seat = code_opt("machine_tokens", "seat", row.seat.as_deref(), Seat::from_code)?;
    let may = row.fiscal_code == op.code().as_str()
        || match seat {
            Some(seat) => administers(&read::offices(env, op).await?, seat),
            None => false,
        };
    if may { Ok(row) } else { Err(hidden()) }
}

/// Revokes a token: its next call is refused on every node, and its open connections end.
pub async fn revoke(env: &Env, op: &Op, id: MachineTokenId) -> Result<MachineToken, AppError> {
    let mut row = manageable(env, op, id).await?;
    in_work(env, async |work| {
        if !machine_tokens::end(work, row.id, op.now).await? {
            return Err(AppError::reject(ErrorCode::NotFound, "tokenId"));
        }
        say_ended(env, work, &row.fiscal_code, row.id, op.now);
        note(env, op, work, IdentityEvent::MachineTokenRevoked, &row).await
    })
    .await?;
    row.ended_at = Some(op.now);
    MachineToken::of(row)
}

/// Tells everybody who holds something open for a token.
pub(super) fn say_ended(env: &Env, work: &mut Work, fiscal_code: &str, id: Uuid, now: DateTime<Utc>) {
    work.tell_of(env.ids.person_topic(fiscal_code), EventKind::SessionEnded, id, now);
}

/// Replaces a token by another one of the same kind; the old secret is good no longer. Only its
/// holder may: the new secret stands for him.
pub async fn rotate(
    env: &Env,
    op: &Op,
    id: MachineTokenId,
    expires_at: DateTime<Utc>,
) -> Result<Made, AppError> {
    let old = manageable(env, op, id).await?;
    if old.fiscal_code != op.code().as_str() {
        return Err(Refusal::Forbidden.into());
    }
    if expires_at <= op.now || expires_at > op.now + LIFE {
        let error = UserError::new(ErrorCode::InvalidValue, "expiresAt").with("1–366 giorni / days");
        return Err(error.into());
    }
    let token = Token::generate().map_err(AppError::fault)?;
    let row = Row {
        id: env.clock.new_id(),
        token_hash: token.hash().0.to_vec(),
        created_at: op.now,
        expires_at,
        last_used_at: None,
        last_network: None,
        warned_days: None,
        ended_at: None,
        ..old.clone()
    };
    in_work(env, async |work| {
        if !machine_tokens::end(work, old.id, op.now).await? {
            return Err(AppError::reject(ErrorCode::NotFound, "tokenId"));
        }
        say_ended(env, work, &old.fiscal_code, old.id, op.now);
        machine_tokens::insert(work, &row).await?;
        note(env, op, work, IdentityEvent::MachineTokenRotated, &row).await
    })
    .await?;
    Ok(Made { token: MachineToken::of(row)?, secret: Presented::reveal_machine(&token) })
}

/// A page of the caller's own tokens, or of those of a seat that he administers.
pub struct Page {
    pub tokens: Vec<MachineToken>,
    pub total: Option<i64>,
}

pub async fn page(
    env: &Env,
    op: &Op,
    seat: Option<Seat>,
    (after, limit): (Option<MachineTokenId>, i64),
    with_total: bool,
) -> Result<Page, AppError> {
    let owner = match seat {
        None => Owner::Person(op.code().as_str()),
        Some(seat) if administers(&read::offices(env, op).await?, seat) => Owner::Seat(seat),
        Some(_) => return Ok(Page { tokens: Vec::new(), total: with_total.then_some(0) }),
    };
    let conn = env.pool.get().await?;
    let rows = machine_tokens::page(&conn, owner, after.map(|id| id.0), limit).await?;
    let total = if with_total { Some(machine_tokens::count(&conn, owner).await?) } else { None };
    Ok(Page { tokens: rows.into_iter().map(MachineToken::of).collect::<Result<_, _>>()?, total })
}

/// The caller behind a machine token.
pub(super) async fn look_up(
    env: &Env,
    hash: [u8; 32],
    now: DateTime<Utc>,
    address: Option<IpAddr>,
) -> Result<Found, AppError> {
    let lookup = env.callers.look_up();
    let conn = env.pool.get().await?;
    let Some(row) = machine_tokens::by_token(&conn, &hash).await? else {
        return Ok(Err((Denial::Unknown, None)));
    };
    let (ended, used) = (row.ended_at.is_some(), row.last_used_at);
    let caller = Arc::new(caller_of(row)?);
    let denial = match () {
        () if ended => Some(Denial::Ended),
        () if caller.expires_at <= now => Some(Denial::Expired),
        () if !caller.may_come_from(address) => Some(Denial::Range),
        () => None,
    };
    if let Some(denial) = denial {
        return Ok(Err((denial, Some(caller))));
    }
    if used.is_none_or(|used| now - used >= TOUCHED) {
        let network = address.map(network::truncated).unwrap_or_default();
        machine_tokens::touch(&conn, caller.session, now, &network).await?;
    }
    let person = env.ids.person_topic(caller.fiscal_code.as_str());
    lookup.keep(hash, Arc::clone(&caller), person, now, caller.expires_at);
    Ok(Ok(caller))
}

fn caller_of(row: Row) -> Result<Caller, AppError> {
    let ranges: Option<Vec<_>> = row.ranges.split_whitespace().map(network::range).collect();
    let grant = Grant {
        scopes: scopes(&row.scopes)?,
        // A range that cannot be read must not become no range.
        ranges: ranges.ok_or_else(|| AppError::fault("a machine token holds a range that is none"))?,
        seat: code_opt("machine_tokens", "seat", row.seat.as_deref(), Seat::from_code)?,
    };
    Ok(Caller {
        fiscal_code: FiscalCode::parse(&row.fiscal_code).map_err(AppError::fault)?,
        name: row.name,
        session: row.id,
        method: AuthMethod::MachineToken,
        // It was made by a person of this level at least, and reads and saves as he may.
        level: 2,
        issuer: String::new(),
        proven_at: row.created_at,
        expires_at: row.expires_at,
        grant: Some(grant),
        // Programs are few: what their holder is in a seat is asked each time.
        staff: true,
    })
}

/// Days before its end at which the holder of a token is told (R8).
const WARNINGS: [i16; 2] = [7, 30];
/// Tokens of one round.
const ROUND: i64 = 100;

/// Mails those whose token ends soon, once for each warning. Answers how many.
pub async fn warn(env: &Env) -> Result<usize, AppError> {
    let now = env.clock.now();
    let mut told = 0;
    // The nearer one first: who is told a week before need not hear of the month.
    for days in WARNINGS {
        told += in_work(env, async |work| {
            let until = now + Duration::days(days.into());
            let rows = machine_tokens::to_warn(work, now, until, days, ROUND).await?;
            for row in &rows {
                let mail = NewMail {
                    id: env.clock.new_id(),
                    dedupe: format!("TOKEN_EXPIRING:{}:{days}", row.id),
                    kind: "TOKEN_EXPIRING",
                    to_name: &row.name,
                    to_address: &row.mail_address,
                    params: json!({
                        "recipientName": row.name,
                        "label": row.label,
                        "until": row.expires_at,
                        "link": env.settings.public_url,
                    }),
                    now,
                };
                mails::queue_notice(work, mail)?;
                machine_tokens::warned(work, row.id, days).await?;
            }
            Ok(rows.len())
        })
        .await?;
    }
    if told > 0 {
        env.mail_bell.notify_one();
    }
    Ok(told)
}
