//! The database of development and tests: a PostgreSQL of our own, started and stopped by us.
//!
//! Owns finding, installing, starting and stopping PostgreSQL. Not used in production, where
//! `DATABASE_URL` names a database that others run. Linux only, like the rest of the service.
//!
//! A small child process, the [`guard`], owns the database and ends it when its parent is gone,
//! even by `kill -9`: so nothing is left running, whatever happens to the service.

pub mod binaries;
pub mod guard;
pub mod install;
mod place;
pub mod postgres;
pub mod process;
pub mod scratch;

use std::io;
use std::path::Path;

pub use guard::Guard;

/// The role that owns the schema and migrates; it is the superuser of the development cluster.
pub const OWNER: &str = "portos_owner";
/// The role of the service; the migrations create it.
pub const SERVICE: &str = "portos_service";
/// The database.
pub const DATABASE: &str = "portos";
/// Only a part of the socket's name, never a TCP port; not 5432, so that nobody mistakes it.
pub const PORT: u16 = 54_329;

/// Why there is no development database, in one line.
#[derive(Debug, thiserror::Error)]
pub enum DevError {
    #[error("{doing}: {source}")]
    Io { doing: String, source: io::Error },
    #[error("{0}")]
    Refused(String),
}

impl DevError {
    fn refused(line: impl Into<String>) -> Self {
        Self::Refused(line.into())
    }
}

/// Says what was being done when an I/O error came.
trait Doing<T> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T, DevError>;
}

impl<T> Doing<T> for io::Result<T> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T, DevError> {
        self.map_err(|source| DevError::Io { doing: what(), source })
    }
}

/// The address of a database behind a unix socket, understood by tokio-postgres and by libpq.
pub fn url(role: &str, database: &str, socket: &Path) -> String {
    use std::fmt::Write as _;
    use std::os::unix::ffi::OsStrExt as _;

    let mut host = String::new();
    for &byte in socket.as_os_str().as_bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            host.push(char::from(byte));
        } else {
            // Writing into a String cannot fail.
            let _ = write!(host, "%{byte:02X}");
        }
    }
    format!("postgres://{role}@/{database}?host={host}&port={PORT}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_understands_the_url() {
        let socket = Path::new("/tmp/a folder/é?&/s");
        let config: tokio_postgres::Config = url(SERVICE, DATABASE, socket).parse().unwrap();
        assert_eq!(config.get_user(), Some(SERVICE));
        assert_eq!(config.get_dbname(), Some(DATABASE));
        assert_eq!(config.get_ports(), [PORT]);
        assert_eq!(config.get_hosts(), [tokio_postgres::config::Host::Unix(socket.into())]);
    }
}
