//! A client that says what a test tells it, right or wrong.

use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::{TcpSocket, TcpStream};
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async};

use crate::support::Person;

pub const PROTOCOL: &str = "graphql-transport-ws";

pub struct Client {
    pub socket: WebSocketStream<TcpStream>,
}

/// What a client heard.
#[derive(Debug, PartialEq)]
pub enum Heard {
    Message(Value),
    Closed(u16, String),
    /// Without a close frame.
    Cut,
}

impl Client {
    /// The upgrade with these headers.
    pub async fn upgrade(url: &str, headers: &[(&'static str, &str)]) -> Result<Self, Error> {
        let address = url.trim_start_matches("http://").parse().unwrap();
        let tcp = TcpSocket::new_v4().unwrap();
        // Small: a client that reads nothing must be felt soon.
        tcp.set_recv_buffer_size(16 << 10).unwrap();
        let stream = tcp.connect(address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        let mut request = format!("{}/graphql", url.replacen("http", "ws", 1)).into_client_request().unwrap();
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().unwrap());
        }
        Ok(Self { socket: client_async(request, stream).await?.0 })
    }

    /// Connected, and nothing said yet.
    pub async fn silent(url: &str) -> Self {
        Self::upgrade(url, &[("sec-websocket-protocol", PROTOCOL)]).await.unwrap()
    }

    /// Connected and acknowledged, by a token in the first message.
    pub async fn open(person: &Person) -> Self {
        let mut client = Self::silent(&person.url).await;
        client.init(person).await;
        assert_eq!(client.hear().await, Heard::Message(json!({ "type": "connection_ack" })));
        client
    }

    pub async fn init(&mut self, person: &Person) {
        let token = person.token.clone().unwrap_or_default();
        let payload = json!({ "authorization": format!("Bearer {token}") });
        self.say(json!({ "type": "connection_init", "payload": payload })).await;
    }

    pub async fn say(&mut self, message: Value) {
        self.send(Message::text(message.to_string())).await.unwrap();
    }

    pub async fn send(&mut self, message: Message) -> Result<(), Error> {
        self.socket.send(message).await
    }

    pub async fn subscribe(&mut self, id: &str, query: &str, variables: Value) {
        let payload = json!({ "query": query, "variables": variables });
        self.say(json!({ "type": "subscribe", "id": id, "payload": payload })).await;
    }

    pub async fn complete(&mut self, id: &str) {
        self.say(json!({ "type": "complete", "id": id })).await;
    }

    /// What is said next; frames of pings are not, and do not prolong the wait.
    pub async fn hear(&mut self) -> Heard {
        let heard = async {
            loop {
                match self.socket.next().await {
                    Some(Ok(Message::Text(text))) => {
                        return Heard::Message(serde_json::from_str(&text).unwrap());
                    }
                    Some(Ok(Message::Close(Some(frame)))) => {
                        return Heard::Closed(frame.code.into(), frame.reason.to_string());
                    }
                    Some(Ok(Message::Close(None)) | Err(_)) | None => return Heard::Cut,
                    Some(Ok(_)) => {}
                }
            }
        };
        tokio::time::timeout(Duration::from_secs(20), heard).await.expect("something within twenty seconds")
    }

    pub async fn message(&mut self) -> Value {
        match self.hear().await {
            Heard::Message(message) => message,
            other => panic!("{other:?}"),
        }
    }

    /// The close code, whatever was said before it.
    pub async fn closed(&mut self) -> Option<u16> {
        loop {
            match self.hear().await {
                Heard::Message(_) => {}
                Heard::Closed(code, reason) => {
                    assert!(!reason.is_empty() && reason.len() < 123, "{code}: {reason}");
                    return Some(code);
                }
                Heard::Cut => return None,
            }
        }
    }
}
