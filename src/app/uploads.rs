//! Upload tickets: asked by mutation, used by one streaming PUT, confirmed by mutation.

use bytes::Bytes;
use futures_util::Stream;
use uuid::Uuid;

use super::act::Act;
use super::error::{AppError, ErrorCode, UserError};
use super::{Env, Op, text};
use crate::domain::access::{Refusal, Right};
use crate::domain::catalogue::{self, DocumentFormat};
use crate::domain::digest::Sha256;
use crate::domain::ids::PracticeId;
use crate::domain::section::SectionNumber;
use crate::files::PutError;
use crate::identity::Token;
use crate::store::uploads::{self, Upload};

/// What a file is announced as.
#[derive(Clone, Debug)]
pub struct Announced {
    pub section: SectionNumber,
    pub code: String,
    pub name: String,
    pub media_type: String,
    pub size_bytes: i64,
    pub sha256: Sha256,
}

/// A ticket, with the token that its holder sends once.
pub struct Ticket {
    pub upload: Upload,
    pub token: Token,
}

/// Most files of one request (R35).
pub const MANY: usize = 50;

/// Gives a ticket for each file, or says what is wrong with it: one answer a file.
pub async fn create(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    files: Vec<Announced>,
) -> Result<Vec<Result<Ticket, Vec<UserError>>>, AppError> {
    if files.len() > MANY {
        return Err(UserError::new(ErrorCode::TooLong, "files").with(MANY).into());
    }
    // Nothing to ask for needs no right: it would tell whether the practice exists.
    if files.is_empty() {
        return Err(UserError::new(ErrorCode::Required, "files").into());
    }
    let mut act = Act::open(env, op, practice).await?;
    let outcome = create_in(&mut act, env, op, files).await;
    act.close(outcome).await
}

async fn create_in(
    act: &mut Act<'_>,
    env: &Env,
    op: &Op,
    files: Vec<Announced>,
) -> Result<Vec<Result<Ticket, Vec<UserError>>>, AppError> {
    act.facts().seen()?;
    let mut tickets = Vec::with_capacity(files.len());
    for (at, file) in files.into_iter().enumerate() {
        let permit = act.permit(file.section, Right::Attach)?;
        let errors = problems(env, op, &format!("files[{at}]"), &file);
        if !errors.is_empty() {
            tickets.push(Err(errors));
            continue;
        }
        let token = Token::generate().map_err(AppError::fault)?;
        let upload = Upload {
            id: env.clock.new_id(),
            practice: permit.practice(),
            section: file.section,
            caller_code: op.code().to_string(),
            token_hash: token.hash().0.to_vec(),
            code: file.code,
            name: file.name,
            media_type: file.media_type,
            size_bytes: file.size_bytes,
            sha256: file.sha256,
            expires_at: op.now + env.settings.upload_life,
            stored_at: None,
            used_at: None,
        };
        uploads::insert(&act.work, &permit, &upload).await?;
        tickets.push(Ok(Ticket { upload, token }));
    }
    Ok(tickets)
}

/// Everything that can be refused before a byte is sent (R32, R35).
fn problems(env: &Env, op: &Op, path: &str, file: &Announced) -> Vec<UserError> {
    let mut errors = Vec::new();
    let at = |field: &str| format!("{path}.{field}");
    let catalogue = catalogue::on(op.now.date_naive());
    match catalogue.kind(&file.code).filter(|kind| kind.sections.contains(&file.section)) {
        None => errors.push(UserError::new(ErrorCode::UnknownDocumentCode, at("code")).with(&file.code)),
        Some(kind) => {
            let format = DocumentFormat::from_media_type(&file.media_type);
            if !format.is_some_and(|format| kind.formats.contains(&format)) {
                let names: Vec<&str> = kind.formats.iter().map(|f| f.code()).collect();
                errors.push(
                    UserError::new(ErrorCode::FormatNotAllowed, at("mediaType")).with(names.join(", ")),
                );
            }
            let limit = kind.max_bytes.min(env.settings.max_file_bytes);
            if u64::try_from(file.size_bytes).is_ok_and(|size| size > limit) {
                errors.push(
                    UserError::new(ErrorCode::FileTooLarge, at("size")).with(limit).with(file.size_bytes),
                );
            }
        }
    }
    if file.size_bytes <= 0 {
        errors.push(UserError::new(ErrorCode::InvalidValue, at("size")).with(file.size_bytes));
    }
    if file.name.trim().is_empty() {
        errors.push(UserError::new(ErrorCode::Required, at("name")));
    }
    text::check(&at("name"), &file.name, 120, &mut errors);
    if file.name.contains(['/', '\\', '\n', '\r', '\t']) || file.name.starts_with('.') {
        errors.push(UserError::new(ErrorCode::InvalidValue, at("name")).with("/ \\ ."));
    }
    errors
}

/// Why bytes were refused.
#[derive(Debug)]
pub enum ReceiveError {
    /// No such ticket for this person and token: the same answer for all three.
    Unknown,
    /// Expired or used.
    Gone,
    Put(PutError),
    App(AppError),
}

/// Takes the bytes of a ticket. They are kept only when size and digest are as announced.
pub async fn receive<S, E>(env: &Env, op: &Op, id: Uuid, token: &Token, bytes: S) -> Result<(), ReceiveError>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
    E: std::fmt::Display,
{
    let found = {
        let conn = env.pool.get().await.map_err(|e| ReceiveError::App(e.into()))?;
        uploads::find(&conn, id).await.map_err(|e| ReceiveError::App(e.into()))?
    };
    let upload = found
        .filter(|u| u.caller_code == op.code().as_str() && u.token_hash == token.hash().0)
        .ok_or(ReceiveError::Unknown)?;
    if upload.expires_at <= op.now || upload.used_at.is_some() {
        return Err(ReceiveError::Gone);
    }
    let size = u64::try_from(upload.size_bytes).unwrap_or(0);
    env.files.put(bytes, size, upload.sha256).await.map_err(ReceiveError::Put)?;
    let conn = env.pool.get().await.map_err(|e| ReceiveError::App(e.into()))?;
    uploads::stored(&conn, &upload, env.clock.now()).await.map_err(|e| ReceiveError::App(e.into()))
}

/// A ticket of this person whose bytes are there, for use in an act of its practice.
pub async fn ready(env: &Env, op: &Op, id: Uuid) -> Result<Upload, AppError> {
    let conn = env.pool.get().await?;
    let upload = uploads::find(&conn, id)
        .await?
        .filter(|u| u.caller_code == op.code().as_str())
        .ok_or(Refusal::Hidden)?;
    if upload.used_at.is_some() || (upload.stored_at.is_none() && upload.expires_at <= op.now) {
        return Err(AppError::reject(ErrorCode::UploadExpired, "uploadId"));
    }
    if upload.stored_at.is_none() {
        return Err(AppError::reject(ErrorCode::UploadNotReady, "uploadId"));
    }
    Ok(upload)
}
