//! The malware scanner: clamd over INSTREAM, on a TCP address or a Unix socket.

use std::path::PathBuf;
use std::time::Duration;

use bytes::Bytes;
use clamav_client::tokio::{Socket, Tcp, TransportProtocol, ping, scan_stream};
use futures_util::{Stream, StreamExt as _};
use tokio::time::timeout;

use super::FileError;
use crate::domain::check::ScanState;

/// A scanner that does not take or give a byte for so long is away.
const REACH: Duration = Duration::from_secs(5);

/// Where clamd listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scanner {
    Tcp { address: String, max_bytes: u64 },
    Unix { path: PathBuf, max_bytes: u64 },
}

/// What the scanner said of a file: a state, and the name of what it found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub state: ScanState,
    pub found: Option<String>,
}

/// The scanner did not say anything: the file stays to be scanned.
#[derive(Debug, thiserror::Error)]
#[error("the scanner cannot be used: {0}")]
pub struct ScanError(String);

impl Scanner {
    /// Largest file that is sent to it (`StreamMaxLength` of clamd).
    fn max_bytes(&self) -> u64 {
        match self {
            Self::Tcp { max_bytes, .. } | Self::Unix { max_bytes, .. } => *max_bytes,
        }
    }

    /// Scans bytes; a file above its limit is not scanned, and that is the answer (R36).
    pub async fn scan<S>(&self, bytes: S, size: u64, patience: Duration) -> Result<Seen, ScanError>
    where
        S: Stream<Item = Result<Bytes, FileError>>,
    {
        if size > self.max_bytes() {
            return Ok(Seen { state: ScanState::NotScanned, found: None });
        }
        let bytes = bytes.map(|chunk| chunk.map_err(std::io::Error::other));
        let said = match self {
            Self::Tcp { address, .. } => send(Tcp { host_address: address.as_str() }, bytes, patience).await,
            Self::Unix { path, .. } => send(Socket { socket_path: path }, bytes, patience).await,
        };
        match said {
            Ok(text) => judge(&text),
            // It broke off, but it is there: this file is more than it takes.
            Err(error) if error.broke_off && self.ping().await.is_ok() => {
                Ok(Seen { state: ScanState::NotScanned, found: None })
            }
            Err(error) => Err(ScanError(error.text)),
        }
    }

    /// Whether it answers.
    pub async fn ping(&self) -> Result<(), ScanError> {
        let answer = async {
            match self {
                Self::Tcp { address, .. } => ping(Tcp { host_address: address.as_str() }).await,
                Self::Unix { path, .. } => ping(Socket { socket_path: path }).await,
            }
        };
        match timeout(REACH, answer).await {
            Ok(Ok(said)) if said == clamav_client::PONG => Ok(()),
            Ok(Ok(_)) => Err(ScanError("it does not answer like clamd".to_owned())),
            Ok(Err(error)) => Err(ScanError(error.to_string())),
            Err(_) => Err(ScanError("it does not answer".to_owned())),
        }
    }
}

struct Broken {
    text: String,
    /// In the middle of the file, after the connection stood.
    broke_off: bool,
}

async fn send<T, S>(to: T, bytes: S, patience: Duration) -> Result<Vec<u8>, Broken>
where
    T: TransportProtocol,
    S: Stream<Item = Result<Bytes, std::io::Error>>,
{
    use std::io::ErrorKind as Kind;
    match timeout(patience, scan_stream(bytes, to, None)).await {
        Ok(Ok(said)) => Ok(said),
        Ok(Err(error)) => Err(Broken {
            broke_off: matches!(
                error.kind(),
                Kind::BrokenPipe | Kind::ConnectionReset | Kind::ConnectionAborted
            ),
            text: error.to_string(),
        }),
        Err(_) => Err(Broken { text: "it took too long".to_owned(), broke_off: false }),
    }
}

/// `stream: OK`, `stream: Name FOUND`, `… ERROR`, each ended by NUL.
fn judge(said: &[u8]) -> Result<Seen, ScanError> {
    let text = String::from_utf8_lossy(said);
    let text = text.trim_matches(['\0', '\n', ' ']);
    let plain = |state| Seen { state, found: None };
    if let Some(rest) = text.strip_suffix(" FOUND") {
        let name = rest.strip_prefix("stream: ").unwrap_or(rest).to_owned();
        return Ok(Seen { state: ScanState::Infected, found: Some(name) });
    }
    match text {
        "stream: OK" => Ok(plain(ScanState::Clean)),
        _ if text.contains("size limit exceeded") => Ok(plain(ScanState::NotScanned)),
        _ => Err(ScanError(format!("it said {text:?}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_clamd() {
        let state = |said: &[u8]| judge(said).map(|seen| seen.state).ok();
        assert_eq!(state(b"stream: OK\0"), Some(ScanState::Clean));
        assert_eq!(state(b"INSTREAM size limit exceeded. ERROR\0"), Some(ScanState::NotScanned));
        assert_eq!(state(b"stream: Can't allocate memory ERROR\0"), None);
        assert_eq!(state(b""), None);
        let found = judge(b"stream: Win.Test.EICAR_HDB-1 FOUND\0").unwrap();
        assert_eq!(
            (found.state, found.found.as_deref()),
            (ScanState::Infected, Some("Win.Test.EICAR_HDB-1"))
        );
    }
}
