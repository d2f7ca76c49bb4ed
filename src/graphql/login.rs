//! How the last login of a browser went: for people who cannot sign in, so without a session.

use async_graphql::SimpleObject;
use chrono::{DateTime, Utc};

use super::context::Execution;
use super::error::GqlError;
use crate::app::login_attempts::{self, Try};
use crate::domain::identity::AuthMethod;
use crate::domain::login::{LoginProblem, LoginStep, StepState, trace};
use crate::domain::violation::Lang;

/// How the last login of this browser went.
#[derive(SimpleObject)]
pub struct LoginDiagnostics {
    /// How the person wanted to prove his identity.
    method: AuthMethod,
    /// The name of the provider in the addresses of the login; `cns` for cards.
    provider: String,
    /// When the login was begun.
    started_at: DateTime<Utc>,
    /// It came to its end, well or not.
    ended: bool,
    /// Why it failed; null while it goes on and when it succeeded.
    problem: Option<LoginProblem>,
    /// What happened, in the caller's language; null without a problem.
    message: Option<String>,
    /// What to do about it, in the caller's language; null without a problem.
    remedy: Option<String>,
    /// All steps of such a login, in their order.
    steps: Vec<LoginDiagnosticsStep>,
}

/// One step of a login.
#[derive(SimpleObject)]
pub struct LoginDiagnosticsStep {
    /// The step.
    step: LoginStep,
    /// How far the login came with it.
    state: StepState,
    /// The step in the caller's language.
    label: String,
}

impl LoginDiagnostics {
    /// Of the browser that asks; nothing when it began no login within the hour.
    pub async fn of(execution: &Execution) -> Result<Option<Self>, GqlError> {
        let Some(browser) = execution.browser else { return Ok(None) };
        let last = login_attempts::last(&execution.env, browser).await?;
        Ok(last.map(|last| Self::told(last, execution.lang)))
    }

    fn told(last: Try, lang: Lang) -> Self {
        let label = |step: LoginStep| step.line(lang).to_owned();
        let steps = trace(last.method, last.ended, last.problem).map(|(step, state)| LoginDiagnosticsStep {
            step,
            state,
            label: label(step),
        });
        Self {
            steps: steps.collect(),
            message: last.problem.map(|problem| problem.message(lang).to_owned()),
            remedy: last.problem.map(|problem| problem.remedy(lang).to_owned()),
            method: last.method,
            provider: last.provider,
            started_at: last.started_at,
            ended: last.ended,
            problem: last.problem,
        }
    }
}
