//! The questions about what belongs to practices, and one batch of answers.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use futures_util::future::{OptionFuture, try_join_all};
use futures_util::try_join;
use uuid::Uuid;

use crate::app::deprecated_uses::{self, Asked};
use crate::app::read::{self, Seeing};
use crate::app::{AppError, Env, Op};
use crate::domain::access::Seen;
use crate::domain::additional::AdditionalDocument;
use crate::domain::entity::{
    Attachment, ChatMark, Declaration, Delegation, Event, Istanza, Message, Notice, Payment, Section,
    Signature, SubjectRecord,
};
use crate::domain::ids::{MachineTokenId, MessageId, PracticeId};
use crate::domain::opinion::Opinion;
use crate::domain::signature_refusal::SignatureRefusal;
use crate::domain::signing_order::SigningOrder;
use crate::graphql::error::{GqlError, TopCode};
use crate::store::verifications::Verified;
use crate::store::{
    Conn, StoreError, additional, attachments, audit, chat_marks, declarations, delegations, istanze,
    messages, notices, opinions, payments, sections, signature_refusals, signatures, signing_orders,
    subjects, verifications,
};

/// An act of signing in the portal, and its sealed proof.
pub type Evidence = (PracticeId, Uuid, String);

/// A question about what belongs to a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ask {
    Practice(PracticeId),
    /// Sections without their forms.
    SectionHeads(Seen),
    Sections(Seen),
    /// Subjects of whose forms only the addresses are read.
    SubjectHeads(Seen),
    Subjects(Seen),
    Attachments(Seen),
    Signatures(Seen),
    SignatureRefusals(Seen),
    SigningOrders(Seen),
    Evidence(Seen),
    Verifications(Seen),
    Delegations(Seen),
    Declarations(Seen),
    Istanze(Seen),
    Payments(Seen),
    Events(Seen, i64),
    /// The newest messages, at most so many, and whether to count them all.
    Chat(Seen, i64, bool),
    ChatMarks(Seen),
    Unread(Seen),
    Notices(Seen),
    Additional(Seen),
    Opinions(Seen),
    /// Of a token that the caller was given.
    DeprecatedUses(MachineTokenId),
}

/// The answer to a question, shared by everybody who asked.
#[derive(Clone)]
pub(super) enum Answer {
    Practice(Seeing),
    SectionHeads(Arc<Vec<Arc<Section>>>),
    Sections(Arc<Vec<Arc<Section>>>),
    SubjectHeads(Arc<Vec<Arc<SubjectRecord>>>),
    Subjects(Arc<Vec<Arc<SubjectRecord>>>),
    Attachments(Arc<Vec<Arc<Attachment>>>),
    Signatures(Arc<Vec<Arc<Signature>>>),
    SignatureRefusals(Arc<Vec<Arc<SignatureRefusal>>>),
    SigningOrders(Arc<Vec<Arc<SigningOrder>>>),
    Evidence(Arc<Vec<Arc<Evidence>>>),
    Verifications(Arc<Vec<Arc<Verified>>>),
    Delegations(Arc<Vec<Arc<Delegation>>>),
    Declarations(Arc<Vec<Arc<Declaration>>>),
    Istanze(Arc<Vec<Arc<Istanza>>>),
    Payments(Arc<Vec<Arc<Payment>>>),
    Events(Arc<Vec<Arc<Event>>>),
    Chat(Arc<Vec<Arc<Message>>>, Option<i64>),
    ChatMarks(Arc<Vec<Arc<ChatMark>>>),
    Unread(Arc<Vec<Arc<(PracticeId, i64)>>>),
    Notices(Arc<Vec<Arc<Notice>>>),
    Additional(Arc<Vec<Arc<AdditionalDocument>>>),
    Opinions(Arc<Vec<Arc<Opinion>>>),
    DeprecatedUses(Arc<Vec<Asked>>),
}

/// Why a batch failed: the same for everybody who waited for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct BatchError(pub TopCode);

impl From<StoreError> for BatchError {
    fn from(error: StoreError) -> Self {
        AppError::from(error).into()
    }
}

impl From<AppError> for BatchError {
    fn from(error: AppError) -> Self {
        Self(GqlError::from(error).code())
    }
}

impl From<StoreError> for GqlError {
    fn from(error: StoreError) -> Self {
        AppError::from(error).into()
    }
}

pub(super) struct Source {
    pub env: Env,
    pub op: Option<Arc<Op>>,
}

/// Rows grouped by practice.
fn group<T>(rows: Vec<T>, practice: impl Fn(&T) -> PracticeId) -> HashMap<PracticeId, Vec<Arc<T>>> {
    let mut groups: HashMap<PracticeId, Vec<Arc<T>>> = HashMap::new();
    for row in rows {
        groups.entry(practice(&row)).or_default().push(Arc::new(row));
    }
    groups
}

macro_rules! asked {
    ($keys:ident, $kind:ident) => {
        $keys
            .iter()
            .filter_map(|key| match key {
                Ask::$kind(seen) => Some(*seen),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
}

/// A query over the practices asked about, or nothing when nobody asked.
macro_rules! when_asked {
    ($seen:ident, $query:expr) => {{
        let query: OptionFuture<_> = (!$seen.is_empty()).then(|| $query).into();
        async { query.await.transpose().map(Option::unwrap_or_default) }
    }};
}

impl Loader<Ask> for Source {
    type Value = Answer;
    type Error = BatchError;

    async fn load(&self, keys: &[Ask]) -> Result<HashMap<Ask, Answer>, BatchError> {
        let mut answers = HashMap::with_capacity(keys.len());
        let practices = asked!(keys, Practice);
        if let (false, Some(op)) = (practices.is_empty(), &self.op) {
            for seeing in read::practices(&self.env, op, practices).await? {
                answers.insert(Ask::Practice(seeing.practice.id), Answer::Practice(seeing));
            }
        }
        let tokens = asked!(keys, DeprecatedUses);
        if !tokens.is_empty() {
            let mut found = deprecated_uses::of_tokens(&self.env, &tokens).await?;
            for token in tokens {
                let asked = found.remove(&token).unwrap_or_default();
                answers.insert(Ask::DeprecatedUses(token), Answer::DeprecatedUses(Arc::new(asked)));
            }
        }
        let (in_heads, in_sections) = (asked!(keys, SectionHeads), asked!(keys, Sections));
        let (in_subject_heads, in_subjects) = (asked!(keys, SubjectHeads), asked!(keys, Subjects));
        let (in_attachments, in_signatures) = (asked!(keys, Attachments), asked!(keys, Signatures));
        let (in_refusals, in_orders) = (asked!(keys, SignatureRefusals), asked!(keys, SigningOrders));
        let (in_evidence, in_verifications) = (asked!(keys, Evidence), asked!(keys, Verifications));
        let (in_delegations, in_declarations) = (asked!(keys, Delegations), asked!(keys, Declarations));
        let (in_istanze, in_payments) = (asked!(keys, Istanze), asked!(keys, Payments));
        let (in_notices, in_opinions) = (asked!(keys, Notices), asked!(keys, Opinions));
        let in_additional = asked!(keys, Additional);
        let (in_chat_marks, in_unread) = (asked!(keys, ChatMarks), asked!(keys, Unread));
        let reader = self.op.as_ref().map(|op| op.code().to_string()).unwrap_or_default();
        let in_events: Vec<(Seen, i64)> = keys
            .iter()
            .filter_map(|key| match key {
                Ask::Events(seen, limit) => Some((*seen, *limit)),
                _ => None,
            })
            .collect();
        let in_chats: Vec<(Seen, i64, bool)> = keys
            .iter()
            .filter_map(|key| match key {
                Ask::Chat(seen, limit, counted) => Some((*seen, *limit, *counted)),
                _ => None,
            })
            .collect();
        if keys.len() == answers.len() {
            return Ok(answers);
        }
        let limit = in_events.iter().map(|(_, limit)| *limit).max().unwrap_or(0);
        let of_events: Vec<Seen> = in_events.iter().map(|(seen, _)| *seen).collect();

        let conn = self.env.pool.get().await?;
        let chats = try_join_all(
            in_chats.iter().map(|(seen, limit, counted)| chat(&conn, *seen, None, *limit, *counted)),
        );
        let (
            found_heads,
            found_sections,
            found_subject_heads,
            found_subjects,
            found_attachments,
            found_signatures,
            found_refusals,
            found_orders,
            found_evidence,
            found_verifications,
            found_delegations,
            found_declarations,
            found_istanze,
            found_payments,
            found_events,
            found_chat_marks,
            found_unread,
            found_notices,
            found_additional,
            found_opinions,
            found_chats,
        ) = try_join!(
            when_asked!(in_heads, sections::heads_of(&conn, &in_heads)),
            when_asked!(in_sections, sections::of(&conn, &in_sections)),
            when_asked!(in_subject_heads, subjects::heads_of(&conn, &in_subject_heads)),
            when_asked!(in_subjects, subjects::of(&conn, &in_subjects)),
            when_asked!(in_attachments, attachments::of(&conn, &in_attachments)),
            when_asked!(in_signatures, signatures::of(&conn, &in_signatures)),
            when_asked!(in_refusals, signature_refusals::of(&conn, &in_refusals)),
            when_asked!(in_orders, signing_orders::of(&conn, &in_orders)),
            when_asked!(in_evidence, signatures::evidence_of(&conn, &in_evidence)),
            when_asked!(in_verifications, verifications::of(&conn, &in_verifications)),
            when_asked!(in_delegations, delegations::of(&conn, &in_delegations)),
            when_asked!(in_declarations, declarations::of(&conn, &in_declarations)),
            when_asked!(in_istanze, istanze::of(&conn, &in_istanze)),
            when_asked!(in_payments, payments::of(&conn, &in_payments)),
            when_asked!(of_events, audit::newest_of(&conn, &of_events, limit)),
            when_asked!(in_chat_marks, chat_marks::of(&conn, &in_chat_marks)),
            when_asked!(in_unread, chat_marks::unread(&conn, &reader, &in_unread)),
            when_asked!(in_notices, notices::of(&conn, &in_notices)),
            when_asked!(in_additional, additional::of(&conn, &in_additional)),
            when_asked!(in_opinions, opinions::of(&conn, &in_opinions)),
            chats,
        )?;
        drop(conn);

        macro_rules! answer {
            ($seen:ident, $kind:ident, $rows:expr) => {
                let mut groups = $rows;
                for seen in $seen {
                    let rows = groups.remove(&seen.practice()).unwrap_or_default();
                    answers.insert(Ask::$kind(seen), Answer::$kind(Arc::new(rows)));
                }
            };
        }
        answer!(in_heads, SectionHeads, group(found_heads, |r| r.practice));
        answer!(in_sections, Sections, group(found_sections, |r| r.practice));
        answer!(in_subject_heads, SubjectHeads, group(found_subject_heads, |r| r.practice));
        answer!(in_subjects, Subjects, group(found_subjects, |r| r.practice));
        answer!(in_attachments, Attachments, group(found_attachments, |r| r.practice));
        answer!(in_delegations, Delegations, group(found_delegations, |r| r.practice));
        answer!(in_declarations, Declarations, group(found_declarations, |r| r.practice));
        answer!(in_istanze, Istanze, group(found_istanze, |r| r.practice));
        answer!(in_payments, Payments, group(found_payments, |r| r.practice));
        answer!(in_signatures, Signatures, group(found_signatures, |r| r.practice));
        answer!(in_refusals, SignatureRefusals, group(found_refusals, |r| r.practice));
        answer!(in_orders, SigningOrders, group(found_orders, |r| r.practice));
        answer!(in_evidence, Evidence, group(found_evidence, |r| r.0));
        answer!(in_verifications, Verifications, group(found_verifications, |r| r.practice));
        answer!(in_chat_marks, ChatMarks, group(found_chat_marks, |r| r.practice));
        answer!(in_unread, Unread, group(found_unread, |r| r.0));
        answer!(in_notices, Notices, group(found_notices, |r| r.practice));
        answer!(in_additional, Additional, group(found_additional, |r| r.practice));
        answer!(in_opinions, Opinions, group(found_opinions, |r| r.practice));
        let groups = group(found_events, |r| PracticeId(r.topic.0));
        for (seen, limit) in in_events {
            let mut rows = groups.get(&seen.practice()).cloned().unwrap_or_default();
            rows.truncate(usize::try_from(limit).unwrap_or(0));
            answers.insert(Ask::Events(seen, limit), Answer::Events(Arc::new(rows)));
        }
        for ((seen, limit, counted), (rows, total)) in in_chats.into_iter().zip(found_chats) {
            let rows = rows.into_iter().map(Arc::new).collect();
            answers.insert(Ask::Chat(seen, limit, counted), Answer::Chat(Arc::new(rows), total));
        }
        Ok(answers)
    }
}

/// A page of a chat and, if asked for, its length.
pub(super) async fn chat(
    conn: &Conn,
    seen: Seen,
    after: Option<MessageId>,
    limit: i64,
    counted: bool,
) -> Result<(Vec<Message>, Option<i64>), StoreError> {
    let total: OptionFuture<_> = counted.then(|| messages::count(conn, seen)).into();
    try_join!(messages::page(conn, seen, after, limit), async { total.await.transpose() })
}
