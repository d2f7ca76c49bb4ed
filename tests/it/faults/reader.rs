//! A reader: one socket with one stream of chat, which comes back wherever it can and goes on
//! from its last cursor.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::{TcpSocket, TcpStream};
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::{WebSocketStream, client_async};

use super::now;
use crate::support::Person;

/// A node that does not answer by then is left for another one.
const PATIENCE: Duration = Duration::from_secs(2);

/// What a reader got, in the order in which it came.
#[derive(Default)]
pub struct Log {
    pub start: Option<i64>,
    pub heard: Vec<Heard>,
    cursor: Option<String>,
    pub reconnects: usize,
}

pub enum Heard {
    /// Number, text, and when it came.
    Message(i64, String, f64),
    /// Number, and everything that was read again then.
    Reset(i64, Vec<String>),
}

impl Log {
    pub fn reached(&self) -> i64 {
        match self.heard.last() {
            Some(Heard::Message(seq, ..) | Heard::Reset(seq, _)) => *seq,
            None => self.start.unwrap_or(-1),
        }
    }
}

pub type Shared = Arc<Mutex<Log>>;

#[derive(Clone)]
pub struct Reader {
    pub person: Person,
    pub urls: Vec<String>,
    pub home: usize,
    pub practice: String,
    /// True as long as it takes nothing from its socket; a slow one asks for long messages too.
    pub slow: Option<watch::Receiver<bool>>,
    pub log: Shared,
}

type Socket = WebSocketStream<TcpStream>;

impl Reader {
    pub async fn run(self) {
        let mut at = self.home;
        loop {
            // However it ended: go on from the cursor, with the next node.
            let _ended = self.session(at % self.urls.len()).await;
            self.log.lock().unwrap().reconnects += 1;
            at += 1;
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn session(&self, at: usize) -> Option<()> {
        let mut socket = timeout(PATIENCE, self.connect(&self.urls[at])).await.ok()??;
        let after = self.log.lock().unwrap().cursor.clone();
        let more: String = match self.slow {
            Some(_) => (0..40).map(|n| format!(" long{n}: body")).collect(),
            None => String::new(),
        };
        let query = format!(
            "subscription($id: ID!, $after: String) {{ messageAdded(practiceId: $id, after: $after) \
             {{ live sequence cursor message {{ body{more} }} }} }}"
        );
        let payload = json!({ "query": query, "variables": { "id": self.practice, "after": after } });
        send(&mut socket, json!({ "type": "subscribe", "id": "1", "payload": payload })).await?;
        loop {
            if let Some(mut slow) = self.slow.clone() {
                slow.wait_for(|slow| !*slow).await.ok()?;
            }
            let message = receive(&mut socket).await?;
            match message["type"].as_str()? {
                "next" if message["payload"]["errors"].is_null() => {
                    self.take(&message["payload"]["data"]["messageAdded"]).await?;
                }
                "ping" => send(&mut socket, json!({ "type": "pong" })).await?,
                _ => return None,
            }
        }
    }

    async fn take(&self, message: &Value) -> Option<()> {
        let (at, seq) = (now(), message["sequence"].as_i64()?);
        let read = match message["live"].as_str()? {
            "RESET" => Some(self.read_again().await),
            _ => None,
        };
        let mut log = self.log.lock().unwrap();
        match (message["live"].as_str()?, read) {
            ("SNAPSHOT", _) => log.start = Some(seq),
            ("CHANGE", _) => {
                let body = message["message"]["body"].as_str().unwrap_or_default().to_owned();
                log.heard.push(Heard::Message(seq, body, at));
            }
            ("RESET", Some(bodies)) => log.heard.push(Heard::Reset(seq, bodies)),
            _ => return None,
        }
        log.cursor = Some(message["cursor"].as_str()?.to_owned());
        Some(())
    }

    /// All messages of the practice, as after a RESET; oldest first.
    async fn read_again(&self) -> Vec<String> {
        let query = "query($id: ID!, $after: String) { practice(id: $id) { messages(first: 100, after: $after) \
                     { nodes { body } pageInfo { hasNextPage endCursor } } } }";
        let (mut bodies, mut after, mut at) = (Vec::new(), Value::Null, self.home);
        loop {
            let mut person = self.person.clone();
            person.url = self.urls[at % self.urls.len()].clone();
            let variables = json!({ "id": self.practice, "after": after });
            let page = match person.attempt(query, variables).await {
                Ok(answer) if answer["errors"].is_null() => answer["data"]["practice"]["messages"].clone(),
                _ => {
                    at += 1;
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            };
            bodies.extend(
                page["nodes"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|node| node["body"].as_str().unwrap().to_owned()),
            );
            if page["pageInfo"]["hasNextPage"] != true {
                bodies.reverse();
                return bodies;
            }
            after = page["pageInfo"]["endCursor"].clone();
        }
    }

    async fn connect(&self, url: &str) -> Option<Socket> {
        let socket = TcpSocket::new_v4().ok()?;
        if self.slow.is_some() {
            // The rest of what waits is then with the server.
            socket.set_recv_buffer_size(32_768).ok()?;
        }
        let stream = socket.connect(url.strip_prefix("http://")?.parse().ok()?).await.ok()?;
        let mut request = format!("{}/graphql", url.replacen("http", "ws", 1)).into_client_request().ok()?;
        request.headers_mut().insert("sec-websocket-protocol", "graphql-transport-ws".parse().ok()?);
        let (mut socket, _) = client_async(request, stream).await.ok()?;
        let token = format!("Bearer {}", self.person.token.clone()?);
        send(&mut socket, json!({ "type": "connection_init", "payload": { "authorization": token } }))
            .await?;
        (receive(&mut socket).await?["type"] == "connection_ack").then_some(socket)
    }
}

async fn send(socket: &mut Socket, message: Value) -> Option<()> {
    socket.send(Message::text(message.to_string())).await.ok()
}

async fn receive(socket: &mut Socket) -> Option<Value> {
    loop {
        match socket.next().await?.ok()? {
            Message::Text(text) => return serde_json::from_str(&text).ok(),
            Message::Close(_) => return None,
            _ => {}
        }
    }
}
