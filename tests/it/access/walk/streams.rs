//! What the walks listen to.

use serde_json::json;

use super::{Ask, Ids, Root};

pub fn subscriptions(ids: &Ids) -> Vec<Ask> {
    let ask = |field, variant: &str, query: String, variables, by_id| Ask {
        root: Root::Subscription,
        field,
        variant: variant.to_owned(),
        query,
        variables,
        by_id,
    };
    let mut asks: Vec<Ask> = ["delegationChanged", "messageAdded", "practiceChanged"]
        .map(|field| {
            let query =
                format!("subscription($id: ID!) {{ {field}(practiceId: $id) {{ live practice {{ id }} }} }}");
            ask(field, "", query, json!({ "id": ids.practice }), true)
        })
        .into();
    let query = "subscription($id: ID!) { presence(practiceId: $id) { live people { name } } }".to_owned();
    asks.push(ask("presence", "", query, json!({ "id": ids.practice }), true));
    let batches = "subscription { batchProgressed { live } }".to_owned();
    asks.push(ask("batchProgressed", "", batches, json!({}), false));
    asks.push(ask("myDuties", "", "subscription { myDuties { live } }".to_owned(), json!({}), false));
    for field in ["submissionReceived", "inboxChanged"] {
        for seat in ["FI", "PI"] {
            let query = format!("subscription {{ {field}(office: {seat}) {{ live }} }}");
            asks.push(ask(field, seat, query, json!({}), false));
        }
    }
    asks
}
