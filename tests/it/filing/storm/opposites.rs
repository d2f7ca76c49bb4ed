//! Two people at the same moment with opposite wills: what comes out is what one after the other would give.

use futures_util::future::{join, join_all};
use serde_json::Value;

use super::refusal;
use super::world::{Look, World};
use crate::access::{Ask, Root, asks};

/// Where something stands, and two acts of which the one undoes what the other wants.
struct Opposites {
    machine: &'static str,
    state: &'static str,
    one: (&'static str, &'static str),
    other: (&'static str, &'static str),
}

const fn pair(
    (machine, state): (&'static str, &'static str),
    one: (&'static str, &'static str),
    other: (&'static str, &'static str),
) -> Opposites {
    Opposites { machine, state, one, other }
}

const PAIRS: [Opposites; 9] = [
    pair(("practice", "IN_COMPILAZIONE"), ("titolare", "closeCompilation"), ("titolare", "saveSection")),
    pair(("practice", "DA_ASSEVERARE"), ("director", "confirmStatement"), ("director", "refuseStatement")),
    pair(("practice", "DA_ASSEVERARE"), ("director", "confirmStatement"), ("titolare", "reopenCompilation")),
    pair(("practice", "DA_PAGARE"), ("titolare", "declareManualPayment"), ("titolare", "reopenCompilation")),
    pair(("practice", "PRONTA_INVIO"), ("titolare", "sendPractice"), ("titolare", "reopenCompilation")),
    pair(("delegation", "ATTIVA"), ("geologist", "concludeDelegation"), ("titolare", "revokeDelegation")),
    pair(("notice", "DA_FIRMARE"), ("head", "signNotice"), ("reviewer", "returnNotice")),
    pair(("opinion", "RICHIESTO"), ("invited", "giveOpinion"), ("reviewer", "withdrawOpinionRequest")),
    pair(("later", "BOZZA"), ("titolare", "abandonIstanza"), ("titolare", "describeIstanza")),
];
/// Times that a pair meets.
const MEETINGS: usize = 6;

/// What came of it: the refusals of both, and where everything stands.
type Outcome = (Option<String>, Option<String>, Look);

impl World {
    fn ask(&self, (_, field): (&str, &str)) -> Ask {
        let all = asks(&self.ids);
        let ask = all.iter().find(|ask| ask.root == Root::Mutation && ask.field == field).unwrap();
        self.fitted(ask)
    }

    async fn answer(&self, act: (&str, &str), ask: &Ask) -> Value {
        let person = &self.people.iter().find(|(name, ..)| *name == act.0).unwrap().1;
        crate::access::answer(person, ask).await
    }

    async fn set(&self, pair: &Opposites) {
        self.restore().await;
        self.force(pair.machine, pair.state).await;
    }

    /// One after the other.
    async fn in_turn(
        &self,
        first: (&str, &str),
        second: (&str, &str),
    ) -> (Option<String>, Option<String>, Look) {
        let (one, two) = (self.ask(first), self.ask(second));
        let first = refusal(&one, &self.answer(first, &one).await);
        let second = refusal(&two, &self.answer(second, &two).await);
        (first, second, self.look().await)
    }

    /// Both at once, each with a second press of the button.
    async fn at_once(&self, pair: &Opposites) -> Outcome {
        let (one, other) = (self.ask(pair.one), self.ask(pair.other));
        let (ones, others) = join(
            join_all([self.answer(pair.one, &one), self.answer(pair.one, &one)]),
            join_all([self.answer(pair.other, &other), self.answer(pair.other, &other)]),
        )
        .await;
        let best = |ask: &Ask, answers: &[Value]| {
            let codes: Vec<_> = answers.iter().map(|answer| refusal(ask, answer)).collect();
            assert!(!codes.iter().flatten().any(|code| code == "INTERNAL"), "{answers:?}");
            // Done by one of the two presses, it is done.
            if codes.contains(&None) { None } else { codes.into_iter().next().flatten() }
        };
        (best(&one, &ones), best(&other, &others), self.look().await)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn opposites_at_the_same_moment_leave_one_truth() {
    let world = World::new().await;
    for pair in &PAIRS {
        world.set(pair).await;
        let first = world.in_turn(pair.one, pair.other).await;
        world.set(pair).await;
        let (other, one, look) = world.in_turn(pair.other, pair.one).await;
        let second = (one, other, look);
        let met = (pair.one, pair.other);
        assert!(
            first.0.is_none() && second.1.is_none(),
            "{met:?}: either may be first: {first:?} {second:?}"
        );
        for _ in 0..MEETINGS {
            world.set(pair).await;
            let outcome = world.at_once(pair).await;
            // The order of the two is free, what follows from it is not; codes may name another moment.
            let alike = |expected: &Outcome| {
                (expected.0.is_none(), expected.1.is_none(), &expected.2.states)
                    == (outcome.0.is_none(), outcome.1.is_none(), &outcome.2.states)
            };
            assert!(
                alike(&first) || alike(&second),
                "{met:?}: {outcome:#?} is neither {first:#?} nor {second:#?}"
            );
        }
        let (whole, text) = crate::audit::verify(&world.app).await;
        assert!(whole, "{met:?}: {text}");
    }
    world.end().await;
}
