//! The grid of signatures of a practice: who must sign what, and what stands.

use std::sync::Arc;

use async_graphql::{Context, ID, SimpleObject};
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

/// The grid as this caller sees it.
pub async fn of(ctx: &Context<'_>, seeing: &Seeing) -> Result<Vec<SignatureGridRow>, GqlError> {
    let sight = &seeing.sight;
    let Some(seen) = sight.section(SectionNumber::Subjects) else { return Ok(Vec::new()) };
    let (loaders, env, on) = (ctx.loaders()?, ctx.env()?, ctx.op()?.now.date_naive());
    let (sections, subjects, attachments, signatures, delegations) = try_join!(
        loaders.sections(seen),
        loaders.subjects(seen),
        loaders.attachments(sight.whole()),
        loaders.signatures(sight.whole()),
        loaders.delegations(sight.whole()),
    )?;
    let contents = Contents {
        sections: owned(&sections),
        subjects: owned(&subjects),
        attachments: owned(&attachments),
        signatures: owned(&signatures),
        delegations: owned(&delegations),
        standing: Vec::new(),
        told: Told::default(),
    };
    let snapshot = contents.snapshot(&seeing.practice, on, &env.ids)?;
    let signer = |at: &usize| {
        let subject: &SubjectRecord = contents.subjects.get(*at)?;
        Some(AskedSigner { subject_id: ID(env.ids.encode(subject.id)), name: subject.display_name.clone() })
    };
    let shown = |row: &grid::Row| row.kind.sections.iter().all(|section| sight.allows(*section, Right::Read));
    let rows = grid::grid(&snapshot).into_iter().filter(shown).map(|row| SignatureGridRow {
        code: row.kind.code,
        title_it: row.kind.title_it,
        title_en: row.kind.title_en,
        due: row.due,
        attachment_ids: row.documents.into_iter().map(ID).collect(),
        cells: row
            .cells
            .into_iter()
            .map(|cell| SignatureCell {
                role: cell.rule.role,
                sub_role: cell.rule.sub_role,
                quantity: cell.rule.quantity,
                state: cell.state,
                asked: cell.asked.iter().filter_map(signer).collect(),
                missing: cell.missing.iter().filter_map(signer).collect(),
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
            })
            .collect(),
    });
    Ok(rows.collect())
}

fn owned<T: Clone>(rows: &[Arc<T>]) -> Vec<T> {
    rows.iter().map(|row| T::clone(row)).collect()
}
