//! The grid of signatures of a practice: who must sign what, and what stands.

use std::sync::Arc;

use async_graphql::{Context, ID, SimpleObject};
use chrono::{DateTime, Utc};
use futures_util::try_join;

use super::context::ContextExt as _;
use super::error::GqlError;
use crate::app::check::Contents;
use crate::app::read::Seeing;
use crate::domain::access::Right;
use crate::domain::catalogue::Quantity;
use crate::domain::check::SignatureVerdict;
use crate::domain::check::grid::{self, CellState};
use crate::domain::entity::SubjectRecord;
use crate::domain::later::Told;
use crate::domain::role::{SubRole, SubjectRole};
use crate::domain::section::SectionNumber;
use crate::signatures::verdict::SubIndication;

/// A row of the grid of signatures: one kind of document.
#[derive(SimpleObject)]
pub struct SignatureGridRow {
    /// Code of the catalogue.
    code: &'static str,
    /// Title in Italian.
    title_it: &'static str,
    /// Title in English.
    title_en: &'static str,
    /// The document is mandatory here, as far as the practice says so far.
    due: bool,
    /// Ids of the documents of this kind.
    attachment_ids: Vec<ID>,
    /// What is asked of each role.
    cells: Vec<SignatureCell>,
}

/// A cell of the grid: the signatures that a kind of document asks of a role.
#[derive(SimpleObject)]
pub struct SignatureCell {
    /// Role.
    role: SubjectRole,
    /// Part of the role, when only that one counts.
    sub_role: Option<SubRole>,
    /// The main subject, or all of the role.
    quantity: Quantity,
    /// What stands.
    state: SignatureCellState,
    /// Who must sign.
    asked: Vec<AskedSigner>,
    /// Of those, who has not given a signature that holds.
    missing: Vec<AskedSigner>,
    /// Signatures that stand against the cell: of who must sign and do not hold, or of somebody else.
    faults: Vec<SignatureFault>,
    /// Refusals that stand, of who must sign: while there is one nothing is closed or sent (R43).
    refusals: Vec<SignatureRefusal>,
    /// For each document, the place of the cell in the order of signatures and whether its turn has come (R43).
    turns: Vec<SigningTurn>,
    /// Ids of the documents that the caller may refuse to sign here: he is asked to, has not, and has not refused.
    viewer_can_refuse: Vec<ID>,
}

type SignatureCellState = CellState;

/// A subject whose signature is asked for.
#[derive(SimpleObject)]
pub struct AskedSigner {
    /// The subject.
    subject_id: ID,
    /// Name; a legal person signs through its representative.
    name: String,
}

/// A signature that does not count, and why.
#[derive(SimpleObject)]
pub struct SignatureFault {
    /// The document.
    attachment_id: ID,
    /// Who signed.
    signer_name: String,
    /// What verification says.
    verdict: SignatureVerdict,
    /// Why it is not valid. Null when the signature holds and is of somebody of whom it is not asked.
    sub_indication: Option<SubIndication>,
}

/// A refusal to sign, which stands.
#[derive(SimpleObject)]
pub struct SignatureRefusal {
    /// The document.
    attachment_id: ID,
    /// Who refused.
    name: String,
    /// When.
    refused_at: DateTime<Utc>,
    /// Why, in his words.
    reason: String,
    /// The caller refused, and may take it back.
    viewer_can_withdraw: bool,
}

/// When a cell signs a document.
#[derive(SimpleObject)]
pub struct SigningTurn {
    /// The document.
    attachment_id: ID,
    /// Place in the order that the titolare set, from 1; null where the cell signs when it likes.
    place: Option<i32>,
    /// Nobody with an earlier place is missing: the cell may sign, or what it signed counts.
    come: bool,
}

/// The grid as this caller sees it.
pub async fn of(ctx: &Context<'_>, seeing: &Seeing) -> Result<Vec<SignatureGridRow>, GqlError> {
    let sight = &seeing.sight;
    let Some(seen) = sight.section(SectionNumber::Subjects) else { return Ok(Vec::new()) };
    let (loaders, env, op) = (ctx.loaders()?, ctx.env()?, ctx.op()?);
    let on = op.now.date_naive();
    let (sections, subjects, attachments, signatures, refusals, orders, delegations) = try_join!(
        loaders.sections(seen),
        loaders.subjects(seen),
        loaders.attachments(sight.whole()),
        loaders.signatures(sight.whole()),
        loaders.signature_refusals(sight.whole()),
        loaders.signing_orders(sight.whole()),
        loaders.delegations(sight.whole()),
    )?;
    let contents = Contents {
        sections: owned(&sections),
        subjects: owned(&subjects),
        attachments: owned(&attachments),
        signatures: owned(&signatures),
        refusals: owned(&refusals),
        orders: owned(&orders),
        delegations: owned(&delegations),
        standing: Vec::new(),
        told: Told::default(),
    };
    let snapshot = contents.snapshot(&seeing.practice, on, &env.ids)?;
    let signer = |at: &usize| {
        let subject: &SubjectRecord = contents.subjects.get(*at)?;
        Some(AskedSigner { subject_id: ID(env.ids.encode(subject.id)), name: subject.display_name.clone() })
    };
    let signs = |document: &str| {
        let found = snapshot.attachments.iter().find(|known| known.id == document);
        found.is_some_and(|known| sight.allows(known.section, Right::Sign))
    };
    let own = |code: &str| code == op.code().as_str();
    let shown = |row: &grid::Row| row.kind.sections.iter().all(|section| sight.allows(*section, Right::Read));
    let cell = |cell: grid::Cell| {
        let refused =
            |document: &str| cell.refusals.iter().any(|(of, by)| of == document && own(&by.fiscal_code));
        let may_refuse = |document: &&String| {
            let open = grid::open_to(&snapshot, document, op.code());
            open.contains(&cell.rule.role) && signs(document) && !refused(document)
        };
        let documents = cell.turns.iter().map(|turn| &turn.document);
        SignatureCell {
            role: cell.rule.role,
            sub_role: cell.rule.sub_role,
            quantity: cell.rule.quantity,
            state: cell.state,
            asked: cell.asked.iter().filter_map(signer).collect(),
            missing: cell.missing.iter().filter_map(signer).collect(),
            viewer_can_refuse: documents.filter(may_refuse).cloned().map(ID).collect(),
            faults: cell
                .faults
                .into_iter()
                .map(|(document, seen)| SignatureFault {
                    attachment_id: ID(document),
                    signer_name: seen.name,
                    verdict: seen.verdict,
                    sub_indication: seen.sub_indication.as_deref().and_then(SubIndication::from_code),
                })
                .collect(),
            refusals: cell
                .refusals
                .into_iter()
                .map(|(document, by)| SignatureRefusal {
                    viewer_can_withdraw: own(&by.fiscal_code) && signs(&document),
                    attachment_id: ID(document),
                    name: by.name,
                    refused_at: by.at,
                    reason: by.reason,
                })
                .collect(),
            turns: cell
                .turns
                .into_iter()
                .map(|turn| SigningTurn {
                    attachment_id: ID(turn.document),
                    place: turn.place.and_then(|place| i32::try_from(place + 1).ok()),
                    come: turn.come,
                })
                .collect(),
        }
    };
    let rows = grid::grid(&snapshot).into_iter().filter(shown).map(|row| SignatureGridRow {
        code: row.kind.code,
        title_it: row.kind.title_it,
        title_en: row.kind.title_en,
        due: row.due,
        attachment_ids: row.documents.into_iter().map(ID).collect(),
        cells: row.cells.into_iter().map(cell).collect(),
    });
    Ok(rows.collect())
}

fn owned<T: Clone>(rows: &[Arc<T>]) -> Vec<T> {
    rows.iter().map(|row| T::clone(row)).collect()
}
