//! What the walks send for the work of the office.

use portos::domain::ids::{AdditionalDocumentId, OpinionId, PracticeId};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{CLERK, GUEST, Ids};
use crate::support::{App, Person};

/// Field and document.
pub const QUERIES: &[(&str, &str)] = &[
    ("officers", "{ officers(office: FI, first: 100) { nodes { id } } }"),
    ("officePractices", "{ officePractices(office: FI, first: 100) { nodes { id } } }"),
    ("inbox", "{ inbox(office: FI, first: 100) { nodes { practice { id } } } }"),
    ("inboxCounts", "{ inboxCounts(office: FI) { total } }"),
    ("comuneRoutes", "{ comuneRoutes(office: FI) { comuneIstat } }"),
    ("colleagues", "{ colleagues(office: FI) { name } }"),
    ("draws", "{ draws(office: FI) { id } }"),
    ("handOffs", "{ handOffs(office: FI) { nodes { id } } }"),
    ("opinionRequests", "{ opinionRequests { nodes { id } } }"),
    ("officeReport", "{ officeReport(office: FI, from: \"2026-01-01\", to: \"2026-12-31\") { total } }"),
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
    let ticket = json!({ "kind": "RICEVUTO", "practiceId": ids.practice, "name": "Esposto.pdf",
        "mediaType": "application/pdf", "size": 10, "sha256": "ab".repeat(32) });
    let opinion = json!({ "practiceId": ids.practice, "question": "Parere?", "fiscalCode": GUEST, "name": "Mario Rossi",
        "mailAddress": "m@posta.example", "attachmentIds": [ids.document4], "idempotencyKey": Person::key() });
    let batch =
        json!({ "office": "FI", "act": "MARK_SEEN", "ids": [ids.practice], "idempotencyKey": Person::key() });
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
        ("retryHandOff", json!({ "handOffId": ids.hand_off }), true),
        ("createDocumentUpload", ticket, true),
        (
            "addReceivedDocument",
            json!({ "uploadId": Uuid::new_v4(), "source": "PEC", "receivedOn": "2026-03-01", "visible": true }),
            false,
        ),
        ("setDocumentVisibility", json!({ "documentId": ids.additional, "visible": true }), true),
        ("requestOpinion", opinion, true),
        ("withdrawOpinionRequest", json!({ "opinionId": ids.opinion }), true),
        (
            "giveOpinion",
            json!({ "opinionId": ids.opinion, "outcome": "FAVOREVOLE", "text": "Sì.", "idempotencyKey": Person::key() }),
            true,
        ),
        ("declineOpinion", json!({ "opinionId": ids.opinion, "reason": "No." }), true),
        ("runBatch", batch, false),
        ("closeDraw", json!({ "drawId": ids.draw }), false),
        ("runDraw", json!({ "drawId": ids.draw }), false),
    ]
}

/// An opinion that was asked of nobody who walks, and a document that the office keeps to itself.
pub async fn rows(app: &App, practice: PracticeId) -> (String, String) {
    let (opinion, document) = (OpinionId(Uuid::new_v4()), AdditionalDocumentId(Uuid::new_v4()));
    let sql = format!(
        "INSERT INTO opinions (id, practice_id, state, question, invited_code, invited_name, invited_email, asked_code, \
           asked_name, asked_at, due) VALUES ('{}', '{practice}', 'RICHIESTO', 'Parere?', 'X', 'X', 'x@x.it', 'X', 'X', \
           now(), '2099-01-01'); \
         INSERT INTO additional_documents (id, practice_id, kind, name, media_type, size_bytes, sha256, scan, visible, \
           added_code, added_name, added_role, added_at) VALUES ('{}', '{practice}', 'RICEVUTO', 'a.pdf', \
           'application/pdf', 1, decode(repeat('ab', 32), 'hex'), 'CLEAN', false, 'X', 'X', 'UFFICIO', now())",
        opinion.0,
        document.0,
        practice = practice.0
    );
    app.database.owner().await.batch_execute(&sql).await.unwrap();
    (app.env.ids.encode(opinion), app.env.ids.encode(document))
}
