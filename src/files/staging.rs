//! Parts of uploads that are not whole yet.

use bytes::Bytes;
use futures_util::stream::{self, BoxStream, StreamExt as _};
use object_store::path::Path;
use object_store::{ObjectStoreExt as _, PutPayload};
use uuid::Uuid;

use super::place::Stores;
use super::reading::read_object;
use super::seal::{FRAME, Sealer, sealed_extra};
use super::{FileError, FileStore};

/// Bytes of one part: what an upload holds in memory, and what it may cost when the process itself dies.
pub const PART: usize = 512 << 10;

/// One stored part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub object: Uuid,
    pub start: u64,
    pub size: u64,
}

/// A part while it is filled, sealed as it grows: its bytes are in memory once.
pub struct Filling {
    part: Part,
    sealer: Option<Sealer>,
    /// In pieces of one size: the allocator gives large blocks of many sizes back late.
    pieces: Vec<Bytes>,
    piece: Vec<u8>,
}

impl Filling {
    /// Bytes that it has taken.
    pub fn size(&self) -> usize {
        usize::try_from(self.part.size).unwrap_or(usize::MAX)
    }

    /// Takes as many of these bytes as fit, and answers the others.
    pub fn push<'a>(&mut self, bytes: &'a [u8]) -> Result<&'a [u8], FileError> {
        let (now, later) = bytes.split_at(bytes.len().min(PART.saturating_sub(self.size())));
        for bytes in now.chunks(FRAME) {
            if self.piece.capacity() == 0 {
                self.piece.reserve_exact(2 * FRAME + sealed_extra(FRAME));
            }
            match &mut self.sealer {
                Some(sealer) => sealer.push(bytes, &mut self.piece)?,
                None => self.piece.extend_from_slice(bytes),
            }
            if self.piece.len() >= FRAME {
                self.pieces.push(std::mem::take(&mut self.piece).into());
            }
        }
        self.part.size += now.len() as u64;
        Ok(later)
    }
}

fn place(upload: Uuid, object: Uuid) -> Path {
    Path::from(format!("{}/{object}", Stores::upload(upload)))
}

impl FileStore {
    /// A part that is about to be filled.
    pub fn part(&self, object: Uuid, start: u64) -> Result<Filling, FileError> {
        let sealer = self.0.keys.newest().map(|key| Sealer::new(key, &object.to_string())).transpose()?;
        Ok(Filling { part: Part { object, start, size: 0 }, sealer, pieces: Vec::new(), piece: Vec::new() })
    }

    /// Stores a part. It counts once the database knows it.
    pub async fn stage(&self, upload: Uuid, filling: Filling) -> Result<Part, FileError> {
        let Filling { part, sealer, mut pieces, mut piece } = filling;
        if let Some(sealer) = sealer {
            sealer.finish(&mut piece)?;
        }
        pieces.push(piece.into());
        let payload = PutPayload::from_iter(pieces);
        self.0.stores.staging.put(&place(upload, part.object), payload).await?;
        Ok(part)
    }

    /// Removes parts that do not count.
    pub async fn unstage(&self, upload: Uuid, objects: Vec<Uuid>) {
        for object in objects {
            // What stays is swept with its upload.
            let _ = self.0.stores.staging.delete(&place(upload, object)).await;
        }
    }

    /// The bytes of these parts, one after the other.
    pub fn staged(&self, upload: Uuid, parts: Vec<Part>) -> BoxStream<'static, Result<Bytes, FileError>> {
        let store = self.clone();
        let read = move |part: Part| {
            let store = store.clone();
            async move {
                let name = part.object.to_string();
                let found = read_object(
                    &store.0.stores.staging,
                    &store.0.keys,
                    &place(upload, part.object),
                    &name,
                    None,
                )
                .await?;
                if found.size == part.size { Ok(found.bytes) } else { Err(FileError::Altered(name)) }
            }
        };
        stream::iter(parts)
            .then(read)
            .flat_map(|found| found.unwrap_or_else(|error| stream::once(async { Err(error) }).boxed()))
            .boxed()
    }

    /// Removes everything of an upload from staging.
    pub async fn clear(&self, upload: Uuid) -> Result<(), FileError> {
        self.0.stores.clear(upload).await
    }
}
