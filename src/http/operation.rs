//! One operation on a connection that stays open, whatever carries it.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use async_graphql::{Request, Variables};
use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream::{BoxStream, CatchUnwind, Stream};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::json;

use super::caller::LOOKUP;
use crate::domain::violation::Lang;
use crate::graphql::api::Answer;
use crate::graphql::error::TopCode;
use crate::graphql::{Api, Call};
use crate::limits::RetryAfter;

/// What a client sends to start an operation.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Payload {
    query: String,
    operation_name: Option<String>,
    variables: Option<Variables>,
    /// None is known here; what is sent must have the form that the protocols ask for.
    #[serde(rename = "extensions")]
    _extensions: Option<HashMap<String, IgnoredAny>>,
}

impl Payload {
    /// Reads the text of an object; an array would be taken for its fields in order.
    pub fn read(text: &str) -> Option<Self> {
        text.trim_ascii_start().starts_with('{').then(|| serde_json::from_str(text).ok()).flatten()
    }

    fn request(self) -> Request {
        let mut request = Request::new(self.query).variables(self.variables.unwrap_or_default());
        request.operation_name = self.operation_name;
        request
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
        if payload.query.contains(LOOKUP) {
            // Its tries are counted where they come by POST.
            let text = "Ask publicAttestation by POST /graphql.";
            let refusal = Answer::Refused(errors(TopCode::BadRequest, text, &request_id));
            let answers = AssertUnwindSafe(futures_util::stream::iter([refusal]).boxed()).catch_unwind();
            return Self { subscribes: false, answers, request_id, lang, over: false };
        }
        let operation = api.stream(call, payload.request());
        let answers = AssertUnwindSafe(operation.answers).catch_unwind();
        Self { subscribes: operation.subscribes, answers, request_id, lang, over: false }
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
