//! Formal checks: running them and what they find.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};

use super::context::ContextExt as _;
use super::error::GqlError;
use super::payload::{UserError, run, split};
use super::practice::Practice;
use super::section::Section;
use crate::app::check::{self, Checked};
use crate::app::{AppError, ErrorCode};
use crate::domain::check::RuleCode;
use crate::domain::section::SectionNumber;
use crate::domain::violation::{Severity, Violation as Finding};

/// Runs the formal check of one section.
#[derive(InputObject)]
pub struct VerifySectionInput {
    /// The practice.
    practice_id: ID,
    /// Which section.
    section: SectionNumber,
}

/// Runs the formal check of the whole practice.
#[derive(InputObject)]
pub struct VerifyPracticeInput {
    /// The practice.
    practice_id: ID,
}

/// One finding of a formal check.
#[derive(SimpleObject)]
pub struct Violation {
    /// Which rule, for programs.
    code: RuleCode,
    /// Blocks, or only warns.
    severity: Severity,
    /// The section it is about.
    section: SectionNumber,
    /// Dotted path of the field or document.
    path: String,
    /// What is wrong, in the language of `Accept-Language`.
    message: String,
}

/// Answer of `verifySection`.
#[derive(SimpleObject)]
pub struct VerifySectionPayload {
    /// The section with the status of this check; null when the check could not be run.
    section: Option<Section>,
    /// The findings; empty when the check passes without warnings.
    violations: Vec<Violation>,
    /// What the caller can fix about the request itself.
    errors: Vec<UserError>,
}

/// Answer of `verifyPractice`.
#[derive(SimpleObject)]
pub struct VerifyPracticePayload {
    /// The practice; null when the check could not be run.
    practice: Option<Practice>,
    /// The findings of all sections.
    violations: Vec<Violation>,
    /// What the caller can fix about the request itself.
    errors: Vec<UserError>,
}

fn findings(found: Vec<Finding>, lang: crate::domain::violation::Lang) -> Vec<Violation> {
    found
        .into_iter()
        .map(|finding| Violation {
            message: finding.message(lang),
            severity: finding.severity(),
            code: finding.code,
            section: finding.section,
            path: finding.path,
        })
        .collect()
}

/// Mutations that check.
#[derive(Default)]
pub struct CheckMutations;

/// Mutations that check.
#[Object]
impl CheckMutations {
    /// Runs the formal check of one section; data and version stay as they are. Needs VERIFY on the section.
    async fn verify_section(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to check.")] input: VerifySectionInput,
    ) -> Result<VerifySectionPayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome: Result<Checked, AppError> = run!(ctx, |env, op| async {
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            check::section(&env, &op, practice, input.section).await
        });
        let (checked, errors) = split(outcome, ctx.op()?)?;
        let Some(checked) = checked else {
            return Ok(VerifySectionPayload { section: None, violations: Vec::new(), errors });
        };
        let section = checked
            .section
            .map(|section| Section::new(ctx, Arc::new(section), checked.seeing))
            .transpose()?;
        Ok(VerifySectionPayload { section, violations: findings(checked.violations, ctx.op()?.lang), errors })
    }

    /// Runs the formal check of the whole practice. Needs VERIFY on the practice (the titolare).
    async fn verify_practice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to check.")] input: VerifyPracticeInput,
    ) -> Result<VerifyPracticePayload, GqlError> {
        let practice = ctx.ids()?.decode(&input.practice_id);
        let outcome: Result<Checked, AppError> = run!(ctx, |env, op| async {
            let practice = practice.ok_or_else(|| AppError::reject(ErrorCode::NotFound, "practiceId"))?;
            check::practice(&env, &op, practice).await
        });
        let (checked, errors) = split(outcome, ctx.op()?)?;
        let Some(checked) = checked else {
            return Ok(VerifyPracticePayload { practice: None, violations: Vec::new(), errors });
        };
        Ok(VerifyPracticePayload {
            practice: Some(Practice(checked.seeing)),
            violations: findings(checked.violations, ctx.op()?.lang),
            errors,
        })
    }
}
