//! Reports: the figures of a seat are those that anybody counts from the trail (R74).

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use portos::app::{endorsing, issuing, lapse};
use serde_json::{Value, json};

use super::notices::{draft, key};
use super::{HEAD, officer};
use crate::support::app::Options;
use crate::support::people::{OFFICER, STRANGER, TITOLARE};
use crate::support::story::Story;
use crate::support::{App, Person};

const REPORT: &str = "query($from: Date!, $to: Date!) { officeReport(office: FI, from: $from, to: $to) { total states { state \
    count } procedures { procedure count } phases { phase count medianDays } csv } }";

async fn report(by: &Person, from: &str, to: &str) -> Value {
    by.data(REPORT, json!({ "from": from, "to": to })).await["officeReport"].clone()
}

/// What happened in each practice, from the trail alone.
type Trail = BTreeMap<String, Vec<(String, DateTime<Utc>, Option<String>)>>;

async fn trail(app: &App) -> Trail {
    let sql = "SELECT a.practice_id::text, a.kind, a.at, n.kind FROM audit a \
               LEFT JOIN notices n ON n.id = (a.refs->>'object')::uuid ORDER BY a.practice_id, a.seq";
    let mut trail = Trail::new();
    for row in app.database.owner().await.query(sql, &[]).await.unwrap() {
        let entry = (row.get(1), row.get::<_, std::time::SystemTime>(2).into(), row.get(3));
        trail.entry(row.get(0)).or_default().push(entry);
    }
    trail
}

/// The state that the trail leads to.
fn state(entries: &[(String, DateTime<Utc>, Option<String>)]) -> &'static str {
    let mut state = "IN_COMPILAZIONE";
    let mut before = state;
    for (kind, _, notice) in entries {
        state = match (kind.as_str(), notice.as_deref()) {
            ("PRACTICE_SENT", _) => "INVIATA",
            // The building of the stories is of minor relevance: its filing waits for a draw.
            ("PRACTICE_ENDORSED", _) => "ATTESA_SORTEGGIO",
            ("PRACTICE_DRAWN", _) => "A_CONTROLLO",
            ("NOTICE_SIGNED", Some("CONFORMITA")) => "CONFORME",
            ("NOTICE_SIGNED", Some("RICHIESTA_INTEGRAZIONI")) => {
                before = state;
                "ATTESA_INTEGRAZIONI"
            }
            ("INTEGRATION_ANSWERED", _) => before,
            ("INTEGRATION_LAPSED", _) => "NON_CONFORME",
            _ => state,
        };
    }
    state
}

fn median(mut days: Vec<f64>) -> Option<f64> {
    days.sort_by(f64::total_cmp);
    let middle = days.len() / 2;
    match days.len() {
        0 => None,
        count if count % 2 == 1 => Some(days[middle]),
        _ => Some((days[middle - 1] + days[middle]) / 2.0),
    }
}

/// The lengths of a phase, from each `from` to the next `to`.
fn lengths(trail: &Trail, from: (&str, Option<&str>), to: &[(&str, Option<&str>)]) -> Vec<f64> {
    let is = |entry: &(String, DateTime<Utc>, Option<String>), wanted: &(&str, Option<&str>)| {
        entry.0 == wanted.0 && (wanted.1.is_none() || entry.2.as_deref() == wanted.1)
    };
    let mut all = Vec::new();
    for entries in trail.values() {
        let mut begun = None;
        for entry in entries {
            if is(entry, &from) {
                begun = Some(entry.1);
            } else if to.iter().any(|wanted| is(entry, wanted)) && begun.is_some() {
                let took = entry.1 - begun.take().unwrap();
                all.push(took.num_microseconds().unwrap() as f64 / 86_400e6);
            }
        }
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_equal_a_recount_of_the_trail() {
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    officer(&app, OFFICER, "FI", "ISTRUTTORE").await;
    officer(&app, HEAD, "FI", "RESPONSABILE").await;
    let mut stories = Vec::new();
    for hours in [5, 30, 71] {
        let story = Story::sent(&app).await;
        app.clock.advance(Duration::hours(hours));
        assert_eq!(endorsing::register_due(&app.env).await.unwrap(), 1);
        stories.push(story);
    }
    // The first waits for its draw; the others are put under control as a draw would, one of them after a request
    // that was answered, the other after one that nobody answers.
    for story in &stories[1..] {
        draw(&app, story).await;
        let asked = signed(&app, story, "RICHIESTA_INTEGRAZIONI").await;
        app.clock.advance(Duration::hours(50));
        if story.practice == stories[1].practice {
            let titolare = app.person(TITOLARE).await;
            let input = json!({ "noticeId": asked, "point": 0, "answer": "PROVIDED" });
            titolare.must("answerPoint", "notice { id }", input).await;
            app.clock.advance(Duration::hours(7));
            signed(&app, story, "CONFORMITA").await;
        }
    }
    app.clock.advance(Duration::days(40));
    assert_eq!(lapse::run(&app.env).await.unwrap().0, 1);
    let head = app.person(HEAD).await;
    let found = report(&head, "2026-03-01", "2026-12-31").await;
    let trail = trail(&app).await;
    let mut states: BTreeMap<&str, i64> = BTreeMap::new();
    for entries in trail.values() {
        *states.entry(state(entries)).or_default() += 1;
    }
    let told: BTreeMap<&str, i64> = found["states"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["state"].as_str().unwrap(), one["count"].as_i64().unwrap()))
        .collect();
    assert_eq!(told, states);
    assert_eq!(found["total"], 3);
    assert_eq!(found["procedures"], json!([{ "procedure": "DEPOSITO_SORTEGGIO", "count": 3 }]));
    let decided = [("NOTICE_SIGNED", Some("CONFORMITA")), ("INTEGRATION_LAPSED", None)];
    let request = Some("RICHIESTA_INTEGRAZIONI");
    let expected = [
        ("PROTOCOL", lengths(&trail, ("PRACTICE_SENT", None), &[("PRACTICE_ENDORSED", None)])),
        ("DRAW", lengths(&trail, ("PRACTICE_ENDORSED", None), &[("PRACTICE_DRAWN", None)])),
        ("INTEGRATION", lengths(&trail, ("NOTICE_ISSUED", request), &[("INTEGRATION_ANSWERED", None)])),
        ("DECISION", lengths(&trail, ("PRACTICE_ENDORSED", None), &decided)),
    ];
    for ((name, lengths), phase) in expected.into_iter().zip(found["phases"].as_array().unwrap()) {
        assert_eq!(phase["phase"], name);
        assert_eq!(phase["count"], lengths.len(), "{name}");
        let (counted, told) = (median(lengths).unwrap(), phase["medianDays"].as_f64().unwrap());
        // The register writes its own time, some looks at the clock before the trail's.
        assert!((counted - told).abs() < 0.001, "{name}: {told}, not {counted}");
    }
    let csv = found["csv"].as_str().unwrap();
    assert!(csv.starts_with("what,which,practices,medianDays\r\nTOTAL,FI,3,\r\n"), "{csv}");
    assert!(csv.contains("STATE,CONFORME,1,\r\n"), "{csv}");
    // Another time has none of them, another seat's people get nothing, and a wrong time is said.
    assert_eq!(report(&head, "2026-01-01", "2026-02-28").await["total"], 0);
    let stranger = app.person(STRANGER).await;
    assert_eq!(report(&stranger, "2026-03-01", "2026-12-31").await, Value::Null);
    let wrong = head.ask(REPORT, json!({ "from": "2026-03-02", "to": "2026-03-01" })).await;
    assert_eq!(wrong["errors"][0]["extensions"]["code"], "BAD_REQUEST");
    app.end().await;
}

/// Drafted by one, signed by the other, notified.
async fn signed(app: &App, story: &Story, kind: &str) -> String {
    let (reviewer, head) = (app.person(OFFICER).await, app.person(HEAD).await);
    let points = if kind == "RICHIESTA_INTEGRAZIONI" { json!(["La relazione"]) } else { Value::Null };
    let id = draft(&reviewer, story, kind, points).await;
    reviewer.must("submitNotice", "notice { id }", json!({ "noticeId": id })).await;
    head.must("signNotice", "notice { id }", key(&id)).await;
    assert_eq!(issuing::issue_due(&app.env).await.unwrap(), 1);
    id
}

/// Draws a period in which only this filing is: all of it.
async fn draw(app: &App, story: &Story) {
    let day = (app.env.clock.now() + Duration::days(1)).date_naive();
    app.clock.advance(Duration::days(2));
    let (operator, _) = officer(app, STRANGER, "FI", "SORTEGGI").await;
    let owner = app.database.owner().await;
    let input = json!({ "office": "FI", "from": "2026-03-01", "to": day,
        "quotas": [{ "group": "*", "tenthousandths": 10_000 }] });
    // The others are looked at another time.
    let id: portos::domain::ids::PracticeId = app.env.ids.decode(&story.practice).unwrap();
    let aside = |from: &str, to: &str| {
        format!("UPDATE practices SET state = '{to}' WHERE state = '{from}' AND id <> '{}'", id.0)
    };
    owner.batch_execute(&aside("ATTESA_SORTEGGIO", "VIDIMATA")).await.unwrap();
    let made = operator.must("scheduleDraw", "draw { id }", input).await;
    let draw = json!({ "drawId": made["draw"]["id"] });
    operator.must("closeDraw", "draw { id }", draw.clone()).await;
    operator.must("runDraw", "draw { id }", draw).await;
    owner.batch_execute(&aside("VIDIMATA", "ATTESA_SORTEGGIO")).await.unwrap();
    owner.batch_execute("DELETE FROM officers WHERE role = 'SORTEGGI'").await.unwrap();
    assert!(app.mails_of("DRAW_RESULT").await > 0, "M09");
}
