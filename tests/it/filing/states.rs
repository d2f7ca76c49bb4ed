//! Every step of the filing in every state by everybody: what is not in the table of states cannot happen (R53).

use std::fmt::Write as _;

use portos::domain::lifecycle::Lifecycle as _;
use portos::domain::practice::{PracticeState, PracticeTrigger};
use serde_json::{Value, json};

use crate::support::app::Options;
use crate::support::people::{CLIENT, CONTRACTOR, DIRECTOR, STRANGER};
use crate::support::story::Story;
use crate::support::{App, Person};

const HEAD: &str = "\
# Steps of the filing, tried in every state by everybody. `->` names the state that followed.
# Rewritten by UPDATE_GOLDEN=1.
";

/// What each mutation is a trigger of; those of the payment settle it.
const STEPS: [(&str, &[PracticeTrigger]); 6] = [
    ("closeCompilation", &[PracticeTrigger::Close]),
    ("reopenCompilation", &[PracticeTrigger::Reopen]),
    ("confirmStatement", &[PracticeTrigger::CompleteStatements]),
    ("refuseStatement", &[PracticeTrigger::RefuseStatement]),
    ("declareManualPayment", &[PracticeTrigger::SettlePayment]),
    ("sendPractice", &[PracticeTrigger::Send]),
];

struct Scene {
    app: App,
    story: Story,
    statement: Value,
    /// Ids of the statements of the first closing.
    statements: Vec<String>,
    owner: tokio_postgres::Client,
}

impl Scene {
    /// Puts practice, istanza, statement and payment back as they stood before the step.
    async fn force(&self, state: PracticeState) {
        let istanza = match state {
            PracticeState::InCompilazione | PracticeState::Eliminata => "BOZZA",
            PracticeState::DaAsseverare => "DA_ASSEVERARE",
            PracticeState::DaPagare => "DA_PAGARE",
            PracticeState::ProntaInvio => "PRONTA_INVIO",
            _ => "VIDIMATA",
        };
        let (others, asked, paid) = match state {
            PracticeState::InCompilazione => ("DECADUTA", "DECADUTA", "ANNULLATO"),
            PracticeState::DaAsseverare => ("CONFERMATA", "RICHIESTA", "ANNULLATO"),
            PracticeState::DaPagare => ("CONFERMATA", "CONFERMATA", "DOVUTO"),
            _ => ("CONFERMATA", "CONFERMATA", "MANUALE_DICHIARATO"),
        };
        let sent = if state.is_sent() { "now()" } else { "NULL" };
        let sql = format!(
            "DELETE FROM declarations WHERE istanza_id IS NOT NULL AND NOT id = ANY('{{{}}}'); UPDATE practices SET state = '{}', sent_at = {sent}; UPDATE istanze SET state = '{istanza}', digest = \
             COALESCE(digest, (SELECT d.digest FROM declarations d WHERE d.istanza_id IS NOT NULL LIMIT 1)); \
             UPDATE declarations SET state = '{others}', voided_at = NULL WHERE istanza_id IS NOT NULL; \
             UPDATE declarations SET state = '{asked}' WHERE kind = 'DICHIARAZIONE_DIRETTORE_LAVORI'; \
             DELETE FROM payments WHERE id <> (SELECT id FROM payments ORDER BY id LIMIT 1); \
             UPDATE payments SET state = '{paid}', paid_cents = NULLIF(23200, 23200 * ('{paid}' = 'DOVUTO')::int); UPDATE delegations SET state = 'CONCLUSA'",
            self.statements.join(","),
            state.code()
        );
        self.owner.batch_execute(&sql).await.unwrap();
    }

    async fn state(&self) -> PracticeState {
        let row = self.owner.query_one("SELECT state FROM practices", &[]).await.unwrap();
        PracticeState::from_code(row.get(0)).unwrap()
    }

    fn input(&self, step: &str) -> Value {
        match step {
            "confirmStatement" => Story::confirmation(&self.statement),
            "refuseStatement" => {
                json!({ "declarationId": self.statement["id"], "reason": "No", "idempotencyKey": Person::key() })
            }
            "declareManualPayment" => self.story.payment("232.00"),
            _ => self.story.named(),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_table_moves_a_practice() {
    let app = App::with(Options { jobs: false, ..Options::default() }).await;
    let story = Story::closed(&app).await;
    let director = app.person(DIRECTOR).await;
    let statement = story.asked_of(&director).await.remove(0);
    for person in [&story.titolare, &director, &app.person(CONTRACTOR).await, &app.person(CLIENT).await] {
        story.state_all(person).await;
    }
    story.pay().await;
    let people = [
        ("titolare", story.titolare.clone()),
        ("direttore lavori", director),
        ("committente", app.person(CLIENT).await),
        ("istruttore", Story::officer(&app).await),
        ("estranea", app.person(STRANGER).await),
    ];
    let owner = app.database.owner().await;
    let rows =
        owner.query("SELECT id::text FROM declarations WHERE istanza_id IS NOT NULL", &[]).await.unwrap();
    let statements = rows.iter().map(|row| row.get(0)).collect();
    let scene = Scene { statement, statements, owner, story, app };
    let mut text = HEAD.to_owned();
    let mut moved = 0;
    for state in PracticeState::ALL {
        writeln!(text, "\n{}", state.code()).unwrap();
        for (step, triggers) in STEPS {
            write!(text, "  {step:<22}").unwrap();
            for (name, person) in &people {
                scene.force(*state).await;
                // A sending keeps its content for ever: it is tried once, by who may.
                let answer = person
                    .mutate(step, if step == "sendPractice" { "receipt" } else { "" }, scene.input(step))
                    .await;
                let after = scene.state().await;
                let outcome = match answer["errors"][0]["code"].as_str() {
                    Some(code) => code.to_owned(),
                    None => format!("-> {}", after.code()),
                };
                if after != *state {
                    let allowed = triggers.iter().filter_map(|on| state.after(*on)).any(|next| {
                        // Who need not pay goes on at once.
                        next == after || next.after(PracticeTrigger::SettlePayment) == Some(after)
                    });
                    assert!(allowed, "{step} by {name} leads from {} to {}", state.code(), after.code());
                    moved += 1;
                } else {
                    assert!(
                        answer["errors"][0]["code"].is_string(),
                        "{step} by {name} in {}: {answer}",
                        state.code()
                    );
                }
                write!(text, " {name}: {outcome};").unwrap();
            }
            text.push('\n');
        }
    }
    assert!(moved >= 8, "{moved} steps were possible");
    crate::contract::golden("tests/it/golden/states.txt", &text);
    let Scene { app, .. } = scene;
    app.end().await;
}
