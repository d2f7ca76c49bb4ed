//! What can go wrong in the store, in the words of the callers.

use diesel::result::{DatabaseErrorKind, Error as Diesel};

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("no such row")]
    NotFound,
    /// A named constraint refused the write; `conflict` maps it to a meaning.
    #[error("constraint {0}")]
    Conflict(Constraint),
    /// A serialisation failure or deadlock: the whole transaction may be tried again.
    #[error("try again: {0}")]
    Retry(String),
    /// No connection in time, or the database is down; or the file store is.
    #[error("cannot be reached: {0}")]
    Unavailable(String),
    #[error("the statement took too long")]
    Timeout,
    #[error(transparent)]
    Fault(Diesel),
    /// A stored value that the program does not know.
    #[error("{table}.{column} holds {value:?}")]
    Corrupt { table: &'static str, column: &'static str, value: String },
}

closed! {
    /// Constraints whose violation a caller can cause, by their name in the schema.
    pub enum Constraint {
        /// Two active delegations of one section.
        OneActiveDelegation = "delegations_one_active",
        /// Two standing declarations of one section.
        OneDeclaration = "declarations_one_confirmed",
        /// One person signs one document once.
        SignedOnce = "signatures_once",
        /// One person refuses to sign one document once at a time.
        RefusedOnce = "signature_refusals_once",
        /// A retry under a key that is being used at this moment.
        IdempotencyKey = "idempotency_pkey",
        /// Two drafts of one kind.
        OneDraft = "istanze_one_draft",
        /// Two draws of one seat that are not published.
        OneOpenDraw = "draws_one_open",
        /// A mail that was already queued.
        MailOnce = "mails_once",
    }
}

/// Constraints that only a defect of ours can violate. A test compares both lists with
/// the schema, so that a new constraint is either mapped or declared internal.
pub const INTERNAL_CONSTRAINTS: &[&str] = &[
    "practice_search_practice_fk",
    "practices_number_key",
    "relay_one_row",
    "practices_parent_fk",
    "practices_later",
    "istanze_draft_fk",
    "attachments_added_fk",
    "attachments_invalidated_fk",
    "sections_practice_fk",
    "sections_number_range",
    "subjects_practice_fk",
    "delegations_practice_fk",
    "delegations_section_range",
    "uploads_practice_fk",
    "uploads_size_positive",
    "upload_parts_upload_fk",
    "upload_parts_size_positive",
    "attachments_practice_fk",
    "signatures_practice_fk",
    "signatures_attachment_fk",
    "signature_refusals_practice_fk",
    "signature_refusals_ended",
    "signing_orders_practice_fk",
    "verifications_attachment_fk",
    "signatures_act_fk",
    "signatures_portal_proven",
    "declarations_practice_fk",
    "declarations_delegation_fk",
    "declarations_istanza_fk",
    "declarations_one_asked",
    "istanze_practice_fk",
    "istanze_number",
    "istanze_notice_code",
    "istanza_contents_istanza_fk",
    "payments_practice_fk",
    "payments_istanza_fk",
    "payments_fee_range",
    "payments_stamps_range",
    "payments_stamp_range",
    "payments_one_open",
    "handoffs_practice_fk",
    "handoffs_istanza_fk",
    "protocol_entries_once",
    "messages_practice_fk",
    "message_withdrawals_message_fk",
    "chat_marks_practice_fk",
    "chat_digests_practice_fk",
    "inbox_marks_practice_fk",
    "practice_syncs_practice_fk",
    "assignments_practice_fk",
    "notices_practice_fk",
    "awaited_answers_notice_fk",
    "additional_documents_practice_fk",
    "opinions_practice_fk",
    "opinions_document_fk",
    "opinion_documents_opinion_fk",
    "opinion_documents_attachment_fk",
    "batches_once",
    "batch_items_batch_fk",
    "draws_days",
    "draw_entries_draw_fk",
    "draw_entries_once",
    "audit_leaves_root_fk",
    "sessions_id_key",
    "machine_tokens_hash_key",
];

impl From<Diesel> for StoreError {
    fn from(error: Diesel) -> Self {
        match error {
            Diesel::NotFound => Self::NotFound,
            Diesel::DatabaseError(kind, ref info) => match kind {
                DatabaseErrorKind::UniqueViolation
                | DatabaseErrorKind::ForeignKeyViolation
                | DatabaseErrorKind::CheckViolation => {
                    match info.constraint_name().and_then(Constraint::from_code) {
                        Some(constraint) => Self::Conflict(constraint),
                        None => Self::Fault(error),
                    }
                }
                DatabaseErrorKind::SerializationFailure => Self::Retry(info.message().to_owned()),
                DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand => {
                    Self::Unavailable(info.message().to_owned())
                }
                // The partition of the day was made between routing and writing.
                _ if info.message().contains("violates partition constraint") => {
                    Self::Retry(info.message().to_owned())
                }
                _ if info.message().contains("deadlock detected") => Self::Retry(info.message().to_owned()),
                _ if info.message().contains("statement timeout") => Self::Timeout,
                // The server says so when it is told to stop or comes back after a crash.
                _ if info.message().contains("terminating connection")
                    || info.message().contains("the database system is")
                    || info.message().contains("connection closed") =>
                {
                    Self::Unavailable(info.message().to_owned())
                }
                _ => Self::Fault(error),
            },
            other => Self::Fault(other),
        }
    }
}

impl From<diesel_async::pooled_connection::deadpool::PoolError> for StoreError {
    fn from(error: diesel_async::pooled_connection::deadpool::PoolError) -> Self {
        Self::Unavailable(error.to_string())
    }
}
