//! TLS: the certificate of the service, read again when its files change, and the certificates of cards.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, UnixTime};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::server::{ClientHello, NoServerSessionStorage, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use rustls::{
    DigitallySignedStruct, DistinguishedName, ServerConfig, ServerConnection, SignatureScheme,
    SupportedProtocolVersion,
};
use tokio::time::Instant;
use tokio_rustls::TlsAcceptor;

/// How often the files are looked at, at most: a new connection asks.
const LOOK: Duration = Duration::from_secs(1);

/// Why TLS cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum TlsProblem {
    #[error("{}: {problem}; expected PEM certificates, the service's own first", path.display())]
    Certificate { path: PathBuf, problem: String },
    #[error("{}: {problem}; expected one private key in PEM", path.display())]
    Key { path: PathBuf, problem: String },
    #[error("the key of {} is not that of the certificate {}: {problem}", key.display(), certificate.display())]
    Pair { certificate: PathBuf, key: PathBuf, problem: String },
    #[error("TLS: {0}")]
    Library(#[from] rustls::Error),
}

/// The files of the service's certificate.
#[derive(Clone, Debug)]
pub struct TlsFiles {
    pub certificate: PathBuf,
    pub key: PathBuf,
}

impl TlsFiles {
    /// The certificates, the service's own first: for `doctor`.
    pub fn certificates(&self) -> Result<Vec<Vec<u8>>, TlsProblem> {
        let chain = certificates(&self.certificate)?;
        Ok(chain.iter().map(|certificate| certificate.to_vec()).collect())
    }

    fn load(&self) -> Result<CertifiedKey, TlsProblem> {
        let chain = certificates(&self.certificate)?;
        let key = PrivateKeyDer::from_pem_file(&self.key)
            .map_err(|error| TlsProblem::Key { path: self.key.clone(), problem: error.to_string() })?;
        CertifiedKey::from_der(chain, key, &provider()).map_err(|error| TlsProblem::Pair {
            certificate: self.certificate.clone(),
            key: self.key.clone(),
            problem: error.to_string(),
        })
    }

    fn stamp(&self) -> Stamp {
        let of = |path: &Path| {
            let data = std::fs::metadata(path).ok()?;
            Some((data.modified().ok()?, data.len()))
        };
        [of(&self.certificate), of(&self.key)]
    }
}

/// Certificates of a PEM file, in DER.
pub fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, TlsProblem> {
    let wrong = |problem: String| TlsProblem::Certificate { path: path.to_owned(), problem };
    let read = CertificateDer::pem_file_iter(path).map_err(|error| wrong(error.to_string()))?;
    let found: Result<Vec<_>, _> = read.collect();
    match found {
        Ok(found) if found.is_empty() => Err(wrong("no certificate is in it".to_owned())),
        Ok(found) => Ok(found),
        Err(error) => Err(wrong(error.to_string())),
    }
}

type Stamp = [Option<(SystemTime, u64)>; 2];

fn provider() -> CryptoProvider {
    rustls::crypto::ring::default_provider()
}

/// The certificate as its files have it. A change counts for connections that come after it; those that are
/// open keep theirs.
#[derive(Debug)]
struct Current {
    files: TlsFiles,
    key: RwLock<Arc<CertifiedKey>>,
    looked: Mutex<(Instant, Stamp)>,
}

impl Current {
    fn open(files: TlsFiles) -> Result<Arc<Self>, TlsProblem> {
        let stamp = files.stamp();
        let key = RwLock::new(Arc::new(files.load()?));
        Ok(Arc::new(Self { files, key, looked: Mutex::new((Instant::now(), stamp)) }))
    }

    fn look(&self) {
        let mut looked = self.looked.lock().unwrap_or_else(PoisonError::into_inner);
        if looked.0.elapsed() < LOOK {
            return;
        }
        looked.0 = Instant::now();
        let stamp = self.files.stamp();
        if stamp == looked.1 {
            return;
        }
        match self.files.load() {
            Ok(key) => {
                looked.1 = stamp;
                *self.key.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(key);
                tracing::info!("the TLS certificate was read again");
            }
            // Two files are not replaced in one moment: the next look finds both.
            Err(error) => tracing::warn!(%error, "the new TLS certificate is not used; the old one stays"),
        }
    }
}

impl ResolvesServerCert for Current {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        self.look();
        Some(Arc::clone(&self.key.read().unwrap_or_else(PoisonError::into_inner)))
    }
}

/// What makes connections secure.
#[derive(Clone)]
pub struct Tls(pub(super) TlsAcceptor);

/// Versions that are spoken with cards: the middleware of old ones cannot make the signatures of TLS 1.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardVersions {
    Both,
    Old,
}

impl Tls {
    /// For people and programs: TLS 1.2 and 1.3, HTTP/2 and HTTP/1.1.
    pub fn open(files: TlsFiles) -> Result<Self, TlsProblem> {
        let current = Current::open(files)?;
        let builder = ServerConfig::builder_with_provider(Arc::new(provider()));
        let builder = builder.with_protocol_versions(rustls::ALL_VERSIONS)?;
        let mut config = builder.with_no_client_auth().with_cert_resolver(current);
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Self(TlsAcceptor::from(Arc::new(config))))
    }

    /// For cards: asks for a certificate of one of these authorities (names in DER) and takes any that comes, or
    /// none. It is judged afterwards, where the person can be told what is wrong. A connection is never resumed,
    /// so that each login is a new proof.
    pub fn for_cards(
        files: TlsFiles,
        issuers: Vec<Vec<u8>>,
        versions: CardVersions,
    ) -> Result<Self, TlsProblem> {
        let old: &[&SupportedProtocolVersion] = &[&rustls::version::TLS12];
        let versions = if versions == CardVersions::Old { old } else { rustls::ALL_VERSIONS };
        let hints = issuers.into_iter().map(DistinguishedName::from).collect();
        let builder = ServerConfig::builder_with_provider(Arc::new(provider()));
        let mut config = builder
            .with_protocol_versions(versions)?
            .with_client_cert_verifier(Arc::new(AnyCard { hints, provider: provider() }))
            .with_cert_resolver(Current::open(files)?);
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        config.session_storage = Arc::new(NoServerSessionStorage {});
        config.send_tls13_tickets = 0;
        Ok(Self(TlsAcceptor::from(Arc::new(config))))
    }
}

/// The certificates that the other end of a connection showed, in DER, its own first. It holds their key.
#[derive(Clone, Debug)]
pub struct Shown(pub Arc<Vec<Vec<u8>>>);

impl Shown {
    pub(super) fn of(connection: &ServerConnection) -> Self {
        let shown = connection.peer_certificates().unwrap_or_default();
        Self(Arc::new(shown.iter().map(|certificate| certificate.to_vec()).collect()))
    }
}

/// Whether a handshake failed by what the other end showed: too large, damaged, or without its key.
pub(super) fn is_about_certificates(error: &std::io::Error) -> bool {
    let cause = error.get_ref().and_then(|cause| cause.downcast_ref::<rustls::Error>());
    matches!(
        cause,
        Some(
            rustls::Error::InvalidCertificate(_)
                | rustls::Error::InvalidMessage(_)
                | rustls::Error::PeerMisbehaved(_)
        )
    )
}

/// Checks that the other end holds the key of its certificate, and nothing else.
#[derive(Debug)]
struct AnyCard {
    hints: Vec<DistinguishedName>,
    provider: CryptoProvider,
}

impl ClientCertVerifier for AnyCard {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &self.hints
    }

    fn client_auth_mandatory(&self) -> bool {
        false
    }

    fn verify_client_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: UnixTime,
    ) -> Result<ClientCertVerified, rustls::Error> {
        Ok(ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
