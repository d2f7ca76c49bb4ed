//! The draw: promised before the list is known, closed before the seed is told, and computed again by anybody.

use portos::domain::ids::PracticeId;
use serde_json::{Value, json};

use super::{HEAD, officer};
use crate::support::binary::portos;
use crate::support::people::{OFFICER, STRANGER};
use crate::support::story::Story;
use crate::support::{App, Person};

/// Forty filings that wait for a draw since 2 March 2026, beside the one of the story.
async fn waiting(app: &App, story: &Story) {
    story.send(app, "ATTESA_SORTEGGIO").await;
    let id: PracticeId = app.env.ids.decode(&story.practice).unwrap();
    let grow = format!(
        "INSERT INTO practices (id, state, titolare_code, titolare_name, title, comune_istat, seat, created_at, \
           updated_at, sent_at) SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'ATTESA_SORTEGGIO', 'X', 'X', \
           'X', '048004', 'FI', now(), now(), now() FROM generate_series(1, 40) n; \
         INSERT INTO sections (practice_id, number, data) SELECT id, 1, \
           jsonb_build_object('seismicZone', CASE WHEN random() < 0.5 THEN 'ZONE_2' ELSE 'ZONE_3' END, 'rilevanza', 'MINORE') \
           FROM practices WHERE title = 'X'; \
         INSERT INTO istanze (id, practice_id, kind, state, number, opened_code, opened_name, opened_role, opened_at, \
           protocol_number, protocol_at) SELECT gen_random_uuid(), id, 'ORIGINALE', 'VIDIMATA', 1, 'X', 'X', 'TITOLARE', now(), \
           '2026/' || lpad((row_number() OVER (ORDER BY id))::text, 7, '0'), '2026-03-02T09:00:00Z' \
           FROM practices WHERE state = 'ATTESA_SORTEGGIO' OR id = '{}'",
        id.0
    );
    app.database.owner().await.batch_execute(&grow).await.unwrap();
}

fn schedule(to: &str) -> Value {
    json!({ "office": "FI", "from": "2026-03-01", "to": to,
        "quotas": [{ "group": "*", "tenthousandths": 1000 }, { "group": "ZONE_2 MINORE", "tenthousandths": 2000 }] })
}

const DRAW: &str = "draw { id state commitment listDigest lots { protocol group drawn } record }";

#[tokio::test(flavor = "multi_thread")]
async fn a_draw_is_promised_closed_run_and_computed_again() {
    let app = App::start().await;
    let story = Story::filled(&app).await;
    waiting(&app, &story).await;
    let (operator, _) = officer(&app, OFFICER, "FI", "SORTEGGI").await;
    let (head, _) = officer(&app, HEAD, "FI", "RESPONSABILE").await;
    // Only draw operators draw, and only one draw is open.
    assert_eq!(head.refused("scheduleDraw", schedule("2026-03-02")).await, ["FORBIDDEN"]);
    let stranger = app.person(STRANGER).await;
    assert_eq!(stranger.refused("scheduleDraw", schedule("2026-03-02")).await, ["NOT_FOUND"]);
    assert_eq!(operator.refused("scheduleDraw", schedule("2026-02-01")).await, ["INVALID_VALUE"]);
    let made = operator.must("scheduleDraw", DRAW, schedule("2026-03-02")).await["draw"].clone();
    assert_eq!(
        (&made["state"], &made["record"], &made["listDigest"]),
        (&json!("PROGRAMMATO"), &Value::Null, &Value::Null)
    );
    assert_eq!(operator.refused("scheduleDraw", schedule("2026-03-02")).await, ["DRAW_OPEN"]);
    let draw = json!({ "drawId": made["id"] });
    // The seed is in no column that the service writes before the draw.
    let owner = app.database.owner().await;
    let hidden = owner.query_one("SELECT seed IS NULL FROM draws", &[]).await.unwrap();
    assert!(hidden.get::<_, bool>(0));
    assert_eq!(operator.refused("closeDraw", draw.clone()).await, ["DRAW_TOO_EARLY"], "the day is not over");
    assert_eq!(operator.refused("runDraw", draw.clone()).await, ["DRAW_NOT_OPEN"]);

    app.clock.advance(chrono::Duration::days(1));
    let operator = app.person(OFFICER).await;
    let closed = operator.must("closeDraw", DRAW, draw.clone()).await["draw"].clone();
    assert_eq!((&closed["state"], &closed["commitment"]), (&json!("LISTA_CHIUSA"), &made["commitment"]));
    assert_eq!(closed["lots"].as_array().unwrap().len(), 41);
    assert_eq!(operator.refused("closeDraw", draw.clone()).await, ["DRAW_NOT_OPEN"]);
    let run = operator.must("runDraw", DRAW, draw.clone()).await["draw"].clone();
    assert_eq!((&run["state"], &run["listDigest"]), (&json!("PUBBLICATO"), &closed["listDigest"]));
    assert_eq!(operator.refused("runDraw", draw).await, ["DRAW_NOT_OPEN"]);

    // Anybody computes it again.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("draw.json");
    std::fs::write(&path, run["record"].as_str().unwrap()).unwrap();
    let (status, out, _) = portos(&[], &["verify-draw", path.to_str().unwrap()]);
    assert_eq!(status, Some(0), "{out}");

    // Each filing went its way, once, and its titolare may read how.
    let count = "SELECT count(*) FILTER (WHERE p.state = 'A_CONTROLLO' AND e.drawn), \
                 count(*) FILTER (WHERE p.state = 'DEPOSITATA' AND NOT e.drawn), count(*) \
                 FROM draw_entries e JOIN practices p ON p.id = e.practice_id";
    let row = owner.query_one(count, &[]).await.unwrap();
    let (controlled, filed, all): (i64, i64, i64) = (row.get(0), row.get(1), row.get(2));
    assert!(controlled >= 3 && controlled + filed == all && all == 41, "{controlled} {filed} {all}");
    let query = "query($id: ID!) { fascicolo(practiceId: $id) { chronology { kind } } }";
    let titolare = app.person(crate::support::people::TITOLARE).await;
    let told = titolare.data(query, json!({ "id": story.practice })).await.to_string();
    assert!(told.contains("PRACTICE_DRAWN") || told.contains("PRACTICE_SPARED"), "{told}");
    // The steps are in the trail, the promise before the list and the list before the seed.
    let trail = owner
        .query("SELECT kind FROM identity_audit WHERE kind LIKE 'DRAW%' ORDER BY at", &[])
        .await
        .unwrap();
    let kinds: Vec<String> = trail.iter().map(|row| row.get(0)).collect();
    assert_eq!(kinds, ["DRAW_SCHEDULED", "DRAW_CLOSED", "DRAW_RUN"]);
    let seen = head_of(&app).await;
    assert_eq!(seen["draws"].as_array().unwrap().len(), 1);
    app.end().await;
}

async fn head_of(app: &App) -> Value {
    let head: Person = app.person(HEAD).await;
    head.data("{ draws(office: FI) { state commitment } }", json!({})).await
}
