//! The audit: a whole trail is called whole, and whatever is done to it is found and named.

use std::process::Output;

use tokio_postgres::Client;

use crate::support::App;
use crate::support::story::Story;

/// `portos audit verify`, as an administrator runs it.
pub async fn verify(app: &App) -> (bool, String) {
    let url = app.database.service_url();
    let run = move || {
        std::process::Command::new(env!("CARGO_BIN_EXE_portos"))
            .args(["audit", "verify"])
            .env_clear()
            .env("DATABASE_URL", url)
            .output()
            .unwrap()
    };
    let Output { status, stdout, stderr } = tokio::task::spawn_blocking(run).await.unwrap();
    let text = String::from_utf8(stdout).unwrap() + &String::from_utf8(stderr).unwrap();
    assert!(matches!(status.code(), Some(0 | 1)), "{status} {text}");
    (status.success(), text)
}

/// A history of two practices, with roots of two days.
async fn history() -> (App, Client) {
    let app = App::start().await;
    Story::concluded(&app).await;
    let root = async |day: &str| {
        portos::jobs::make_audit_root(&app.env, day.parse().unwrap()).await.unwrap().unwrap()
    };
    root("2026-03-02").await;
    app.clock.advance(chrono::Duration::hours(30));
    Story::filled(&app).await;
    root("2026-03-03").await;
    app.clock.advance(chrono::Duration::hours(30));
    Story::filled(&app).await;
    let owner = app.database.owner().await;
    // What only the owner of the tables can do, and only on purpose.
    for table in ["audit", "audit_roots", "audit_leaves", "events"] {
        owner.batch_execute(&format!("ALTER TABLE {table} DISABLE TRIGGER USER")).await.unwrap();
    }
    (app, owner)
}

/// Does it in a copy of the tables, which come back afterwards.
async fn tampered(app: &App, owner: &Client, sql: &str) -> String {
    let tables = ["audit", "audit_roots", "audit_leaves", "practices", "events"];
    for table in tables {
        owner.batch_execute(&format!("CREATE TABLE kept_{table} AS TABLE {table}")).await.unwrap();
    }
    owner.batch_execute(sql).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    let (whole, text) = verify(app).await;
    assert!(!whole, "not found: {sql}\n{text}");
    assert!(text.contains("findings: the audit was tampered with"), "{text}");
    owner.batch_execute("SET session_replication_role = replica").await.unwrap();
    for table in tables {
        owner.batch_execute(&format!("DELETE FROM {table}")).await.unwrap();
    }
    for table in ["audit_roots", "audit_leaves", "practices", "audit", "events"] {
        // What is generated is generated again.
        let columns = "SELECT string_agg(quote_ident(column_name), ', ') FROM information_schema.columns \
                       WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'";
        let columns: String = owner.query_one(columns, &[&table]).await.unwrap().get(0);
        let back = format!(
            "INSERT INTO {table} ({columns}) SELECT {columns} FROM kept_{table}; DROP TABLE kept_{table}"
        );
        owner.batch_execute(&back).await.unwrap();
    }
    owner.batch_execute("SET session_replication_role = origin").await.unwrap();
    text
}

/// The practice with the longest chain: it was concluded, and the first root names it.
const LONG: &str = "(SELECT id FROM practices ORDER BY audit_seq DESC LIMIT 1)";
/// The practice that no root names yet.
const FRESH: &str = "(SELECT id FROM practices ORDER BY created_at DESC LIMIT 1)";

#[tokio::test(flavor = "multi_thread")]
async fn a_real_history_is_whole() {
    let (app, _owner) = history().await;
    let (whole, text) = verify(&app).await;
    assert!(whole, "{text}");
    assert!(text.contains("in 5 chains, ") && text.contains("the audit is whole"), "{text}");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_trail_is_whole() {
    let app = App::start().await;
    assert!(verify(&app).await.0);
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_was_altered_is_named() {
    let (app, owner) = history().await;
    let changes = [
        "at = at + interval '1 microsecond'",
        "actor_code = 'VRDNNA80A41F205K'",
        "actor_role = 'UFFICIO'",
        "actor_role = 'NOBODY'",
        "kind = 'SECTION_DECLARED'",
        "kind = 'NOTHING'",
        "refs = '{}'",
        "refs = refs || '{\"more\": 1}'",
        "refs = '{\"section\": 17}'",
        "refs = '[]'",
        "digest = sha256('x')",
        "digest = ''",
        "previous = sha256('x')",
        "hash = sha256('x')",
    ];
    for change in changes {
        let sql = format!("UPDATE audit SET {change} WHERE practice_id = {LONG} AND seq = 7");
        let text = tampered(&app, &owner, &sql).await;
        assert!(text.contains("row 7: ") || text.contains("row 8: "), "{change}: {text}");
    }
    let sql =
        format!("UPDATE audit SET practice_id = gen_random_uuid() WHERE practice_id = {LONG} AND seq = 7");
    assert!(tampered(&app, &owner, &sql).await.contains("row 8: follows row 6"));
    let (whole, text) = verify(&app).await;
    assert!(whole, "the test puts everything back: {text}");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_was_removed_moved_or_cut_off_is_named() {
    let (app, owner) = history().await;
    let middle = format!("DELETE FROM audit WHERE practice_id = {LONG} AND seq = 7");
    assert!(tampered(&app, &owner, &middle).await.contains("row 8: follows row 6: a row was removed"));
    let first = format!("DELETE FROM audit WHERE practice_id = {LONG} AND seq = 1");
    assert!(tampered(&app, &owner, &first).await.contains("row 2: follows row 0"));
    let swap = format!(
        "UPDATE audit SET seq = -7 WHERE practice_id = {LONG} AND seq = 7; \
         UPDATE audit SET seq = 7 WHERE practice_id = {LONG} AND seq = 8; \
         UPDATE audit SET seq = 8 WHERE practice_id = {LONG} AND seq = -7;"
    );
    let text = tampered(&app, &owner, &swap).await;
    assert!(text.contains("row 7: ") && text.contains("row 8: "), "{text}");

    // The tail, with the practice's own account of it adjusted to match, before any root names it.
    for practice in [LONG, FRESH] {
        let cut = format!(
            "DELETE FROM audit WHERE practice_id = {practice} AND seq > \
             (SELECT audit_seq - 2 FROM practices WHERE id = {practice})"
        );
        assert!(tampered(&app, &owner, &cut).await.contains("rows were cut off"), "{practice}");
        let adjusted = format!(
            "CREATE TEMP TABLE it AS SELECT {practice} AS id; {cut}; \
             UPDATE practices SET audit_seq = audit_seq - 2, audit_head = (SELECT hash FROM audit \
             WHERE practice_id = practices.id ORDER BY seq DESC LIMIT 1) WHERE id = (SELECT id FROM it); DROP TABLE it;"
        );
        let text = tampered(&app, &owner, &adjusted).await;
        assert!(text.contains("rows were cut off"), "{text}");
    }
    let all = format!("DELETE FROM audit WHERE practice_id = {FRESH}");
    assert!(tampered(&app, &owner, &all).await.contains("no audit row at all"));
    // A row too many.
    let more = format!(
        "INSERT INTO audit SELECT practice_id, seq + 1, at, actor_code, actor_role, kind, refs, digest, hash, hash \
         FROM audit WHERE practice_id = {LONG} ORDER BY seq DESC LIMIT 1"
    );
    assert!(tampered(&app, &owner, &more).await.contains("was altered"));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chain_that_was_forged_as_a_whole_is_found_by_the_daily_root() {
    let (app, owner) = history().await;
    // A forger who knows how the chain is made: another history, every hash right, the practice's
    // account of it too. Here it is the honest chain of one act less.
    let rows = owner
        .query(
            &format!(
                "SELECT practice_id::text, seq, at, actor_code, actor_role, kind, refs::text, digest FROM audit \
                 WHERE practice_id = {LONG} ORDER BY seq"
            ),
            &[],
        )
        .await
        .unwrap();
    let mut sql = format!("CREATE TEMP TABLE it AS SELECT {LONG} AS id; ");
    let (mut head, last) = (Vec::new(), rows.len());
    for row in &rows {
        let refs: portos::domain::event::EventRefs = serde_json::from_str(row.get(6)).unwrap();
        let id: uuid::Uuid = row.get::<_, String>(0).parse().unwrap();
        let seq: i64 = row.get(1);
        // The forger makes somebody else the author of the last act.
        let actor: String =
            if usize::try_from(seq).unwrap() == last { "VRDNNA80A41F205K".to_owned() } else { row.get(3) };
        let micros: i64 = owner
            .query_one(
                "SELECT (extract(epoch FROM at) * 1000000)::bigint FROM audit WHERE practice_id = $1::text::uuid AND seq = $2",
                &[&id.to_string(), &seq],
            )
            .await
            .unwrap()
            .get(0);
        let entry = portos::domain::audit::Entry {
            practice: portos::domain::ids::PracticeId(id),
            seq,
            at: chrono::DateTime::from_timestamp_micros(micros).unwrap(),
            actor_code: &actor,
            actor_role: portos::domain::role::ActorRole::from_code(row.get(4)).unwrap(),
            kind: portos::domain::event::EventKind::from_code(row.get(5)).unwrap(),
            refs: &refs,
            digest: portos::domain::digest::Sha256::from_slice(row.get(7)).unwrap(),
        };
        let hash = portos::domain::audit::chain(&head, &entry).0.to_vec();
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        sql += &format!(
            "UPDATE audit SET actor_code = '{actor}', previous = '\\x{}', hash = '\\x{}' WHERE practice_id = '{id}' AND seq = {seq}; ",
            hex(&head),
            hex(&hash)
        );
        head = hash;
    }
    sql += "UPDATE practices SET audit_head = (SELECT hash FROM audit WHERE practice_id = practices.id \
            ORDER BY seq DESC LIMIT 1) WHERE id = (SELECT id FROM it); DROP TABLE it;";
    let text = tampered(&app, &owner, &sql).await;
    assert!(
        text.contains("root of 2026-03-02: practice") && text.contains("the row is gone or another one"),
        "{text}"
    );
    assert!(text.contains("1 findings"), "only the root knows: {text}");

    // The roots guard each other.
    for (sql, expected) in [
        (
            "UPDATE audit_leaves SET hash = sha256('x') WHERE day = '2026-03-02'",
            "was altered, or its leaves were",
        ),
        ("DELETE FROM audit_leaves WHERE day = '2026-03-03'", "was altered, or its leaves were"),
        (
            "UPDATE audit_roots SET root = sha256('x') WHERE day = '2026-03-02'",
            "does not follow the root before",
        ),
        (
            "DELETE FROM audit_leaves WHERE day = '2026-03-02'; DELETE FROM audit_roots WHERE day = '2026-03-02'",
            "does not follow the root before",
        ),
    ] {
        assert!(tampered(&app, &owner, sql).await.contains(expected), "{sql}");
    }
    app.end().await;
}
