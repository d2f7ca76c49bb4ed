//! The socket layer: every end that a client can meet, limits, leave-taking, event streams.

pub mod client;
mod closes;
mod crowd;
mod drain;
mod events;
mod node;
mod operations;

use std::time::Duration;

use portos::config::{Config, Sockets};

use crate::support::App;
use crate::support::app::Options;

const PRACTICE: &str =
    "subscription($id: ID!) { practiceChanged(practiceId: $id) { live event sequence cursor } }";

/// An application whose limits on connections are these.
async fn app_with(change: impl FnOnce(&mut Sockets)) -> App {
    let mut sockets = Config::from_env(&|_| None).unwrap().sockets;
    change(&mut sockets);
    App::with(Options { sockets, ..Options::default() }).await
}

/// The value of a line of the metrics; zero when it is not there.
async fn metric(app: &App, line: &str) -> i64 {
    let text = app.nobody().http.get(format!("{}/metrics", app.url)).send().await.unwrap();
    let text = text.text().await.unwrap();
    let found = text.lines().find_map(|found| found.strip_prefix(line)?.strip_prefix(' '));
    found.map_or(0, |value| value.parse().unwrap())
}

/// Waits until a line of the metrics has this value.
async fn until(app: &App, line: &str, value: i64) {
    for _ in 0..200 {
        if metric(app, line).await == value {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("{line} is {} and not {value}", metric(app, line).await);
}

const SOCKETS: &str = "portos_live_connections{transport=\"websocket\"}";
const EVENT_STREAMS: &str = "portos_live_connections{transport=\"sse\"}";
const STREAMS: &str = "portos_streams";
const LISTENERS: &str = "portos_hub_listeners";

fn ended(reason: &str) -> String {
    format!("portos_live_ended_total{{reason=\"{reason}\",transport=\"websocket\"}}")
}
