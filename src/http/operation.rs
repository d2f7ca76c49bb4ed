//! One operation on a connection that stays open, whatever carries it.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use async_graphql::{Request, Value, Variables};
use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream::{self, BoxStream, CatchUnwind, Stream};
use serde::Deserialize;
use serde_json::json;

use super::caller::LOOKUP;
use super::registered;
use super::router::Service;
use crate::domain::violation::Lang;
use crate::graphql::api::{Answer, DRY_RUN};
use crate::graphql::error::TopCode;
use crate::graphql::{Api, Call};
use crate::limits::RetryAfter;

/// What a client sends to start an operation.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Payload {
    query: Option<String>,
    /// Names a registered operation in place of the text.
    document_id: Option<String>,
    operation_name: Option<String>,
    variables: Option<Variables>,
    /// Of these one is known, [`DRY_RUN`]; what is sent must have the form that the protocols ask for.
    extensions: Option<HashMap<String, Value>>,
}

impl Payload {
    /// Reads the text of an object; an array would be taken for its fields in order.
    pub fn read(text: &str) -> Option<Self> {
        let read: Option<Self> =
            text.trim_ascii_start().starts_with('{').then(|| serde_json::from_str(text).ok()).flatten();
        read.filter(|payload| payload.query.is_some() || payload.document_id.is_some())
    }

    /// It brings a text of its own where only registered ones are run: without a session, and under strict
    /// operations with a cookie. Under --dev people try things out before they sign in.
    pub fn needs_document(&self, service: &Service, call: &Call) -> bool {
        let known_only = (call.caller.is_none() && !service.settings.dev)
            || (call.from_page && service.settings.strict_operations);
        known_only && self.document_id.is_none()
    }

    pub fn request(self) -> Result<Request, TopCode> {
        let text = registered::text(self.query, self.document_id.as_deref())?;
        let mut request = Request::new(text).variables(self.variables.unwrap_or_default());
        request.operation_name = self.operation_name;
        match self.extensions.and_then(|mut sent| sent.remove(DRY_RUN)) {
            None | Some(Value::Null | Value::Boolean(false)) => {}
            Some(Value::Boolean(true)) => {
                request.extensions.insert(DRY_RUN.to_owned(), Value::Boolean(true));
            }
            // Who meant a dry run must not find that it was done.
            Some(_) => return Err(TopCode::BadRequest),
        }
        Ok(request)
    }
}

/// What comes out of an operation.
pub enum Part {
    /// The result of an execution, as JSON.
    Result(Bytes),
    /// The operation ended with this JSON list of errors.
    Refused(Bytes),
    /// The operation ended.
    End,
}

/// An operation under way; ends after its last part.
pub struct Running {
    /// Goes on until one side ends it; anything else answers once.
    pub subscribes: bool,
    answers: CatchUnwind<AssertUnwindSafe<BoxStream<'static, Answer>>>,
    request_id: Arc<str>,
    lang: Lang,
    over: bool,
}

impl Running {
    /// Starts an operation under a request id of its own.
    pub fn start(api: &Api, call: &Call, payload: Payload, resume: Option<Arc<str>>) -> Self {
        let request_id: Arc<str> = api.env().clock.new_id().to_string().into();
        let call = Call { request_id: Arc::clone(&request_id), resume, ..call.clone() };
        let lang = call.lang;
        // The public look-up's tries are counted where they come by POST.
        let request = match payload.request() {
            Ok(request) if request.query.contains(LOOKUP) => {
                Err((TopCode::BadRequest, "Ask publicAttestation by POST /graphql."))
            }
            Ok(request) => Ok(request),
            Err(code) => Err((code, code.message(lang))),
        };
        let (subscribes, answers) = match request {
            Ok(request) => {
                let operation = api.stream(call, request);
                (operation.subscribes, operation.answers)
            }
            Err((code, text)) => {
                let refusal = Answer::Refused(errors(code, text, &request_id));
                (false, stream::once(async { refusal }).boxed())
            }
        };
        let answers = AssertUnwindSafe(answers).catch_unwind();
        Self { subscribes, answers, request_id, lang, over: false }
    }
}

impl Stream for Running {
    type Item = Part;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Part>> {
        if self.over {
            return Poll::Ready(None);
        }
        let part = match ready!(self.answers.poll_next_unpin(cx)) {
            Some(Ok(Answer::Result(json))) => return Poll::Ready(Some(Part::Result(json))),
            Some(Ok(Answer::Refused(errors))) => Part::Refused(errors),
            None => Part::End,
            Some(Err(_)) => {
                tracing::error!(request_id = &*self.request_id, "an operation panicked");
                let code = TopCode::Internal;
                Part::Refused(errors(code, code.message(self.lang), &self.request_id))
            }
        };
        self.over = true;
        Poll::Ready(Some(part))
    }
}

/// A JSON list of one error.
pub fn errors(code: TopCode, message: &str, request_id: &str) -> Bytes {
    errors_after(code, message, request_id, None)
}

/// The same, with the seconds after which it may be tried again.
pub fn errors_after(code: TopCode, message: &str, request_id: &str, after: Option<RetryAfter>) -> Bytes {
    let mut extensions = json!({ "code": code.code(), "requestId": request_id });
    if let (Some(after), Some(all)) = (after, extensions.as_object_mut()) {
        all.insert("retryAfter".to_owned(), after.seconds().into());
    }
    json!([{ "message": message, "extensions": extensions }]).to_string().into()
}
