//! A copy that is kept by the list of changes is what a full read shows, tombstones included (R109).

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::people::{CLIENT, DIRECTOR};
use crate::support::story::Story;
use crate::support::{App, Person};

const FIELDS: &str = "id title state number updatedAt myRoles";

/// What one client holds.
struct Copy {
    person: Person,
    page: i64,
    cursor: Option<String>,
    held: BTreeMap<String, Value>,
    /// Tombstones that came.
    gone: usize,
}

impl Copy {
    fn of(person: &Person, page: i64) -> Self {
        Self { person: person.clone(), page, cursor: None, held: BTreeMap::new(), gone: 0 }
    }

    /// Takes in everything that changed.
    async fn replay(&mut self) {
        let query = format!(
            "query($first: Int, $after: String) {{ practiceChanges(first: $first, after: $after) {{ \
             changes {{ id practice {{ {FIELDS} }} }} cursor hasMore }} }}"
        );
        loop {
            let data = self.person.data(&query, json!({ "first": self.page, "after": self.cursor })).await;
            let page = &data["practiceChanges"];
            for change in page["changes"].as_array().unwrap() {
                let id = change["id"].as_str().unwrap().to_owned();
                if change["practice"].is_null() {
                    self.held.remove(&id);
                    self.gone += 1;
                } else {
                    assert_eq!(change["practice"]["id"], id.as_str());
                    self.held.insert(id, change["practice"].clone());
                }
            }
            self.cursor = Some(page["cursor"].as_str().unwrap().to_owned());
            if page["hasMore"] == false {
                return;
            }
        }
    }

    /// Replays until the copy is the full read: a transaction of another database may hold changes back a while.
    async fn settles(&mut self, all: &[Story]) {
        let started = Instant::now();
        loop {
            self.replay().await;
            let full = full(&self.person, all).await;
            if self.held == full {
                return;
            }
            assert!(started.elapsed() < Duration::from_secs(20), "{:#?}\nis not\n{full:#?}", self.held);
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }
}

/// Every practice as this person sees it now.
async fn full(person: &Person, all: &[Story]) -> BTreeMap<String, Value> {
    let query = format!("query($id: ID!) {{ practice(id: $id) {{ {FIELDS} }} }}");
    let mut seen = BTreeMap::new();
    for story in all {
        let found = person.data(&query, json!({ "id": story.practice })).await["practice"].clone();
        if !found.is_null() {
            seen.insert(story.practice.clone(), found);
        }
    }
    seen
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// Something happens; whether the service lets it does not matter here.
async fn happens(app: &App, all: &mut [Story], dice: &mut Dice) {
    let at = usize::try_from(dice.below(all.len() as u64)).unwrap();
    let story = &mut all[at];
    match dice.below(7) {
        0 => {
            let query = "query($id: ID!) { practice(id: $id) { section(kind: DETAILS) { version } } }";
            let found = story.titolare.data(query, json!({ "id": story.practice })).await;
            let version = found["practice"]["section"]["version"].as_i64().unwrap();
            let details = json!({ "details": { "title": format!("Casa {}", dice.below(1_000)) } });
            story.titolare.mutate("saveSection", "", story.save_input(version, details)).await;
        }
        1 | 2 => {
            let given = story.activation("GEOLOGY", "GEOLOGO");
            let given = story.titolare.mutate("activateDelegation", "delegation { id }", given).await;
            if let Some(id) = given["delegation"]["id"].as_str() {
                story.delegation = id.to_owned();
            }
        }
        3 | 4 => {
            let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
            story.titolare.mutate("revokeDelegation", "", input).await;
        }
        5 => {
            // Whoever was named in a practice that was sent is not any more.
            let id: portos::domain::ids::PracticeId = app.env.ids.decode(&story.practice).unwrap();
            let sql = "DELETE FROM subjects WHERE practice_id = $1::text::uuid AND role = 'COMMITTENTE'";
            app.database.owner().await.execute(sql, &[&id.0.to_string()]).await.unwrap();
        }
        _ => story.send(app, "VIDIMATA").await,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_replays_changes_is_a_full_read() {
    let app = App::start().await;
    let (mut all, mut dice) = (Vec::new(), Dice(7));
    for _ in 0..4 {
        all.push(Story::filled(&app).await);
    }
    let (client, director) = (app.person(CLIENT).await, app.person(DIRECTOR).await);
    let people = [&all[0].titolare, &all[0].geologist, &client, &director].map(Person::clone);
    let mut copies: Vec<Copy> =
        people.iter().zip([3, 100, 1, 2]).map(|(who, page)| Copy::of(who, page)).collect();
    for _ in 0..40 {
        happens(&app, &mut all, &mut dice).await;
        let at = usize::try_from(dice.below(4)).unwrap();
        copies[at].replay().await;
    }
    for copy in &mut copies {
        copy.settles(&all).await;
        // Who begins now has the same, and hears of nothing that is gone.
        let mut fresh = Copy::of(&copy.person, 2);
        fresh.settles(&all).await;
        assert_eq!(fresh.gone, 0);
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_out_of_sight_is_a_tombstone_and_may_come_back() {
    let app = App::start().await;
    let mut story = Story::delegated(&app).await;
    let mut copy = Copy::of(&story.geologist.clone(), 50);
    copy.settles(std::slice::from_ref(&story)).await;
    assert!(copy.held.contains_key(&story.practice));
    let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
    story.titolare.must("revokeDelegation", "delegation { state }", input).await;
    copy.settles(std::slice::from_ref(&story)).await;
    assert_eq!((copy.held.len(), copy.gone), (0, 1));
    story.delegate().await;
    copy.settles(std::slice::from_ref(&story)).await;
    assert_eq!((copy.held.len(), copy.gone), (1, 1));
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_never_shown_is_never_said_to_be_gone() {
    let app = App::start().await;
    let mut story = Story::filled(&app).await;
    let geologist = story.geologist.clone();
    let mut copy = Copy::of(&geologist, 50);
    // Named in a draft, he sees nothing of it; a delegation that came and went between two questions neither.
    copy.replay().await;
    story.delegate().await;
    let input = json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
    story.titolare.must("revokeDelegation", "delegation { state }", input).await;
    let mut titolare = Copy::of(&story.titolare, 50);
    titolare.settles(std::slice::from_ref(&story)).await;
    copy.replay().await;
    assert_eq!((copy.held.len(), copy.gone), (0, 0));
    // Cursors are a person's own.
    let query = "query($after: String) { practiceChanges(after: $after) { hasMore } }";
    let answer = geologist.ask(query, json!({ "after": titolare.cursor })).await;
    assert_eq!(answer["errors"][0]["extensions"]["code"], "BAD_REQUEST", "{answer}");
    app.end().await;
}
