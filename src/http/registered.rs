//! The registered operations (trusted documents): the list that `frontend-contract` publishes, by the hash of each text.
//!
//! A client of ours sends `documentId` in place of `query`. Whoever has not signed in may send nothing else: what
//! is open to everybody is known text of known cost.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::graphql::error::TopCode;

/// The list as it was when this binary was built, so that both are of one release.
static LIST: LazyLock<HashMap<&'static str, String>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../frontend-contract/generated/persisted-documents.json"))
        .unwrap_or_default()
});

/// The text of a request: its own, or the registered one that it names.
pub fn text(query: Option<String>, document_id: Option<&str>) -> Result<String, TopCode> {
    match (query.filter(|text| !text.is_empty()), document_id) {
        (Some(text), None) => Ok(text),
        // A library for sockets insists on a text: an empty one beside the id is none.
        (None, Some(id)) => LIST.get(id).cloned().ok_or(TopCode::DocumentUnknown),
        _ => Err(TopCode::BadRequest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::digest::Sha256;

    #[test]
    fn every_id_is_the_hash_of_its_text() {
        assert!(LIST.len() > 50, "{} operations", LIST.len());
        for (id, text) in LIST.iter() {
            assert_eq!(*id, format!("sha256:{}", Sha256::of(text.as_bytes())), "{text}");
        }
    }

    #[test]
    fn a_request_names_one_text() {
        let id = *LIST.keys().next().unwrap();
        assert_eq!(text(Some("{ viewer { name } }".into()), None).unwrap(), "{ viewer { name } }");
        assert_eq!(&text(Some(String::new()), Some(id)).unwrap(), &LIST[id]);
        assert_eq!(text(None, Some("sha256:0")), Err(TopCode::DocumentUnknown));
        assert_eq!(text(None, None), Err(TopCode::BadRequest));
        assert_eq!(text(Some("{ viewer { name } }".into()), Some(id)), Err(TopCode::BadRequest));
    }
}
