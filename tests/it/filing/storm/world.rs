//! What the storm goes over: one practice with something of everything, and the means to put it back.

use std::collections::BTreeMap;

use portos::domain::ids::{DelegationId, DrawId, IstanzaId, NoticeId, OpinionId, PaymentId, PracticeId};
use portos::domain::integration::{IntegrationState, Point, PointAnswer};
use portos::domain::lifecycle::Who;
use portos::domain::practice::PracticeState;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::access::{Ask, Ids};
use crate::office::{HEAD, officer};
use crate::support::app::Options;
use crate::support::people::{CLIENT, CONTRACTOR, DIRECTOR, OFFICER, STRANGER};
use crate::support::story::Story;
use crate::support::{App, Person};

/// Of whom an opinion is asked, and who draws.
const INVITED: &str = "RSSMRA85T10A562S";
const OPERATOR: &str = "RSSMRA89T13F205B";

/// Where everything stands, and how far trail, events and mails have come.
#[derive(Debug, PartialEq)]
pub struct Look {
    pub states: BTreeMap<&'static str, String>,
    written: i64,
}

pub struct World {
    pub app: App,
    pub ids: Ids,
    pub people: Vec<(&'static str, Person, Vec<Who>)>,
    statement: Value,
    later: String,
    /// Ids as the tables have them, by name of the machine.
    rows: BTreeMap<&'static str, Uuid>,
    owner: tokio_postgres::Client,
}

/// Keeps a copy of every table, and puts it back: triggers that keep things for ever do not see it.
const KEEP: &str = "
    SET session_replication_role = replica;
    CREATE SCHEMA keep;
    CREATE TABLE keep.tables AS SELECT c.relname::text AS name,
        (SELECT string_agg(quote_ident(a.attname), ', ') FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND c.relname NOT IN ('__diesel_schema_migrations', 'sessions', 'relay');
    DO $$ DECLARE t record; BEGIN
      FOR t IN SELECT * FROM keep.tables LOOP EXECUTE format('CREATE TABLE keep.%I AS SELECT %s FROM public.%I', t.name, t.columns, t.name); END LOOP;
    END $$;
    CREATE FUNCTION keep.restore() RETURNS void LANGUAGE plpgsql AS $$ DECLARE t record; BEGIN
      FOR t IN SELECT * FROM keep.tables LOOP
        EXECUTE format('DELETE FROM public.%I', t.name);
        EXECUTE format('INSERT INTO public.%I (%s) SELECT %s FROM keep.%I', t.name, t.columns, t.columns, t.name);
      END LOOP;
    END $$;";

fn points(state: IntegrationState) -> (Vec<Point>, bool) {
    let (answered, judged, lapsed) = match state {
        IntegrationState::Aperta => (0, 0, false),
        IntegrationState::RispostaParziale => (1, 0, false),
        IntegrationState::Risposta => (2, 1, false),
        IntegrationState::Valutata => (2, 2, false),
        IntegrationState::Scaduta => (0, 0, true),
    };
    let point = |at: usize| Point {
        text: "Relazione".into(),
        // The last one is answered first: the storm goes for the first.
        answer: (1 - at < answered).then_some(PointAnswer::Provided),
        accepted: (1 - at < judged).then_some(true),
        ..Point::default()
    };
    ((0..2).map(point).collect(), lapsed)
}

impl World {
    pub async fn new() -> Self {
        let app = App::with(Options { jobs: false, ..Options::default() }).await;
        let owner = app.database.owner().await;
        let (reviewer, _) = officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
        let (head, _) = officer(&app, HEAD, "FI", "RESPONSABILE").await;
        let (operator, _) = officer(&app, OPERATOR, "FI", "SORTEGGI").await;
        let case = Story::filled(&app).await;
        case.send(&app, "AUTORIZZATA").await;
        let later = case.later(&case.titolare, "VARIANTE_SOSTANZIALE").await.istanza().await;
        let story = Story::closed(&app).await;
        let director = app.person(DIRECTOR).await;
        let statement = story.asked_of(&director).await.remove(0);
        for person in [&story.titolare, &director, &app.person(CONTRACTOR).await, &app.person(CLIENT).await] {
            story.state_all(person).await;
        }
        story.pay().await;
        let practice: PracticeId = app.env.ids.decode(&story.practice).unwrap();
        // Beside it what the office has to do with it.
        story.send(&app, "IN_ISTRUTTORIA").await;
        let draft = json!({ "practiceId": story.practice, "kind": "AUTORIZZAZIONE", "subject": "Autorizzazione",
            "body": "Si autorizza.", "idempotencyKey": Person::key() });
        let made = reviewer.must("createNotice", "notice { id }", draft).await;
        let notice = made["notice"]["id"].as_str().unwrap().to_owned();
        reviewer.must("submitNotice", "notice { state }", json!({ "noticeId": notice })).await;
        let draw = json!({ "office": "FI", "from": "2026-02-02", "to": "2026-02-08",
            "quotas": [{ "group": "*", "tenthousandths": 1000 }] });
        let draw = operator.must("scheduleDraw", "draw { id }", draw).await["draw"]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        operator.must("closeDraw", "draw { state }", json!({ "drawId": draw })).await;
        let (request, opinion) = (Uuid::new_v4(), Uuid::new_v4());
        let sql = format!(
            "INSERT INTO notices (id, practice_id, kind, state, subject, body, author_code, author_name, drafted_at, \
               notified_at, answer_due, returns_to) VALUES ('{request}', '{id}', 'RICHIESTA_INTEGRAZIONI', 'NOTIFICATO', 'a', \
               'b', 'X', 'X', now(), now(), '2099-01-01', 'IN_ISTRUTTORIA'); \
             INSERT INTO opinions (id, practice_id, state, question, invited_code, invited_name, invited_email, asked_code, \
               asked_name, asked_at, due) VALUES ('{opinion}', '{id}', 'RICHIESTO', 'Parere?', '{INVITED}', 'X', 'x@x.it', 'X', \
               'X', now(), '2099-01-01')",
            id = practice.0
        );
        owner.batch_execute(&sql).await.unwrap();
        let (ids, rows) =
            Self::named(&app, &story, (&notice, request, opinion, &draw), &statement, &later).await;
        owner.batch_execute(KEEP).await.unwrap();
        let people = vec![
            ("stranger", app.person(STRANGER).await, vec![]),
            ("invited", app.person(INVITED).await, vec![Who::Invited]),
            ("client", app.person(CLIENT).await, vec![Who::Declarant]),
            ("geologist", story.geologist.clone(), vec![Who::Delegate, Who::Declarant]),
            ("director", director, vec![Who::Declarant, Who::Delegate, Who::Director]),
            ("reviewer", reviewer, vec![Who::Office]),
            ("operator", operator, vec![Who::Office, Who::DrawOperator]),
            ("head", head, vec![Who::Office, Who::Responsible]),
            (
                "titolare",
                story.titolare.clone(),
                vec![Who::Titolare, Who::Payer, Who::Declarant, Who::Delegate],
            ),
        ];
        Self { app, ids, people, statement, later, rows, owner }
    }

    async fn named(
        app: &App,
        story: &Story,
        (notice, request, opinion, draw): (&str, Uuid, Uuid, &str),
        statement: &Value,
        later: &str,
    ) -> (Ids, BTreeMap<&'static str, Uuid>) {
        let codec = &app.env.ids;
        let query = "query($id: ID!) { practice(id: $id) { payment { id } attachments { id code } } }";
        let found = story.titolare.data(query, json!({ "id": story.practice })).await;
        let documents = found["practice"]["attachments"].as_array().unwrap();
        let document = |code: &str| {
            documents.iter().find(|document| document["code"] == code).unwrap()["id"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        let payment = found["practice"]["payment"]["id"].as_str().unwrap().to_owned();
        let declaration = statement["id"].as_str().unwrap().to_owned();
        let rows = BTreeMap::from([
            ("practice", codec.decode::<PracticeId>(&story.practice).unwrap().0),
            ("delegation", codec.decode::<DelegationId>(&story.delegation).unwrap().0),
            ("payment", codec.decode::<PaymentId>(&payment).unwrap().0),
            ("notice", codec.decode::<NoticeId>(notice).unwrap().0),
            ("declaration", codec.decode::<portos::domain::ids::DeclarationId>(&declaration).unwrap().0),
            ("draw", codec.decode::<DrawId>(draw).unwrap().0),
            ("later", codec.decode::<IstanzaId>(later).unwrap().0),
            ("integration", request),
            ("opinion", opinion),
        ]);
        let ids = Ids {
            practice: story.practice.clone(),
            subject: story.subject("COMMITTENTE").to_owned(),
            director: story.subject("DIRETTORE_LAVORI").to_owned(),
            document4: document("IND"),
            document5: document("A3"),
            delegation: story.delegation.clone(),
            declaration,
            payment,
            notice: notice.to_owned(),
            draw: draw.to_owned(),
            opinion: codec.encode(OpinionId(opinion)),
            ..Ids::random(codec)
        };
        (ids, rows)
    }

    /// The request of the walk, with what makes it one that may succeed.
    pub fn fitted(&self, ask: &Ask) -> Ask {
        let mut ask = Ask {
            variant: ask.variant.clone(),
            query: ask.query.clone(),
            variables: ask.variables.clone(),
            ..*ask
        };
        let input = &mut ask.variables["input"];
        match ask.field {
            "confirmStatement" => input["digest"] = self.statement["digest"].clone(),
            "declareManualPayment" => input["amount"] = "232.00".into(),
            "answerPoint" | "evaluatePoint" => {
                input["noticeId"] = self.app.env.ids.encode(NoticeId(self.rows["integration"])).into();
            }
            "abandonIstanza" | "withdrawIstanza" | "describeIstanza" | "decideCancellation" => {
                input["istanzaId"] = self.later.as_str().into();
            }
            _ => {}
        }
        if input.get("idempotencyKey").is_some() {
            input["idempotencyKey"] = Person::key().into();
        }
        ask
    }

    pub async fn restore(&self) {
        self.owner.batch_execute("SELECT keep.restore()").await.unwrap();
    }

    /// Puts one thing into a state, and the practice into the one in which something can be done about it.
    pub async fn force(&self, machine: &str, state: &str) {
        let home = match machine {
            "practice" => state,
            "delegation" => "IN_COMPILAZIONE",
            "declaration" => "DA_ASSEVERARE",
            "payment" if state == "DOVUTO" || state == "MANUALE_CONTESTATO" => "DA_PAGARE",
            "payment" => "PRONTA_INVIO",
            "integration" => "ATTESA_INTEGRAZIONI",
            "draw" => "ATTESA_SORTEGGIO",
            _ => "IN_ISTRUTTORIA",
        };
        let home = PracticeState::from_code(home).unwrap();
        let (istanza, declarations, payment) = match home {
            PracticeState::InCompilazione | PracticeState::Eliminata => ("BOZZA", "DECADUTA", "ANNULLATO"),
            PracticeState::DaAsseverare => ("DA_ASSEVERARE", "CONFERMATA", "ANNULLATO"),
            PracticeState::DaPagare => ("DA_PAGARE", "CONFERMATA", "DOVUTO"),
            PracticeState::ProntaInvio => ("PRONTA_INVIO", "CONFERMATA", "MANUALE_DICHIARATO"),
            _ => ("VIDIMATA", "CONFERMATA", "MANUALE_DICHIARATO"),
        };
        let asked = if home == PracticeState::DaAsseverare { "RICHIESTA" } else { declarations };
        let sent = if home.is_sent() { "now()" } else { "NULL" };
        let row = |of: &str| format!("id = '{}'", self.rows[of]);
        let practice = self.rows["practice"];
        let mut sql = format!(
            "UPDATE practices SET state = '{}', sent_at = {sent} WHERE {}; \
             UPDATE istanze SET state = '{istanza}', digest = (SELECT digest FROM declarations WHERE {}) WHERE practice_id = '{practice}'; \
             UPDATE declarations SET state = '{declarations}' WHERE istanza_id IS NOT NULL AND practice_id = '{practice}'; \
             UPDATE declarations SET state = '{asked}' WHERE {}; \
             UPDATE payments SET state = '{payment}', paid_cents = NULLIF(23200, 23200 * ('{payment}' = 'DOVUTO')::int) WHERE {};",
            home.code(),
            row("practice"),
            row("declaration"),
            row("declaration"),
            row("payment"),
        );
        match machine {
            "practice" => {}
            "integration" => {
                let state = IntegrationState::from_code(state).unwrap();
                let (points, lapsed) = points(state);
                let points = serde_json::to_string(&points).unwrap();
                let at = if lapsed { "now()" } else { "NULL" };
                sql += &format!(
                    "UPDATE notices SET points = '{points}', lapsed_at = {at} WHERE {};",
                    row(machine)
                );
            }
            "later" => {
                let draft = match state {
                    "BOZZA" => "IN_COMPILAZIONE",
                    "DA_ASSEVERARE" | "DA_PAGARE" | "PRONTA_INVIO" => state,
                    "ABBANDONATA" => "ELIMINATA",
                    _ => "CONFLUITA",
                };
                sql += &format!(
                    "UPDATE istanze SET state = '{state}' WHERE {row}; UPDATE practices SET state = '{draft}' \
                     WHERE id = (SELECT draft_id FROM istanze WHERE {row});",
                    row = row(machine)
                );
            }
            // What was closed has a list; before, it has none.
            "draw" if state == "PROGRAMMATO" => {
                sql += &format!(
                    "DELETE FROM draw_entries; UPDATE draws SET state = '{state}', list_digest = NULL, closed_at = NULL WHERE {};",
                    row(machine)
                );
            }
            table => sql += &format!("UPDATE {table}s SET state = '{state}' WHERE {};", row(machine)),
        }
        // What triggers keep, they keep for others than who puts things back; a mail goes out once.
        sql += "UPDATE practices SET parties = parties_of(id); DELETE FROM mails;";
        self.owner.batch_execute(&sql).await.unwrap();
    }

    pub async fn look(&self) -> Look {
        let of =
            |table: &str, name: &str| format!("SELECT state FROM {table} WHERE id = '{}'", self.rows[name]);
        let sql = format!(
            "SELECT ({}), ({}), ({}), ({}), ({}), ({}), ({}), ({}), (SELECT state FROM istanze WHERE practice_id = '{}' \
             ORDER BY id LIMIT 1), (SELECT sum(audit_seq + event_seq)::int8 FROM practices) + (SELECT count(*) FROM mails), \
             (SELECT points::text FROM notices WHERE id = '{req}'), (SELECT lapsed_at IS NOT NULL FROM notices WHERE id = '{req}')",
            of("practices", "practice"),
            of("delegations", "delegation"),
            of("declarations", "declaration"),
            of("payments", "payment"),
            of("notices", "notice"),
            of("opinions", "opinion"),
            of("draws", "draw"),
            of("istanze", "later"),
            self.rows["practice"],
            req = self.rows["integration"],
        );
        let row = self.owner.query_one(&sql, &[]).await.unwrap();
        let names = [
            "practice",
            "delegation",
            "declaration",
            "payment",
            "notice",
            "opinion",
            "draw",
            "later",
            "istanza",
        ];
        let gone = || "gone".to_owned();
        let mut states: BTreeMap<&'static str, String> = names
            .into_iter()
            .enumerate()
            .map(|(at, name)| (name, row.get::<_, Option<String>>(at).unwrap_or_else(gone)))
            .collect();
        let points: Vec<Point> = serde_json::from_str(row.get(10)).unwrap();
        states.insert("integration", IntegrationState::of(&points, row.get(11)).code().to_owned());
        Look { states, written: row.get(9) }
    }

    pub async fn end(self) {
        self.app.end().await;
    }
}
