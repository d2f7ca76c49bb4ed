//! Upload tickets: asked by mutation, used by sending bytes (`intake`), confirmed by mutation.

use uuid::Uuid;

use super::act::Act;
use super::error::{AppError, ErrorCode, UserError};
use super::{Env, Op, text};
use crate::domain::access::{Refusal, Right};
use crate::domain::catalogue::{self, DocumentFormat, DocumentKind};
use crate::domain::check::ScanState;
use crate::domain::digest::Sha256;
use crate::domain::file_name::{self, NameProblem};
use crate::domain::ids::PracticeId;
use crate::domain::istanza::IstanzaKind;
use crate::domain::section::SectionNumber;
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
    let mut room = Room::of(act, op).await?;
    let mut tickets = Vec::with_capacity(files.len());
    for (at, file) in files.into_iter().enumerate() {
        let permit = act.permit(file.section, Right::Attach)?;
        let path = format!("files[{at}]");
        let (name, mut errors) = problems(env, op, &path, &file, act.head.practice.kind());
        if errors.is_empty() {
            errors.extend(room.take(&path, file.size_bytes).err());
        }
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
            name,
            media_type: file.media_type,
            size_bytes: file.size_bytes,
            sha256: file.sha256,
            expires_at: op.now + env.settings.upload_life,
            received_bytes: 0,
            stored_at: None,
            scan: None,
            used_at: None,
        };
        uploads::insert(&act.work, &permit, &upload).await?;
        tickets.push(Ok(Ticket { upload, token }));
    }
    Ok(tickets)
}

/// What a practice may still take, under its lock.
struct Room {
    files: u64,
    bytes: u64,
}

impl Room {
    async fn of(act: &Act<'_>, op: &Op) -> Result<Self, AppError> {
        let (files, bytes) = uploads::announced(&act.work, act.head.practice.id, op.now).await?;
        Ok(Self { files: u64::try_from(files).unwrap_or(0), bytes: u64::try_from(bytes).unwrap_or(0) })
    }

    /// Takes a file in, unless it passes a limit of the submission (R35).
    fn take(&mut self, path: &str, size: i64) -> Result<(), UserError> {
        let bytes = self.bytes.saturating_add(u64::try_from(size).unwrap_or(0));
        let (most, limit) = (catalogue::MAX_SUBMISSION_FILES, catalogue::MAX_SUBMISSION_BYTES);
        if self.files >= most {
            return Err(UserError::new(ErrorCode::TooManyFiles, path).with(most).with(self.files + 1));
        }
        if bytes > limit {
            let error = UserError::new(ErrorCode::SubmissionTooLarge, format!("{path}.size"));
            return Err(error.with(limit).with(bytes));
        }
        *self = Self { files: self.files + 1, bytes };
        Ok(())
    }
}

/// The name as it is kept, and everything that can be refused before a byte is sent (R32, R35).
fn problems(
    env: &Env,
    op: &Op,
    path: &str,
    file: &Announced,
    compiled: IstanzaKind,
) -> (String, Vec<UserError>) {
    let mut errors = Vec::new();
    let at = |field: &str| format!("{path}.{field}");
    let catalogue = catalogue::on(op.now.date_naive());
    let taken = |kind: &&DocumentKind| {
        kind.sections.contains(&file.section) || compiled.takes(kind.code, file.section)
    };
    match catalogue.kind(&file.code).filter(taken) {
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
    text::check(&at("name"), &file.name, catalogue::MAX_NAME, &mut errors);
    let name = match file_name::clean(&file.name) {
        Ok(name) => name,
        Err(NameProblem::Empty) => {
            errors.push(UserError::new(ErrorCode::Required, at("name")));
            String::new()
        }
        Err(NameProblem::Path | NameProblem::Control) => {
            if !errors.iter().any(|error| error.code == ErrorCode::InvalidText) {
                errors.push(UserError::new(ErrorCode::InvalidValue, at("name")).with("/ \\ ."));
            }
            String::new()
        }
    };
    (name, errors)
}

/// A ticket of this person whose bytes are there, for use in an act of its practice; with what the
/// scanner said of them.
pub async fn ready(env: &Env, op: &Op, id: Uuid) -> Result<(Upload, ScanState), AppError> {
    let conn = env.pool.get().await?;
    let upload = uploads::find(&conn, id)
        .await?
        .filter(|u| u.caller_code == op.code().as_str())
        .ok_or(Refusal::Hidden)?;
    if upload.used_at.is_some() || (upload.stored_at.is_none() && upload.expires_at <= op.now) {
        return Err(AppError::reject(ErrorCode::UploadExpired, "uploadId"));
    }
    match (upload.stored_at, upload.scan) {
        (None, _) => Err(AppError::reject(ErrorCode::UploadNotReady, "uploadId")),
        // Found by the job, after the scanner had been away.
        (_, Some(ScanState::Infected)) => {
            Err(UserError::new(ErrorCode::FileInfected, "uploadId").with("?").into())
        }
        (_, scan) => Ok((upload, scan.unwrap_or(ScanState::NotScanned))),
    }
}
