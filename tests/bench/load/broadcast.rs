//! The bare side of the live bench: a message is stored and handed to everybody who listens,
//! without GraphQL, rights, audit or history.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::ws::{Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;
use tokio::sync::broadcast;
use uuid::Uuid;

use crate::bare::Pool;

type Rooms = Arc<Mutex<HashMap<Uuid, broadcast::Sender<Utf8Bytes>>>>;

/// The routes of the chat.
pub fn routes(pool: Pool) -> Router {
    Router::new()
        .route("/send", post(send))
        .route("/ws/{practice}", get(open))
        .with_state((pool, Rooms::default()))
}

#[derive(Deserialize)]
struct Said {
    practice: Uuid,
    body: String,
}

async fn send(State((pool, rooms)): State<(Pool, Rooms)>, body: Bytes) -> &'static str {
    let said: Said = serde_json::from_slice(&body).unwrap();
    let id = Uuid::now_v7();
    let conn = pool.get().await.unwrap();
    conn.say(id, said.practice, &said.body).await;
    let text = format!(
        "{{\"id\":\"1\",\"type\":\"next\",\"payload\":{{\"data\":{{\"messageAdded\":{{\"live\":\"CHANGE\",\
         \"message\":{{\"id\":\"{id}\",\"body\":\"{}\",\"authorName\":\"Paolo Landi\"}}}}}}}}}}",
        said.body
    );
    let room = rooms.lock().unwrap().get(&said.practice).cloned();
    if let Some(room) = room {
        let _ = room.send(text.into());
    }
    "{\"data\":{}}"
}

async fn open(
    State((_, rooms)): State<(Pool, Rooms)>,
    Path(practice): Path<Uuid>,
    upgrade: WebSocketUpgrade,
) -> Response {
    let receive =
        rooms.lock().unwrap().entry(practice).or_insert_with(|| broadcast::channel(64).0).subscribe();
    upgrade
        .protocols(["graphql-transport-ws"])
        .read_buffer_size(1_024)
        .write_buffer_size(0)
        .on_upgrade(move |socket| follow(socket, receive))
}

async fn follow(mut socket: WebSocket, mut receive: broadcast::Receiver<Utf8Bytes>) {
    loop {
        tokio::select! {
            text = receive.recv() => {
                let Ok(text) = text else { return };
                if socket.send(Message::Text(text)).await.is_err() {
                    return;
                }
            }
            message = socket.recv() => if message.is_none_or(|message| message.is_err()) { return },
        }
    }
}
