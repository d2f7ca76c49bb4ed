//! Lists at 200,000 practices: page 1, page 500 and full text, the inbox and the fascicolo, each beside the
//! same question by pgbench on the same rows.
//!
//! One seat has four of ten practices, one studio a sixth of all: what somebody may really have to page through.

use std::time::{Duration, Instant};

use portos::domain::digest::Sha256;
use serde_json::{Value, json};

use crate::population::fiscal_code;
use crate::server::Bench;

/// Practices, unless the command line names another number.
pub const SIZE: usize = 200_000;
/// Connections that ask at a time, and requests of each question.
const CONNECTIONS: usize = 4;
const REQUESTS: usize = 200;

const ROWS: &str = "
    SET session_replication_role = replica;
    TRUNCATE practices, sessions, practice_search CASCADE;
    CREATE TEMP TABLE g AS SELECT i, ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid AS id, i % 10 < 8 AS sent,
        CASE WHEN i % 6 = 0 THEN '$STUDIO' ELSE 'P' || (i * 7919::bigint) % 9000 END AS titolare FROM generate_series(1, $SIZE) i;
    INSERT INTO practices (id, number, state, titolare_code, titolare_name, title, comune_istat, comune_name, seat, works_kind,
        procedure, address, audit_seq, event_seq, inbox_seq, created_at, updated_at, sent_at)
        SELECT id, CASE WHEN sent THEN (2016 + i / 20000) || '/' || lpad(i::text, 6, '0') END,
        CASE WHEN NOT sent THEN 'IN_COMPILAZIONE' ELSE (ARRAY['CHIUSA','CHIUSA','DEPOSITATA','IN_ISTRUTTORIA','VIDIMATA',
            'AUTORIZZATA','DEPOSITATA','CHIUSA'])[1 + (i / 3) % 8] END, titolare, 'Titolare ' || i % 9000,
        (ARRAY['Ampliamento','Sopraelevazione','Nuova costruzione','Demolizione e ricostruzione','Miglioramento sismico',
            'Adeguamento'])[1 + (i / 11) % 6] || ' di ' || (ARRAY['casa unifamiliare','capannone industriale','scuola elementare',
            'muro di sostegno','edificio residenziale'])[1 + (i / 13) % 5] || ' lotto ' || i,
        '0480' || lpad(((i / 17) % 44)::text, 2, '0'), (ARRAY['Borgo San Lorenzo','Firenze','Scandicci','Vicchio',
            'Empoli'])[1 + (i / 17) % 5], (ARRAY['FI','FI','FI','FI','AR','PI','LU','SI','PO','GR'])[1 + (i / 7) % 10],
        (ARRAY['NUOVA_COSTRUZIONE','AMPLIAMENTO','RIPARAZIONE_LOCALE','MIGLIORAMENTO'])[1 + (i / 19) % 4],
        CASE WHEN i % 1000 = 0 THEN 'PRIVO_RILEVANZA' ELSE (ARRAY['AUTORIZZAZIONE','DEPOSITO_SORTEGGIO',
            'DEPOSITO_CONTROLLO_OBBLIGATORIO'])[1 + (i / 23) % 3] END,
        'via ' || (ARRAY['Roma','Garibaldi','Verdi','Mazzini'])[1 + (i / 29) % 4] || ' ' || i % 200, 10, 10, 10,
        now() - ($SIZE - i) * interval '25 minutes', now() - ($SIZE - i) * interval '24 minutes',
        CASE WHEN sent THEN now() - ($SIZE - i) * interval '24 minutes' END FROM g;
    INSERT INTO sections (practice_id, number) SELECT id, n FROM g, generate_series(1, 6) n;
    INSERT INTO subjects (id, practice_id, role, main, acting_code, display_name, data, created_at)
        SELECT gen_random_uuid(), id, (ARRAY['COMMITTENTE','PROGETTISTA','GEOLOGO','DITTA'])[n], true, 'P' || (i * n * 31::bigint) % 9000,
        (ARRAY['Paolo','Lucia','Marco','Anna','Giulia','Pietro'])[1 + (i * n) % 6] || ' ' || (ARRAY['Rossi','Bianchi','Verdi',
            'Landi','Grilli','Neri','Fabbri','Conti'])[1 + (i * n / 5) % 8]
            || CASE WHEN (i * n) % 97 = 0 THEN ' Serristori' || i % 500 ELSE '' END, '{}', now() FROM g, generate_series(1, 4) n;
    INSERT INTO istanze (id, practice_id, kind, state, number, opened_code, opened_name, opened_role, opened_at, sent_at,
        protocol_number, protocol_at, notice_code)
        SELECT gen_random_uuid(), id, CASE WHEN i % 500 = 0 THEN 'COLLAUDO_TOTALE' ELSE 'ORIGINALE' END, 'VIDIMATA', 1, titolare,
        'T', 'TITOLARE', now(), now(), (2016 + i / 20000) || '/' || lpad(i::text, 7, '0'), now(), i::text FROM g WHERE sent;
    INSERT INTO audit SELECT id, n, now(), titolare, 'TITOLARE', 'SECTION_SAVED', '{\"section\":\"BUILDING\"}', sha256('x'), '',
        sha256('x') FROM g, generate_series(1, 5) n;
    UPDATE practices SET last_day = (updated_at AT TIME ZONE 'Europe/Rome')::date,
        sent_day = (sent_at AT TIME ZONE 'Europe/Rome')::date;
    UPDATE practices SET parties = parties_of(id) WHERE id IN (SELECT id FROM g WHERE i > $SIZE - 60000);
    SELECT keep_words(ARRAY(SELECT id FROM practices));
    SET session_replication_role = origin;
    DROP TABLE g;
    INSERT INTO officers (id, fiscal_code, name, seat, role, valid_from)
        VALUES (gen_random_uuid(), '$OFFICER', 'Ufficio', 'FI', 'ISTRUTTORE', '2020-01-01');
";

const OFFICE: &str = "query($filter: PracticeFilter, $after: String) { list: officePractices(office: FI, filter: $filter, \
    first: 50, after: $after) { nodes { id number title state comuneName sentAt } pageInfo { hasNextPage endCursor } } }";
const STUDIO: &str = "query($filter: PracticeFilter, $after: String) { list: practices(list: MY_PROJECTS, filter: $filter, \
    first: 50, after: $after) { nodes { id number title state comuneName sentAt } pageInfo { hasNextPage endCursor } } }";
const INBOX: &str = "query($filter: PracticeFilter, $after: String) { list: inbox(office: FI, filter: $filter, first: 50, \
    after: $after) { nodes { unread practice { id title } } pageInfo { hasNextPage endCursor } } }";
const COUNTS: &str = "{ inboxCounts(office: FI) { tab total unread } }";
const FASCICOLO: &str = "query($id: ID!) { fascicolo(practiceId: $id) { practice { id title state } sections { id kind version } \
    subjects { id displayName } timeline(first: 20) { nodes { ... on AuditEntry { sequence kind at } } } } }";

const COLUMNS: &str = "SELECT id, number, title, state, comune_name, sent_at FROM practices p WHERE sent_at IS NOT NULL AND seat = 'FI'";

/// What is asked of a list, and the same in SQL.
fn filters() -> Vec<(&'static str, Value, String)> {
    let words = |asked: &str, weights: &str| {
        format!(
            "id IN (SELECT practice_id FROM practice_search WHERE words @@ words_asked('{asked}', '{weights}'))"
        )
    };
    let of_istanze =
        |what: &str| format!("id IN (SELECT practice_id FROM istanze WHERE sent_at IS NOT NULL AND {what})");
    vec![
        ("no filter", json!({}), "true".to_owned()),
        ("state", json!({ "states": ["DEPOSITATA"] }), "state = 'DEPOSITATA'".to_owned()),
        ("comune", json!({ "comuneIstat": "048013" }), "comune_istat = '048013'".to_owned()),
        ("project number", json!({ "projectNumber": "2019/0705" }), "number LIKE '2019/0705%'".to_owned()),
        (
            "protocol number",
            json!({ "protocolNumber": "2019/00705" }),
            of_istanze("protocol_number LIKE '2019/00705%'"),
        ),
        ("text, rare", json!({ "text": "Serristori123" }), words("Serristori123", "")),
        ("text, common", json!({ "text": "case" }), words("case", "")),
        ("text, two words", json!({ "text": "scuole rossi" }), words("scuole rossi", "")),
        ("client", json!({ "client": "Serristori" }), words("Serristori", "B")),
        ("address", json!({ "address": "garibaldi 12" }), words("garibaldi 12", "C")),
        ("kind of works", json!({ "worksKinds": ["AMPLIAMENTO"] }), "works_kind = 'AMPLIAMENTO'".to_owned()),
        (
            "procedure, rare",
            json!({ "procedures": ["PRIVO_RILEVANZA"] }),
            "procedure = 'PRIVO_RILEVANZA'".to_owned(),
        ),
        (
            "kind of istanza",
            json!({ "istanzaKinds": ["COLLAUDO_TOTALE"] }),
            of_istanze("kind = 'COLLAUDO_TOTALE'"),
        ),
        (
            "sent",
            json!({ "sentFrom": "2022-03-01", "sentTo": "2022-03-31" }),
            "sent_day BETWEEN '2022-03-01' AND '2022-03-31'".to_owned(),
        ),
        (
            "last event",
            json!({ "lastEventFrom": "2022-03-01", "lastEventTo": "2022-03-05" }),
            "last_day BETWEEN '2022-03-01' AND '2022-03-05'".to_owned(),
        ),
        ("my role", json!({ "myRoles": ["UFFICIO"] }), "true".to_owned()),
    ]
}

pub struct Asker {
    http: reqwest::Client,
    url: String,
    pub token: String,
}

impl Asker {
    pub async fn ask(&self, query: &str, variables: &Value) -> Value {
        let body = json!({ "query": query, "variables": variables }).to_string();
        let request =
            self.http.post(&self.url).header("content-type", "application/json").bearer_auth(&self.token);
        let text = request.body(body).send().await.unwrap().text().await.unwrap();
        let answer: Value = serde_json::from_str(&text).unwrap();
        assert!(answer["errors"].is_null(), "{text}");
        answer["data"].clone()
    }

    /// Milliseconds of each request, in order: some at a time, as people ask.
    async fn times(&self, query: &str, variables: &Value) -> Vec<f64> {
        self.ask(query, variables).await;
        let one = || async {
            let mut times = Vec::new();
            for _ in 0..REQUESTS / CONNECTIONS {
                let started = Instant::now();
                self.ask(query, variables).await;
                times.push(started.elapsed().as_secs_f64() * 1_000.0);
            }
            times
        };
        let all = futures_util::future::join_all((0..CONNECTIONS).map(|_| one())).await;
        let mut times = all.concat();
        times.sort_by(f64::total_cmp);
        times
    }

    /// The cursor behind so many pages.
    async fn cursor(&self, query: &str, pages: usize) -> Value {
        let mut after = Value::Null;
        for _ in 0..pages {
            let page = self.ask(query, &json!({ "filter": {}, "after": after })).await;
            if page["list"]["pageInfo"]["hasNextPage"] != true {
                break;
            }
            after = page["list"]["pageInfo"]["endCursor"].clone();
        }
        after
    }
}

/// Somebody with a session.
pub async fn asker(bench: &Bench, code: &str, token: &str) -> Asker {
    let sql = "INSERT INTO sessions VALUES (decode($1, 'hex'), gen_random_uuid(), $2, 'Paolo Landi', 'CNS', 3, now(), \
               now() + interval '1 day')";
    let hash = Sha256::of(token.as_bytes()).to_string();
    bench.owner().await.execute(sql, &[&hash, &code]).await.unwrap();
    let url = format!("http://{}/graphql", bench.address(crate::traffic::Target::Service));
    Asker { http: reqwest::Client::new(), url, token: token.to_owned() }
}

fn line(name: &str, place: &str, times: &[f64], pgbench: Option<f64>) {
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize];
    let beside = pgbench.map(|ms| format!("{ms:>9.1}")).unwrap_or_default();
    println!("  {name:<34} {place:<9} {:>7.1} {:>7.1} {beside}", at(0.5), at(0.95));
}

/// Mean milliseconds of a statement by pgbench.
async fn by_pgbench(bench: &mut Bench, statement: &str) -> f64 {
    let outcome = bench.pgbench(&format!("{statement};\n"), CONNECTIONS, Duration::from_secs(1)).await;
    CONNECTIONS as f64 * 1_000.0 / outcome.per_second
}

pub async fn run(bench: &mut Bench, size: usize) {
    let (officer, studio) = (fiscal_code(1), fiscal_code(2));
    let rows =
        ROWS.replace("$SIZE", &size.to_string()).replace("$OFFICER", &officer).replace("$STUDIO", &studio);
    let owner = bench.owner().await;
    owner.batch_execute(&rows).await.unwrap();
    owner.batch_execute("VACUUM ANALYZE").await.unwrap();
    let office = asker(bench, &officer, &format!("bench{:038}", 1)).await;
    let studio = asker(bench, &studio, &format!("bench{:038}", 2)).await;
    println!("{size} practices, {CONNECTIONS} at a time, {REQUESTS} requests each; milliseconds");
    println!("  list and filter                    page          p50     p95   pgbench (mean)");
    for (who, query, by) in [("seat", OFFICE, &office), ("own", STUDIO, &studio), ("inbox", INBOX, &office)] {
        let deep = by.cursor(query, 499).await;
        for (name, filter, sql) in filters() {
            let name = format!("{who}: {name}");
            let times = by.times(query, &json!({ "filter": filter })).await;
            let same = if who == "seat" {
                Some(by_pgbench(bench, &format!("{COLUMNS} AND {sql} ORDER BY id DESC LIMIT 51")).await)
            } else {
                None
            };
            line(&name, "page 1", &times, same);
            let times = by.times(query, &json!({ "filter": filter, "after": deep })).await;
            line(&name, "page 500", &times, None);
        }
    }
    let counts = "SELECT p.state, count(*), count(*) FILTER (WHERE p.inbox_seq > COALESCE(m.seq, 0)) FROM practices p \
                  LEFT JOIN inbox_marks m ON m.practice_id = p.id AND m.officer_code = 'X' WHERE p.sent_at IS NOT NULL \
                  AND p.state NOT IN ('CHIUSA', 'ANNULLATA') AND p.seat = 'FI' GROUP BY 1";
    let times = office.times(COUNTS, &json!({})).await;
    line("inbox counts", "", &times, Some(by_pgbench(bench, counts).await));
    let page = office.ask(OFFICE, &json!({ "filter": {} })).await;
    let times = office.times(FASCICOLO, &json!({ "id": page["list"]["nodes"][0]["id"] })).await;
    line("fascicolo", "", &times, None);
}
