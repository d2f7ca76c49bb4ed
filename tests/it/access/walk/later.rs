//! What the walks send for later istanze.

use serde_json::{Value, json};

use super::Ids;
use crate::support::Person;

/// Field, input, and whether it names something of the practice. No istanza has this id.
pub fn mutations(ids: &Ids) -> Vec<(&'static str, Value, bool)> {
    let (istanza, key) = ("istanza_AAAAAAAAAAAAAAAAAAAAAA", Person::key);
    let named = |reason: bool| match reason {
        true => json!({ "istanzaId": istanza, "reason": "No" }),
        false => json!({ "istanzaId": istanza }),
    };
    let decision = json!({ "istanzaId": istanza, "accept": false, "reason": "No" });
    let opening =
        json!({ "practiceId": ids.practice, "kind": "VARIANTE_SOSTANZIALE", "idempotencyKey": key() });
    vec![
        ("openIstanza", opening, true),
        ("describeIstanza", named(true), false),
        ("abandonIstanza", named(false), false),
        ("withdrawIstanza", named(true), false),
        ("decideCancellation", decision, false),
        ("invalidateAttachment", json!({ "attachmentId": ids.document5 }), true),
        ("revalidateAttachment", json!({ "attachmentId": ids.document5 }), true),
        ("replicatePractice", json!({ "practiceId": ids.practice, "idempotencyKey": key() }), true),
    ]
}
