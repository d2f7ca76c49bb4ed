//! Where objects live: a local folder, or a bucket of a server that speaks S3.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use futures_util::{StreamExt as _, TryStreamExt as _};
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{BackoffConfig, ClientOptions, ObjectStore, ObjectStoreExt as _, PutPayload, RetryConfig};
use uuid::Uuid;

use super::{FileError, FileStore};

/// Megabyte.
const MB: usize = 1 << 20;

/// Where files are kept.
#[derive(Clone, Debug)]
pub enum Place {
    Folder(PathBuf),
    S3(S3),
}

/// A bucket and how to reach it.
#[derive(Clone)]
pub struct S3 {
    /// `https://host:port`, without a path.
    pub endpoint: String,
    pub region: String,
    pub bucket: String,
    /// Folder within the bucket; empty for none.
    pub prefix: String,
    pub access_key: String,
    pub secret_key: String,
}

impl std::fmt::Debug for S3 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "S3({}/{}/{})", self.endpoint, self.bucket, self.prefix)
    }
}

/// The opened place.
#[derive(Debug)]
pub(super) struct Stores {
    /// What is written here is on the disk before it counts.
    pub objects: Arc<dyn ObjectStore>,
    /// The same place without that wait: a part that a power cut takes is sent again.
    pub staging: Arc<dyn ObjectStore>,
    /// The folder, where it is one.
    folder: Option<PathBuf>,
    /// Bytes of one piece of a whole file on its way to the store; S3 wants five megabytes.
    pub piece: usize,
}

impl Stores {
    pub fn open(place: &Place) -> Result<Self, FileError> {
        match place {
            Place::Folder(folder) => {
                std::fs::create_dir_all(folder).map_err(|e| FileError::Store(e.to_string()))?;
                let store = LocalFileSystem::new_with_prefix(folder)?.with_automatic_cleanup(true);
                let objects = Arc::new(LocalFileSystem::new_with_prefix(folder)?.with_fsync(true));
                Ok(Self { objects, staging: Arc::new(store), folder: Some(folder.clone()), piece: MB })
            }
            Place::S3(s3) => {
                let http = s3.endpoint.starts_with("http://");
                let store = AmazonS3Builder::new()
                    .with_endpoint(&s3.endpoint)
                    .with_region(&s3.region)
                    .with_bucket_name(&s3.bucket)
                    .with_access_key_id(&s3.access_key)
                    .with_secret_access_key(&s3.secret_key)
                    .with_virtual_hosted_style_request(false)
                    .with_client_options(ClientOptions::new().with_allow_http(http))
                    .with_retry(RetryConfig {
                        backoff: BackoffConfig {
                            max_backoff: Duration::from_secs(2),
                            ..BackoffConfig::default()
                        },
                        max_retries: 4,
                        retry_timeout: Duration::from_secs(20),
                    })
                    .build()?;
                let store: Arc<dyn ObjectStore> = Arc::new(PrefixStore::new(store, s3.prefix.as_str()));
                Ok(Self { objects: Arc::clone(&store), staging: store, folder: None, piece: 5 * MB })
            }
        }
    }

    /// The folder of an upload in staging.
    pub fn upload(id: Uuid) -> String {
        format!("staging/{id}")
    }

    /// Removes everything of an upload. A folder goes as a whole: it may hold pieces of a
    /// write that a crash cut off, which are no objects.
    pub async fn clear(&self, id: Uuid) -> Result<(), FileError> {
        let name = Self::upload(id);
        if let Some(folder) = &self.folder {
            return match tokio::fs::remove_dir_all(folder.join(&name)).await {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    Err(FileError::Store(error.to_string()))
                }
                _ => Ok(()),
            };
        }
        let found = self.staging.list(Some(&Path::from(name))).map_ok(|object| object.location).boxed();
        let mut gone = self.staging.delete_stream(found);
        while let Some(outcome) = gone.next().await {
            match outcome {
                Ok(_) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}

impl FileStore {
    /// Uploads that have something in staging, whether anybody knows them or not.
    pub async fn staged_uploads(&self) -> Result<Vec<Uuid>, FileError> {
        let found = self.0.stores.staging.list_with_delimiter(Some(&Path::from("staging"))).await?;
        Ok(found.common_prefixes.iter().filter_map(|path| Uuid::parse_str(path.filename()?).ok()).collect())
    }

    /// Writes, reads and removes an object under this name: for `doctor` and readiness.
    pub async fn check(&self, name: Uuid) -> Result<(), FileError> {
        let (store, path) = (&self.0.stores.staging, Path::from(format!("check/{name}")));
        store.put(&path, PutPayload::from_static(b"portos")).await?;
        let read = async { store.get(&path).await?.bytes().await }.await;
        store.delete(&path).await?;
        match read?.as_ref() {
            b"portos" => Ok(()),
            _ => Err(FileError::Altered(path.to_string())),
        }
    }

    /// What `doctor` and the welcome call the place.
    pub fn describe(&self) -> String {
        let stores = &self.0.stores;
        stores
            .folder
            .as_ref()
            .map_or_else(|| stores.objects.to_string(), |folder| folder.display().to_string())
    }

    /// The configured keys.
    pub fn keys(&self) -> &super::Keys {
        &self.0.keys
    }
}
