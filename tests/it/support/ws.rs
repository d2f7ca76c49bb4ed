//! A client of the subscription protocol, as thin as it can be.

use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use super::Person;

/// What is not said by then is not said.
const SOON: Duration = Duration::from_secs(30);

/// A line to the service.
pub type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// One socket with one subscription.
pub struct Subscription {
    socket: Socket,
    field: String,
}

/// How a stream ended.
#[derive(Debug, PartialEq)]
pub enum End {
    Complete,
    Errors(Value),
    Closed(Option<u16>),
}

impl Subscription {
    /// Opens a socket as this person, with the token in the first message, and subscribes.
    pub async fn open(person: &Person, field: &str, query: &str, variables: Value) -> Self {
        let mut socket = connect(person).await;
        let token = person.token.clone().unwrap_or_default();
        let init =
            json!({ "type": "connection_init", "payload": { "authorization": format!("Bearer {token}") } });
        send(&mut socket, init).await;
        let ack = receive(&mut socket).await.expect("an acknowledgement");
        assert_eq!(ack["type"], "connection_ack", "{ack}");
        let payload = json!({ "query": query, "variables": variables });
        send(&mut socket, json!({ "type": "subscribe", "id": "1", "payload": payload })).await;
        Self { socket, field: field.to_owned() }
    }

    /// The next message of the stream.
    pub async fn next(&mut self) -> Value {
        match self.step().await {
            Ok(value) => value,
            Err(end) => panic!("the stream ended: {end:?}"),
        }
    }

    /// The next message, which may take a while.
    pub async fn patient(&mut self) -> Value {
        self.step_within(Duration::from_secs(60)).await.expect("a message")
    }

    /// The next message, or how the stream ended.
    pub async fn step(&mut self) -> Result<Value, End> {
        self.step_within(SOON).await
    }

    async fn step_within(&mut self, time: Duration) -> Result<Value, End> {
        loop {
            let message = receive_within(&mut self.socket, time).await?;
            match message["type"].as_str().unwrap() {
                "next" if message["payload"]["errors"].is_array() => {
                    return Err(End::Errors(message["payload"]["errors"].clone()));
                }
                "next" => return Ok(message["payload"]["data"][&self.field].clone()),
                "error" => return Err(End::Errors(message["payload"].clone())),
                "complete" => return Err(End::Complete),
                "ping" => send(&mut self.socket, json!({ "type": "pong" })).await,
                _ => {}
            }
        }
    }
}

pub async fn connect(person: &Person) -> Socket {
    connect_with(person, &[]).await
}

/// With headers, as a browser sends them along.
pub async fn connect_with(person: &Person, headers: &[(&'static str, &str)]) -> Socket {
    let url = format!("{}/graphql", person.url.replacen("http", "ws", 1));
    let mut request = url.into_client_request().unwrap();
    request.headers_mut().insert("sec-websocket-protocol", "graphql-transport-ws".parse().unwrap());
    for &(name, value) in headers {
        request.headers_mut().insert(name, value.parse().unwrap());
    }
    connect_async(request).await.expect("a socket").0
}

pub async fn send(socket: &mut Socket, message: Value) {
    socket.send(Message::text(message.to_string())).await.unwrap();
}

pub async fn receive(socket: &mut Socket) -> Result<Value, End> {
    receive_within(socket, SOON).await
}

async fn receive_within(socket: &mut Socket, time: Duration) -> Result<Value, End> {
    loop {
        let message = tokio::time::timeout(time, socket.next()).await.expect("a message in time");
        match message {
            Some(Ok(Message::Text(text))) => return Ok(serde_json::from_str(&text).unwrap()),
            Some(Ok(Message::Close(frame))) => return Err(End::Closed(frame.map(|frame| frame.code.into()))),
            None | Some(Err(_)) => return Err(End::Closed(None)),
            Some(Ok(_)) => {}
        }
    }
}
