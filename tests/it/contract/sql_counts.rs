//! How many SQL statements each operation sends, and that it does not depend on the rows.
//!
//! The counter is the one behind `portos_sql_statements_total`. It is read in the process:
//! a request for the metrics sends a statement of its own.

use std::fmt::Write as _;

use async_graphql::parser::types::OperationType;

use super::documents::{self, Operation};
use super::operations::{listen, play};
use super::stage::{Actor, ROLES, Stage};
use portos::domain::ids::PracticeId;

const HEAD: &str = "\
# SQL statements of each operation, as the first of the roles for whom it succeeds.
#
# Counted with the session remembered and the statements prepared, the least of a few runs.
# BEGIN, the lock with the facts and COMMIT count: a write is three statements before it does anything.
# A subscription is counted until it waits for events, with the watch over its session. Rewritten by UPDATE_GOLDEN=1.
";

async fn count(stage: &Stage, operation: &Operation, actor: &Actor) -> (String, u64) {
    // The session is looked up again after a second of the service's clock.
    actor.person.ask("{ viewer { name } }", serde_json::json!({})).await;
    let before = stage.app.env.pool.statements();
    let (outcome, dirty) = if operation.kind == OperationType::Subscription {
        let (outcome, stream) = listen(operation, actor).await;
        // Behind its first message a stream reads what came while it began.
        quiet(stage).await;
        drop(stream);
        (outcome, false)
    } else {
        play(operation, actor).await
    };
    let sent = stage.app.env.pool.statements() - before;
    if dirty {
        stage.restore().await;
    }
    (outcome, sent)
}

/// Waits until nothing was sent to the database for a while.
async fn quiet(stage: &Stage) {
    let mut sent = stage.app.env.pool.statements();
    let mut still = 0;
    while still < 6 {
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        let now = stage.app.env.pool.statements();
        still = if now == sent { still + 1 } else { 0 };
        sent = now;
    }
}

/// The fewest of some: who left a practice before is news for who comes. Nothing comes between a mutation and
/// its answer, and what it did has to be put back.
async fn least(stage: &Stage, operation: &Operation, actor: &Actor) -> u64 {
    let mut counts = Vec::new();
    let times = if operation.kind == OperationType::Mutation { 2 } else { 5 };
    for _ in 0..times {
        counts.push(count(stage, operation, actor).await.1);
    }
    counts.into_iter().min().unwrap_or(0)
}

/// Who the operation is for: it gives him data.
fn succeeds(outcome: &str) -> bool {
    let nothing = outcome.contains("null") || outcome.starts_with("data 0");
    outcome == "ok" || outcome == "SNAPSHOT" || (outcome.starts_with("data") && !nothing)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_sends_as_many_statements_as_promised() {
    let stage = Stage::new().await;
    let mut text = HEAD.to_owned();
    for operation in documents::all() {
        let mut line = format!("{:<24}{:<26}", operation.name, "(nobody)");
        for role in ROLES {
            if succeeds(&count(&stage, &operation, stage.actor(role)).await.0) {
                let least = least(&stage, &operation, stage.actor(role)).await;
                line = format!("{:<24}{role:<26}{least:>3}", operation.name);
                break;
            }
        }
        writeln!(text, "{line}").unwrap();
    }
    super::golden("tests/it/golden/sql_counts.txt", &text);
    stage.end().await;
}

fn named(name: &str) -> Operation {
    documents::all().into_iter().find(|operation| operation.name == name).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fascicolo_costs_the_same_for_ten_rows_and_for_a_thousand() {
    let stage = Stage::new().await;
    let (fascicolo, officer) = (named("Fascicolo"), stage.actor("officer"));
    assert_eq!(fascicolo.kind, OperationType::Query);
    let few = least(&stage, &fascicolo, officer).await;
    let id: PracticeId = stage.app.env.ids.decode(&stage.sent.practice).unwrap();
    let grow = format!(
        "INSERT INTO subjects SELECT gen_random_uuid(), practice_id, role, false, acting_code, display_name, \
           version, data, created_at FROM subjects, generate_series(1, 200) WHERE practice_id = '{id}' AND role = 'GEOLOGO'; \
         INSERT INTO attachments SELECT gen_random_uuid(), practice_id, section, code, name, media_type, size_bytes, \
           sha256, scan, owner_code, owner_name, owner_role, created_at, received_at \
           FROM attachments, generate_series(1, 150) WHERE practice_id = '{id}'; \
         INSERT INTO signatures SELECT gen_random_uuid(), s.practice_id, a.id, s.kind, s.verdict, s.signer_code, \
           s.signer_name, s.signer_role, s.sha256, s.signed_at, s.withdrawn_at, s.act_id, s.sub_indication, s.time_source FROM attachments a CROSS JOIN LATERAL \
           (SELECT * FROM signatures LIMIT 1) s WHERE a.practice_id = '{id}' AND s.practice_id = '{id}' \
           ON CONFLICT DO NOTHING; \
         INSERT INTO messages SELECT gen_random_uuid(), '{id}', 'X', 'Prova', 'UFFICIO', 'testo', now(), n \
           FROM generate_series(1, 300) n; \
         INSERT INTO delegations SELECT gen_random_uuid(), practice_id, section, subject_id, role, delegate_code, \
           delegate_name, 'ANNULLATA', reason, created_at, ended_at, version \
           FROM delegations, generate_series(1, 100) WHERE practice_id = '{id}';",
        id = id.0
    );
    stage.app.database.owner().await.batch_execute(&grow).await.unwrap();
    let answer = officer.person.ask(&fascicolo.text, officer.variables(&fascicolo)).await;
    let rows = |name: &str| answer["data"]["fascicolo"][name].as_array().unwrap().len();
    assert!(rows("subjects") + rows("attachments") + rows("delegations") > 500, "{answer}");
    assert_eq!(least(&stage, &fascicolo, officer).await, few);
    stage.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_page_costs_the_same_for_two_practices_and_for_twenty() {
    let stage = Stage::new().await;
    let (list, titolare) = (named("MyProjects"), stage.actor("titolare"));
    let page = |first: i64| {
        let mut page = named("MyProjects");
        page.variables = serde_json::json!({ "first": first });
        page
    };
    let few = least(&stage, &page(2), titolare).await;
    let grow = "INSERT INTO practices (id, state, titolare_code, titolare_name, title, created_at, updated_at) \
                SELECT gen_random_uuid(), state, titolare_code, titolare_name, title, created_at, updated_at \
                FROM practices, generate_series(1, 20) WHERE sent_at IS NULL";
    stage.app.database.owner().await.batch_execute(grow).await.unwrap();
    assert_eq!(play(&list, titolare).await.0, "data 20 rows");
    assert_eq!(least(&stage, &page(20), titolare).await, few);
    stage.end().await;
}
