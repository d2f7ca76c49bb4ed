//! One filter on every list: what it finds, by which index, and pages that stand still while others write.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tokio_postgres::Client;

use crate::support::app::Options;
use crate::support::people::{GEOLOGIST, STRANGER, TITOLARE};
use crate::support::story::Story;
use crate::support::{App, Person};

const PRACTICES: usize = 20_000;

/// Practices whose values follow from their number, so that a test can say what a filter finds.
const POPULATION: &str = "
    SET session_replication_role = replica;
    CREATE TEMP TABLE g AS SELECT i, ('019c0000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid AS id, i % 10 < 8 AS sent
        FROM generate_series(0, 19999) i;
    INSERT INTO practices (id, number, state, titolare_code, titolare_name, title, comune_istat, comune_name, seat,
        works_kind, procedure, address, created_at, updated_at, sent_at)
        SELECT id, CASE WHEN sent THEN '2020/' || lpad(i::text, 6, '0') END,
        CASE WHEN NOT sent THEN 'IN_COMPILAZIONE' WHEN i % 100 = 2 THEN 'DINIEGO' ELSE 'IN_ISTRUTTORIA' END,
        CASE WHEN i % 5 = 0 THEN '$TITOLARE' ELSE 'T' || i % 700 END, 'Nome',
        CASE WHEN i % 200 = 6 THEN 'Ampliamento della Scuola elementare' ELSE 'Casa numero ' || i END,
        CASE WHEN i % 100 = 4 THEN '048017' ELSE '048004' END, CASE WHEN i % 100 = 4 THEN 'Firenze' ELSE 'Vicchio' END,
        CASE WHEN i % 2 = 0 THEN 'FI' ELSE 'PI' END, CASE WHEN i % 100 = 10 THEN 'AMPLIAMENTO' ELSE 'NUOVA_COSTRUZIONE' END,
        CASE WHEN i % 100 = 12 THEN 'PRIVO_RILEVANZA' ELSE 'AUTORIZZAZIONE' END,
        CASE WHEN i % 100 = 14 THEN 'via Giosuè Carducci 12/A' ELSE 'via Roma ' || i END,
        '2020-01-01Z', '2020-01-01 12:00Z'::timestamptz + i / 10 * interval '1 day',
        CASE WHEN sent THEN '2020-01-01 23:30Z'::timestamptz + i / 10 * interval '1 day' END FROM g;
    INSERT INTO subjects (id, practice_id, role, main, acting_code, display_name, data, created_at)
        SELECT gen_random_uuid(), id, r.role, true, CASE WHEN r.role = 'GEOLOGO' AND i % 100 IN (16, 20) THEN '$GEOLOGIST' END,
        CASE WHEN r.role = 'COMMITTENTE' AND i % 100 = 22 THEN 'Niccolò Dell''Orto'
             WHEN r.role = 'GEOLOGO' AND i % 100 = 24 THEN 'Niccolò Dell''Orto' ELSE 'Paolo ' || r.role || i % 50 END,
        '{}', now() FROM g, unnest(ARRAY['COMMITTENTE', 'GEOLOGO']) AS r(role);
    INSERT INTO istanze (id, practice_id, kind, state, number, opened_code, opened_name, opened_role, opened_at, sent_at,
        protocol_number)
        SELECT gen_random_uuid(), id, k.kind, 'VIDIMATA', k.number, 'C', 'N', 'TITOLARE', now(), now(),
        '2020/' || lpad(i::text, 7, '0') || left(k.kind, 1) FROM g, (VALUES ('ORIGINALE', 1), ('COLLAUDO_TOTALE', 2)) AS k(kind, number)
        WHERE sent AND (k.kind = 'ORIGINALE' OR i % 100 = 26);
    UPDATE practices SET last_day = (updated_at AT TIME ZONE 'Europe/Rome')::date,
        sent_day = (sent_at AT TIME ZONE 'Europe/Rome')::date;
    UPDATE practices SET parties = parties_of(id) WHERE titolare_code = '$TITOLARE' OR
        id IN (SELECT practice_id FROM subjects WHERE acting_code IS NOT NULL);
    SELECT keep_words(ARRAY(SELECT id FROM practices));
    SET session_replication_role = origin;
    ANALYZE;
    DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET enable_seqscan = off', current_database()); END $$;
";

async fn population(app: &App) {
    let sql = POPULATION.replace("$TITOLARE", TITOLARE).replace("$GEOLOGIST", GEOLOGIST);
    app.database.owner().await.batch_execute(&sql).await.unwrap();
}

fn id(app: &App, at: usize) -> String {
    let uuid = uuid::Uuid::from_u128(0x019c_0000_0000_7000_8000_0000_0000_0000 + at as u128);
    app.env.ids.encode(portos::domain::ids::PracticeId(uuid))
}

const OFFICE: &str = "query($filter: PracticeFilter, $after: String) { list: officePractices(office: FI, filter: $filter, \
    first: 100, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }";
const INBOX: &str = "query($filter: PracticeFilter, $after: String) { list: inbox(office: FI, filter: $filter, first: 100, \
    after: $after) { nodes { practice { id } } pageInfo { hasNextPage endCursor } } }";
const OTHERS: &str = "query($filter: PracticeFilter, $after: String) { list: practices(list: OTHER_PROJECTS, \
    filter: $filter, first: 100, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }";
const OWN: &str = "query($filter: PracticeFilter, $after: String) { list: practices(list: MY_PROJECTS, \
    filter: $filter, first: 100, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }";

/// A list read to its end.
async fn crawl(by: &Person, query: &str, filter: &Value) -> Vec<String> {
    let (mut found, mut after) = (Vec::new(), Value::Null);
    loop {
        let page = by.data(query, json!({ "filter": filter, "after": after })).await["list"].clone();
        for node in page["nodes"].as_array().unwrap() {
            let practice = if node["practice"].is_object() { &node["practice"] } else { node };
            found.push(practice["id"].as_str().unwrap().to_owned());
        }
        if page["pageInfo"]["hasNextPage"] != true {
            if let Some(total) = page["totalCount"].as_u64() {
                assert_eq!(total, found.len() as u64, "{filter}");
            }
            return found;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
}

/// Filters, the numbers of the practices of Florence that they find, and the index that serves.
type Case = (Value, fn(usize) -> bool, &'static str);

const CASES: usize = 17;

fn cases() -> [Case; CASES] {
    [
        (json!({ "states": ["DINIEGO"] }), |i| i % 100 == 2, "practices_seat_state_idx"),
        (json!({ "comuneIstat": "048017" }), |i| i % 100 == 4, "practices_seat_comune_idx"),
        (json!({ "projectNumber": "2020/0001" }), |i| i / 100 == 1, "practices_number_idx"),
        (json!({ "protocolNumber": "2020/0000200" }), |i| i == 200, "istanze_protocol_idx"),
        (json!({ "protocolNumber": "2020" }), |_| false, "istanze_protocol_idx"),
        (json!({ "text": "SCUOLE" }), |i| i % 200 == 6, "practice_search%"),
        (json!({ "text": "ampl elementar" }), |i| i % 200 == 6, "practice_search%"),
        (json!({ "text": "scuola, firenze" }), |_| false, "practice_search%"),
        (json!({ "text": "niccolo orto" }), |i| [22, 24].contains(&(i % 100)), "practice_search%"),
        (json!({ "client": "Dell'Orto Niccolò" }), |i| i % 100 == 22, "practice_search%"),
        (json!({ "address": "giosue carducci 12" }), |i| i % 100 == 14, "practice_search%"),
        (json!({ "worksKinds": ["AMPLIAMENTO"] }), |i| i % 100 == 10, "practices_seat_works_idx"),
        (json!({ "procedures": ["PRIVO_RILEVANZA"] }), |i| i % 100 == 12, "practices_seat_procedure_idx"),
        (json!({ "istanzaKinds": ["COLLAUDO_TOTALE"] }), |i| i % 100 == 26, "istanze_kind_idx"),
        // Half past eleven at night by the clock of the world is the next day in Italy.
        (
            json!({ "sentFrom": "2020-01-12", "sentTo": "2020-01-12" }),
            |i| i / 10 == 10,
            "practices_sent_day_idx",
        ),
        (
            json!({ "lastEventFrom": "2020-01-11", "lastEventTo": "2020-01-12" }),
            |i| [10, 11].contains(&(i / 10)),
            "practices_last_day_idx",
        ),
        (
            json!({ "text": "scuola", "states": ["IN_ISTRUTTORIA"], "projectNumber": "2020/001" }),
            |i| i % 200 == 6 && i / 1000 == 1,
            "practice_search%",
        ),
    ]
}

/// How often an index was looked into, and how often the large tables were read from end to end.
async fn reads(app: &App, owner: &Client, index: &str) -> (i64, i64) {
    use diesel_async::RunQueryDsl as _;
    let mut conn = app.env.pool.get_search().await.unwrap();
    diesel::sql_query("SELECT pg_stat_force_next_flush()").execute(&mut conn).await.unwrap();
    diesel::sql_query("SELECT 1").execute(&mut conn).await.unwrap();
    drop(conn);
    let sql = "SELECT (SELECT COALESCE(sum(idx_scan), 0)::bigint FROM pg_stat_user_indexes WHERE indexrelname LIKE $1), \
               (SELECT sum(seq_scan)::bigint FROM pg_stat_user_tables \
                WHERE relname IN ('practices', 'practice_search', 'istanze', 'subjects'))";
    let row = owner.query_one(sql, &[&index]).await.unwrap();
    (row.get(0), row.get(1))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_filter_narrows_every_list_by_its_index() {
    // Jobs read whole tables in their own time.
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    population(&app).await;
    let officer = Story::officer(&app).await;
    let titolare = app.person(TITOLARE).await;
    let owner = app.database.owner().await;
    let all: Vec<usize> = (0..PRACTICES).rev().filter(|i| i % 2 == 0 && i % 10 < 8).collect();
    for (filter, holds, index) in cases() {
        let expected: Vec<String> = all.iter().filter(|i| holds(**i)).map(|i| id(&app, *i)).collect();
        let before = reads(&app, &owner, index).await;
        assert_eq!(crawl(&officer, OFFICE, &filter).await, expected, "{filter}");
        let after = reads(&app, &owner, index).await;
        assert!(after.0 > before.0, "{filter} does not use {index}");
        assert_eq!(after.1, before.1, "{filter} reads a whole table");
        assert_eq!(crawl(&officer, INBOX, &filter).await, expected, "inbox {filter}");
        let own: Vec<String> =
            (0..PRACTICES).rev().filter(|i| i % 5 == 0).filter(|i| holds(*i)).map(|i| id(&app, i)).collect();
        // Drafts of the titolare have neither a number nor an istanza.
        let found: BTreeSet<String> = crawl(&titolare, OWN, &filter).await.into_iter().collect();
        assert!(found.iter().all(|id| own.contains(id)), "{filter}");
        assert_eq!(reads(&app, &owner, index).await.1, before.1, "{filter} of a person reads a whole table");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_narrow_the_lists_of_a_person() {
    let app = App::start().await;
    population(&app).await;
    let geologist = app.person(GEOLOGIST).await;
    let named: Vec<String> = (0..PRACTICES)
        .rev()
        .filter(|i| [16, 20].contains(&(i % 100)) && i % 10 < 8)
        .map(|i| id(&app, i))
        .collect();
    assert_eq!(crawl(&geologist, OTHERS, &json!({ "myRoles": ["GEOLOGO"] })).await, named);
    assert!(crawl(&geologist, OTHERS, &json!({ "myRoles": ["DITTA", "TITOLARE"] })).await.is_empty());
    let titolare = app.person(TITOLARE).await;
    let few = json!({ "myRoles": ["TITOLARE", "DITTA"], "projectNumber": "2020/0001" });
    assert_eq!(crawl(&titolare, OWN, &few).await.len(), 20);
    // An officer is one in every practice of the seat.
    let officer = Story::officer(&app).await;
    let few = json!({ "myRoles": ["UFFICIO"], "projectNumber": "2020/0001" });
    assert_eq!(crawl(&officer, OFFICE, &few).await.len(), 40);
    let none = json!({ "myRoles": ["GEOLOGO"], "projectNumber": "2020/0001" });
    assert!(crawl(&officer, OFFICE, &none).await.is_empty());
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_hidden_is_not_found_by_asking_for_it() {
    let app = App::start().await;
    population(&app).await;
    // A clerk of the protocol reads no section: neither names nor addresses.
    let sql = "INSERT INTO officers (id, fiscal_code, name, seat, role, valid_from) \
               VALUES (gen_random_uuid(), $1, 'Clerk', 'FI', 'PROTOCOLLO', '2020-01-01')";
    app.database.owner().await.execute(sql, &[&STRANGER]).await.unwrap();
    let clerk = app.person(STRANGER).await;
    for filter in
        [json!({ "client": "Niccolò" }), json!({ "address": "Carducci" }), json!({ "text": "Carducci" })]
    {
        assert!(crawl(&clerk, OFFICE, &filter).await.is_empty(), "{filter}");
        assert!(crawl(&clerk, INBOX, &filter).await.is_empty(), "{filter}");
    }
    assert_eq!(crawl(&clerk, OFFICE, &json!({ "text": "scuola" })).await.len(), 100);
    // Who only pays finds the practice in his list, and not by what stands in it.
    let story = Story::stated(&app).await;
    let payer = app.person(crate::support::people::CONTRACTOR).await;
    let input = json!({ "practiceId": story.practice, "subjectId": story.subject("DITTA"), "idempotencyKey": Person::key() });
    story.titolare.must("delegatePayment", "payment { id }", input).await;
    let list = OWN.replace("MY_PROJECTS", "MY_DELEGATIONS");
    assert_eq!(crawl(&payer, &list, &json!({})).await, std::slice::from_ref(&story.practice));
    assert_eq!(
        crawl(&payer, &list, &json!({ "states": ["DA_PAGARE"] })).await,
        std::slice::from_ref(&story.practice)
    );
    for filter in [
        json!({ "text": "Casa" }),
        json!({ "comuneIstat": "048004" }),
        json!({ "procedures": ["AUTORIZZAZIONE", "DEPOSITO_SORTEGGIO"] }),
    ] {
        assert!(crawl(&payer, &list, &filter).await.is_empty(), "{filter}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_follow_what_is_saved() {
    let app = App::start().await;
    let mut story = Story::filled(&app).await;
    let titolare = story.titolare.clone();
    let finds = async |filter: Value| crawl(&titolare, OWN, &filter).await.len();
    assert_eq!(finds(json!({ "text": "CASE cemento" })).await, 1);
    let details = json!({ "details": { "title": "Ponte sul Mugnone", "street": "lungarno Vespucci", "procedimento": "PRIVO_RILEVANZA" } });
    story.save(&titolare, 1, details).await;
    assert_eq!(finds(json!({ "text": "ponti" })).await, 1);
    assert_eq!(finds(json!({ "text": "cemento" })).await, 0);
    assert_eq!(finds(json!({ "address": "vespucci", "procedures": ["PRIVO_RILEVANZA"] })).await, 1);
    let subject = json!({ "role": "COMMITTENTE", "personKind": "NATURAL", "fiscalCode": "RSSMRA85T10A562S",
        "firstName": "Mario", "lastName": "Rossi" });
    let added = story.add_subject(subject).await;
    assert_eq!(finds(json!({ "client": "rossi mar" })).await, 1);
    let input = json!({ "subjectId": added, "expectedVersion": 1, "subject": { "lastName": "Ubaldini" } });
    titolare.must("updateSubject", "subject { version }", input).await;
    assert_eq!(finds(json!({ "client": "rossi mario" })).await, 0);
    assert_eq!(finds(json!({ "client": "ubaldini" })).await, 1);
    titolare
        .must("removeSubject", "subject { id }", json!({ "subjectId": added, "expectedVersion": 2 }))
        .await;
    assert_eq!(finds(json!({ "client": "ubaldini" })).await, 0);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crawl_during_a_thousand_inserts_returns_every_earlier_item_once() {
    let app = App::start().await;
    population(&app).await;
    let titolare = app.person(TITOLARE).await;
    let owner = app.database.owner().await;
    let earlier: Vec<String> = (0..PRACTICES).rev().filter(|i| i % 5 == 0).map(|i| id(&app, i)).collect();
    let (mut found, mut after, mut written) = (Vec::new(), Value::Null, 0);
    loop {
        let page = titolare.data(OWN, json!({ "filter": {}, "after": after })).await["list"].clone();
        found.extend(
            page["nodes"].as_array().unwrap().iter().map(|node| node["id"].as_str().unwrap().to_owned()),
        );
        // Between the pages others write: new practices, and changes of old ones.
        let sql = "INSERT INTO practices (id, state, titolare_code, titolare_name, title, created_at, updated_at) \
                   SELECT ('01ac0000-0000-7000-8000-' || lpad(to_hex($1::int * 100 + n), 12, '0'))::uuid, 'IN_COMPILAZIONE', $2, 'N', \
                   'Nuova', now(), now() FROM generate_series(1, 25) n";
        written += owner.execute(sql, &[&i32::try_from(found.len()).unwrap(), &TITOLARE]).await.unwrap();
        owner.batch_execute("UPDATE practices SET updated_at = now(), event_seq = event_seq + 1 WHERE number LIKE '2020/0001%'").await.unwrap();
        if page["pageInfo"]["hasNextPage"] != true {
            break;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
    assert!(written >= 1_000, "{written}");
    assert_eq!(found, earlier);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_that_cannot_be_asked_says_why() {
    let app = App::start().await;
    let person = app.person(TITOLARE).await;
    let long = "x".repeat(201);
    let many = vec!["VIDIMATA"; 51];
    for filter in [
        json!({ "text": long }),
        json!({ "client": "a\u{0}b" }),
        json!({ "comuneIstat": "Firenze" }),
        json!({ "states": many }),
        json!({ "sentFrom": "2026-03-02", "sentTo": "2026-03-01" }),
        json!({ "lastEventFrom": "2026-03-02", "lastEventTo": "2026-03-01" }),
    ] {
        let answer = person.ask(OWN, json!({ "filter": filter })).await;
        assert_eq!(answer["errors"][0]["extensions"]["code"], "BAD_REQUEST", "{filter}: {answer}");
    }
    // Words of any kind are words, never syntax of a search.
    for text in [
        "",
        "  ",
        "!&|:*",
        "il",
        "a:*",
        "'",
        "\\",
        "%",
        "(rossi",
        "rossi & | !bianchi",
        "日本",
        "x' OR 1=1 --",
    ] {
        for member in ["text", "client", "address", "projectNumber", "protocolNumber"] {
            person.data(OWN, json!({ "filter": { member: text } })).await;
        }
    }
    app.end().await;
}
