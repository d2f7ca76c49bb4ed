//! The file store: bytes addressed by their SHA-256, written once, in a folder or in an S3 bucket.
//!
//! - `sha256/<2>/<64>`: whole files, under the digest of their plain bytes
//! - `staging/<upload>/…`: parts of uploads that are not whole yet, each an object of its own
//!
//! Parts are numbered objects and not parts of a multipart upload of S3: those must have
//! five megabytes, so that what arrived before a break could not be kept.

pub mod content;
mod keys;
mod object;
mod place;
mod reading;
mod scan;
mod seal;
mod staging;

use std::sync::Arc;

pub use keys::{Key, Keys};
pub use object::{Announced, KeepError, RescanError};
pub use place::{Place, S3};
pub use reading::Reading;
pub use scan::{ScanError, Scanner, Seen};
pub use staging::{Filling, PART, Part};

use place::Stores;
use tokio::sync::Semaphore;

/// Files that are put together at a time: each holds a few parts in memory, two megabytes in
/// a folder, eleven in a bucket.
const TOGETHER: usize = 3;

/// Where files are kept. Cloning it is counting a reference.
#[derive(Clone, Debug)]
pub struct FileStore(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    stores: Stores,
    keys: Keys,
    together: Semaphore,
}

/// What the store cannot do, in a sentence for whoever keeps it running.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("the object does not exist: {0}")]
    Missing(String),
    #[error("the file store: {0}")]
    Store(String),
    /// The key that sealed it is not configured.
    #[error("{object} is sealed with the key {key:?}, which PORTOS_FILE_KEYS does not have")]
    Key { object: String, key: String },
    /// Cut short, changed, or under another name than it was written for.
    #[error("{0} is not what was stored")]
    Altered(String),
}

impl From<object_store::Error> for FileError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { path, .. } => Self::Missing(path),
            other => Self::Store(other.to_string()),
        }
    }
}

impl FileStore {
    pub fn open(place: &Place, keys: Keys) -> Result<Self, FileError> {
        let stores = Stores::open(place)?;
        Ok(Self(Arc::new(Inner { stores, keys, together: Semaphore::new(TOGETHER) })))
    }
}
