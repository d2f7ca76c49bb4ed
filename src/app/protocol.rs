//! The protocol: a port, and the register that an installation without another system keeps itself.
//!
//! A registration is asked under a reference, and the answer to the same reference is always the same:
//! who asks again after a break gets the number that was given.

use chrono::{DateTime, Datelike as _, Utc};
use futures_util::future::BoxFuture;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use uuid::Uuid;

use crate::domain::digest::Sha256;
use crate::domain::filing::DocumentOf;
use crate::domain::rome;
use crate::store::{Pool, protocol};

/// What is registered.
#[derive(Clone, Debug)]
pub struct Request {
    pub reference: Uuid,
    /// Who sends, as the register shows him.
    pub sender: String,
    pub subject: String,
    /// SHA-256 of the whole.
    pub digest: Sha256,
    pub documents: Vec<DocumentOf>,
    pub at: DateTime<Utc>,
}

/// The number that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    pub number: String,
    pub at: DateTime<Utc>,
}

/// Why nothing was registered.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ProtocolError {
    /// The register cannot be reached: everything waits.
    #[error("the register cannot be reached: {0}")]
    Unavailable(String),
    /// The register refuses this one: it is put aside for the office, the others go on.
    #[error("the register refuses it: {0}")]
    Refused(String),
}

/// Where istanze get their protocol number.
pub trait Protocol: Send + Sync {
    fn register<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Registered, ProtocolError>>;
}

/// The register in our own database.
pub struct LocalRegister {
    pool: Pool,
    /// Names the office in the segnatura (codice AOO).
    area: String,
}

impl LocalRegister {
    pub fn new(pool: Pool, area: &str) -> Self {
        Self { pool, area: area.to_owned() }
    }
}

impl Protocol for LocalRegister {
    fn register<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Registered, ProtocolError>> {
        Box::pin(async move {
            let year = rome::day(request.at).year();
            let written = |year, number| segnatura(&self.area, year, number, request);
            let (year, number, at) = protocol::register(
                &self.pool,
                request.reference,
                (year, request.at),
                request.digest,
                written,
            )
            .await
            .map_err(|error| ProtocolError::Unavailable(error.to_string()))?;
            Ok(Registered { number: number_text(year, number), at })
        })
    }
}

/// `2026/0000123`.
fn number_text(year: i32, number: i64) -> String {
    format!("{year}/{number:07}")
}

/// The segnatura of protocol: what travels with the documents, after the model of the AgID guidelines on
/// electronic documents (annex 6), with the digest of each.
fn segnatura(area: &str, year: i32, number: i64, request: &Request) -> String {
    write(area, year, number, request).unwrap_or_default()
}

fn write(area: &str, year: i32, number: i64, request: &Request) -> Result<String, std::io::Error> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let text = |xml: &mut Writer<Vec<u8>>, name: &str, value: &str| {
        xml.create_element(name).write_text_content(BytesText::new(value)).map(|_| ())
    };
    xml.create_element("SegnaturaInformatica").write_inner_content(|xml| {
        xml.create_element("Intestazione").write_inner_content(|xml| {
            xml.create_element("Identificatore").write_inner_content(|xml| {
                text(xml, "CodiceAOO", area)?;
                text(xml, "NumeroRegistrazione", &format!("{number:07}"))?;
                text(xml, "AnnoRegistrazione", &year.to_string())?;
                text(xml, "DataRegistrazione", &rome::day(request.at).to_string())
            })?;
            text(xml, "Mittente", &request.sender)?;
            text(xml, "Oggetto", &request.subject)?;
            text(xml, "Impronta", &request.digest.to_string())
        })?;
        xml.create_element("Descrizione").write_inner_content(|xml| {
            for document in &request.documents {
                xml.create_element("Documento").write_inner_content(|xml| {
                    text(xml, "Codice", &document.code)?;
                    text(xml, "NomeFile", &document.name)?;
                    xml.create_element("Impronta")
                        .with_attribute(("algoritmo", "SHA-256"))
                        .write_text_content(BytesText::new(&document.sha256.to_string()))
                        .map(|_| ())
                })?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    String::from_utf8(xml.into_inner()).map_err(std::io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_segnatura_names_number_and_digests_and_escapes() {
        let request = Request {
            reference: Uuid::nil(),
            sender: "Paolo Landi".into(),
            subject: "Casa <b> & orto".into(),
            digest: Sha256::of(b"all"),
            documents: vec![DocumentOf {
                id: "a".into(),
                section: 5,
                code: "A3".into(),
                name: "Relazione.pdf".into(),
                size: 1,
                sha256: Sha256::of(b"one"),
            }],
            at: "2026-12-31T23:30:00Z".parse().unwrap(),
        };
        let xml = segnatura("RT-SISMICA", 2027, 12, &request);
        assert!(xml.contains("<NumeroRegistrazione>0000012</NumeroRegistrazione>"), "{xml}");
        assert!(xml.contains("<DataRegistrazione>2027-01-01</DataRegistrazione>"), "the day in Italy: {xml}");
        assert!(xml.contains("Casa &lt;b&gt; &amp; orto") && xml.contains(&Sha256::of(b"one").to_string()));
    }
}
