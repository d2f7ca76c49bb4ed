//! A copy of a document that shows its signatures on pages of its own, for reading and printing.

use super::error::{AppError, ErrorCode};
use super::{Env, Op, read, verification};
use crate::domain::access::{FieldClass, Refusal};
use crate::domain::check::SignatureVerdict;
use crate::domain::entity::{Attachment, Signature, SignatureKind, TimeSource};
use crate::domain::rome;
use crate::signatures::rendition::with_pages;
use crate::signatures::verdict::MediaKind;
use crate::store::signatures;

const TITLE: &str = "Firme apposte al documento";

/// The copy, as a pdf. Of other contents there is none.
pub async fn of(env: &Env, op: &Op, document: &Attachment) -> Result<Vec<u8>, AppError> {
    let seeing = read::practice(env, op, document.practice).await?.ok_or(Refusal::Hidden)?;
    let conn = env.pool.get().await?;
    let standing = signatures::of(&conn, &[seeing.sight.whole()]).await?;
    drop(conn);
    let personal = seeing.sight.shows(FieldClass::Personal);
    let own = standing.iter().filter(|signature| signature.attachment == document.id);
    let mut lines = vec![
        format!("Documento: {}", document.name),
        format!("Impronta SHA-256 dell'originale: {}", document.sha256),
        format!("Copia prodotta da PORTOS il {}.", rome::long(op.now)),
        "Copia per consultazione e stampa: le firme valgono sul file originale, che resta immutato."
            .to_owned(),
    ];
    for (at, signature) in own.enumerate() {
        lines.push(String::new());
        let shown = personal || signature.signer_code.as_deref() == Some(op.code().as_str());
        lines.extend(told(at + 1, signature, shown));
    }
    if lines.len() == 4 {
        lines.extend([String::new(), "Il documento non porta firme.".to_owned()]);
    }
    let unreadable = || AppError::reject(ErrorCode::NoRendition, "attachmentId");
    let (content, media) = verification::content(env, document).await?.ok_or_else(unreadable)?;
    if media != MediaKind::Pdf {
        return Err(unreadable());
    }
    let made = tokio::task::spawn_blocking(move || with_pages(&content, TITLE, &lines));
    made.await.map_err(AppError::fault)?.map_err(|_| unreadable())
}

fn told(number: usize, signature: &Signature, shown: bool) -> Vec<String> {
    let code = signature.signer_code.as_deref().filter(|_| shown);
    let mut lines = vec![match code {
        Some(code) => format!("{number}. {} – codice fiscale {code}", signature.signer_name),
        None => format!("{number}. {}", signature.signer_name),
    }];
    let kind = match signature.kind {
        SignatureKind::Applicativo => "Firma da applicativo (art. 20 D.Lgs. 82/2005)",
        SignatureKind::Cades => "Firma nel file, CAdES",
        SignatureKind::Cms => "Firma nel file, CMS semplice",
        SignatureKind::Pades => "Firma nel file, PAdES",
        SignatureKind::Pdf => "Firma nel file, PDF",
    };
    lines.push(match signature.time_source {
        TimeSource::Service => format!("{kind}, apposta il {}.", rome::long(signature.signed_at)),
        TimeSource::Timestamp => {
            format!("{kind}, con marca temporale del {}.", rome::long(signature.signed_at))
        }
        TimeSource::Reference => format!("{kind}, presente dal {}.", rome::long(signature.signed_at)),
    });
    let reason = signature.sub_indication.as_deref().map(|code| format!(" ({code})")).unwrap_or_default();
    lines.push(match signature.verdict {
        SignatureVerdict::Valid => "Esito della verifica: valida.".to_owned(),
        SignatureVerdict::Invalid => format!("Esito della verifica: NON valida{reason}."),
        SignatureVerdict::Indeterminate => format!("Esito della verifica: non determinabile{reason}."),
        SignatureVerdict::NotVerified => "Non ancora verificata.".to_owned(),
    });
    lines
}
