//! Where files live and how large they may be.
//!
//! - `PORTOS_DATA`: folder of everything kept on disk, default `var`
//! - `PORTOS_MAX_FILE_BYTES`: largest upload, default 104857600

use std::path::PathBuf;

use super::{ConfigError, Vars};

#[derive(Clone, Debug)]
pub struct Files {
    pub data: PathBuf,
    pub max_file_bytes: u64,
}

impl Files {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        Ok(Self {
            data: vars.text("PORTOS_DATA")?.map_or_else(|| PathBuf::from("var"), PathBuf::from),
            max_file_bytes: vars.number(
                "PORTOS_MAX_FILE_BYTES",
                100 << 20,
                (1, 1 << 40),
                "bytes from 1 to 1099511627776",
            )?,
        })
    }

    /// Uploaded files.
    pub fn files_dir(&self) -> PathBuf {
        self.data.join("files")
    }

    /// Mails, when no mail server is configured.
    pub fn mail_dir(&self) -> PathBuf {
        self.data.join("mail")
    }

    /// The development database.
    pub fn postgres_dir(&self) -> PathBuf {
        self.data.join("postgres")
    }
}
