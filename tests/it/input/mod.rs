//! Bad input: a coded error within the limits, nothing half-written, the next request served.

mod bodies;
mod documents;
mod doors;
mod idempotency;
mod pages;
mod retries;
mod values;

use serde_json::{Value, json};

use crate::support::{App, Person};

/// The codes of top-level errors; each has a message and names its request.
pub fn codes(answer: &Value) -> Vec<&str> {
    let errors = answer["errors"].as_array().unwrap_or_else(|| panic!("no errors in {answer}"));
    assert!(!errors.is_empty());
    for error in errors {
        assert!(!error["message"].as_str().unwrap().is_empty(), "{answer}");
        let id =
            error["extensions"]["requestId"].as_str().unwrap_or_else(|| panic!("no request id: {error}"));
        assert!(!id.is_empty(), "{error}");
    }
    errors.iter().map(|error| error["extensions"]["code"].as_str().unwrap()).collect()
}

/// The one code of an answer.
pub fn code(answer: &Value) -> &str {
    let all = codes(answer);
    assert!(all.iter().all(|code| *code == all[0]), "{answer}");
    all[0]
}

/// A digest of everything that requests write, sessions apart. What jobs write in the meantime (the
/// daily root, how far a mail has come) is left out.
pub async fn stored(app: &App) -> Vec<(String, i64, String)> {
    let owner = app.database.owner().await;
    let sql = "SELECT table_name::text FROM information_schema.tables \
               WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('sessions', 'audit_roots', 'audit_leaves', 'relay') \
               ORDER BY table_name";
    let mut found = Vec::new();
    for row in owner.query(sql, &[]).await.unwrap() {
        let table: String = row.get(0);
        let from = if table == "mails" { "(SELECT id, dedupe FROM mails)" } else { table.as_str() };
        let sql = format!(
            "SELECT count(*), COALESCE(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM {from} t"
        );
        let row = owner.query_one(&sql, &[]).await.unwrap();
        found.push((table, row.get(0), row.get(1)));
    }
    found
}

/// The next request is served as if nothing had happened.
pub async fn still_serves(person: &Person) {
    let data = person.data("{ viewer { fiscalCode } }", json!({})).await;
    assert!(data["viewer"]["fiscalCode"].is_string(), "{data}");
}
