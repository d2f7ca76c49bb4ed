//! The way out over SMTP, and what the answers of a server mean.
//!
//! | address | encryption |
//! |---|---|
//! | `smtps://host` | TLS from the first byte |
//! | `smtp://host?tls=required` | STARTTLS, or no mail |
//! | `smtp://host` | STARTTLS when offered; with a password in the address: required |
//! | `smtp://host?tls=none`, `smtp://localhost` | none; a password only on this machine |
//!
//! Certificates are always checked: an encrypted line to an unknown server is no encrypted line.

use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::{PoolConfig, SUBMISSION_PORT};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::transport::SendError;

/// Connections to keep: a worker sends one mail after the other.
const CONNECTIONS: u32 = 2;
/// Shorter than what servers commonly grant an idle client.
const IDLE: Duration = Duration::from_secs(30);
/// Refusals that speak of us and not of the mail: no service, log in first, wrong password,
/// mechanism too weak, encryption needed. An administrator mends them, and the mail must still be there.
const ABOUT_US: [u16; 6] = [502, 521, 530, 534, 535, 538];

/// Why an address of a server cannot be used; no part of it is repeated, for it may hold a password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SmtpUrlError {
    /// Neither `smtp://` nor `smtps://`, or no host.
    #[error("the address of the mail server must read smtp://host[:port] or smtps://host[:port]")]
    Shape,
    /// An unknown parameter or value.
    #[error(
        "the address of the mail server takes one parameter: tls=required, tls=opportunistic or tls=none"
    )]
    Parameter,
    /// A password would travel readable.
    #[error("tls=none with a password is accepted for this machine only")]
    ReadablePassword,
    /// The file of certificates is of no use.
    #[error("the certificates for the mail server cannot be read: {0}")]
    Certificates(String),
    /// The pool starts a task at once.
    #[error("the mail transport was built outside of the asynchronous runtime")]
    NoRuntime,
}

/// Which server, and whom to trust.
#[derive(Clone)]
pub struct SmtpConfig {
    /// See the table above. A login goes in front of the host: `smtp://name:password@host`.
    pub url: String,
    /// Certificates of an authority of one's own, in PEM, trusted beside those of the system.
    pub ca_pem: Option<Vec<u8>>,
    /// Longest wait for a connection; a whole mail may take three times as long.
    pub timeout: Duration,
}

impl SmtpConfig {
    /// With ten seconds and the authorities of the system.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), ca_pem: None, timeout: Duration::from_secs(10) }
    }
}

/// A pool of connections to one server.
#[derive(Clone)]
pub struct Smtp {
    inner: AsyncSmtpTransport<Tokio1Executor>,
    patience: Duration,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Smtp")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encryption {
    None,
    Offered,
    Required,
    Implicit,
}

impl Smtp {
    /// Reads the configuration; connects with the first mail, so that a server that is away stops nothing.
    pub fn new(config: &SmtpConfig) -> Result<Self, SmtpUrlError> {
        tokio::runtime::Handle::try_current().map_err(|_| SmtpUrlError::NoRuntime)?;
        let Target { bare, host, encryption, default_port } = read(&config.url)?;
        let mut builder =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(bare).map_err(|_| SmtpUrlError::Shape)?;
        if default_port && encryption == Encryption::Required {
            // Encryption on demand belongs to submission; the library thinks of relays, port 25.
            builder = builder.port(SUBMISSION_PORT);
        }
        let tls = match encryption {
            Encryption::None => Tls::None,
            Encryption::Offered => Tls::Opportunistic(trust(host, config)?),
            Encryption::Required => Tls::Required(trust(host, config)?),
            Encryption::Implicit => Tls::Wrapper(trust(host, config)?),
        };
        let inner = builder
            .tls(tls)
            .timeout(Some(config.timeout))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS).idle_timeout(IDLE))
            .build();
        Ok(Self { inner, patience: config.timeout.saturating_mul(3) })
    }

    /// Whether the server answers; for `doctor`.
    pub async fn reach(&self) -> Result<(), SendError> {
        match tokio::time::timeout(self.patience, self.inner.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err(SendError::Transient("SMTP: the server hung up".to_owned())),
            Ok(Err(error)) => Err(judge(&error, true)),
            Err(_) => Err(too_slow()),
        }
    }

    pub(super) async fn send(&self, message: Message) -> Result<(), SendError> {
        let ascii = message.envelope().to().iter().all(|to| to.to_string().is_ascii());
        // The library bounds the connection only: a server that accepts and then is silent would hold us.
        match tokio::time::timeout(self.patience, self.inner.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(judge(&error, ascii)),
            Err(_) => Err(too_slow()),
        }
    }
}

fn too_slow() -> SendError {
    SendError::Transient("SMTP: no answer in time".to_owned())
}

/// The text of a reply is left out: it tends to repeat the recipient's address.
fn judge(error: &lettre::transport::smtp::Error, ascii: bool) -> SendError {
    if let Some(code) = error.status() {
        let code = u16::from(code);
        let text = format!("SMTP {code}");
        return if error.is_permanent() && !ABOUT_US.contains(&code) {
            SendError::Permanent(text)
        } else {
            SendError::Transient(text)
        };
    }
    if error.is_client() && !ascii {
        return SendError::Permanent("SMTP: the server takes no address beyond ASCII".to_owned());
    }
    let mut last: &dyn std::error::Error = error;
    while let Some(cause) = last.source() {
        last = cause;
    }
    SendError::Transient(format!("SMTP: {last}"))
}

fn trust(host: &str, config: &SmtpConfig) -> Result<TlsParameters, SmtpUrlError> {
    let unusable = |error: lettre::transport::smtp::Error| SmtpUrlError::Certificates(error.to_string());
    let mut builder = TlsParameters::builder(host.to_owned());
    if let Some(pem) = &config.ca_pem {
        if !pem.windows(BEGIN.len()).any(|window| window == BEGIN) {
            return Err(SmtpUrlError::Certificates("no certificate in it".to_owned()));
        }
        builder = builder.add_root_certificate(Certificate::from_pem(pem).map_err(unusable)?);
    }
    builder.build_rustls().map_err(unusable)
}

const BEGIN: &[u8] = b"-----BEGIN CERTIFICATE-----";

struct Target<'a> {
    /// The address without its parameter, which only we understand.
    bare: &'a str,
    host: &'a str,
    encryption: Encryption,
    default_port: bool,
}

fn read(url: &str) -> Result<Target<'_>, SmtpUrlError> {
    let (bare, query) = url.trim().split_once('?').unwrap_or((url.trim(), ""));
    let (scheme, rest) = bare.split_once("://").ok_or(SmtpUrlError::Shape)?;
    let authority = rest.split_once('/').map_or(rest, |(authority, _)| authority);
    let (login, place) = authority.rsplit_once('@').unwrap_or(("", authority));
    let (host, port) = place.split_once(':').unwrap_or((place, ""));
    if host.is_empty() || host.starts_with('[') {
        return Err(SmtpUrlError::Shape);
    }
    let near = is_loopback(host);
    let password = !login.is_empty();
    let encryption = match (scheme, query) {
        ("smtps", "" | "tls=required") => Encryption::Implicit,
        ("smtp", "tls=required") => Encryption::Required,
        ("smtp", "tls=none") if password && !near => return Err(SmtpUrlError::ReadablePassword),
        ("smtp", "tls=none") => Encryption::None,
        ("smtp", "") if near => Encryption::None,
        // "When offered" lets anyone on the way withdraw the offer and read the password.
        ("smtp", "" | "tls=opportunistic") if password => Encryption::Required,
        ("smtp", "" | "tls=opportunistic") => Encryption::Offered,
        ("smtp" | "smtps", _) => return Err(SmtpUrlError::Parameter),
        _ => return Err(SmtpUrlError::Shape),
    };
    Ok(Target { bare, host, encryption, default_port: port.is_empty() })
}

fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
    use tokio::net::TcpListener;

    use super::super::message::{MailKind, Rendered};
    use super::super::transport::{Envelope, Transport, sender};
    use super::*;

    fn encryption(url: &str) -> Result<Encryption, SmtpUrlError> {
        read(url).map(|target| target.encryption)
    }

    #[test]
    fn the_address_chooses_the_encryption() {
        let cases = [
            ("smtps://mx.example", Encryption::Implicit),
            ("smtps://localhost:465?tls=required", Encryption::Implicit),
            ("smtp://mx.example?tls=required", Encryption::Required),
            ("smtp://mx.example:25", Encryption::Offered),
            ("smtp://mx.example:25/portos.example?tls=opportunistic", Encryption::Offered),
            ("smtp://name:pass@mx.example", Encryption::Required),
            ("smtp://name:pass@mx.example?tls=opportunistic", Encryption::Required),
            ("smtp://localhost:2525", Encryption::None),
            ("smtp://name:pass@127.0.0.1:2525", Encryption::None),
            ("smtp://mx.example?tls=none", Encryption::None),
        ];
        for (url, expected) in cases {
            assert_eq!(encryption(url), Ok(expected), "{url}");
        }
    }

    #[test]
    fn a_wrong_address_is_refused_and_not_repeated() {
        let cases = [
            ("", SmtpUrlError::Shape),
            ("http://mx.example", SmtpUrlError::Shape),
            ("smtp://", SmtpUrlError::Shape),
            ("smtp://name:secret@:25", SmtpUrlError::Shape),
            ("smtp://[::1]:25", SmtpUrlError::Shape),
            ("smtp://mx.example?tls=maybe", SmtpUrlError::Parameter),
            ("smtps://mx.example?tls=none", SmtpUrlError::Parameter),
            ("smtp://name:secret@mx.example?tls=none", SmtpUrlError::ReadablePassword),
        ];
        for (url, expected) in cases {
            let error = encryption(url).unwrap_err();
            assert!(!error.to_string().contains("secret"));
            assert_eq!(error, expected, "{url}");
        }
    }

    #[tokio::test]
    async fn certificates_are_checked_at_start() {
        for pem in ["", "nonsense", "-----BEGIN CERTIFICATE-----\n!!\n-----END CERTIFICATE-----\n"] {
            let config = SmtpConfig { ca_pem: Some(pem.into()), ..SmtpConfig::new("smtps://mx.example") };
            assert!(matches!(Smtp::new(&config), Err(SmtpUrlError::Certificates(_))), "{pem:?}");
        }
    }

    #[test]
    fn outside_of_the_runtime_it_says_so() {
        assert_eq!(Smtp::new(&SmtpConfig::new("smtp://localhost")).unwrap_err(), SmtpUrlError::NoRuntime);
    }

    /// A server of one connection that answers with these lines, one a command.
    async fn server(replies: &'static [&'static str]) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        #[expect(clippy::disallowed_methods, reason = "ends with the test")]
        tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            let mut lines = BufReader::new(stream);
            for reply in replies {
                lines.write_all(format!("{reply}\r\n").as_bytes()).await.unwrap();
                lines.read_line(&mut String::new()).await.unwrap();
            }
            // Silent, but there.
            std::future::pending::<()>().await;
        });
        port
    }

    async fn outcome(port: u16, login: &str) -> SendError {
        let mut config = SmtpConfig::new(format!("smtp://{login}127.0.0.1:{port}"));
        config.timeout = Duration::from_millis(300);
        let envelope = Envelope {
            id: "1".into(),
            from: sender("no-reply@portos.example").unwrap(),
            to_name: "Rossi".into(),
            to_address: "rossi@studio.example".into(),
            kind: MailKind::DelegationRevoked,
            rendered: Rendered { subject: "s".into(), text: "t".into(), html: "h".into() },
        };
        Transport::Smtp(Smtp::new(&config).unwrap()).send(&envelope).await.unwrap_err()
    }

    #[tokio::test]
    async fn answers_are_judged_and_addresses_stay_out() {
        let refused =
            server(&["220 x", "250 x", "250 ok", "550 5.1.1 <rossi@studio.example> unknown", "221 x"]).await;
        assert_eq!(outcome(refused, "").await, SendError::Permanent("SMTP 550".into()));
        let busy =
            server(&["220 x", "250 x", "250 ok", "451 <rossi@studio.example> greylisted", "221 x"]).await;
        assert_eq!(outcome(busy, "").await, SendError::Transient("SMTP 451".into()));
        let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
        let SendError::Transient(why) = outcome(closed, "").await else { panic!("not transient") };
        assert!(why.contains("refused"), "{why}");
    }

    #[tokio::test]
    async fn a_wrong_password_of_ours_costs_no_mail() {
        let port = server(&["220 x", "250-x\r\n250 AUTH PLAIN", "535 5.7.8 no", "221 x"]).await;
        assert_eq!(outcome(port, "name:wrong@").await, SendError::Transient("SMTP 535".into()));
    }

    #[tokio::test]
    async fn a_silent_server_is_left_in_time() {
        let port = server(&["220 x", "250 x"]).await;
        assert_eq!(outcome(port, "").await, too_slow());
    }
}
