//! Every mutation by everybody in every state of everything it may be about (R53): a step that no table of states
//! knows does not happen, and what is refused leaves nothing behind.

mod opposites;
mod world;

use std::collections::{BTreeMap, BTreeSet};

use portos::domain::declaration::DeclarationState;
use portos::domain::delegation::DelegationState;
use portos::domain::draw::DrawState;
use portos::domain::integration::IntegrationState;
use portos::domain::istanza::IstanzaState;
use portos::domain::lifecycle::{Lifecycle, Step, Who};
use portos::domain::notice::NoticeState;
use portos::domain::opinion::OpinionState;
use portos::domain::payment::PaymentState;
use portos::domain::practice::PracticeState;
use serde_json::Value;

use self::world::World;
use crate::access::{Ask, Root, asks};

/// A machine, as the storm asks it: whether a step of these people, and one that the service takes after it, lead
/// from one state to another.
struct Machine {
    name: &'static str,
    /// States into which it is forced.
    states: Vec<&'static str>,
    allows: fn(&str, &str, &[Who]) -> bool,
}

fn allows<S: Lifecycle>(from: &str, to: &str, who: &[Who]) -> bool {
    let steps = |from: &str, own: bool| -> Vec<&'static str> {
        let takes = |by: Who| by == Who::System || own && who.contains(&by);
        let fits = |step: &&Step<S>| takes(step.by) && step.from.iter().any(|state| state.name() == from);
        S::STEPS.iter().filter(fits).map(|step| step.to.name()).collect()
    };
    let first = steps(from, true);
    first.contains(&to) || first.iter().any(|state| steps(state, false).contains(&to))
}

fn machine<S: Lifecycle>(name: &'static str, all: &'static [S]) -> Machine {
    Machine { name, states: all.iter().map(|state| state.name()).collect(), allows: allows::<S> }
}

fn machines() -> Vec<Machine> {
    vec![
        machine("practice", PracticeState::ALL),
        machine("delegation", DelegationState::ALL),
        machine("declaration", DeclarationState::ALL),
        machine("payment", PaymentState::ALL),
        machine("notice", NoticeState::ALL),
        machine("integration", IntegrationState::ALL),
        machine("opinion", OpinionState::ALL),
        machine("draw", DrawState::ALL),
        machine("later", IstanzaState::ALL),
        // Where it is belongs to the practice: it is watched, not forced.
        Machine { states: Vec::new(), ..machine("istanza", IstanzaState::ALL) },
    ]
}

/// What touches no practice, or ends the walk itself.
const ELSEWHERE: [&str; 13] = [
    "createPractice",
    "createMachineToken",
    "rotateMachineToken",
    "revokeMachineToken",
    "endSession",
    "endAllSessions",
    "addOfficer",
    "grantSeatAccess",
    "withdrawOfficer",
    "saveComuneRoute",
    "runBatch",
    "createDocumentUpload",
    "retryHandOff",
];

/// Mutations about one thing, beside those about the whole practice.
fn about(machine: &str, field: &str) -> bool {
    let fields: &[&str] = match machine {
        "practice" => return !ELSEWHERE.contains(&field),
        "delegation" => &["concludeDelegation", "revokeDelegation", "activateDelegation", "closeCompilation"],
        "declaration" => &["confirmStatement", "refuseStatement", "reopenCompilation"],
        "payment" => &[
            "declareManualPayment",
            "reviewManualPayment",
            "delegatePayment",
            "sendPractice",
            "reopenCompilation",
        ],
        "notice" => &["updateNotice", "submitNotice", "returnNotice", "signNotice", "sendObservations"],
        "integration" => &["answerPoint", "evaluatePoint"],
        "opinion" => &["giveOpinion", "declineOpinion", "withdrawOpinionRequest"],
        "draw" => &["closeDraw", "runDraw", "scheduleDraw"],
        _ => &["abandonIstanza", "withdrawIstanza", "describeIstanza", "decideCancellation"],
    };
    fields.contains(&field)
}

/// Who has only one thing to do here is tried where that is.
fn concerns(machine: &str, person: &str) -> bool {
    match person {
        "invited" => machine == "opinion",
        "operator" => machine == "draw",
        _ => true,
    }
}

/// Codes of the answer, those of the parts of a list included; none when it was done.
fn refusal(ask: &Ask, answer: &Value) -> Option<String> {
    if let Some(code) = answer.pointer("/errors/0/extensions/code") {
        return Some(code.as_str().unwrap().to_owned());
    }
    let value = &answer["data"][ask.field];
    let outcomes = value["outcomes"].as_array().or(value["files"].as_array()).cloned().unwrap_or_default();
    let inner = outcomes.iter().find_map(|one| one["errors"][0]["code"].as_str());
    value["errors"][0]["code"].as_str().or(inner).map(str::to_owned)
}

struct Tally {
    refused: BTreeMap<String, usize>,
    moved: BTreeMap<String, usize>,
    done: usize,
}

/// What a person sends about something: each mutation once.
fn about_it(world: &World, machine: &Machine) -> Vec<Ask> {
    let mut fields = BTreeSet::new();
    let all = asks(&world.ids).into_iter();
    let mutations = all.filter(|ask| ask.root == Root::Mutation && about(machine.name, ask.field));
    mutations.filter(|ask| fields.insert(ask.field)).map(|ask| world.fitted(&ask)).collect()
}

async fn try_all(world: &World, machine: &Machine, state: &str, all: &[Machine], tally: &mut Tally) {
    world.force(machine.name, state).await;
    let before = world.look().await;
    assert_eq!(before.states[machine.name], state, "{} was not forced", machine.name);
    for (name, person, who) in world.people.iter().filter(|(name, ..)| concerns(machine.name, name)) {
        for ask in about_it(world, machine) {
            let what = format!("{} by {name} where {} is {state}", ask.row(), machine.name);
            let answer = crate::access::answer(person, &ask).await;
            let after = world.look().await;
            if let Some(code) = refusal(&ask, &answer) {
                assert!(code != "INTERNAL" && code != "UNAVAILABLE", "{what}: {answer}");
                assert_eq!(before, after, "{what}: {code}, and yet something changed");
                *tally.refused.entry(code).or_default() += 1;
                continue;
            }
            tally.done += 1;
            for machine in all {
                let (from, to) = (&before.states[machine.name], &after.states[machine.name]);
                if from != to {
                    assert!(
                        (machine.allows)(from, to, who),
                        "{what} leads {} from {from} to {to}",
                        machine.name
                    );
                    *tally.moved.entry(format!("{} {from} -> {to}", machine.name)).or_default() += 1;
                }
            }
            // Done twice it is done once, or a step of its own.
            let again = crate::access::answer(person, &ask).await;
            let code = refusal(&ask, &again).unwrap_or_default();
            assert!(code != "INTERNAL", "{what}, twice: {again}");
            world.restore().await;
            world.force(machine.name, state).await;
            assert_eq!(before, world.look().await, "{what} was not put back");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_mutation_makes_a_step_that_no_table_knows() {
    let world = World::new().await;
    let all = machines();
    let mut tally = Tally { refused: BTreeMap::new(), moved: BTreeMap::new(), done: 0 };
    for machine in &all {
        for state in &machine.states {
            world.restore().await;
            try_all(&world, machine, state, &all, &mut tally).await;
        }
    }
    // The storm reaches what it is about: steps of every machine, and refusals of every sort.
    let moved: Vec<&String> = tally.moved.keys().collect();
    for machine in &all {
        assert!(
            moved.iter().any(|step| step.starts_with(machine.name)),
            "no step of {}: {moved:#?}",
            machine.name
        );
    }
    for code in ["FORBIDDEN", "NOT_FOUND", "STATE_CHANGED"] {
        assert!(tally.refused.contains_key(code), "nothing was refused as {code}: {:?}", tally.refused);
    }
    println!("{} done, refused {:?}, {moved:#?}", tally.done, tally.refused);
    world.end().await;
}

/// A statement that is checked is a person's: the storm itself has to see a step that is not his.
#[test]
fn the_storm_knows_whose_step_it_is() {
    assert!(allows::<PracticeState>("IN_COMPILAZIONE", "DA_ASSEVERARE", &[Who::Titolare]));
    assert!(!allows::<PracticeState>("IN_COMPILAZIONE", "DA_ASSEVERARE", &[Who::Declarant, Who::Office]));
    assert!(!allows::<PracticeState>("IN_ISTRUTTORIA", "DA_PAGARE", &[Who::Responsible]));
    assert!(allows::<NoticeState>("DA_FIRMARE", "FIRMATO", &[Who::Responsible]));
}
