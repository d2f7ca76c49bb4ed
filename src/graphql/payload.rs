//! Payloads of mutations: the changed object or null, and the errors that the caller can fix.

use async_graphql::SimpleObject;

use super::error::GqlError;
use crate::app::{AppError, ErrorCode, Op, UserError as Cause};

/// Something that the caller can fix.
#[derive(SimpleObject)]
pub struct UserError {
    /// What is wrong, for programs. New values may be added.
    code: ErrorCode,
    /// Dotted path of the input that caused it; empty when none did.
    path: String,
    /// What is wrong and what to do, in the language of `Accept-Language`.
    message: String,
    /// Values that the message mentions; the description of each code says which.
    params: Vec<String>,
}

impl UserError {
    pub fn of(error: Cause, op: &Op) -> Self {
        Self { message: error.message(op.lang), code: error.code, path: error.path, params: error.params }
    }
}

/// Splits an outcome into value and fixable errors; everything else goes to the top level.
pub fn split<T>(outcome: Result<T, AppError>, op: &Op) -> Result<(Option<T>, Vec<UserError>), GqlError> {
    match outcome {
        Ok(value) => Ok((Some(value), Vec::new())),
        Err(AppError::Rejected(errors)) => {
            Ok((None, errors.into_iter().map(|error| UserError::of(error, op)).collect()))
        }
        Err(error) => Err(error.into()),
    }
}

/// A payload with one object.
macro_rules! payload {
    ($(#[doc = $about:literal])+ $name:ident { $(#[doc = $doc:literal])+ $field:ident : $ty:ty }) => {
        $(#[doc = $about])+
        #[derive(async_graphql::SimpleObject)]
        pub struct $name {
            $(#[doc = $doc])+
            $field: Option<$ty>,
            /// What the caller can fix; empty when the mutation did what it was asked.
            errors: Vec<$crate::graphql::payload::UserError>,
        }

        impl $name {
            fn of<T>(
                outcome: Result<T, $crate::app::AppError>,
                op: &$crate::app::Op,
                face: impl FnOnce(T) -> $ty,
            ) -> Result<Self, $crate::graphql::error::GqlError> {
                let (value, errors) = $crate::graphql::payload::split(outcome, op)?;
                Ok(Self { $field: value.map(face), errors })
            }
        }
    };
}
pub(super) use payload;

/// Runs a use case as one piece: a closed connection does not cut it in half.
macro_rules! run {
    ($ctx:ident, |$env:ident, $op:ident| $call:expr) => {{
        let ($env, $op) = ($ctx.env()?.clone(), std::sync::Arc::clone($ctx.op()?));
        let tasks = $env.clone();
        tasks.run(async move { $call.await }).await
    }};
}
pub(super) use run;
