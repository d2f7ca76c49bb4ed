//! Small files built by hand, signed by ring: what no program would write.

use portos::signatures::Trust;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair};

pub const DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1];
const SIGNED_DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2];
const CONTENT_TYPE: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 3];
const MESSAGE_DIGEST: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 4];
const SIGNING_CERTIFICATE_V2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 16, 2, 47];
const SHA256: &[u8] = &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1];
const ECDSA_SHA256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2];
pub const CODICE: &str = "PNTGVR84E57E335O";

/// One element.
pub fn tlv(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let content = parts.concat();
    let mut out = vec![tag];
    if content.len() < 128 {
        out.push(content.len() as u8);
    } else {
        let length = content.len().to_be_bytes();
        let digits: Vec<u8> = length.into_iter().skip_while(|byte| *byte == 0).collect();
        out.push(0x80 | digits.len() as u8);
        out.extend(digits);
    }
    out.extend(content);
    out
}

pub fn sha256(bytes: &[u8]) -> Vec<u8> {
    ring::digest::digest(&ring::digest::SHA256, bytes).as_ref().to_vec()
}

fn attribute(name: &[u8], values: &[&[u8]]) -> Vec<u8> {
    tlv(0x30, &[&tlv(0x06, &[name]), &tlv(0x31, values)])
}

/// A certificate with its key.
pub struct Person {
    pub certificate: Vec<u8>,
    key: KeyPair,
    params: CertificateParams,
}

pub fn params(name: &str, uses: &[KeyUsagePurpose]) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = rcgen::date_time_ymd(2020, 1, 1);
    params.not_after = rcgen::date_time_ymd(2040, 1, 1);
    params.key_usages = uses.to_vec();
    params
}

pub fn authority(name: &str) -> CertificateParams {
    let mut params = params(name, &[KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign]);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params
}

pub fn signer(name: &str) -> CertificateParams {
    let mut params = params(name, &[KeyUsagePurpose::ContentCommitment]);
    let serial = DnType::CustomDnType(vec![2, 5, 4, 5]);
    params.distinguished_name.push(serial, format!("TINIT-{CODICE}"));
    params
}

impl Person {
    pub fn root(params: CertificateParams) -> Self {
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap().der().to_vec();
        Self { certificate, key, params }
    }

    pub fn issue(&self, params: CertificateParams) -> Self {
        let key = KeyPair::generate().unwrap();
        let issuer = Issuer::from_params(&self.params, &self.key);
        let certificate = params.signed_by(&key, &issuer).unwrap().der().to_vec();
        Self { certificate, key, params }
    }

    pub fn trusted(&self) -> Trust {
        let mut trust = Trust::new();
        trust.add_anchors("test", &self.certificate).unwrap();
        trust
    }

    fn sign(&self, message: &[u8]) -> Vec<u8> {
        let random = SystemRandom::new();
        let key =
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &self.key.serialize_der(), &random);
        key.unwrap().sign(&random, message).unwrap().as_ref().to_vec()
    }

    /// issuer and serialNumber, out of the certificate itself.
    fn id(&self) -> Vec<u8> {
        let parts = |bytes: &[u8]| {
            let (mut parts, mut rest) = (Vec::new(), bytes);
            while !rest.is_empty() {
                let (header, length) = size(rest);
                parts.push(rest[..header + length].to_vec());
                rest = &rest[header + length..];
            }
            parts
        };
        let inside = |bytes: &[u8]| bytes[size(bytes).0..].to_vec();
        let body = parts(&inside(&parts(&inside(&self.certificate))[0]));
        tlv(0x30, &[&body[3], &body[1]])
    }

    pub fn attributes(&self, content: &[u8]) -> Vec<Vec<u8>> {
        let id = tlv(0x30, &[&tlv(0x04, &[&sha256(&self.certificate)])]);
        vec![
            attribute(CONTENT_TYPE, &[&tlv(0x06, &[DATA])]),
            attribute(MESSAGE_DIGEST, &[&tlv(0x04, &[&sha256(content)])]),
            attribute(SIGNING_CERTIFICATE_V2, &[&tlv(0x30, &[&tlv(0x30, &[&id])])]),
        ]
    }

    /// A SignerInfo with these attributes as they stand.
    pub fn info(&self, attributes: &[Vec<u8>]) -> Vec<u8> {
        let set = attributes.concat();
        let hash = tlv(0x30, &[&tlv(0x06, &[SHA256])]);
        let algorithm = tlv(0x30, &[&tlv(0x06, &[ECDSA_SHA256])]);
        let value = tlv(0x04, &[&self.sign(&tlv(0x31, &[&set]))]);
        tlv(0x30, &[&[2, 1, 1], &self.id(), &hash, &tlv(0xa0, &[&set]), &algorithm, &value])
    }
}

/// Header and length of the first element.
fn size(bytes: &[u8]) -> (usize, usize) {
    match bytes[1] {
        short @ 0..=0x7f => (2, usize::from(short)),
        long => {
            let count = usize::from(long & 0x7f);
            (2 + count, bytes[2..2 + count].iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
        }
    }
}

/// A CMS around `content`.
pub fn envelope(content: &[u8], certificates: &[&[u8]], infos: &[Vec<u8>]) -> Vec<u8> {
    let inner = tlv(0x30, &[&tlv(0x06, &[DATA]), &tlv(0xa0, &[&tlv(0x04, &[content])])]);
    let infos = tlv(0x31, &[&infos.concat()]);
    let body = tlv(0x30, &[&[2, 1, 1], &tlv(0x31, &[]), &inner, &tlv(0xa0, certificates), &infos]);
    tlv(0x30, &[&tlv(0x06, &[SIGNED_DATA]), &tlv(0xa0, &[&body])])
}
