//! Rendering: a message becomes text once for everybody who may read the same of it.

use std::collections::{HashMap, VecDeque};
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use async_graphql::{Request, Variables};
use bytes::Bytes;
use futures_util::StreamExt as _;
use tokio::sync::OnceCell;

use super::Beat;
use crate::app::AppError;
use crate::app::read::Moment;
use crate::domain::access::{Reader, Sight};
use crate::domain::digest::Sha256;
use crate::domain::topic::Topic;
use crate::domain::violation::Lang;
use crate::graphql::answer;
use crate::graphql::context::Connection;
use crate::graphql::documents::Known;
use crate::graphql::error::{TopCode, finish, first_code};
use crate::graphql::schema::Portos;
use crate::telemetry::metrics::OpenStream;

/// What one listener made is kept this long for the others.
const KEPT: Duration = Duration::from_secs(2);
/// Values of one kind kept at most.
const ENTRIES: usize = 4_096;

/// A subscription as it was sent, to be rendered again and again.
pub struct Asking {
    pub schema: Portos,
    pub known: Arc<Known>,
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
        let execution = connection.execution().writing_text(!self.known.merges);
        let personal = execution.personal();
        let mut request =
            Request::new(String::new()).variables(self.variables.clone()).data(execution).data(beat);
        request.operation_name.clone_from(&self.operation_name);
        request.set_parsed_query(self.known.document.clone());
        let mut answers = std::pin::pin!(self.schema.execute_stream(request));
        let Some(mut response) = answers.next().await else {
            return Err(AppError::fault("a subscription rendered nothing"));
        };
        if first_code(&response.errors) == TopCode::Unavailable.code() {
            return Err(AppError::unavailable("while rendering"));
        }
        finish(&mut response, &self.request_id, connection.lang);
        let text = answer::text(&response)?.into();
        Ok(Rendered { text, personal: personal.is_set() || !response.errors.is_empty() })
    }
}

/// People of whom the same facts hold.
#[derive(Clone)]
pub struct Group(pub Arc<Sight>);

impl PartialEq for Group {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.facts() == other.0.facts()
    }
}

impl Eq for Group {}

impl Hash for Group {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.facts().hash(state);
    }
}

/// One message, as one question asks for it in one language.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Key {
    pub topic: Topic,
    pub seq: i64,
    pub question: [u8; 32],
    pub lang: Lang,
}

/// What listeners share.
#[derive(Default)]
pub struct Shared {
    /// The practice at each event.
    pub moments: Cells<(Topic, i64), Arc<Moment>>,
    /// The text of a message for everybody of a group; none when it says something of each.
    pub texts: Cells<(Key, Group), Option<Bytes>>,
    /// Then the text for each person.
    pub own: Cells<(Key, Reader), Bytes>,
}

/// Values of the last moments: whoever comes first makes one, the others wait for him.
pub struct Cells<K, V>(Mutex<Kept<K, V>>);

struct Kept<K, V> {
    cells: HashMap<K, Arc<OnceCell<V>>>,
    order: VecDeque<(Instant, K)>,
}

impl<K, V> Default for Cells<K, V> {
    fn default() -> Self {
        Self(Mutex::new(Kept { cells: HashMap::new(), order: VecDeque::new() }))
    }
}

impl<K: Clone + Eq + Hash, V> Cells<K, V> {
    pub fn cell(&self, key: K) -> Arc<OnceCell<V>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cell) = kept.cells.get(&key) {
            return Arc::clone(cell);
        }
        let now = Instant::now();
        while kept.order.front().is_some_and(|(at, _)| now - *at > KEPT) || kept.order.len() >= ENTRIES {
            if let Some((_, old)) = kept.order.pop_front() {
                kept.cells.remove(&old);
            }
        }
        let cell = Arc::<OnceCell<V>>::default();
        kept.cells.insert(key.clone(), Arc::clone(&cell));
        kept.order.push_back((now, key));
        cell
    }
}
