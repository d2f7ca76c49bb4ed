//! Later istanze, made by the people themselves.

use std::time::Duration;

use serde_json::{Value, json};

use super::people::{CLIENT, CONTRACTOR, DIRECTOR, TITOLARE};
use super::story::Story;
use super::{App, Person};

impl Story {
    /// A practice that was sent and endorsed, put into a state that only the office reaches.
    pub async fn open_case(app: &App, state: &str) -> Self {
        let story = Self::sent(app).await;
        story.until(|practice| practice["number"].is_string()).await;
        story.force(app, state).await;
        story
    }

    /// Puts the practice into a state, as the owner of the tables.
    pub async fn force(&self, app: &App, state: &str) {
        let id: portos::domain::ids::PracticeId = app.env.ids.decode(&self.practice).unwrap();
        let owner = app.database.owner().await;
        let sql = "UPDATE practices SET state = $1 WHERE id = $2::text::uuid";
        owner.execute(sql, &[&state, &id.0.to_string()]).await.unwrap();
    }

    /// Waits until the practice is as it should be, in the eyes of the titolare.
    pub async fn until(&self, so: impl Fn(&Value) -> bool) -> Value {
        for _ in 0..600 {
            let practice = self.look(&self.titolare).await;
            if so(&practice) {
                return practice;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{:#}", self.look(&self.titolare).await);
    }

    /// The practice as a person sees it; null when he does not.
    pub async fn look(&self, by: &Person) -> Value {
        let query = "query($id: ID!) { practice(id: $id) { id number state kind originalId title openable \
                     drafts { id kind state } \
                     subjects { id role displayName } \
                     attachments { id code name sha256 validity addedBy invalidatedBy origin signatures { signerName } } \
                     section(kind: DETAILS) { ... on DetailsSection { data { title } } } \
                     istanze { id kind state number contentDigest content parts on reason answer left { role name } \
                       joined { role name } documents { attachmentId code sha256 } protocolNumber attestation } } }";
        by.data(query, json!({ "id": self.practice })).await["practice"].clone()
    }

    pub fn opening(&self, kind: &str) -> Value {
        json!({ "practiceId": self.practice, "kind": kind, "idempotencyKey": Person::key() })
    }

    /// Opens a later istanza; the draft is a story of its own, whose titolare is who opened it.
    pub async fn later(&self, by: &Person, kind: &str) -> Self {
        let opened =
            by.must("openIstanza", "practice { id kind state originalId }", self.opening(kind)).await;
        assert_eq!(opened["practice"]["originalId"], self.practice.as_str());
        assert_eq!(opened["practice"]["kind"], kind);
        let practice = opened["practice"]["id"].as_str().unwrap().to_owned();
        let mut draft = Self { practice, titolare: by.clone(), ..self.beside() };
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        for subject in draft.look(by).await["subjects"].as_array().unwrap() {
            draft.subjects.push((text(&subject["role"]), text(&subject["id"])));
        }
        draft
    }

    /// The same people before another practice.
    pub fn beside(&self) -> Self {
        Self {
            practice: String::new(),
            titolare: self.titolare.clone(),
            geologist: self.geologist.clone(),
            subjects: Vec::new(),
            delegation: String::new(),
        }
    }

    /// The istanza that is compiled in a draft.
    pub async fn istanza(&self) -> String {
        let practice = self.look(&self.titolare).await;
        practice["istanze"][0]["id"].as_str().unwrap().to_owned()
    }

    pub async fn describe(&self, words: Value) {
        let mut input = json!({ "istanzaId": self.istanza().await });
        input.as_object_mut().unwrap().extend(words.as_object().unwrap().clone());
        self.titolare.must("describeIstanza", "istanza { id }", input).await;
    }

    /// Attaches documents of section 5 and signs them.
    pub async fn bring(&self, by: &Person, codes: &[&str]) -> Vec<String> {
        let mut brought = Vec::new();
        for code in codes {
            let name = format!("{code} {}.pdf", &Person::key()[..8]);
            brought.push(self.attach(by, "ATTACHMENTS", code, &name).await);
        }
        self.sign(by, &brought).await;
        brought
    }

    /// Closed, stated by everybody, paid where something is due, sent.
    pub async fn file(&self, app: &App) -> Value {
        self.close().await;
        for code in [TITOLARE, DIRECTOR, CONTRACTOR, CLIENT] {
            self.state_all(&app.person(code).await).await;
        }
        if self.state_seen_by(&self.titolare).await == "DA_PAGARE" {
            let query = "query($id: ID!) { practice(id: $id) { payment { total } } }";
            let due = self.titolare.data(query, json!({ "id": self.practice })).await;
            let input = self.payment(due["practice"]["payment"]["total"].as_str().unwrap());
            self.titolare.must("declareManualPayment", "payment { state }", input).await;
        }
        self.submit().await
    }
}
