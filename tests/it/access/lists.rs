//! The five lists over a generated population: exactly what the rule predicts, and nothing else.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use portos::domain::access::{Capacity, DelegationFact, Facts, RoleSet};
use portos::domain::delegation::DelegationState;
use portos::domain::ids::PracticeId;
use portos::domain::list::PracticeList;
use portos::domain::practice::PracticeState;
use portos::domain::role::{OfficeRole, SubjectRole};
use portos::domain::section::SectionNumber;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::people::{CLIENT, CONTRACTOR, DIRECTOR, GEOLOGIST, OFFICER, STRANGER, TITOLARE};
use crate::support::{App, Person, story::Story};

const PEOPLE: [&str; 6] = [TITOLARE, GEOLOGIST, CLIENT, DIRECTOR, CONTRACTOR, OFFICER];
const COMUNI: [(&str, &str); 3] = [("048004", "FI"), ("048017", "FI"), ("050026", "PI")];
const PRACTICES: u128 = 240;

/// Numbers that look random and are the same in every run of a seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap() % below
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }
}

/// A practice as drawn, before it is stored.
struct Drawn {
    id: PracticeId,
    state: PracticeState,
    titolare: &'static str,
    comune: &'static str,
    seat: &'static str,
    subjects: Vec<(SubjectRole, bool, &'static str)>,
    delegations: Vec<(SectionNumber, SubjectRole, DelegationState, &'static str)>,
}

impl Drawn {
    fn roll(dice: &mut Dice, number: u128) -> Self {
        let (comune, seat) = dice.one(&COMUNI);
        let subject = |dice: &mut Dice| (dice.one(SubjectRole::ALL), dice.roll(2) == 0, dice.one(&PEOPLE));
        // As the service keeps them: sections and roles that go together, one active a section.
        let pairs: Vec<(SectionNumber, SubjectRole)> = SectionNumber::ALL
            .iter()
            .flat_map(|section| SubjectRole::ALL.iter().map(|role| (*section, *role)))
            .filter(|(section, role)| Capacity::delegate(*section, *role).is_some())
            .collect();
        let mut delegations = Vec::new();
        for _ in 0..dice.roll(4) {
            let ((section, role), state) = (dice.one(&pairs), dice.one(DelegationState::ALL));
            let twice = |d: &(SectionNumber, _, DelegationState, _)| d.0 == section && d.2 == state;
            if !delegations.iter().any(twice) {
                delegations.push((section, role, state, dice.one(&PEOPLE)));
            }
        }
        Self {
            id: PracticeId(Uuid::from_u128(0x019c_0000_0000_7000_8000_0000_0000_0000 + number)),
            // Half of them where most happens.
            state: if dice.roll(2) == 0 {
                PracticeState::InCompilazione
            } else {
                dice.one(PracticeState::ALL)
            },
            titolare: dice.one(&PEOPLE),
            comune,
            seat,
            subjects: (0..dice.roll(5)).map(|_| subject(dice)).collect(),
            delegations,
        }
    }

    fn sql(&self) -> String {
        let (id, state) = (self.id.0, self.state.code());
        let sent = if self.state.is_sent() { "now()" } else { "NULL" };
        let mut sql = format!(
            "INSERT INTO practices (id, state, titolare_code, titolare_name, title, comune_istat, seat, created_at, \
             updated_at, sent_at) VALUES ('{id}', '{state}', '{}', 'T', 'P', '{}', '{}', now(), now(), {sent});",
            self.titolare, self.comune, self.seat
        );
        for (role, main, code) in &self.subjects {
            write!(
                sql,
                "INSERT INTO subjects (id, practice_id, role, main, acting_code, display_name, data, created_at) \
                 VALUES (gen_random_uuid(), '{id}', '{role}', {main}, '{code}', 'S', '{{}}', now());"
            )
            .unwrap();
        }
        for (section, role, state, code) in &self.delegations {
            write!(
                sql,
                "INSERT INTO delegations (id, practice_id, section, subject_id, role, delegate_code, delegate_name, \
                 state, created_at) VALUES (gen_random_uuid(), '{id}', {}, gen_random_uuid(), '{role}', '{code}', \
                 'D', '{state}', now());",
                section.number()
            )
            .unwrap();
        }
        sql
    }

    /// What the rules are told about this person.
    fn facts(&self, code: &str) -> Facts {
        let mut roles = RoleSet::default();
        for (role, main, _) in self.subjects.iter().filter(|(_, _, found)| *found == code) {
            roles.insert(*role, *main);
        }
        let officer = code == OFFICER && self.state.is_sent() && self.seat == "FI";
        let fact = |&(section, role, state, found): &(SectionNumber, SubjectRole, DelegationState, &str)| {
            DelegationFact { section, role, state, mine: found == code }
        };
        Facts {
            practice: self.id,
            state: self.state,
            titolare: self.titolare == code,
            roles,
            payer: false,
            asked: false,
            office: officer.then_some(OfficeRole::Istruttore),
            delegations: self.delegations.iter().map(fact).collect(),
            later: None,
        }
    }
}

/// A list read to its end in pages of three, with the total of the first page.
async fn crawl(person: &Person, list: PracticeList, filter: &Value) -> (Vec<String>, i64) {
    let query = "query($list: PracticeList!, $filter: PracticeFilter, $after: String) { practices(list: $list, \
        filter: $filter, first: 3, after: $after) { totalCount nodes { id } \
        pageInfo { hasNextPage hasPreviousPage endCursor } } }";
    let (mut found, mut after, mut total) = (Vec::new(), Value::Null, None);
    loop {
        let variables = json!({ "list": list.code(), "filter": filter, "after": after });
        let page = person.data(query, variables).await["practices"].clone();
        let nodes = page["nodes"].as_array().unwrap();
        assert_eq!(page["pageInfo"]["hasPreviousPage"], !after.is_null());
        assert_eq!(page["totalCount"].as_i64(), *total.get_or_insert(page["totalCount"].as_i64()));
        found.extend(nodes.iter().map(|node| node["id"].as_str().unwrap().to_owned()));
        if page["pageInfo"]["hasNextPage"] != true {
            return (found, total.flatten().unwrap());
        }
        assert_eq!(nodes.len(), 3, "a page before the last is full");
        after = page["pageInfo"]["endCursor"].clone();
    }
}

/// Compares every list of every caller, narrowed by the filter, with the rule.
async fn compare(app: &App, population: &[Drawn], filter: &Value, kept: impl Fn(&Drawn) -> bool) -> usize {
    let mut listed = 0;
    for code in PEOPLE.into_iter().chain([STRANGER]) {
        let person = app.person(code).await;
        for list in PracticeList::ALL {
            let expected: Vec<String> = population
                .iter()
                .rev() // Newest first.
                .filter(|practice| kept(practice) && list.holds(&practice.facts(code)))
                .map(|practice| app.env.ids.encode(practice.id))
                .collect();
            let (found, total) = crawl(&person, *list, filter).await;
            let once: BTreeSet<&String> = found.iter().collect();
            assert_eq!(once.len(), found.len(), "{list} of {code}: a practice came twice");
            assert_eq!(found, expected, "{list} of {code} with {filter}");
            assert_eq!(total, i64::try_from(found.len()).unwrap(), "{list} of {code}");
            listed += found.len();
        }
    }
    listed
}

async fn population(app: &App, seed: u64) -> Vec<Drawn> {
    let mut dice = Dice(seed);
    let population: Vec<Drawn> = (0..PRACTICES).map(|number| Drawn::roll(&mut dice, number)).collect();
    let sql: String = population.iter().map(Drawn::sql).collect();
    app.database.owner().await.batch_execute(&sql).await.unwrap();
    Story::officer(app).await;
    population
}

#[tokio::test(flavor = "multi_thread")]
async fn each_practice_is_in_exactly_the_lists_that_the_rule_predicts() {
    for seed in [1, 2] {
        let app = App::start().await;
        let population = population(&app, seed).await;
        for list in PracticeList::ALL {
            let held = |practice: &&Drawn| PEOPLE.iter().any(|code| list.holds(&practice.facts(code)));
            assert!(
                population.iter().filter(held).count() > 5,
                "the population of seed {seed} has no {list}"
            );
        }
        let listed = compare(&app, &population, &json!({}), |_| true).await;
        assert!(listed > 200, "seed {seed}: {listed} listings");
        app.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_narrow_the_lists_by_state_and_comune() {
    use PracticeState::{Chiusa, InCompilazione, Vidimata};
    let app = App::start().await;
    let population = population(&app, 3).await;
    let all = compare(&app, &population, &json!({ "states": null, "comuneIstat": null }), |_| true).await;
    let states = json!({ "states": ["IN_COMPILAZIONE", "VIDIMATA", "CHIUSA"] });
    let some =
        compare(&app, &population, &states, |p| [InCompilazione, Vidimata, Chiusa].contains(&p.state)).await;
    let both = json!({ "states": ["IN_COMPILAZIONE"], "comuneIstat": "048004" });
    let few = compare(&app, &population, &both, |p| p.state == InCompilazione && p.comune == "048004").await;
    let none = compare(&app, &population, &json!({ "states": [] }), |_| false).await;
    assert!(all > some && some > few && few > none && none == 0, "{all} {some} {few} {none}");
    app.end().await;
}
