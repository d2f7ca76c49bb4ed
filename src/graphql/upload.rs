//! Upload tickets: announced by mutation, used by sending bytes (see `http/uploads.rs`).

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::{DateTime, Utc};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{UserError, run, split};
use super::scalars::{Bytes, Sha256};
use crate::app::uploads::{self, Announced, Ticket};
use crate::app::{AppError, ErrorCode};
use crate::domain::section::SectionNumber;

/// One file that is about to be sent.
#[derive(InputObject)]
pub struct UploadFileInput {
    /// The section it belongs to: 4 or 5.
    section: SectionNumber,
    /// Code of the catalogue.
    code: String,
    /// File name, at most 120 characters, no path. Blanks and dots at its ends and characters without a width are taken away.
    name: String,
    /// Media type: `application/pdf` or `application/pkcs7-mime`.
    media_type: String,
    /// Size in bytes.
    size: Bytes,
    /// SHA-256 of the bytes.
    sha256: Sha256,
}

/// Asks for upload tickets.
#[derive(InputObject)]
pub struct CreateUploadInput {
    /// The practice.
    practice_id: ID,
    /// The files, at most 50.
    files: Vec<UploadFileInput>,
}

/// A header to send with the bytes.
#[derive(SimpleObject)]
pub struct UploadHeader {
    /// Name of the header.
    name: String,
    /// Its value.
    value: String,
}

/// A ticket for one upload: send the bytes with these headers, then call `addAttachment`. The same address
/// takes the whole by `method`, or pieces by the tus protocol, which goes on after a break.
#[derive(SimpleObject)]
pub struct UploadTicket {
    /// Names the ticket in `addAttachment`.
    id: ID,
    /// Method of the request.
    method: &'static str,
    /// Address of the request.
    url: String,
    /// Headers of the request, beside the caller's own.
    headers: Vec<UploadHeader>,
    /// Version of the tus protocol that the address speaks, with the extensions checksum (sha256), termination and expiration.
    tus_version: &'static str,
    /// Bytes that it takes: exactly those that were announced.
    size: Bytes,
    /// SHA-256 that they must have.
    sha256: Sha256,
    /// Until when the bytes are accepted, and what has arrived is kept.
    expires_at: DateTime<Utc>,
}

/// The answer for one file: a ticket, or what is wrong with it.
#[derive(SimpleObject)]
pub struct UploadOutcome {
    /// The ticket; null when the file was refused.
    ticket: Option<UploadTicket>,
    /// What is wrong with the file.
    errors: Vec<UserError>,
}

/// Answer of `createUpload`.
#[derive(SimpleObject)]
pub struct CreateUploadPayload {
    /// One answer a file, in the order of the request; null when the request was refused as a whole.
    files: Option<Vec<UploadOutcome>>,
    /// What the caller can fix about the request itself.
    errors: Vec<UserError>,
}

pub fn ticket(ticket: &Ticket, public_url: &str) -> UploadTicket {
    let id = ticket.upload.id.to_string();
    let header = |name: &str, value: String| UploadHeader { name: name.to_owned(), value };
    UploadTicket {
        method: "PUT",
        url: format!("{public_url}/uploads/{id}"),
        // No content type: the two ways of sending have different ones.
        headers: vec![header("upload-token", ticket.token.reveal().to_owned())],
        tus_version: "1.0.0",
        size: Bytes(ticket.upload.size_bytes),
        sha256: Sha256(ticket.upload.sha256),
        expires_at: ticket.upload.expires_at,
        id: ID(id),
    }
}

/// Mutations of uploads.
#[derive(Default)]
pub struct UploadMutations;

/// Mutations of uploads.
#[Object]
impl UploadMutations {
    /// Asks for upload tickets; nothing is attached yet. Needs ATTACH on the section of each file.
    async fn create_upload(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which files.")] input: CreateUploadInput,
    ) -> Result<CreateUploadPayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome = run!(ctx, |env, op| async {
            let files = input
                .files
                .into_iter()
                .map(|file| Announced {
                    section: Some(file.section),
                    code: file.code,
                    name: file.name,
                    media_type: file.media_type,
                    size_bytes: file.size.0,
                    sha256: file.sha256.0,
                })
                .collect();
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            uploads::create(&env, &op, practice, files).await
        });
        let op = ctx.op()?;
        let (answers, errors) = split(outcome, op)?;
        let url = &ctx.env()?.settings.public_url;
        let files = answers.map(|answers| {
            answers
                .into_iter()
                .map(|answer| match answer {
                    Ok(found) => UploadOutcome { ticket: Some(ticket(&found, url)), errors: Vec::new() },
                    Err(errors) => UploadOutcome {
                        ticket: None,
                        errors: errors.into_iter().map(|error| UserError::of(error, op)).collect(),
                    },
                })
                .collect()
        });
        Ok(CreateUploadPayload { files, errors })
    }
}
