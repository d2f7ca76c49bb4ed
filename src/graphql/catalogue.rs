//! The catalogue of documents, with what is asked of each before a byte is sent.

use async_graphql::{Object, SimpleObject};

use super::scalars::{Bytes, Date};
use super::signing::SignatureStatement;
use crate::domain::catalogue::{
    Catalogue as Stored, Condition, DocumentFormat, DocumentKind as Kind, MAX_NAME, MAX_SUBMISSION_BYTES,
    MAX_SUBMISSION_FILES, Quantity,
};
use crate::domain::role::{SubRole, SubjectRole};
use crate::domain::section::SectionNumber;

/// The documents that belong to a practice, by the catalogue in force on a day.
pub struct Catalogue {
    pub stored: &'static Stored,
    pub max_file_bytes: u64,
}

/// The documents that belong to a practice, by the catalogue in force on a day.
#[Object]
impl Catalogue {
    /// Version of the catalogue; kept with every submission that it judged.
    async fn version(&self) -> &str {
        self.stored.version
    }

    /// In force from.
    async fn valid_from(&self) -> Date {
        Date(self.stored.valid_from)
    }

    /// The kinds of document.
    async fn documents(
        &self,
        #[graphql(desc = "Only those of this section.")] section: Option<SectionNumber>,
    ) -> Vec<DocumentKind> {
        self.stored
            .kinds
            .iter()
            .filter(|kind| section.is_none_or(|section| kind.sections.contains(&section)))
            .map(|kind| DocumentKind::of(kind, self.max_file_bytes))
            .collect()
    }

    /// Most files of one `createUpload`.
    async fn max_files_per_upload(&self) -> i32 {
        i32::try_from(crate::app::uploads::MANY).unwrap_or(i32::MAX)
    }

    /// Most bytes of the documents of a submission together.
    async fn max_submission_size(&self) -> Bytes {
        Bytes(i64::try_from(MAX_SUBMISSION_BYTES).unwrap_or(i64::MAX))
    }

    /// Most documents of a submission.
    async fn max_submission_files(&self) -> i32 {
        i32::try_from(MAX_SUBMISSION_FILES).unwrap_or(i32::MAX)
    }

    /// Longest file name, in characters.
    async fn max_file_name_length(&self) -> i32 {
        i32::try_from(MAX_NAME).unwrap_or(i32::MAX)
    }

    /// The formats, with the media types under which they are announced.
    async fn formats(&self) -> Vec<DocumentFormatInfo> {
        let of = |format: &DocumentFormat| DocumentFormatInfo {
            format: *format,
            media_types: format.media_types().to_vec(),
        };
        DocumentFormat::ALL.iter().map(of).collect()
    }

    /// The statement that is confirmed when a document is signed in the portal.
    async fn signature_statement(&self) -> SignatureStatement {
        SignatureStatement::current()
    }
}

/// A format of documents.
#[derive(SimpleObject)]
pub struct DocumentFormatInfo {
    /// The format.
    format: DocumentFormat,
    /// Media types under which a file of it is announced; the first one is the usual.
    media_types: Vec<&'static str>,
}

/// A kind of document.
#[derive(SimpleObject)]
pub struct DocumentKind {
    /// Code, for example A5.
    code: &'static str,
    /// Title in Italian.
    title_it: &'static str,
    /// Title in English.
    title_en: &'static str,
    /// Sections in which it can be attached; one logical document, also where there are two.
    sections: Vec<SectionNumber>,
    /// When it is mandatory.
    condition: Condition,
    /// Who has to sign it.
    signers: Vec<SignerRule>,
    /// Accepted formats.
    formats: Vec<DocumentFormat>,
    /// Largest size of a file.
    max_size: Bytes,
}

/// Who has to sign a kind of document.
#[derive(SimpleObject)]
pub struct SignerRule {
    /// Role.
    role: SubjectRole,
    /// Part of the role, when only that one counts.
    sub_role: Option<SubRole>,
    /// The main subject, or all of the role.
    quantity: Quantity,
}

impl DocumentKind {
    fn of(kind: &Kind, limit: u64) -> Self {
        Self {
            code: kind.code,
            title_it: kind.title_it,
            title_en: kind.title_en,
            sections: kind.sections.to_vec(),
            condition: kind.condition,
            signers: kind
                .signers
                .iter()
                .map(|rule| SignerRule { role: rule.role, sub_role: rule.sub_role, quantity: rule.quantity })
                .collect(),
            formats: kind.formats.to_vec(),
            max_size: Bytes(i64::try_from(kind.max_bytes.min(limit)).unwrap_or(i64::MAX)),
        }
    }
}
