//! What a node committed itself: it has the events at hand.

use std::time::Duration;

use portos::domain::entity::Event;
use portos::domain::event::{EventKind, EventRefs};
use portos::domain::role::ActorRole;
use portos::domain::topic::Topic;

use super::{Node, next, topic, write};
use crate::support::db::Database;

const AT: &str = "2026-03-02T09:00:00Z";
const SOON: Duration = Duration::from_secs(5);

#[tokio::test(flavor = "multi_thread")]
async fn what_was_committed_here_comes_without_a_look_at_the_table_and_in_order() {
    let database = Database::new().await;
    let owner = database.owner().await;
    let node = Node::over_notify(&database);
    let topic = topic(&owner).await;
    let mut stream = node.listen(topic).await;
    // They are not in the table: whoever looks there finds nothing.
    node.tells(topic, 3, events(topic, 2..=3));
    assert_eq!((next(&mut stream, SOON).await, next(&mut stream, SOON).await), (2, 3));
    // News of a later commit overtake those of the one before: what is between comes from the table.
    for seq in 2..=5 {
        write(&owner, topic, seq, AT).await;
    }
    node.tells(topic, 5, events(topic, 5..=5));
    node.tells(topic, 4, events(topic, 4..=4));
    assert_eq!((next(&mut stream, SOON).await, next(&mut stream, SOON).await), (4, 5));
    node.tells(topic, 5, events(topic, 5..=5));
    node.happens(&owner, topic, 6).await;
    assert_eq!(next(&mut stream, SOON).await, 6, "what came twice is heard once");
    drop((stream, node));
    database.remove().await;
}

fn events(topic: Topic, seqs: std::ops::RangeInclusive<i64>) -> Vec<Event> {
    seqs.map(|seq| Event {
        topic,
        seq,
        practice: None,
        kind: EventKind::PracticeCreated,
        refs: EventRefs::default(),
        actor_role: ActorRole::Titolare,
        at: AT.parse().unwrap(),
    })
    .collect()
}
