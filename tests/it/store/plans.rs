//! Plans: what the service asks is answered from indexes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use diesel::QueryableByName;
use diesel::sql_types::{Int4, Text};
use diesel_async::{RunQueryDsl as _, SimpleAsyncConnection as _};
use serde_json::json;

use crate::support::app::Options;
use crate::support::story::Story;
use crate::support::{App, Person};

/// Some thousands of practices with all that belongs to them.
const ROWS: &str = "
    CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS id, n FROM generate_series(1, 3000) AS n;
    INSERT INTO practices (id, state, titolare_code, titolare_name, title, created_at, updated_at, audit_seq, event_seq, sent_at)
        SELECT id, CASE n % 3 WHEN 0 THEN 'IN_COMPILAZIONE' WHEN 1 THEN 'IN_ISTRUTTORIA' ELSE 'VIDIMATA' END,
               'CODE' || n % 200, 'Nome', 'Titolo ' || n, now(), now(), 1, 1, CASE n % 3 WHEN 0 THEN NULL ELSE now() END
        FROM made;
    INSERT INTO sections (practice_id, number) SELECT id, s FROM made, generate_series(1, 6) AS s;
    INSERT INTO subjects (id, practice_id, role, main, acting_code, display_name, data, created_at)
        SELECT gen_random_uuid(), id, 'GEOLOGO', true, 'CODE' || (n + s) % 200, 'Nome', '{}', now()
        FROM made, generate_series(1, 4) AS s;
    INSERT INTO delegations (id, practice_id, section, subject_id, role, delegate_code, delegate_name, state, created_at)
        SELECT gen_random_uuid(), id, 4, gen_random_uuid(), 'GEOLOGO', 'CODE' || (n + 1) % 200, 'Nome',
               CASE n % 2 WHEN 0 THEN 'ATTIVA' ELSE 'CONCLUSA' END, now() FROM made;
    INSERT INTO attachments (id, practice_id, section, code, name, media_type, size_bytes, sha256, scan, owner_code,
                             owner_name, owner_role, created_at, received_at)
        SELECT gen_random_uuid(), id, 4, 'A5', 'a.pdf', 'application/pdf', 1, '', 'CLEAN', 'C', 'N', 'GEOLOGO', now(), now()
        FROM made, generate_series(1, 3) AS s;
    INSERT INTO signing_acts SELECT id, practice_id, 'C', now(), '' FROM attachments;
    INSERT INTO signatures (id, practice_id, attachment_id, kind, verdict, signer_code, signer_name, signer_role, sha256,
                            act_id, time_source, signed_at)
        SELECT gen_random_uuid(), practice_id, id, 'APPLICATIVO', 'VALID', 'C', 'N', 'GEOLOGO', '', id, 'SERVICE', now()
        FROM attachments;
    INSERT INTO declarations (id, practice_id, section, kind, state, declarant_code, declarant_name, declarant_role,
                              template_id, template_version, text, digest, revision, auth_method, auth_level, declared_at)
        SELECT gen_random_uuid(), id, 4, 'GEOLOGO', 'CONFERMATA', 'C', 'N', 'GEOLOGO', 't', 1, '', '', 1, 'DEV', 2, now() FROM made;
    INSERT INTO istanze (id, practice_id, kind, state, opened_code, opened_name, opened_role, opened_at, notice_code, attestation)
        SELECT gen_random_uuid(), id, 'ORIGINALE', 'VIDIMATA', 'C', 'N', 'TITOLARE', now(), n, 'x' FROM made;
    INSERT INTO istanza_contents SELECT id, practice_id, '{}' FROM istanze;
    INSERT INTO payments (id, practice_id, istanza_id, state, fee_cents, stamps, stamp_cents, table_version, rules, created_at)
        SELECT gen_random_uuid(), practice_id, id, 'DOVUTO', 1, 1, 1, 't', 'r', now() FROM istanze;
    INSERT INTO handoffs (id, practice_id, istanza_id, kind, state, next_try_at, created_at)
        SELECT gen_random_uuid(), practice_id, id, 'PROTOCOL', 'DONE', now(), now() FROM istanze;
    INSERT INTO protocol_entries SELECT 2026, row_number() OVER (), id, now(), '', '' FROM istanze;
    INSERT INTO messages (id, practice_id, author_code, author_name, author_role, body, created_at, seq)
        SELECT gen_random_uuid(), id, 'C', 'N', 'TITOLARE', 'x', now(), s FROM made, generate_series(1, 3) AS s;
    INSERT INTO audit SELECT id, 1, now(), 'C', 'TITOLARE', 'PRACTICE_CREATED', '{}', '', '', '' FROM made;
    INSERT INTO events SELECT id, 1, id, 'PRACTICE_CREATED', '{}', 'TITOLARE', now() FROM made;
    INSERT INTO mails (id, practice_id, dedupe, kind, to_name, to_address, params, state, next_try_at, created_at)
        SELECT gen_random_uuid(), id, 'd' || n, 'DELEGATION_ACTIVATED', 'N', 'a@b.example', '{}', 'SENT', now(), now()
        FROM made;
    INSERT INTO sessions SELECT decode(md5(n::text), 'hex'), gen_random_uuid(), 'C', 'N', 'DEV', 2, now(), now() FROM made;
    INSERT INTO officers SELECT gen_random_uuid(), 'CODE' || n, 'N', 'FI', 'ISTRUTTORE', '2020-01-01' FROM made;
    INSERT INTO idempotency SELECT 'C', n::text, 'x', '', '[]', now() FROM made;
    INSERT INTO uploads (id, practice_id, section, caller_code, token_hash, code, name, media_type, size_bytes, sha256, expires_at)
        SELECT gen_random_uuid(), id, 4, 'C', '', 'A5', 'a.pdf', 'application/pdf', 1, '', now() FROM made;
    ANALYZE;
";

#[derive(QueryableByName)]
struct Prepared {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    statement: String,
    #[diesel(sql_type = Int4)]
    parameters: i32,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
    line: String,
}

const FASCICOLO: &str = "query($id: ID!) { practice(id: $id) { id sections { kind version ... on AttachmentsSection { attachments { id } } } \
    subjects { id } attachments { id signatures { verdict } } delegations { id } declarations { id } \
    messages { totalCount nodes { id } } } fascicolo(practiceId: $id) { __typename } }";

/// Everything that the service asks in the story and around it, all on one connection.
async fn everything(app: &App) {
    let story = Story::concluded(app).await;
    let (titolare, geologist) = (&story.titolare, &story.geologist);
    titolare.must("verifyPractice", "violations { code }", json!({ "practiceId": story.practice })).await;
    let input =
        json!({ "subjectId": story.subject("DITTA"), "expectedVersion": 1, "subject": { "phone": "055" } });
    titolare.must("updateSubject", "subject { version }", input).await;
    for state in ["IN_ISTRUTTORIA", "VIDIMATA"] {
        story.send(app, state).await;
        let body = json!({ "practiceId": story.practice, "body": "x", "idempotencyKey": Person::key() });
        titolare.mutate("sendMessage", "message { id }", body).await;
        for person in [titolare, geologist, &Story::officer(app).await] {
            person.ask(FASCICOLO, json!({ "id": story.practice })).await;
            person
                .data(
                    "{ practiceChanges(first: 20) { changes { id } } colleagues(office: FI) { id } }",
                    json!({}),
                )
                .await;
            let query = "query($id: ID!) { inboxItem(practiceId: $id) { unread } }";
            person.data(query, json!({ "id": story.practice })).await;
            for list in
                ["MY_PROJECTS", "MY_DELEGATIONS", "OTHER_PROJECTS", "PROJECT_ARCHIVE", "DELEGATION_ARCHIVE"]
            {
                let query = "query($list: PracticeList!) { practices(list: $list, first: 20) { totalCount nodes { id title myRoles viewerCan { __typename } } } }";
                person.data(query, json!({ "list": list })).await;
            }
        }
    }
    app.mails(2).await;
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    line: String,
}

/// A table from end to end, or an index of a large one. A statement that stops after a few rows reads no more.
fn reads_a_whole(plan: &[String], large: &[Name]) -> bool {
    let limited = plan.iter().any(|line| line.contains("Limit"));
    plan.iter().enumerate().any(|(at, line)| {
        let index = ["Index Scan using ", "Index Only Scan using ", "Bitmap Index Scan on "]
            .iter()
            .find_map(|scan| line.split(scan).nth(1)?.split_whitespace().next());
        let narrowed = plan.get(at + 1).is_some_and(|next| next.contains("Index Cond"));
        line.contains("Seq Scan")
            || index.is_some_and(|name| !narrowed && !limited && large.iter().any(|l| l.line == name))
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn no_statement_reads_a_whole_table() {
    // One connection: its prepared statements are all there were, and nobody waits for a second one.
    let app = App::with(Options { pool: 1, ..Options::default() }).await;
    app.database.owner().await.batch_execute(ROWS).await.unwrap();
    everything(&app).await;

    let mut conn = app.env.pool.get().await.unwrap();
    let sql = "SELECT name, statement, COALESCE(array_length(parameter_types, 1), 0) AS parameters \
               FROM pg_prepared_statements WHERE statement NOT LIKE '%pg_prepared_statements%' ORDER BY statement";
    let prepared: Vec<Prepared> = diesel::sql_query(sql).load(&mut conn).await.unwrap();
    // Now there are rows enough for every plan to matter; the settings are the service's own.
    conn.batch_execute("DISCARD PLANS").await.unwrap();
    let sql = "SELECT i.indexrelid::regclass::text AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid \
               WHERE i.indpred IS NULL AND c.reltuples >= 1000";
    let large: Vec<Name> = diesel::sql_query(sql).load(&mut conn).await.unwrap();
    let (mut report, mut kinds) = (String::new(), BTreeMap::new());
    for Prepared { name, statement, parameters } in prepared {
        let verb = statement.split_whitespace().next().unwrap_or_default().to_uppercase();
        *kinds.entry(verb.clone()).or_insert(0) += 1;
        if !["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(&verb.as_str()) {
            continue;
        }
        let nulls = vec!["NULL"; usize::try_from(parameters).unwrap()].join(", ");
        let arguments = if nulls.is_empty() { nulls } else { format!("({nulls})") };
        let plan: Vec<Line> = diesel::sql_query(format!("EXPLAIN EXECUTE \"{name}\"{arguments}"))
            .load(&mut conn)
            .await
            .unwrap();
        let plan: Vec<String> = plan.into_iter().map(|line| line.line).collect();
        if reads_a_whole(&plan, &large) {
            writeln!(report, "{statement}\n{}\n", plan.join("\n")).unwrap();
        }
    }
    assert!(kinds.get("WITH").copied().unwrap_or(0) >= 5, "the pages of the lists are among them: {kinds:?}");
    assert!(kinds.values().sum::<i32>() > 40, "{kinds:?}");
    assert!(report.is_empty(), "\n{report}");
    drop(conn);
    app.end().await;
}
