//! Rendering: a message becomes text once for everybody who may read the same of it.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use async_graphql::parser::types::ExecutableDocument;
use async_graphql::{Request, Variables};
use bytes::Bytes;
use futures_util::StreamExt as _;
use tokio::sync::OnceCell;

use super::Beat;
use crate::app::AppError;
use crate::domain::access::Facts;
use crate::domain::digest::Sha256;
use crate::domain::topic::Topic;
use crate::domain::violation::Lang;
use crate::graphql::api::json;
use crate::graphql::context::Connection;
use crate::graphql::error::{TopCode, finish, first_code};
use crate::graphql::schema::Portos;
use crate::telemetry::metrics::OpenStream;

/// A text is kept this long for the other listeners of its event.
const KEPT: Duration = Duration::from_secs(2);
/// Texts kept at most.
const ENTRIES: usize = 4_096;

/// A subscription as it was sent, to be rendered again and again.
pub struct Asking {
    pub schema: Portos,
    pub document: ExecutableDocument,
    pub variables: Variables,
    pub operation_name: Option<String>,
    /// Of everything that shapes the answer: document, operation, variables.
    pub question: Sha256,
    pub request_id: Arc<str>,
    pub shared: Arc<Shared>,
    /// Counts the stream as long as it is open.
    pub _open: OpenStream,
}

/// What one rendering gave.
pub struct Rendered {
    pub text: Bytes,
    /// It says something of the caller that his rights alone do not.
    pub personal: bool,
}

impl Asking {
    /// The message as this caller sees it.
    pub async fn render(&self, connection: &Connection, beat: Beat) -> Result<Rendered, AppError> {
        let execution = connection.execution();
        let personal = execution.personal();
        let mut request =
            Request::new(String::new()).variables(self.variables.clone()).data(execution).data(beat);
        request.operation_name.clone_from(&self.operation_name);
        request.set_parsed_query(self.document.clone());
        let mut answers = std::pin::pin!(self.schema.execute_stream(request));
        let Some(mut response) = answers.next().await else {
            return Err(AppError::fault("a subscription rendered nothing"));
        };
        if first_code(&response.errors) == TopCode::Unavailable.code() {
            return Err(AppError::unavailable("while rendering"));
        }
        finish(&mut response, &self.request_id, connection.lang);
        Ok(Rendered { text: json(&response), personal: personal.is_set() || !response.errors.is_empty() })
    }
}

/// Who reads the same text.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Reader {
    /// Everybody who stands to the practice like this.
    Group(Arc<Facts>),
    /// One person.
    Person(Topic),
}

/// One message for one kind of reader.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Key {
    pub topic: Topic,
    pub seq: i64,
    pub question: [u8; 32],
    pub lang: Lang,
    pub reader: Reader,
}

/// A text, or the word that each person needs his own.
#[derive(Clone)]
pub enum Text {
    Same(Bytes),
    Personal,
}

type Cell = Arc<OnceCell<Text>>;

/// Texts of the last moments, by message and reader.
#[derive(Default)]
pub struct Shared(Mutex<Texts>);

#[derive(Default)]
struct Texts {
    cells: HashMap<Key, Cell>,
    order: VecDeque<(Instant, Key)>,
}

impl Shared {
    /// The place of a text: whoever comes first fills it, the others wait for him.
    pub fn cell(&self, key: Key) -> Cell {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cell) = texts.cells.get(&key) {
            return Arc::clone(cell);
        }
        let now = Instant::now();
        while texts.order.front().is_some_and(|(at, _)| now - *at > KEPT) || texts.order.len() >= ENTRIES {
            if let Some((_, old)) = texts.order.pop_front() {
                texts.cells.remove(&old);
            }
        }
        let cell = Cell::default();
        texts.cells.insert(key.clone(), Arc::clone(&cell));
        texts.order.push_back((now, key));
        cell
    }
}
