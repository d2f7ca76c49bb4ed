//! The paper of a notice: what is signed, and the same with the stamp of the protocol.

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};

use super::{AppError, Env, attachments};
use crate::documents::{self, Block, Document, Field};
use crate::domain::catalogue::DocumentFormat;
use crate::domain::digest::Sha256;
use crate::domain::entity::{Notice, Practice};
use crate::domain::role::Seat;
use crate::domain::rome;
use crate::files::Announced;

/// The head of everything that a seat writes.
pub fn office(seat: Option<Seat>) -> Vec<String> {
    let place = seat.map(|seat| format!("Sede di {}", seat.about().trim().trim_end_matches('.')));
    ["Regione Toscana".to_owned(), "Settore Sismica".to_owned()].into_iter().chain(place).collect()
}

/// The notice as it is signed. It depends on what stands in the notice and its practice, and on nothing else.
pub fn document(env: &Env, practice: &Practice, notice: &Notice) -> Document {
    let mut blocks = vec![Block::Fields(vec![
        Field::text("Pratica", practice.number.as_deref().unwrap_or_default()),
        Field::text("Oggetto dei lavori", practice.title.as_str()),
        Field::text("Comune", practice.comune_name.as_deref().unwrap_or_default()),
        Field::text("Titolare digitale", practice.titolare_name.as_str()),
        Field::text("Oggetto", notice.subject.as_str()),
    ])];
    blocks.extend(notice.body.split("\n\n").map(|text| Block::Paragraph(text.to_owned())));
    if !notice.points.is_empty() {
        blocks.push(Block::Heading("Punti".to_owned()));
        let points = notice.points.iter().enumerate();
        blocks.push(Block::Fields(
            points.map(|(at, point)| Field::text(format!("{}.", at + 1), point.text.as_str())).collect(),
        ));
    }
    blocks.push(Block::Note(
        "Documento informatico redatto con PORTOS, sottoscritto con firma elettronica ai sensi del D.Lgs. 82/2005."
            .to_owned(),
    ));
    Document {
        office: office(practice.seat),
        stamp: Vec::new(),
        title: notice.kind.title().to_owned(),
        reference: format!("Avviso {}", env.ids.encode(notice.id)),
        made: notice.drafted_at,
        blocks,
    }
}

/// The same with its protocol number, and what proves the signature.
pub fn stamped(env: &Env, practice: &Practice, notice: &Notice) -> Document {
    let mut document = document(env, practice, notice);
    let (number, at) = (notice.protocol_number.as_deref().unwrap_or_default(), notice.protocol_at);
    document.stamp = vec![
        format!("Protocollo n. {number}"),
        at.map(|at| format!("del {}", rome::long(at))).unwrap_or_default(),
    ];
    let signed = notice.signed_at.map(rome::long).unwrap_or_default();
    document.blocks.push(Block::Heading("Firma e protocollo".to_owned()));
    document.blocks.push(Block::Fields(vec![
        Field::text("Firmato da", notice.signer_name.as_deref().unwrap_or_default()),
        Field::text("Il", signed),
        Field::code(
            "SHA-256 dell'avviso firmato",
            notice.pdf.map(|digest| digest.to_string()).unwrap_or_default(),
        ),
    ]));
    document.blocks.push(Block::Note(
        "Copia dell'avviso con la segnatura di protocollo: fa fede l'originale firmato, che si scarica dal fascicolo."
            .to_owned(),
    ));
    document
}

/// Writes a document away from the threads that serve requests.
pub async fn render(document: Document) -> Result<Vec<u8>, AppError> {
    let written = tokio::task::spawn_blocking(move || documents::render(&document));
    written.await.map_err(AppError::fault)?.map_err(AppError::fault)
}

/// Keeps bytes in the file store; the same bytes twice are one file.
pub async fn keep(env: &Env, bytes: Vec<u8>, format: DocumentFormat) -> Result<Sha256, AppError> {
    let digest = Sha256::of(&bytes);
    let size = u64::try_from(bytes.len()).map_err(AppError::fault)?;
    let names = (env.clock.new_id(), env.clock.new_id());
    let bytes = stream::once(std::future::ready(Ok(Bytes::from(bytes)))).boxed();
    let announced = Announced { size, digest, format };
    env.files.keep(names, announced, None, bytes).await.map_err(AppError::fault)?;
    Ok(digest)
}

/// All bytes of a file of ours, which is never large.
pub async fn bytes(env: &Env, digest: Sha256) -> Result<Vec<u8>, AppError> {
    let (mut all, mut parts) = (Vec::new(), Box::pin(attachments::bytes(env, digest, None).await?));
    while let Some(part) = parts.next().await {
        all.extend_from_slice(&part.map_err(AppError::fault)?);
    }
    Ok(all)
}
