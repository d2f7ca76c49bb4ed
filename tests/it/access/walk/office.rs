//! What the walks send for the work of the office.

use serde_json::{Value, json};

use super::{CLERK, GUEST, Ids};
use crate::support::Person;

/// Field and document.
pub const QUERIES: &[(&str, &str)] = &[
    ("inbox", "{ inbox(office: FI, first: 100) { nodes { practice { id } } } }"),
    ("inboxCounts", "{ inboxCounts(office: FI) { total } }"),
    ("comuneRoutes", "{ comuneRoutes(office: FI) { comuneIstat } }"),
    ("colleagues", "{ colleagues(office: FI) { name } }"),
    ("draws", "{ draws(office: FI) { id } }"),
];

/// Field, input, and whether it names something of the practice.
pub fn mutations(ids: &Ids) -> Vec<(&'static str, Value, bool)> {
    let words = json!({ "practiceId": ids.practice, "kind": "COMUNICAZIONE", "subject": "Avviso", "body": "Testo.",
        "idempotencyKey": Person::key() });
    let changed =
        json!({ "noticeId": ids.notice, "expectedVersion": 1, "subject": "Avviso", "body": "Testo." });
    let officer = json!({ "seat": "FI", "role": "SORTEGGI", "fiscalCode": CLERK, "name": "Luca Neri",
        "idempotencyKey": Person::key() });
    let guest = json!({ "seat": "FI", "role": "SORTEGGI", "fiscalCode": GUEST, "name": "Luca Neri",
        "homeSeat": "PI", "reason": "Ferie", "validTo": "2026-08-31", "idempotencyKey": Person::key() });
    let quotas = json!([{ "group": "*", "tenthousandths": 1000 }]);
    vec![
        ("addOfficer", officer, false),
        ("grantSeatAccess", guest, false),
        ("withdrawOfficer", json!({ "officerId": ids.officer }), true),
        ("markPracticeSeen", json!({ "practiceId": ids.practice }), true),
        ("assignPractice", json!({ "practiceId": ids.practice, "officerId": null }), true),
        ("saveComuneRoute", json!({ "office": "FI", "comuneIstat": "048004", "officerId": null }), false),
        ("createNotice", words, true),
        ("updateNotice", changed, true),
        ("submitNotice", json!({ "noticeId": ids.notice }), true),
        ("returnNotice", json!({ "noticeId": ids.notice }), true),
        ("signNotice", json!({ "noticeId": ids.notice, "idempotencyKey": Person::key() }), true),
        ("answerPoint", json!({ "noticeId": ids.notice, "point": 0, "answer": "PROVIDED" }), true),
        ("evaluatePoint", json!({ "noticeId": ids.notice, "point": 0, "accepted": true }), true),
        ("sendObservations", json!({ "noticeId": ids.notice, "text": "Osservo." }), true),
        (
            "scheduleDraw",
            json!({ "office": "FI", "from": "2026-02-23", "to": "2026-03-01", "quotas": quotas }),
            false,
        ),
        ("closeDraw", json!({ "drawId": ids.draw }), false),
        ("runDraw", json!({ "drawId": ids.draw }), false),
    ]
}
