//! Bytes of a ticket: taken in parts, kept as a whole or not at all.
//!
//! Each part is an object in the staging of the store, and counts from the moment when the
//! database moves the offset over it. Any node goes on where another one stopped. The request
//! that asked last is the writer; one that still hangs on a dead connection adds nothing any
//! more, so an offset that was told stays true.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt as _};
use ring::digest::{Context, SHA256};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::error::{AppError, ErrorCode, UserError};
use super::{Env, Op};
use crate::domain::catalogue::DocumentFormat;
use crate::domain::digest::Sha256;
use crate::files::content::{Danger, Refused};
use crate::files::{Announced, FileError, Filling, KeepError, PART, Part};
use crate::identity::Token;
use crate::store::uploads::{self, Upload};

/// A request that brings no byte for so long has broken off.
const SILENCE: Duration = Duration::from_secs(60);

/// A request whose client is back on another one has nothing more when nothing came for so long.
const LAST: Duration = Duration::from_millis(100);

/// How a request sends its bytes.
#[derive(Clone, Copy)]
pub enum Way {
    /// All of them, from the first on.
    Whole,
    /// Those after this offset, with their digest if the client gave one.
    From { offset: u64, checksum: Option<Sha256> },
}

/// How far an upload has come.
pub struct Progress {
    pub upload: Upload,
    pub offset: u64,
    pub size: u64,
}

/// A ticket in the hands of one request.
struct Hold {
    upload: Upload,
    writer: Uuid,
    size: u64,
}

impl Hold {
    fn progress(self, offset: u64) -> Progress {
        Progress { offset, size: self.size, upload: self.upload }
    }
}

fn bytes_of(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}

fn rejected(code: ErrorCode, params: [&dyn ToString; 2]) -> AppError {
    let error = UserError::new(code, "");
    AppError::Rejected(vec![params.into_iter().fold(error, |error, param| error.with(param.to_string()))])
}

/// The ticket for its holder. Another person, another token and no ticket are all alike.
async fn hold(env: &Env, op: &Op, (id, token): (Uuid, &Token), at: Option<u64>) -> Result<Hold, AppError> {
    let conn = env.pool.get().await?;
    let is_his = |u: &Upload| u.caller_code == op.code().as_str() && u.token_hash == token.hash().0;
    let unknown = || AppError::reject(ErrorCode::NotFound, "");
    // Looked at before it is taken over: a stranger must not disturb.
    uploads::find(&conn, id).await?.filter(is_his).ok_or_else(unknown)?;
    drop(conn);
    env.receiving.let_end(id).await;
    let conn = env.pool.get().await?;
    let writer = env.clock.new_id();
    let from = at.map(|at| i64::try_from(at).unwrap_or(i64::MAX));
    let taken = uploads::take_over(&conn, id, writer, from).await?;
    let elsewhere = taken.is_none();
    let upload = match taken {
        Some(upload) => upload,
        None => uploads::find(&conn, id).await?.ok_or_else(unknown)?,
    };
    if upload.used_at.is_some() || (upload.stored_at.is_none() && upload.expires_at <= op.now) {
        return Err(AppError::reject(ErrorCode::UploadExpired, ""));
    }
    if elsewhere {
        // Whoever would go on from another offset stops nobody: he is told where the upload stands.
        return Err(rejected(ErrorCode::UploadOffset, [&upload.received_bytes, &at.unwrap_or(0)]));
    }
    Ok(Hold { writer, size: bytes_of(upload.size_bytes), upload })
}

/// How far the upload has come. What has arrived completely is put together now, should the process
/// have ended before it could.
pub async fn progress(env: &Env, op: &Op, id: Uuid, token: &Token) -> Result<Progress, AppError> {
    let hold = hold(env, op, (id, token), None).await?;
    let offset = bytes_of(hold.upload.received_bytes);
    if offset == hold.size && hold.upload.stored_at.is_none() {
        return finish(env, hold).await;
    }
    Ok(hold.progress(offset))
}

/// Takes bytes. What arrives before a break is kept, unless there is a checksum over it.
/// The last byte brings the verdict on the whole.
pub async fn receive<S, E>(
    env: &Env,
    op: &Op,
    (id, token): (Uuid, &Token),
    way: Way,
    length: Option<u64>,
    body: S,
) -> Result<Progress, AppError>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
{
    let at = match way {
        Way::Whole => None,
        Way::From { offset, .. } => Some(offset),
    };
    let hold = hold(env, op, (id, token), at).await?;
    let here = bytes_of(hold.upload.received_bytes);
    let (start, checksum) = match way {
        Way::Whole => (0, None),
        Way::From { offset, checksum } => (offset, checksum),
    };
    if let Some(length) = length.filter(|length| start.saturating_add(*length) > hold.size) {
        return Err(rejected(ErrorCode::FileTooLarge, [&hold.size, &start.saturating_add(length)]));
    }
    if matches!(way, Way::Whole) {
        begin_anew(env, &hold).await?;
    } else if hold.upload.stored_at.is_some() {
        return Ok(hold.progress(here));
    }
    let place = env.receiving.begin(id, hold.writer);
    let leave = place.leave();
    let mut parts = Parts { env, hold: &hold, at: start, filling: None, waiting: Vec::new(), checksum };
    let outcome = parts.fill(body, leave).await;
    let (at, waiting) = (parts.at, parts.waiting);
    drop(place);
    if outcome.is_err() {
        env.files.unstage(id, waiting.into_iter().map(|part| part.object).collect()).await;
    }
    let wrong = match outcome {
        Ok(()) if at == hold.size => return finish(env, hold).await,
        // All that the request has, and not all that was announced: another file.
        Ok(()) if matches!(way, Way::Whole) && length.is_none_or(|length| length == at) => {
            rejected(ErrorCode::FileSizeMismatch, [&hold.size, &at])
        }
        Ok(()) => return Ok(hold.progress(at)),
        Err(Broken::Off) => return Err(AppError::reject(ErrorCode::UploadNotReady, "")),
        Err(Broken::By(error)) => error,
    };
    if matches!(way, Way::Whole) {
        begin_anew(env, &hold).await?;
    }
    Err(wrong)
}

/// Why a request brought no more bytes.
enum Broken {
    /// Its connection ended or fell silent. What came is kept.
    Off,
    By(AppError),
}

impl<E: Into<AppError>> From<E> for Broken {
    fn from(error: E) -> Self {
        Self::By(error.into())
    }
}

/// Gives up what has arrived; the ticket stays good until it ends.
pub async fn terminate(env: &Env, op: &Op, id: Uuid, token: &Token) -> Result<(), AppError> {
    let hold = hold(env, op, (id, token), None).await?;
    begin_anew(env, &hold).await
}

async fn begin_anew(env: &Env, hold: &Hold) -> Result<(), AppError> {
    let conn = env.pool.get().await?;
    if !uploads::restart(&conn, hold.upload.id, hold.writer).await? {
        return Err(overtaken(hold.size));
    }
    drop(conn);
    env.files.clear(hold.upload.id).await.map_err(store_fault)
}

/// Another request of the same ticket came later and goes on.
fn overtaken(at: u64) -> AppError {
    rejected(ErrorCode::UploadOffset, [&"?", &at])
}

/// The bytes of one request on their way into parts.
struct Parts<'a> {
    env: &'a Env,
    hold: &'a Hold,
    /// Bytes of the upload that are in parts, known or waiting.
    at: u64,
    filling: Option<Filling>,
    /// Parts that are stored and not known yet.
    waiting: Vec<Part>,
    checksum: Option<Sha256>,
}

impl Parts<'_> {
    async fn fill<S, E>(&mut self, mut body: S, leave: &CancellationToken) -> Result<(), Broken>
    where
        S: Stream<Item = Result<Bytes, E>> + Unpin,
    {
        let mut hash = Context::new(&SHA256);
        loop {
            let next = tokio::select! {
                biased;
                next = body.next() => Ok(next),
                () = tokio::time::sleep(SILENCE) => Err(()),
                // What has arrived is still taken, as long as there is more of it.
                () = leave.cancelled() => timeout(LAST, body.next()).await.map_err(|_| ()),
            };
            let chunk = match next {
                Ok(Some(Ok(chunk))) => chunk,
                Ok(None) => break,
                Ok(Some(Err(_))) | Err(_) => {
                    // Without a checksum every byte that came is good.
                    if self.checksum.is_none() {
                        self.store().await?;
                    }
                    return Err(Broken::Off);
                }
            };
            let gathered = self.filling.as_ref().map_or(0, Filling::size);
            let come = self.at + (gathered + chunk.len()) as u64;
            if come > self.hold.size {
                return Err(rejected(ErrorCode::FileTooLarge, [&self.hold.size, &come]).into());
            }
            if self.checksum.is_some() {
                hash.update(&chunk);
            }
            let mut chunk = chunk.as_ref();
            while !chunk.is_empty() {
                let mut filling = match self.filling.take() {
                    Some(filling) => filling,
                    None => self.env.files.part(self.env.clock.new_id(), self.at).map_err(store_fault)?,
                };
                chunk = filling.push(chunk).map_err(store_fault)?;
                let full = filling.size() == PART;
                self.filling = Some(filling);
                if full {
                    self.store().await?;
                }
            }
        }
        if let Some(told) = self.checksum
            && Sha256::from_slice(hash.finish().as_ref()) != Some(told)
        {
            return Err(AppError::reject(ErrorCode::UploadChecksum, "").into());
        }
        self.checksum = None;
        Ok(self.store().await?)
    }

    /// Stores what is gathered; it counts at once, or with a checksum when that is known to be right.
    async fn store(&mut self) -> Result<(), AppError> {
        if let Some(filling) = self.filling.take() {
            let part = self.env.files.stage(self.hold.upload.id, filling).await.map_err(store_fault)?;
            self.at += part.size;
            self.waiting.push(part);
        }
        if self.checksum.is_some() || self.waiting.is_empty() {
            return Ok(());
        }
        let rows: Vec<uploads::Part> = self.waiting.iter().filter_map(row).collect();
        let conn = self.env.pool.get().await?;
        if !uploads::add_parts(&conn, self.hold.upload.id, self.hold.writer, &rows).await? {
            return Err(overtaken(self.at));
        }
        self.waiting.clear();
        Ok(())
    }
}

fn row(part: &Part) -> Option<uploads::Part> {
    let (start, size) = (i64::try_from(part.start).ok()?, i64::try_from(part.size).ok()?);
    Some(uploads::Part { object: part.object, start, size })
}

/// Puts the parts together, on a task of its own: who waits may go away. Whatever is wrong with the whole
/// leaves nothing behind, and the ticket may be used again.
async fn finish(env: &Env, hold: Hold) -> Result<Progress, AppError> {
    let (own, hold) = (env.clone(), Arc::new(hold));
    let held = Arc::clone(&hold);
    env.run(async move { put_together(&own, &held).await }).await?;
    let (size, upload) = (hold.size, hold.upload.clone());
    Ok(Progress { upload, offset: size, size })
}

async fn put_together(env: &Env, hold: &Hold) -> Result<(), AppError> {
    let (id, upload) = (hold.upload.id, &hold.upload);
    let parts = {
        let conn = env.pool.get().await?;
        uploads::parts(&conn, id).await?
    };
    let parts = parts.into_iter().map(|part| Part {
        object: part.object,
        start: bytes_of(part.start),
        size: bytes_of(part.size),
    });
    let announced = Announced {
        size: hold.size,
        digest: upload.sha256,
        format: DocumentFormat::from_media_type(&upload.media_type)
            .ok_or_else(|| AppError::fault("a ticket of an unknown media type"))?,
    };
    let bytes = env.files.staged(id, parts.collect());
    let kept = env.files.keep((id, env.clock.new_id()), announced, env.scanner.as_ref(), bytes).await;
    let conn = env.pool.get().await?;
    let outcome = match kept {
        Ok(scan) => uploads::stored(&conn, id, env.clock.now(), scan).await.map_err(AppError::from),
        // The parts are as good as they were: the next look puts them together.
        Err(KeepError::File(error @ (FileError::Store(_) | FileError::Key { .. }))) => {
            return Err(store_fault(error));
        }
        // Another request may have put the same parts together meanwhile.
        Err(KeepError::File(FileError::Missing(_))) if is_stored(uploads::find(&conn, id).await?) => Ok(()),
        Err(error) => {
            uploads::restart(&conn, id, hold.writer).await?;
            Err(refused(upload, error))
        }
    };
    drop(conn);
    // What stays is swept.
    if let Err(error) = env.files.clear(id).await {
        tracing::warn!(%error, upload = %id, "staging was not cleared");
    }
    outcome
}

/// A store that is away comes back; the rest is ours to repair.
pub fn store_fault(error: FileError) -> AppError {
    match error {
        FileError::Store(text) => AppError::unavailable(&text),
        other => AppError::fault(other),
    }
}

fn is_stored(upload: Option<Upload>) -> bool {
    upload.is_some_and(|upload| upload.stored_at.is_some())
}

/// Why the whole was not kept, in the words of the caller.
fn refused(upload: &Upload, error: KeepError) -> AppError {
    let danger = |danger| match danger {
        Danger::Encrypted => ErrorCode::PdfEncrypted,
        Danger::JavaScript => ErrorCode::PdfJavascript,
        Danger::Launch => ErrorCode::PdfLaunch,
        Danger::Executable => ErrorCode::PdfExecutable,
        Danger::Unreadable => ErrorCode::PdfUnreadable,
    };
    match error {
        KeepError::Size { actual } => rejected(ErrorCode::FileSizeMismatch, [&upload.size_bytes, &actual]),
        KeepError::Digest { actual } => rejected(ErrorCode::FileDigestMismatch, [&upload.sha256, &actual]),
        KeepError::Content(Refused::Other(found)) => {
            rejected(ErrorCode::ContentMismatch, [&upload.media_type, &found])
        }
        KeepError::Content(Refused::Pdf(found)) => AppError::reject(danger(found), ""),
        KeepError::Infected(name) => UserError::new(ErrorCode::FileInfected, "").with(name).into(),
        // Parts that a power cut took: sent again, they make a whole.
        KeepError::File(FileError::Missing(_)) => AppError::reject(ErrorCode::UploadNotReady, ""),
        KeepError::File(error) => store_fault(error),
    }
}
