//! The ceiling: a bare HTTP server that answers the same rows without GraphQL and without
//! rights. Prepared statements sent as a pipeline, rows straight to JSON, ten connections.
//!
//! It is this binary, started again as a process of its own, so that its CPU can be told apart.

use std::error::Error;
use std::fmt::Write as _;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use bytes::BytesMut;
use deadpool::managed::{self, Metrics, Object, RecycleResult};
use futures_util::try_join;
use serde::Deserialize;
use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};
use serde_json::value::RawValue;
use serde_json::{Value, json};
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type};
use tokio_postgres::{Client, NoTls, Row, Statement};
use uuid::Uuid;

use crate::statements;

/// Connections to the database, as many as the service has.
const CONNECTIONS: usize = 10;

pub type Pool = managed::Pool<Manager>;

pub struct Manager(String);

/// A connection with its statements prepared.
pub struct Prepared {
    client: Client,
    fascicolo: Vec<Statement>,
    page: Vec<Statement>,
    scalars: Statement,
    save: Vec<Statement>,
    say: Statement,
}

impl Prepared {
    /// Stores a message of the chat.
    pub async fn say(&self, id: Uuid, practice: Uuid, body: &str) {
        let (id, practice) = (id.to_string(), practice.to_string());
        self.client.execute(&self.say, &[&id, &practice, &body]).await.unwrap();
    }
}

impl managed::Manager for Manager {
    type Type = Prepared;
    type Error = tokio_postgres::Error;

    async fn create(&self) -> Result<Prepared, Self::Error> {
        let (client, driver) = tokio_postgres::connect(&self.0, NoTls).await?;
        #[expect(clippy::disallowed_methods, reason = "ends with its connection")]
        tokio::spawn(driver);
        client.batch_execute("SET plan_cache_mode = force_generic_plan").await?;
        let (mut fascicolo, mut page, mut save) = (Vec::new(), Vec::new(), Vec::new());
        for sql in statements::FASCICOLO {
            fascicolo.push(client.prepare(sql).await?);
        }
        for sql in statements::PAGE {
            page.push(client.prepare(sql).await?);
        }
        for sql in statements::SAVE {
            save.push(client.prepare(sql).await?);
        }
        let scalars = client.prepare(statements::SCALARS).await?;
        let say = client.prepare(statements::SAY).await?;
        Ok(Prepared { client, fascicolo, page, scalars, save, say })
    }

    async fn recycle(&self, _: &mut Prepared, _: &Metrics) -> RecycleResult<Self::Error> {
        Ok(())
    }
}

/// Serves on a port until it is killed, or whoever started it is gone.
pub async fn serve(port: u16, url: String) {
    std::thread::spawn(|| {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        std::process::exit(0);
    });
    let pool = Pool::builder(Manager(url)).max_size(CONNECTIONS).build().unwrap();
    let routes = Router::new()
        .route("/q1", post(fascicolo))
        .route("/q2", post(page))
        .route("/q3", post(scalars))
        .route("/m1", post(save))
        .with_state(pool.clone())
        .merge(crate::broadcast::routes(pool));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await.unwrap();
    let listener = axum::serve::ListenerExt::tap_io(listener, |stream| {
        let _ = stream.set_nodelay(true);
    });
    axum::serve(listener, routes).await.unwrap();
}

#[derive(Deserialize)]
struct Named {
    id: uuid::Uuid,
}

#[derive(Deserialize)]
struct Whose<'a> {
    who: &'a str,
    state: &'a str,
}

#[derive(Deserialize)]
struct Saving {
    id: uuid::Uuid,
    version: i32,
    patch: Value,
}

async fn connection(pool: &Pool) -> Object<Manager> {
    pool.get().await.unwrap()
}

fn answer(value: &impl Serialize) -> Response {
    ([(CONTENT_TYPE, "application/json")], serde_json::to_vec(value).unwrap()).into_response()
}

async fn fascicolo(State(pool): State<Pool>, body: Bytes) -> Response {
    let id = Id(serde_json::from_slice::<Named>(&body).unwrap().id);
    let rows = {
        let conn = connection(&pool).await;
        let ask = |at: usize| ask(&conn.client, &conn.fascicolo, at, &id);
        try_join!(ask(0), ask(1), ask(2), ask(3), ask(4), ask(5), ask(6), ask(7)).unwrap()
    };
    let (practice, sections, subjects, attachments, signatures, delegations, messages, events) = rows;
    #[derive(serde::Serialize)]
    struct Answer<'a> {
        practice: One<'a>,
        sections: Many<'a>,
        subjects: Many<'a>,
        attachments: Many<'a>,
        signatures: Many<'a>,
        delegations: Many<'a>,
        messages: Many<'a>,
        chronology: Many<'a>,
    }
    answer(&Answer {
        practice: One(&practice[0]),
        sections: Many(&sections),
        subjects: Many(&subjects),
        attachments: Many(&attachments),
        signatures: Many(&signatures),
        delegations: Many(&delegations),
        messages: Many(&messages),
        chronology: Many(&events),
    })
}

async fn ask(
    client: &Client,
    of: &[Statement],
    at: usize,
    id: &Id,
) -> Result<Vec<Row>, tokio_postgres::Error> {
    client.query(&of[at], &[id]).await
}

async fn page(State(pool): State<Pool>, body: Bytes) -> Response {
    let whose: Whose<'_> = serde_json::from_slice(&body).unwrap();
    let conn = connection(&pool).await;
    let values: [&(dyn ToSql + Sync); 2] = [&whose.who, &whose.state];
    let (rows, total) =
        try_join!(conn.client.query(&conn.page[0], &values), conn.client.query_one(&conn.page[1], &values))
            .unwrap();
    drop(conn);
    #[derive(serde::Serialize)]
    struct Answer<'a> {
        total: i64,
        nodes: Many<'a>,
    }
    answer(&Answer { total: total.get(0), nodes: Many(&rows) })
}

async fn scalars(State(pool): State<Pool>, body: Bytes) -> Response {
    let id = Id(serde_json::from_slice::<Named>(&body).unwrap().id);
    let row = {
        let conn = connection(&pool).await;
        conn.client.query_one(&conn.scalars, &[&id]).await.unwrap()
    };
    answer(&One(&row))
}

/// Version check, update and event in one transaction: two round trips.
async fn save(State(pool): State<Pool>, body: Bytes) -> Response {
    let saving: Saving = serde_json::from_slice(&body).unwrap();
    let (id, patch) = (Id(saving.id), saving.patch.to_string());
    let conn = connection(&pool).await;
    let (client, statements) = (&conn.client, &conn.save);
    let begin = async { client.execute(&statements[0], &[]).await };
    let lock = async { client.query_one(&statements[1], &[&id]).await };
    let (_, stored) = try_join!(begin, lock).unwrap();
    if stored.get::<_, i32>(0) != saving.version {
        client.batch_execute("ROLLBACK").await.unwrap();
        return answer(&json!({ "errors": [{ "code": "CONFLICT" }], "version": stored.get::<_, i32>(0) }));
    }
    let update = async { client.query_one(&statements[2], &[&id, &patch]).await };
    let event = async { client.execute(&statements[3], &[&id]).await };
    let commit = async { client.execute(&statements[4], &[]).await };
    let (row, _, _) = try_join!(update, event, commit).unwrap();
    drop(conn);
    answer(&One(&row))
}

/// A UUID as a value of a statement.
#[derive(Debug)]
struct Id(uuid::Uuid);

impl ToSql for Id {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        out.extend_from_slice(self.0.as_bytes());
        Ok(IsNull::No)
    }

    fn accepts(ty: &Type) -> bool {
        *ty == Type::UUID
    }

    tokio_postgres::types::to_sql_checked!();
}

/// A column as it came.
struct Raw<'a>(&'a [u8]);

impl<'a> FromSql<'a> for Raw<'a> {
    fn from_sql(_: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(raw))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// One row as an object.
struct One<'a>(&'a Row);

/// Rows as a list of objects.
struct Many<'a>(&'a [Row]);

impl Serialize for One<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (at, column) in self.0.columns().iter().enumerate() {
            map.serialize_key(column.name())?;
            let Some(Raw(raw)) = self.0.get::<_, Option<Raw<'_>>>(at) else {
                map.serialize_value(&None::<()>)?;
                continue;
            };
            match *column.type_() {
                Type::UUID => map.serialize_value(&uuid::Uuid::from_slice(raw).unwrap())?,
                Type::INT2 => map.serialize_value(&i16::from_be_bytes(raw.try_into().unwrap()))?,
                Type::INT4 => map.serialize_value(&i32::from_be_bytes(raw.try_into().unwrap()))?,
                Type::INT8 => map.serialize_value(&i64::from_be_bytes(raw.try_into().unwrap()))?,
                Type::BOOL => map.serialize_value(&(raw[0] != 0))?,
                Type::TIMESTAMPTZ => {
                    map.serialize_value(&time(i64::from_be_bytes(raw.try_into().unwrap())))?
                }
                Type::BYTEA => map.serialize_value(&hex(raw))?,
                Type::JSONB => {
                    let text: &RawValue = serde_json::from_slice(&raw[1..]).unwrap();
                    map.serialize_value(text)?;
                }
                _ => map.serialize_value(std::str::from_utf8(raw).unwrap())?,
            }
        }
        map.end()
    }
}

impl Serialize for Many<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        for row in self.0 {
            list.serialize_element(&One(row))?;
        }
        list.end()
    }
}

/// Microseconds since 2000 as text.
fn time(micros: i64) -> String {
    let moment = chrono::DateTime::from_timestamp_micros(micros + 946_684_800_000_000).unwrap();
    moment.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
