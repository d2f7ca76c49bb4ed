//! Stored bytes as a stream, whole or a range of them.

use std::io::SeekFrom;
use std::ops::Range;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::stream::{self, BoxStream, StreamExt as _};
use object_store::path::Path;
use object_store::{GetOptions, GetRange, GetResult, GetResultPayload, ObjectStore};
use ring::digest::{Context, SHA256};
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};
use tokio_util::io::ReaderStream;

use super::seal::{Form, HEADER};
use super::{FileError, FileStore, Keys};
use crate::domain::digest::Sha256;

/// Plain bytes of an object.
pub struct Reading {
    /// Size of the whole, also when a range was asked for.
    pub size: u64,
    pub bytes: BoxStream<'static, Result<Bytes, FileError>>,
}

/// Bytes of one read from a disk.
const CHUNK: usize = 64 << 10;

/// The bytes of an answer of the store. The library reads a file in pieces of 8 KB, a hop to another thread each.
async fn chunks(found: GetResult) -> Result<BoxStream<'static, Result<Bytes, FileError>>, FileError> {
    let range = found.range.clone();
    let GetResultPayload::File(file, _) = found.payload else {
        return Ok(found.into_stream().map(|chunk| chunk.map_err(FileError::from)).boxed());
    };
    let broken = |error: std::io::Error| FileError::Store(error.to_string());
    let mut file = tokio::fs::File::from_std(file);
    file.seek(SeekFrom::Start(range.start)).await.map_err(broken)?;
    let wanted = file.take(range.end - range.start);
    Ok(ReaderStream::with_capacity(wanted, CHUNK).map(move |chunk| chunk.map_err(broken)).boxed())
}

/// Where a file lies.
pub(super) fn place(digest: Sha256) -> Path {
    let name = digest.to_string();
    let (folder, _) = name.split_at(2);
    Path::from(format!("sha256/{folder}/{name}"))
}

/// Reads an object that was written for this name. Memory stays at a few chunks.
pub(super) async fn read_object(
    store: &Arc<dyn ObjectStore>,
    keys: &Keys,
    path: &Path,
    name: &str,
    range: Option<Range<u64>>,
) -> Result<Reading, FileError> {
    // The head says whether it is sealed and how large it is.
    let ask =
        |range: Range<u64>| GetOptions { range: Some(GetRange::Bounded(range)), ..GetOptions::default() };
    let head = store.get_opts(path, ask(0..HEADER as u64)).await?;
    let stored = head.meta.size;
    let form = Form::read(keys, name, &head.bytes().await?, stored)?;
    let size = form.plain_size();
    let range = range.unwrap_or(0..size);
    if range.end > size || range.start >= range.end {
        return Err(FileError::Altered(name.to_owned()));
    }
    let (stored, opener) = form.opener(range.start, range.end);
    let bytes = chunks(store.get_opts(path, ask(stored)).await?).await?;
    let opened = stream::try_unfold((bytes, Some(opener)), |(mut bytes, opener)| async move {
        let Some(mut opener) = opener else { return Ok(None) };
        let mut out = Vec::new();
        // A chunk smaller than a frame gives nothing yet.
        while out.is_empty() {
            match bytes.next().await {
                Some(chunk) => opener.push(&chunk?, &mut out)?,
                None => {
                    opener.finish(&mut out)?;
                    return Ok((!out.is_empty()).then(|| (Bytes::from(out), (bytes, None))));
                }
            }
        }
        Ok(Some((Bytes::from(out), (bytes, Some(opener)))))
    });
    Ok(Reading { size, bytes: opened.boxed() })
}

/// Holds the last chunk back until the digest of all of them is right: what was changed on the disk
/// never ends as if it were whole.
fn checked(
    bytes: BoxStream<'static, Result<Bytes, FileError>>,
    digest: Sha256,
) -> BoxStream<'static, Result<Bytes, FileError>> {
    let state = (bytes, Context::new(&SHA256), None::<Bytes>);
    stream::try_unfold(Some(state), move |state| async move {
        let Some((mut bytes, mut hash, mut held)) = state else { return Ok(None) };
        loop {
            match bytes.next().await {
                Some(chunk) => {
                    let chunk = chunk?;
                    hash.update(&chunk);
                    if let Some(ready) = held.replace(chunk) {
                        return Ok(Some((ready, Some((bytes, hash, held)))));
                    }
                }
                None if Sha256::from_slice(hash.finish().as_ref()) == Some(digest) => {
                    return Ok(held.map(|last| (last, None)));
                }
                None => return Err(FileError::Altered(digest.to_string())),
            }
        }
    })
    .boxed()
}

impl FileStore {
    /// Reads a file, or a range of it that is not empty and lies within.
    pub async fn read(&self, digest: Sha256, range: Option<Range<u64>>) -> Result<Reading, FileError> {
        let (store, keys, name) = (&self.0.stores.objects, &self.0.keys, digest.to_string());
        let whole = range.is_none();
        let mut reading = match read_object(store, keys, &place(digest), &name, range.clone()).await {
            // Files of before the store had folders by kind.
            Err(FileError::Missing(_)) => {
                let (folder, _) = name.split_at(2);
                let earlier = Path::from(format!("{folder}/{name}"));
                read_object(store, keys, &earlier, &name, range).await?
            }
            other => other?,
        };
        if whole {
            reading.bytes = checked(reading.bytes, digest);
        }
        Ok(reading)
    }
}
