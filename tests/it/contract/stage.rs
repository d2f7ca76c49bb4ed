//! The stage on which the operations of the contract are played: people, practices in
//! every state that the operations need, and a way back to where it began.

use portos::domain::ids::{DeclarationId, PaymentId, PracticeId};
use serde_json::{Value, json};

use super::documents::Operation;
use crate::access::{give_office, give_token};
use crate::support::app::Options;
use crate::support::people::{ADMINISTRATOR, CLIENT, DIRECTOR, STRANGER};
use crate::support::{App, Person, story::Story};

/// The form of the id of a draw, of which there is none.
const DRAW: &str = "draw_AAAAAAAAAAAAAAAAAAAAAA";
/// Other ids behind which there is nothing.
const OPINION: &str = "opinion_AAAAAAAAAAAAAAAAAAAAAA";
const DOCUMENT: &str = "document_AAAAAAAAAAAAAAAAAAAAAA";
const HAND_OFF: &str = "handoff_AAAAAAAAAAAAAAAAAAAAAA";

/// The form of the id of an istanza, of which there is none.
const ISTANZA: &str = "istanza_AAAAAAAAAAAAAAAAAAAAAA";

/// An officer of the seat of Pisa.
const ELSEWHERE: &str = "RSSMRA85T10A562S";

/// Everybody in whose place each operation is tried.
pub const ROLES: &[&str] = &[
    "nobody",
    "stranger",
    "titolare",
    "geologist at work",
    "geologist after sending",
    "client after sending",
    "officer",
    "administrator",
];

/// One of them, with what the placeholders of the variables mean to him.
pub struct Actor {
    pub role: &'static str,
    pub person: Person,
    values: Vec<(&'static str, String)>,
}

/// The service with its practices.
pub struct Stage {
    pub app: App,
    pub actors: Vec<Actor>,
    /// The practice that was sent; officers see it.
    pub sent: Story,
}

impl Stage {
    pub async fn new() -> Self {
        let app = App::with(Options { jobs: false, ..Options::default() }).await;
        // At work: documents signed, one loose. Ready: nothing missing. Declared: only to be concluded.
        let work = Story::compiled(&app).await;
        let loose = work.attach(&work.geologist, "GEOLOGY", "IND", "Sondaggio S3.pdf").await;
        let upload = work.upload(&work.geologist, "GEOLOGY", "IND", "S4.pdf", b"%PDF-1.4\n%%EOF\n").await;
        let ready = Story::compiled(&app).await;
        let digest = ready
            .geologist
            .data(
                "query($id: ID!) { practice(id: $id) { section(kind: GEOLOGY) { ... on GeologySection { declarationDraft { digest } } } } }",
                json!({ "id": ready.practice }),
            )
            .await["practice"]["section"]["declarationDraft"]["digest"]
            .clone();
        let declared = Story::compiled(&app).await;
        declared.declare().await;
        let sent = Story::concluded(&app).await;
        sent.send(&app, "VIDIMATA").await;
        let officer = Story::officer(&app).await;
        let hello =
            json!({ "practiceId": sent.practice, "body": "Buongiorno", "idempotencyKey": Person::key() });
        let hello = officer.must("sendMessage", "message { id }", hello).await;
        let message = hello["message"]["id"].as_str().unwrap().to_owned();
        let notice = json!({ "practiceId": sent.practice, "kind": "COMUNICAZIONE", "subject": "Avviso", "body": "Testo.",
            "idempotencyKey": Person::key() });
        let notice = officer.must("createNotice", "notice { id }", notice).await;
        let notice = notice["notice"]["id"].as_str().unwrap().to_owned();

        let administrator = app.person(ADMINISTRATOR).await;
        let people = [
            (ADMINISTRATOR, "FI", "AMMINISTRATORE"),
            (DIRECTOR, "FI", "SORTEGGI"),
            (ELSEWHERE, "PI", "ISTRUTTORE"),
        ];
        let mut officers = Vec::new();
        for (code, seat, role) in people {
            officers.push(give_office(&app, code, seat, role).await);
        }
        let token = give_token(&work.titolare).await;

        let signed = |data: &Value| data["practice"]["attachments"][0]["id"].as_str().unwrap().to_owned();
        let documents = "query($id: ID!) { practice(id: $id) { attachments { id } } }";
        let working = vec![
            ("$practice", work.practice.clone()),
            ("$readyPractice", ready.practice.clone()),
            ("$digest", digest.as_str().unwrap().to_owned()),
            ("$delegation", work.delegation.clone()),
            ("$declaredDelegation", declared.delegation.clone()),
            ("$subject", work.subject("DIRETTORE_LAVORI").to_owned()),
            ("$upload", upload.clone()),
            ("$looseAttachment", loose),
            (
                "$signedAttachment",
                signed(&work.titolare.data(documents, json!({ "id": work.practice })).await),
            ),
            ("$stranger", STRANGER.to_owned()),
            ("$elsewhere", ELSEWHERE.to_owned()),
            ("$token", token.clone()),
            ("$officer", officers[1].clone()),
            ("$statement", app.env.ids.encode(DeclarationId(uuid::Uuid::nil()))),
            ("$payment", app.env.ids.encode(PaymentId(uuid::Uuid::nil()))),
            ("$message", message.clone()),
            ("$istanza", ISTANZA.to_owned()),
            ("$notice", notice.clone()),
            ("$draw", DRAW.to_owned()),
            ("$opinion", OPINION.to_owned()),
            ("$document", DOCUMENT.to_owned()),
            ("$handOff", HAND_OFF.to_owned()),
        ];
        let document = signed(&officer.data(documents, json!({ "id": sent.practice })).await);
        let ticket = uuid::Uuid::new_v4().to_string();
        let id = |story: &Story| -> PracticeId { app.env.ids.decode(&story.practice).unwrap() };
        // What only time brings: a ticket that outlived the sending, and a closed practice.
        let later = format!(
            "INSERT INTO uploads SELECT '{ticket}', '{}', section, caller_code, token_hash, code, name, \
               media_type, size_bytes, sha256, expires_at, stored_at, used_at FROM uploads WHERE id = '{upload}'; \
             INSERT INTO practices (id, state, titolare_code, titolare_name, title, created_at, updated_at, sent_at, \
               closed_at) SELECT gen_random_uuid(), 'CHIUSA', titolare_code, titolare_name, title, created_at, \
               updated_at, sent_at, sent_at FROM practices WHERE id = '{}'",
            id(&sent).0,
            id(&sent).0
        );
        app.database.owner().await.batch_execute(&later).await.unwrap();
        let after = vec![
            ("$practice", sent.practice.clone()),
            ("$readyPractice", sent.practice.clone()),
            ("$digest", digest.as_str().unwrap().to_owned()),
            ("$delegation", sent.delegation.clone()),
            ("$declaredDelegation", sent.delegation.clone()),
            ("$subject", sent.subject("DIRETTORE_LAVORI").to_owned()),
            ("$upload", ticket),
            ("$looseAttachment", document.clone()),
            ("$signedAttachment", document),
            ("$stranger", STRANGER.to_owned()),
            ("$elsewhere", ELSEWHERE.to_owned()),
            ("$token", token),
            ("$officer", officers[1].clone()),
            ("$statement", app.env.ids.encode(DeclarationId(uuid::Uuid::nil()))),
            ("$payment", app.env.ids.encode(PaymentId(uuid::Uuid::nil()))),
            ("$message", message),
            ("$istanza", ISTANZA.to_owned()),
            ("$notice", notice),
            ("$draw", DRAW.to_owned()),
            ("$opinion", OPINION.to_owned()),
            ("$document", DOCUMENT.to_owned()),
            ("$handOff", HAND_OFF.to_owned()),
        ];
        let actor = |role, person: &Person, values: &Vec<(&'static str, String)>| Actor {
            role,
            person: person.clone(),
            values: values.clone(),
        };
        let actors = vec![
            actor(ROLES[0], &app.nobody(), &working),
            actor(ROLES[1], &app.person(STRANGER).await, &working),
            actor(ROLES[2], &work.titolare, &working),
            actor(ROLES[3], &work.geologist, &working),
            actor(ROLES[4], &sent.geologist, &after),
            actor(ROLES[5], &app.person(CLIENT).await, &after),
            actor(ROLES[6], &officer, &after),
            actor(ROLES[7], &administrator, &after),
        ];
        let stage = Self { app, actors, sent };
        stage.remember().await;
        stage
    }

    async fn tables(&self) -> Vec<String> {
        let sql = "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace \
                   WHERE relkind = 'r' AND nspname = 'public' AND relname NOT LIKE '\\_\\_%' ORDER BY relname";
        let rows = self.app.database.owner().await.query(sql, &[]).await.unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }

    /// The columns of each table that are stored as they are given.
    async fn columns(&self) -> Vec<(String, String)> {
        let sql = "SELECT table_name::text, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) \
                   FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'NEVER' GROUP BY 1";
        let rows = self.app.database.owner().await.query(sql, &[]).await.unwrap();
        rows.iter().map(|row| (row.get(0), row.get(1))).collect()
    }

    /// Copies every table, so that `restore` can bring it back.
    pub async fn remember(&self) {
        let mut sql = "DROP SCHEMA IF EXISTS stage CASCADE; CREATE SCHEMA stage;".to_owned();
        for table in self.tables().await {
            sql.push_str(&format!("CREATE TABLE stage.{table} AS TABLE public.{table};"));
        }
        self.app.database.owner().await.batch_execute(&sql).await.unwrap();
    }

    /// Brings every table back to what `remember` saw; triggers do not look.
    pub async fn restore(&self) {
        let (tables, known) = (self.tables().await, self.columns().await);
        let mut sql = "BEGIN; SET LOCAL session_replication_role = replica;".to_owned();
        sql.push_str(&format!("TRUNCATE {};", tables.join(", ")));
        for table in tables {
            let (_, columns) = known.iter().find(|(name, _)| *name == table).unwrap();
            sql.push_str(&format!(
                "INSERT INTO public.{table} ({columns}) SELECT {columns} FROM stage.{table};"
            ));
        }
        sql.push_str("COMMIT;");
        self.app.database.owner().await.batch_execute(&sql).await.unwrap();
    }

    pub fn actor(&self, role: &str) -> &Actor {
        self.actors.iter().find(|actor| actor.role == role).unwrap()
    }

    pub async fn end(self) {
        self.app.end().await;
    }
}

impl Actor {
    /// The example variables with this actor's values in their places.
    pub fn variables(&self, operation: &Operation) -> Value {
        self.fill(&operation.variables)
    }

    fn fill(&self, value: &Value) -> Value {
        match value {
            Value::String(text) if text == "$key" => Person::key().into(),
            Value::String(text) if text.starts_with('$') => {
                let (_, found) = self
                    .values
                    .iter()
                    .find(|(name, _)| name == text)
                    .unwrap_or_else(|| panic!("no value for {text}"));
                found.clone().into()
            }
            Value::Array(items) => items.iter().map(|item| self.fill(item)).collect(),
            Value::Object(fields) => {
                Value::Object(fields.iter().map(|(name, field)| (name.clone(), self.fill(field))).collect())
            }
            plain => plain.clone(),
        }
    }
}
