//! Authorities, cards and certificates of servers, made while the test runs.

use std::path::Path;
use std::sync::Arc;

use portos::http::TlsFiles;
use rcgen::{
    BasicConstraints, CertificateParams, CertificateRevocationListParams, CustomExtension, DnType,
    ExtendedKeyUsagePurpose, IsCa, Issuer, KeyIdMethod, KeyPair, KeyUsagePurpose, RevokedCertParams,
    SerialNumber, date_time_ymd,
};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{PrivateKeyDer, ServerName};
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

pub const CODICE: &str = "PNTGVR84E57E335O";
/// As the cards of the regions are written.
pub const CARD: &str = "PNTGVR84E57E335O/7430015007004321.T4HVk3o5LkWzAbCdEfGhIjKlMnO=";

/// A certificate with its key.
pub struct Held {
    pub der: Vec<u8>,
    key: KeyPair,
    params: CertificateParams,
}

impl Held {
    pub fn pem(&self) -> String {
        use base64::Engine as _;
        let text = base64::engine::general_purpose::STANDARD.encode(&self.der);
        let lines: Vec<&str> =
            text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
        format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
    }

    pub fn key_pem(&self) -> String {
        self.key.serialize_pem()
    }

    /// For a client that shows it.
    pub fn identity(&self) -> reqwest::Identity {
        reqwest::Identity::from_pem((self.pem() + &self.key.serialize_pem()).as_bytes()).unwrap()
    }

    pub fn files(&self, folder: &Path, name: &str) -> TlsFiles {
        let file = |ending: &str| folder.join(format!("{name}.{ending}"));
        let files = TlsFiles { certificate: file("pem"), key: file("key") };
        self.write(&files);
        files
    }

    pub fn write(&self, files: &TlsFiles) {
        std::fs::write(&files.key, self.key.serialize_pem()).unwrap();
        std::fs::write(&files.certificate, self.pem()).unwrap();
    }

    pub fn alone(params: CertificateParams) -> Self {
        let key = KeyPair::generate().unwrap();
        Self { der: params.self_signed(&key).unwrap().der().to_vec(), key, params }
    }

    pub fn issue(&self, params: CertificateParams) -> Self {
        let key = KeyPair::generate().unwrap();
        let issuer = Issuer::from_params(&self.params, &self.key);
        Self { der: params.signed_by(&key, &issuer).unwrap().der().to_vec(), key, params }
    }

    /// A client that trusts servers of this authority.
    pub fn trusted(&self) -> ClientConfig {
        crate::support::people::tls();
        let mut roots = RootCertStore::empty();
        roots.add(self.der.clone().into()).unwrap();
        ClientConfig::builder().with_root_certificates(roots).with_no_client_auth()
    }

    /// A connection to an address of this machine.
    pub async fn connected(&self, config: ClientConfig, url: &str) -> std::io::Result<TlsStream<TcpStream>> {
        let stream = TcpStream::connect(url.trim_start_matches("https://")).await?;
        let name = ServerName::try_from("127.0.0.1").unwrap();
        tokio_rustls::TlsConnector::from(Arc::new(config)).connect(name, stream).await
    }

    /// Shows the certificate without looking at it; what comes back, or how the connection broke.
    pub async fn shown_raw(&self, servers: &Self, url: &str) -> std::io::Result<usize> {
        let key = PrivateKeyDer::from_pem_slice(self.key.serialize_pem().as_bytes()).unwrap();
        let key = rustls::crypto::ring::sign::any_supported_type(&key).unwrap();
        let shown = CertifiedKey::new(vec![self.der.clone().into()], key);
        let mut config = servers.trusted();
        config.client_auth_cert_resolver = Arc::new(SingleCertAndKey::from(Arc::new(shown)));
        let mut stream = servers.connected(config, url).await?;
        stream.write_all(b"GET /login/card HTTP/1.1\r\nhost: x\r\n\r\n").await?;
        stream.read(&mut [0; 64]).await
    }

    /// A revocation list of this authority, in force in the year of the tests' clock.
    pub fn revocations(&self, serials: &[u64], until: (i32, u8)) -> Vec<u8> {
        let revoked = |serial: &u64| RevokedCertParams {
            serial_number: SerialNumber::from(*serial),
            revocation_time: date_time_ymd(2026, 1, 10),
            reason_code: None,
            invalidity_date: None,
        };
        let params = CertificateRevocationListParams {
            this_update: date_time_ymd(2026, 1, 1),
            next_update: date_time_ymd(until.0, until.1, 1),
            crl_number: SerialNumber::from(1_u64),
            issuing_distribution_point: None,
            revoked_certs: serials.iter().map(revoked).collect(),
            key_identifier_method: KeyIdMethod::Sha256,
        };
        params.signed_by(&Issuer::from_params(&self.params, &self.key)).unwrap().der().to_vec()
    }
}

fn params(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = date_time_ymd(2025, 1, 1);
    params.not_after = date_time_ymd(2040, 1, 1);
    params
}

pub fn authority(name: &str) -> Held {
    let mut params = params(name);
    params.distinguished_name.push(DnType::OrganizationName, "Ente emittente di prova");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    Held::alone(params)
}

/// What a card's certificate is made of.
pub fn card(name: &str, serial: u64) -> CertificateParams {
    let mut params = params(name);
    params.serial_number = Some(SerialNumber::from(serial));
    params.distinguished_name.push(DnType::CustomDnType(vec![2, 5, 4, 42]), "Ginevra");
    params.distinguished_name.push(DnType::CustomDnType(vec![2, 5, 4, 4]), "Pontarelli");
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
    params
}

/// With a serialNumber in its name.
pub fn numbered(name: &str, number: &str) -> CertificateParams {
    let mut params = card(name, 1);
    params.distinguished_name.push(DnType::CustomDnType(vec![2, 5, 4, 5]), number);
    params
}

/// An extension of so many bytes, which nobody knows.
pub fn padded(bytes: usize) -> CertificateParams {
    let mut params = card(CARD, 1);
    let content =
        [&[0x04, 0x83][..], &u32::try_from(bytes).unwrap().to_be_bytes()[1..], &vec![0; bytes]].concat();
    params.custom_extensions.push(CustomExtension::from_oid_content(&[1, 3, 6, 1, 4, 1, 99_999, 1], content));
    params
}

/// Of a server on this machine.
pub fn server(name: &str) -> CertificateParams {
    let mut params = CertificateParams::new(vec!["127.0.0.1".to_owned(), "localhost".to_owned()]).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = date_time_ymd(2025, 1, 1);
    params.not_after = date_time_ymd(2040, 1, 1);
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params
}
