//! Papers that follow from a filing, made of what is sealed: the receipt and the attestation. Equal seals give
//! equal bytes, so a paper is made when it is asked for and never stored.

use super::endorsing::receipt_of;
use super::error::{AppError, ErrorCode};
use super::{Env, Op, read};
use crate::documents::{Block, Column, Document, Field, Table, render};
use crate::domain::access::{FieldClass, Refusal};
use crate::domain::filing::{Attestation, DocumentOf, Receipt};
use crate::domain::ids::IstanzaId;
use crate::domain::rome;
use crate::identity::seal;
use crate::store::istanze;

/// Which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    Receipt,
    Attestation,
}

/// A paper, with the name under which it is kept.
pub struct Made {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The head of every paper of the portal.
pub const OFFICE: [&str; 2] = ["Regione Toscana", "Settore Sismica – portale PORTOS 2.0"];

/// The paper of an istanza, for who may see the sender's data.
pub async fn paper(env: &Env, op: &Op, id: IstanzaId, which: Paper) -> Result<Made, AppError> {
    let conn = env.pool.get().await?;
    let practice = istanze::practice_of(&conn, id).await?.ok_or(Refusal::Hidden)?;
    drop(conn);
    let seeing = read::practice(env, op, practice).await?.ok_or(Refusal::Hidden)?;
    if !seeing.sight.shows(FieldClass::Personal) {
        return Err(Refusal::Hidden.into());
    }
    let conn = env.pool.get().await?;
    let known = istanze::of(&conn, &[seeing.sight.whole()]).await?;
    drop(conn);
    let istanza = known.into_iter().find(|istanza| istanza.id == id).ok_or(Refusal::Hidden)?;
    let (name, document) = match which {
        Paper::Receipt => {
            istanza.receipt.as_ref().ok_or(Refusal::Hidden)?;
            let receipt = receipt_of(&istanza)?;
            (format!("Ricevuta {}.pdf", receipt.receipt), of_receipt(&receipt))
        }
        Paper::Attestation => {
            let Some(sealed) = &istanza.attestation else {
                return Err(AppError::reject(ErrorCode::ProtocolPending, ""));
            };
            let payload = seal::payload(sealed).map_err(AppError::fault)?;
            let attestation: Attestation = serde_json::from_slice(&payload)?;
            let number = attestation.project_number.replace('/', "-");
            (format!("Attestato {number}.pdf"), of_attestation(&attestation))
        }
    };
    // A page takes some milliseconds of the processor.
    let bytes = tokio::task::spawn_blocking(move || render(&document)).await.map_err(AppError::fault)?;
    Ok(Made { name, bytes: bytes.map_err(AppError::fault)? })
}

fn of_receipt(receipt: &Receipt) -> Document {
    let sender = &receipt.sender;
    Document {
        office: OFFICE.map(str::to_owned).to_vec(),
        stamp: Vec::new(),
        title: "Ricevuta di presentazione".to_owned(),
        reference: format!("Ricevuta {}", receipt.receipt),
        made: receipt.at,
        blocks: vec![
            Block::Paragraph(
                "Il portale ha ricevuto l'istanza con i dati e i documenti elencati. Il numero di protocollo segue con \
l'attestato di vidimazione."
                    .to_owned(),
            ),
            Block::Fields(vec![
                Field::text("Oggetto", &receipt.title),
                Field::text("Comune", receipt.comune.clone().unwrap_or_default()),
                Field::text("Tipo di istanza", receipt.kind.to_lowercase().replace('_', " ")),
                Field::text("Ricevuta il", &receipt.legal_time),
                Field::text("Presentata da", format!("{} ({})", sender.name, sender.fiscal_code)),
                Field::text("Accesso con", format!("{}, livello {}", sender.method, sender.level)),
                Field::code("Ricevuta", &receipt.receipt),
                Field::code("Impronta SHA-256 di tutto", receipt.digest.to_string()),
            ]),
            documents(&receipt.documents),
            note(),
        ],
    }
}

fn of_attestation(attestation: &Attestation) -> Document {
    let routing = &attestation.routing;
    let start = if routing.works_may_start {
        "I lavori possono iniziare dalla data di questo attestato."
    } else {
        "I lavori possono iniziare solo dopo il rilascio dell'autorizzazione."
    };
    let procedure = routing.procedure.clone().unwrap_or_default().to_lowercase().replace('_', " ");
    Document {
        office: OFFICE.map(str::to_owned).to_vec(),
        stamp: vec![
            format!("Protocollo {}", attestation.protocol_number),
            rome::long(attestation.protocol_at),
            format!("Progetto {}", attestation.project_number),
        ],
        title: "Attestato di vidimazione".to_owned(),
        reference: format!("Progetto {}", attestation.project_number),
        made: attestation.protocol_at,
        blocks: vec![
            Block::Fields(vec![
                Field::text("Oggetto", &attestation.title),
                Field::text("Comune", attestation.comune.clone().unwrap_or_default()),
                Field::text("Numero di progetto", &attestation.project_number),
                Field::text("Numero di protocollo", &attestation.protocol_number),
                Field::code("Codice avviso", &attestation.notice_code),
                Field::text("Procedimento", procedure),
                Field::code("Impronta SHA-256 di tutto", attestation.digest.to_string()),
            ]),
            Block::Heading("Procedimento".to_owned()),
            Block::Paragraph(format!("{}.", routing.because.join("; "))),
            Block::Paragraph(start.to_owned()),
            documents(&attestation.documents),
            note(),
        ],
    }
}

fn documents(all: &[DocumentOf]) -> Block {
    Block::Table(Table {
        columns: vec![Column::text("Codice", 8), Column::text("Documento", 34), Column::code("SHA-256", 58)],
        rows: all.iter().map(|d| vec![d.code.clone(), d.name.clone(), d.sha256.to_string()]).collect(),
    })
}

fn note() -> Block {
    Block::Note(
        "Questa è la copia leggibile di un documento informatico sigillato (JWS, ES256). Il sigillo si verifica con \
«portos verify-receipt» e le chiavi pubblicate all'indirizzo /.well-known/jwks.json."
            .to_owned(),
    )
}
