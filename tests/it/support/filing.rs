//! Practices on their way to the office, made by the people themselves.

use serde_json::{Value, json};

use super::people::{CLIENT, CONTRACTOR, DIRECTOR};
use super::story::Story;
use super::{App, Person};

/// Documents of section 5 that the designer signs.
const OF_DESIGNER: [&str; 9] = ["A1", "A3", "A6", "A7", "A8", "A9", "A10", "A11", "A12"];

impl Story {
    /// Everything compiled and signed, no delegation open: the compilation can be closed.
    pub async fn complete(app: &App) -> Self {
        let story = Self::concluded(app).await;
        let mut own = Vec::new();
        for code in OF_DESIGNER {
            own.push(story.attach(&story.titolare, "ATTACHMENTS", code, &format!("{code}.pdf")).await);
        }
        let materials = story.attach(&story.titolare, "ATTACHMENTS", "A4", "Relazione materiali.pdf").await;
        own.push(materials.clone());
        story.sign(&story.titolare, &own).await;
        // The director signs under a delegation of section 5.
        let director = app.person(DIRECTOR).await;
        let activation = story.activation("ATTACHMENTS", "DIRETTORE_LAVORI");
        let given = story.titolare.must("activateDelegation", "delegation { id }", activation).await;
        story.sign(&director, &[materials]).await;
        let input = json!({ "delegationId": given["delegation"]["id"], "idempotencyKey": Person::key() });
        director.must("concludeDelegation", "delegation { state }", input).await;
        story
    }

    /// The same, closed: statements are asked.
    pub async fn closed(app: &App) -> Self {
        let story = Self::complete(app).await;
        story.close().await;
        story
    }

    /// The same, with every statement confirmed: it is to be paid.
    pub async fn stated(app: &App) -> Self {
        let story = Self::closed(app).await;
        for code in [super::people::TITOLARE, DIRECTOR, CONTRACTOR, CLIENT] {
            story.state_all(&app.person(code).await).await;
        }
        story
    }

    /// The same, paid: it can be sent.
    pub async fn paid(app: &App) -> Self {
        let story = Self::stated(app).await;
        story.pay().await;
        story
    }

    /// The same, sent; the register has not answered yet unless jobs run.
    pub async fn sent(app: &App) -> Self {
        let story = Self::paid(app).await;
        story.submit().await;
        story
    }

    pub fn named(&self) -> Value {
        json!({ "practiceId": self.practice, "idempotencyKey": Person::key() })
    }

    pub async fn close(&self) -> Value {
        self.titolare.must("closeCompilation", "practice { state }", self.named()).await
    }

    /// The statements that are asked of a person.
    pub async fn asked_of(&self, person: &Person) -> Vec<Value> {
        let query =
            "query($id: ID!) { practice(id: $id) { declarations { id kind state mine digest text } } }";
        let data = person.data(query, json!({ "id": self.practice })).await;
        let all = data["practice"]["declarations"].as_array().cloned().unwrap_or_default();
        all.into_iter().filter(|d| d["mine"] == true && d["state"] == "RICHIESTA").collect()
    }

    pub fn confirmation(statement: &Value) -> Value {
        json!({
            "declarationId": statement["id"], "digest": statement["digest"], "idempotencyKey": Person::key(),
        })
    }

    /// A person confirms everything that is asked of him.
    pub async fn state_all(&self, person: &Person) {
        for statement in self.asked_of(person).await {
            person.must("confirmStatement", "declaration { state }", Self::confirmation(&statement)).await;
        }
    }

    pub fn payment(&self, amount: &str) -> Value {
        json!({
            "practiceId": self.practice, "receiptNumber": "CRO 123", "paidOn": "2026-03-01", "amount": amount,
            "idempotencyKey": Person::key(),
        })
    }

    pub async fn pay(&self) -> Value {
        self.titolare.must("declareManualPayment", "payment { state }", self.payment("232.00")).await
    }

    pub async fn submit(&self) -> Value {
        let selection = "receipt istanza { id state contentDigest sentAt documents { code sha256 } }";
        self.titolare.must("sendPractice", selection, self.named()).await
    }

    pub async fn state_seen_by(&self, person: &Person) -> Value {
        let query = "query($id: ID!) { practice(id: $id) { state } }";
        person.data(query, json!({ "id": self.practice })).await["practice"]["state"].clone()
    }
}

impl App {
    /// How many mails of a kind were queued.
    pub async fn mails_of(&self, kind: &str) -> i64 {
        let owner = self.database.owner().await;
        owner.query_one("SELECT count(*) FROM mails WHERE kind = $1", &[&kind]).await.unwrap().get(0)
    }
}
