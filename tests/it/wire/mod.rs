//! Between nodes: the relay, both wires, and the window of history.

mod news;
mod redis;
mod relay;
mod window;

use std::time::Duration;

use portos::domain::entity::Event;
use portos::domain::topic::{Bell, News, Topic};
use portos::events::{self, Carrier, Heard, Hub, Listener};
use portos::store::Pool;
use portos::store::pool::PoolSettings;
use tokio::sync::broadcast;
use tokio::time::timeout;
use tokio_postgres::{Client, GenericClient};
use tokio_util::sync::{CancellationToken, DropGuard};
use uuid::Uuid;

use crate::support::db::Database;

/// What is between the table and the listeners of one node; it stops with this value.
struct Node {
    hub: Hub,
    news: broadcast::Sender<News>,
    _stop: DropGuard,
}

impl Node {
    fn start(database: &Database, carrier: impl FnOnce(&Pool) -> Carrier) -> Self {
        let timeout = Duration::from_secs(10);
        let settings = PoolSettings { url: database.service_url(), size: 4, statement_timeout: timeout };
        let pool = Pool::new(&settings).unwrap();
        let (hub, news, stop) =
            (Hub::new(pool.clone()), broadcast::Sender::new(64), CancellationToken::new());
        let (carrier, stopped) = (carrier(&pool), stop.clone());
        let (inner, sender) = (hub.clone(), news.clone());
        #[expect(clippy::disallowed_methods, reason = "ends with the node")]
        tokio::spawn(async move {
            tokio::select! {
                () = events::run(Uuid::new_v4(), pool, carrier, inner, &sender) => {}
                () = stopped.cancelled() => {}
            }
        });
        Self { hub, news, _stop: stop.drop_guard() }
    }

    fn over_notify(database: &Database) -> Self {
        Self::start(database, |pool| Carrier::Postgres(pool.clone()))
    }

    /// Listens to a new topic, past what is read from the table: what comes now comes as it happens.
    async fn listen(&self, topic: Topic) -> Listener {
        let mut listener = self.hub.listen(topic, 0, 0);
        assert_eq!(next(&mut listener, Duration::from_secs(10)).await, 1);
        listener
    }

    /// An event as a use case leaves it: committed, and rung here.
    async fn happens(&self, database: &Client, topic: Topic, seq: i64) {
        write(database, topic, seq, "2026-03-02T09:00:00Z").await;
        self.rings(topic, seq);
    }

    fn rings(&self, topic: Topic, seq: i64) {
        self.tells(topic, seq, Vec::new());
    }

    fn tells(&self, topic: Topic, seq: i64, events: Vec<Event>) {
        let _ = self.news.send(News { bell: Bell { topic, seq, office: None }, events });
    }
}

/// A topic with one event.
async fn topic(database: &Client) -> Topic {
    let topic = Topic(Uuid::new_v4());
    write(database, topic, 1, "2026-03-02T09:00:00Z").await;
    topic
}

async fn write(database: &impl GenericClient, topic: Topic, seq: i64, at: &str) {
    let sql = "INSERT INTO events (topic, seq, kind, refs, actor_role, at) VALUES \
               ($1::text::uuid, $2, 'PRACTICE_CREATED', '{}', 'TITOLARE', $3::text::timestamptz)";
    database.execute(sql, &[&topic.0.to_string(), &seq, &at]).await.unwrap();
}

/// The number of the next event.
async fn next(listener: &mut Listener, within: Duration) -> i64 {
    match timeout(within, listener.next()).await.expect("an event in time") {
        Some(Heard::Event(event)) => event.seq,
        other => panic!("{other:?}"),
    }
}

/// The wire between them may still be on its way.
async fn connected(from: &Node, to: &Node, database: &Client) {
    let topic = topic(database).await;
    let mut there = to.listen(topic).await;
    from.happens(database, topic, 2).await;
    assert_eq!(next(&mut there, Duration::from_secs(15)).await, 2);
}
