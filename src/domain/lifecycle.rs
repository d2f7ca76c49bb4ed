//! State machines, each declared once as a table of steps (R53).
//!
//! The rules ask the table, the diagrams of the documentation are printed from it, and tests
//! walk over it: what is not in the table cannot happen.

closed! {
    /// Who takes a step.
    pub enum Who {
        /// The titolare digitale.
        Titolare = "TITOLARE",
        /// The person to whom a section was delegated.
        Delegate = "DELEGATO",
        /// The person of whom the statement is asked.
        Declarant = "DICHIARANTE",
        /// The titolare, or the subject whom he told to pay.
        Payer = "PAGATORE",
        /// The main director of works.
        Director = "DIRETTORE_LAVORI",
        /// The main tester.
        Tester = "COLLAUDATORE",
        /// An officer of the competent seat.
        Office = "UFFICIO",
        /// The officer in charge or the manager of the seat.
        Responsible = "RESPONSABILE",
        /// The draw operator of the seat.
        DrawOperator = "ADDETTO_SORTEGGI",
        /// Who was asked for an opinion.
        Invited = "INTERPELLATO",
        /// The service by itself.
        System = "SISTEMA",
    }
}

/// One step of a state machine.
pub struct Step<S: Lifecycle> {
    pub from: &'static [S],
    pub on: S::Trigger,
    pub to: S,
    pub by: Who,
    /// What has to hold besides, in words.
    pub when: &'static str,
}

/// The states of something, and what leads from one to another.
pub trait Lifecycle: Copy + PartialEq + 'static {
    /// What can happen.
    type Trigger: Copy + PartialEq + 'static;
    /// What the machine is of.
    const NAME: &'static str;
    /// The first state.
    const START: Self;
    /// All steps.
    const STEPS: &'static [Step<Self>];

    fn name(self) -> &'static str;
    fn trigger(on: Self::Trigger) -> &'static str;

    /// The state after something happened, or nothing where it cannot happen.
    fn after(self, on: Self::Trigger) -> Option<Self> {
        Self::STEPS.iter().find(|step| step.on == on && step.from.contains(&self)).map(|step| step.to)
    }

    /// The machine as a state diagram of mermaid.
    fn diagram() -> String {
        let mut text = format!("stateDiagram-v2\n    [*] --> {}\n", Self::START.name());
        for step in Self::STEPS {
            for from in step.from {
                let (to, on, by) = (step.to.name(), Self::trigger(step.on), step.by.code());
                text.push_str(&format!("    {} --> {to}: {on} ({by})", from.name()));
                if !step.when.is_empty() {
                    text.push_str(&format!(" [{}]", step.when));
                }
                text.push('\n');
            }
        }
        text
    }
}

/// Ties an enumeration of states and one of triggers to a table of steps.
macro_rules! lifecycle {
    ($state:ident on $trigger:ident, $name:literal, from $start:ident;
     $( $($from:ident)|+ => $on:ident => $to:ident, by $who:ident $(, when $when:literal)?; )+) => {
        impl $crate::domain::lifecycle::Lifecycle for $state {
            type Trigger = $trigger;
            const NAME: &'static str = $name;
            const START: Self = Self::$start;
            const STEPS: &'static [$crate::domain::lifecycle::Step<Self>] = &[ $(
                $crate::domain::lifecycle::Step {
                    from: &[ $(Self::$from),+ ],
                    on: $trigger::$on,
                    to: Self::$to,
                    by: $crate::domain::lifecycle::Who::$who,
                    when: concat!($($when)?),
                },
            )+ ];

            fn name(self) -> &'static str {
                self.code()
            }

            fn trigger(on: $trigger) -> &'static str {
                on.code()
            }
        }
    };
}
pub(crate) use lifecycle;

/// What leads on from a state, in a sentence for its description; nothing for what has no machine.
pub fn leads_on(state: &dyn std::any::Any) -> Option<String> {
    fn of<S: Lifecycle>(state: &dyn std::any::Any) -> Option<String> {
        let state = state.downcast_ref::<S>()?;
        let steps: Vec<String> = S::STEPS
            .iter()
            .filter(|step| step.from.contains(state))
            .map(|step| format!("{} to {}", S::trigger(step.on), step.to.name()))
            .collect();
        Some(if steps.is_empty() {
            "Leads nowhere.".to_owned()
        } else {
            format!("Leads on: {}.", steps.join(", "))
        })
    }
    of::<super::practice::PracticeState>(state)
        .or_else(|| of::<super::istanza::IstanzaState>(state))
        .or_else(|| of::<super::delegation::DelegationState>(state))
        .or_else(|| of::<super::declaration::DeclarationState>(state))
        .or_else(|| of::<super::payment::PaymentState>(state))
        .or_else(|| of::<super::notice::NoticeState>(state))
        .or_else(|| of::<super::integration::IntegrationState>(state))
        .or_else(|| of::<super::draw::DrawState>(state))
        .or_else(|| of::<super::opinion::OpinionState>(state))
}

/// The diagrams of every machine, by name.
pub fn diagrams() -> Vec<(&'static str, String)> {
    fn of<S: Lifecycle>() -> (&'static str, String) {
        (S::NAME, S::diagram())
    }
    vec![
        of::<super::practice::PracticeState>(),
        of::<super::istanza::IstanzaState>(),
        of::<super::delegation::DelegationState>(),
        of::<super::declaration::DeclarationState>(),
        of::<super::payment::PaymentState>(),
        of::<super::notice::NoticeState>(),
        of::<super::integration::IntegrationState>(),
        of::<super::draw::DrawState>(),
        of::<super::opinion::OpinionState>(),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::practice::PracticeState;
    use super::*;

    /// A state and a trigger lead to one state only, and every state can be reached.
    fn sound<S: Lifecycle>(all: &[S]) {
        for (at, step) in S::STEPS.iter().enumerate() {
            for other in S::STEPS.iter().skip(at + 1) {
                let twice = other.on == step.on && step.from.iter().any(|from| other.from.contains(from));
                assert!(!twice, "{}: {} leads to two states", S::NAME, S::trigger(step.on));
            }
        }
        let mut reached = vec![S::START];
        loop {
            let next = S::STEPS.iter().find(|step| {
                step.from.iter().any(|from| reached.contains(from)) && !reached.contains(&step.to)
            });
            match next {
                Some(step) => reached.push(step.to),
                None => break,
            }
        }
        for state in all {
            assert!(reached.contains(state), "{}: nothing leads to {}", S::NAME, state.name());
        }
    }

    #[test]
    fn every_machine_is_sound() {
        sound(PracticeState::ALL);
        sound(super::super::istanza::IstanzaState::ALL);
        sound(super::super::delegation::DelegationState::ALL);
        sound(super::super::declaration::DeclarationState::ALL);
        sound(super::super::payment::PaymentState::ALL);
        sound(super::super::notice::NoticeState::ALL);
        sound(super::super::integration::IntegrationState::ALL);
        sound(super::super::draw::DrawState::ALL);
        sound(super::super::opinion::OpinionState::ALL);
    }
}
