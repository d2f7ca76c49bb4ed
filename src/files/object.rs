//! Putting a whole file into the store: looked at, hashed, sealed, read back, scanned.

use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt as _};
use object_store::path::Path;
use object_store::{ObjectStoreExt as _, WriteMultipart};
use ring::digest::{Context, SHA256};
use uuid::Uuid;

use super::content::{Look, Refused};
use super::place::Stores;
use super::reading::{place, read_object};
use super::scan::{ScanError, Scanner, Seen};
use super::seal::{FRAME, Sealer, sealed_extra};
use super::{FileError, FileStore};
use crate::domain::catalogue::DocumentFormat;
use crate::domain::check::ScanState;
use crate::domain::digest::Sha256;

/// Who uploads waits for the scanner for so long; then the file is kept and scanned later.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a file was announced as.
#[derive(Clone, Copy, Debug)]
pub struct Announced {
    pub size: u64,
    pub digest: Sha256,
    pub format: DocumentFormat,
}

/// Why a file was not kept. Nothing of it stays.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    #[error("{actual} bytes arrived")]
    Size { actual: u64 },
    #[error("the bytes have the SHA-256 {actual}")]
    Digest { actual: Sha256 },
    #[error("the content is refused: {0:?}")]
    Content(Refused),
    #[error("the scanner found {0}")]
    Infected(String),
    #[error(transparent)]
    File(#[from] FileError),
}

/// What is done to a chunk away from the threads that serve requests: hashing, looking, sealing.
struct Press {
    hash: Context,
    look: Look,
    sealer: Option<Sealer>,
    size: u64,
    out: Vec<u8>,
}

impl Press {
    fn push(mut self, chunk: &[u8]) -> Result<Self, FileError> {
        self.size += chunk.len() as u64;
        self.hash.update(chunk);
        self.look.push(chunk);
        match &mut self.sealer {
            Some(sealer) => sealer.push(chunk, &mut self.out)?,
            None => self.out.extend_from_slice(chunk),
        }
        Ok(self)
    }
}

fn died(error: tokio::task::JoinError) -> FileError {
    FileError::Store(format!("looking at the bytes failed: {error}"))
}

impl FileStore {
    /// Keeps a file under its digest. `upload` and `attempt` name its temporary place in staging.
    pub async fn keep<S>(
        &self,
        (upload, attempt): (Uuid, Uuid),
        announced: Announced,
        scanner: Option<&Scanner>,
        bytes: S,
    ) -> Result<ScanState, KeepError>
    where
        S: Stream<Item = Result<Bytes, FileError>> + Unpin,
    {
        // Closed never; a few at a time keep memory where it is.
        let _turn = self.0.together.acquire().await.map_err(|e| FileError::Store(e.to_string()))?;
        let temporary = Path::from(format!("{}/{attempt}", Stores::upload(upload)));
        let outcome = self.keep_at(&temporary, announced, scanner, bytes).await;
        if outcome.is_err() {
            // Not there when the writing itself failed.
            let _ = self.0.stores.objects.delete(&temporary).await;
        }
        outcome
    }

    async fn keep_at<S>(
        &self,
        temporary: &Path,
        announced: Announced,
        scanner: Option<&Scanner>,
        bytes: S,
    ) -> Result<ScanState, KeepError>
    where
        S: Stream<Item = Result<Bytes, FileError>> + Unpin,
    {
        let store = &self.0.stores.objects;
        let upload = store.put_multipart(temporary).await.map_err(FileError::from)?;
        let mut writer = WriteMultipart::new_with_chunk_size(upload, self.0.stores.piece);
        match self.write(&mut writer, announced, bytes).await {
            Ok(()) => writer.finish().await.map_err(FileError::from)?,
            Err(error) => {
                // Pieces that stay are for the rule of the bucket (README); the reason is not hidden by that.
                if let Err(failed) = writer.abort().await {
                    tracing::warn!(error = %failed, "pieces of a refused file were not removed");
                }
                return Err(error);
            }
        };
        let seen = self.read_back(temporary, announced, scanner).await?;
        if let Some(found) = seen.found {
            return Err(KeepError::Infected(found));
        }
        let last = place(announced.digest);
        match store.head(&last).await {
            // The same bytes twice are one object, written once.
            Ok(_) => store.delete(temporary).await.map_err(FileError::from)?,
            Err(object_store::Error::NotFound { .. }) => {
                store.rename(temporary, &last).await.map_err(FileError::from)?;
            }
            Err(error) => return Err(FileError::from(error).into()),
        }
        Ok(seen.state)
    }

    async fn write<S>(
        &self,
        writer: &mut WriteMultipart,
        announced: Announced,
        mut bytes: S,
    ) -> Result<(), KeepError>
    where
        S: Stream<Item = Result<Bytes, FileError>> + Unpin,
    {
        let name = announced.digest.to_string();
        let sealer = self.0.keys.newest().map(|key| Sealer::new(key, &name)).transpose()?;
        let mut press = Press {
            hash: Context::new(&SHA256),
            look: Look::new(announced.format),
            sealer,
            size: 0,
            out: Vec::new(),
        };
        while let Some(chunk) = bytes.next().await {
            let chunk = chunk?;
            // Made here and not on the other thread: what each of those would keep adds up.
            press.out.reserve_exact(chunk.len() + FRAME + sealed_extra(chunk.len()));
            press = tokio::task::spawn_blocking(move || press.push(&chunk)).await.map_err(died)??;
            if press.size > announced.size {
                return Err(KeepError::Size { actual: press.size });
            }
            writer.wait_for_capacity(1).await.map_err(FileError::from)?;
            writer.put(std::mem::take(&mut press.out).into());
        }
        let Press { hash, look, sealer, size, mut out } = press;
        if size != announced.size {
            return Err(KeepError::Size { actual: size });
        }
        match Sha256::from_slice(hash.finish().as_ref()) {
            Some(actual) if actual != announced.digest => return Err(KeepError::Digest { actual }),
            _ => {}
        }
        let judged = tokio::task::spawn_blocking(move || look.finish()).await.map_err(died)?;
        judged.map_err(KeepError::Content)?;
        if let Some(sealer) = sealer {
            sealer.finish(&mut out)?;
        }
        writer.wait_for_capacity(1).await.map_err(FileError::from)?;
        writer.put(out.into());
        Ok(())
    }

    /// Reads what was written: it must be what arrived, and the scanner sees just that.
    async fn read_back(
        &self,
        path: &Path,
        announced: Announced,
        scanner: Option<&Scanner>,
    ) -> Result<Seen, KeepError> {
        let name = announced.digest.to_string();
        let read = || read_object(&self.0.stores.objects, &self.0.keys, path, &name, None);
        let mut written = read().await?;
        let mut hash = Context::new(&SHA256);
        while let Some(chunk) = written.bytes.next().await {
            hash.update(&chunk?);
        }
        if Sha256::from_slice(hash.finish().as_ref()) != Some(announced.digest) {
            return Err(FileError::Altered(name).into());
        }
        let Some(scanner) = scanner else {
            return Ok(Seen { state: ScanState::NotScanned, found: None });
        };
        match scanner.scan(read().await?.bytes, announced.size, PATIENCE).await {
            Ok(seen) => Ok(seen),
            Err(error) => {
                tracing::warn!(%error, "a file was kept unscanned; the job scans it when the scanner is back");
                Ok(Seen { state: ScanState::Pending, found: None })
            }
        }
    }

    /// Scans a file that is in the store.
    pub async fn scan(
        &self,
        digest: Sha256,
        scanner: &Scanner,
        patience: Duration,
    ) -> Result<Seen, RescanError> {
        let reading = self.read(digest, None).await?;
        Ok(scanner.scan(reading.bytes, reading.size, patience).await?)
    }
}

/// Why a stored file was not scanned.
#[derive(Debug, thiserror::Error)]
pub enum RescanError {
    #[error(transparent)]
    File(#[from] FileError),
    #[error(transparent)]
    Scanner(#[from] ScanError),
}
