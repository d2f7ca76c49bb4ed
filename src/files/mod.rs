//! The file store: bytes addressed by their SHA-256, written once.

use std::path::{Path, PathBuf};

use bytes::Bytes;
use futures_util::{Stream, StreamExt as _};
use ring::digest::{Context, SHA256};
use tokio::io::AsyncWriteExt as _;
use uuid::Uuid;

use crate::domain::digest::Sha256;

/// A local folder of files.
#[derive(Clone, Debug)]
pub struct FileStore {
    root: PathBuf,
}

/// Why bytes were not stored. Nothing is left behind.
#[derive(Debug, thiserror::Error)]
pub enum PutError {
    #[error("{actual} bytes arrived, {expected} were announced")]
    Size { expected: u64, actual: u64 },
    #[error("the bytes have the SHA-256 {actual}, announced was {expected}")]
    Digest { expected: Sha256, actual: Sha256 },
    #[error("the transfer broke off: {0}")]
    Broken(String),
    #[error("the file store cannot be written: {0}")]
    Store(#[from] std::io::Error),
}

impl FileStore {
    pub fn open(root: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(root.join("incoming"))?;
        Ok(Self { root: root.to_owned() })
    }

    /// Writes a stream of bytes whose size and digest are known beforehand. Memory stays
    /// at one chunk; a stream that is too long is cut at the announced size.
    pub async fn put<S, E>(&self, bytes: S, size: u64, digest: Sha256) -> Result<(), PutError>
    where
        S: Stream<Item = Result<Bytes, E>> + Unpin,
        E: std::fmt::Display,
    {
        let incoming = Incoming(self.root.join("incoming").join(random_name()));
        let mut file = tokio::fs::File::create(&incoming.0).await?;
        let (mut hash, mut actual, mut bytes) = (Context::new(&SHA256), 0_u64, bytes);
        while let Some(chunk) = bytes.next().await {
            let chunk = chunk.map_err(|e| PutError::Broken(e.to_string()))?;
            actual += chunk.len() as u64;
            if actual > size {
                return Err(PutError::Size { expected: size, actual });
            }
            hash.update(&chunk);
            file.write_all(&chunk).await?;
        }
        if actual != size {
            return Err(PutError::Size { expected: size, actual });
        }
        let found = Sha256::from_slice(hash.finish().as_ref());
        match found {
            Some(found) if found == digest => {}
            Some(found) => {
                return Err(PutError::Digest { expected: digest, actual: found });
            }
            None => return Err(PutError::Broken("no digest".to_owned())),
        }
        file.sync_all().await?;
        let place = self.place(digest);
        if let Some(folder) = place.parent() {
            tokio::fs::create_dir_all(folder).await?;
        }
        // The same bytes twice are the same file: renaming over it changes nothing.
        tokio::fs::rename(&incoming.0, &place).await?;
        Ok(())
    }

    /// Opens stored bytes for reading.
    pub async fn get(&self, digest: Sha256) -> std::io::Result<tokio::fs::File> {
        tokio::fs::File::open(self.place(digest)).await
    }

    /// Whether the store can be written now: for `doctor` and readiness.
    pub fn check(&self) -> std::io::Result<()> {
        let probe = Incoming(self.root.join("incoming").join(random_name()));
        std::fs::write(&probe.0, b"probe")
    }

    fn place(&self, digest: Sha256) -> PathBuf {
        let name = digest.to_string();
        let (folder, _) = name.split_at(2);
        self.root.join(folder).join(&name)
    }
}

#[expect(clippy::disallowed_methods, reason = "the name of a temporary file is seen by nobody")]
fn random_name() -> String {
    Uuid::now_v7().to_string()
}

/// A file that is still arriving: gone with its owner unless it was renamed.
struct Incoming(PathBuf);

impl Drop for Incoming {
    fn drop(&mut self) {
        // Missing after the rename; otherwise a rest that nobody wants.
        let _ = std::fs::remove_file(&self.0);
    }
}
