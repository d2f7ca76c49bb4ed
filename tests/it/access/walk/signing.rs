//! What the walks send about signatures.

use serde_json::{Value, json};

use super::Ids;
use crate::support::Person;

/// Field, variant and input.
pub fn mutations(ids: &Ids) -> Vec<(&'static str, &'static str, Value)> {
    let own = |document: &str| json!({ "attachmentId": document });
    let signed = |documents: &[&str]| {
        json!({ "practiceId": ids.practice, "attachmentIds": documents, "statementVersion": 1,
            "idempotencyKey": Person::key() })
    };
    let refused =
        |document: &str| json!({ "attachmentId": document, "reason": "No", "idempotencyKey": Person::key() });
    let ordered = |document: &str| json!({ "attachmentId": document, "roles": ["PROGETTISTA"] });
    let (four, five) = (ids.document4.as_str(), ids.document5.as_str());
    vec![
        ("withdrawSignature", "GEOLOGY", own(four)),
        ("withdrawSignature", "ATTACHMENTS", own(five)),
        ("refuseSignature", "GEOLOGY", refused(four)),
        ("refuseSignature", "ATTACHMENTS", refused(five)),
        ("withdrawSignatureRefusal", "GEOLOGY", own(four)),
        ("withdrawSignatureRefusal", "ATTACHMENTS", own(five)),
        ("setSigningOrder", "GEOLOGY", ordered(four)),
        ("setSigningOrder", "ATTACHMENTS", ordered(five)),
        ("signAttachments", "GEOLOGY", signed(&[four])),
        ("signAttachments", "ATTACHMENTS", signed(&[five])),
        ("signAttachments", "no document", signed(&[])),
        ("signAttachments", "unknown document", signed(&["attachment_AAAAAAAAAAAAAAAAAAAAAA"])),
    ]
}
