//! Practices to start from, made over the API by the people themselves.

use portos::domain::check::sample;
use portos::domain::digest::Sha256;
use serde::Serialize;
use serde_json::{Value, json};

use super::people::{GEOLOGIST, TITOLARE};
use super::{App, Person};

/// A practice with its people.
pub struct Story {
    pub practice: String,
    pub titolare: Person,
    pub geologist: Person,
    /// Subject ids by role, for example `GEOLOGO`.
    pub subjects: Vec<(String, String)>,
    /// The delegation of section 4, once given.
    pub delegation: String,
}

/// A form as its input: stored names and API names are the same.
pub fn form<T: Serialize>(form: &T) -> Value {
    serde_json::to_value(form).unwrap()
}

/// The body of a small pdf.
pub fn pdf(name: &str) -> Vec<u8> {
    format!("%PDF-1.4\n% {name}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")
        .into_bytes()
}

impl Story {
    /// A practice whose sections 1 to 3 are filled.
    pub async fn filled(app: &App) -> Self {
        let titolare = app.person(TITOLARE).await;
        let title = "Casa unifamiliare a Borgo San Lorenzo";
        let input = json!({ "title": title, "idempotencyKey": Person::key() });
        let created = titolare.must("createPractice", "practice { id }", input).await;
        let practice = created["practice"]["id"].as_str().unwrap().to_owned();
        let mut story = Self {
            geologist: app.person(GEOLOGIST).await,
            practice,
            titolare,
            subjects: Vec::new(),
            delegation: String::new(),
        };
        for subject in sample::subjects() {
            story.add_subject(form(&subject)).await;
        }
        story.save(&story.titolare, 0, json!({ "details": form(&sample::details()) })).await;
        story.save(&story.titolare, 0, json!({ "building": form(&sample::building()) })).await;
        story
    }

    /// The same, with section 4 delegated to the geologist.
    pub async fn delegated(app: &App) -> Self {
        let mut story = Self::filled(app).await;
        story.delegate().await;
        story
    }

    /// The same, with section 4 filled, documents attached and signed by the geologist.
    pub async fn compiled(app: &App) -> Self {
        let story = Self::delegated(app).await;
        story.save(&story.geologist, 0, json!({ "geology": form(&sample::geology()) })).await;
        let mut documents = Vec::new();
        for (code, name) in [("A5", "Relazione geologica.pdf"), ("IND", "Sondaggio.pdf")] {
            documents.push(story.attach(&story.geologist, "GEOLOGY", code, name).await);
        }
        story.sign(&story.geologist, &documents).await;
        story
    }

    /// The same, declared and concluded.
    pub async fn concluded(app: &App) -> Self {
        let story = Self::compiled(app).await;
        story.declare().await;
        story.conclude().await;
        story
    }

    pub async fn add_subject(&mut self, subject: Value) -> String {
        let input =
            json!({ "practiceId": self.practice, "subject": subject, "idempotencyKey": Person::key() });
        let added = self.titolare.must("addSubject", "subject { id role }", input).await;
        let id = added["subject"]["id"].as_str().unwrap().to_owned();
        self.subjects.push((added["subject"]["role"].as_str().unwrap().to_owned(), id.clone()));
        id
    }

    /// The first subject of a role.
    pub fn subject(&self, role: &str) -> &str {
        &self.subjects.iter().find(|(found, _)| found == role).unwrap().1
    }

    pub fn activation(&self, section: &str, role: &str) -> Value {
        json!({
            "practiceId": self.practice, "section": section, "subjectId": self.subject(role),
            "idempotencyKey": Person::key(),
        })
    }

    pub async fn delegate(&mut self) {
        let given = self
            .titolare
            .must("activateDelegation", "delegation { id }", self.activation("GEOLOGY", "GEOLOGO"))
            .await;
        self.delegation = given["delegation"]["id"].as_str().unwrap().to_owned();
    }

    pub fn save_input(&self, version: i64, section: Value) -> Value {
        json!({ "practiceId": self.practice, "expectedVersion": version, "section": section })
    }

    pub async fn save(&self, by: &Person, version: i64, section: Value) -> i64 {
        let saved = by.must("saveSection", "section { version }", self.save_input(version, section)).await;
        saved["section"]["version"].as_i64().unwrap()
    }

    pub async fn attach(&self, by: &Person, section: &str, code: &str, name: &str) -> String {
        let upload = self.upload(by, section, code, name, &pdf(name)).await;
        let added = by.must("addAttachment", "attachment { id }", json!({ "uploadId": upload })).await;
        added["attachment"]["id"].as_str().unwrap().to_owned()
    }

    /// Sends bytes under a ticket and answers the ticket's id.
    pub async fn upload(&self, by: &Person, section: &str, code: &str, name: &str, bytes: &[u8]) -> String {
        self.upload_as(by, section, code, (name, "application/pdf"), bytes).await
    }

    /// The same, of this name and media type.
    pub async fn upload_as(
        &self,
        by: &Person,
        section: &str,
        code: &str,
        (name, media_type): (&str, &str),
        bytes: &[u8],
    ) -> String {
        let input = json!({ "practiceId": self.practice, "files": [{
            "section": section, "code": code, "name": name, "mediaType": media_type,
            "size": bytes.len(), "sha256": Sha256::of(bytes).to_string(),
        }] });
        let selection = "files { ticket { id url method headers { name value } } errors { code path } }";
        let created = by.must("createUpload", selection, input).await;
        let ticket = &created["files"][0]["ticket"];
        let mut request =
            by.http.put(ticket["url"].as_str().unwrap()).bearer_auth(by.token.as_ref().unwrap());
        for header in ticket["headers"].as_array().unwrap() {
            request = request.header(header["name"].as_str().unwrap(), header["value"].as_str().unwrap());
        }
        let sent = request.body(bytes.to_vec()).send().await.unwrap();
        assert_eq!(sent.status(), 204, "{}", sent.text().await.unwrap());
        ticket["id"].as_str().unwrap().to_owned()
    }

    pub async fn sign(&self, by: &Person, documents: &[String]) {
        let input = json!({
            "practiceId": self.practice, "attachmentIds": documents, "statementVersion": 1,
            "idempotencyKey": Person::key(),
        });
        let signed = by.must("signAttachments", "outcomes { signed }", input).await;
        let all = signed["outcomes"].as_array().unwrap();
        assert!(all.iter().all(|outcome| outcome["signed"] == true), "{signed}");
    }

    pub async fn declare(&self) -> Value {
        let input =
            json!({ "practiceId": self.practice, "section": "GEOLOGY", "idempotencyKey": Person::key() });
        let selection = "declaration { id digest text state declarantRole }";
        self.geologist.must("declareSection", selection, input).await["declaration"].clone()
    }

    pub async fn conclude(&self) -> Value {
        let input = json!({ "delegationId": self.delegation, "idempotencyKey": Person::key() });
        self.geologist.must("concludeDelegation", "delegation { id state practice { id } }", input).await
    }

    /// Puts the practice into a state that only sending reaches, as the owner of the tables.
    pub async fn send(&self, app: &App, state: &str) {
        let owner = app.database.owner().await;
        let id: portos::domain::ids::PracticeId = app.env.ids.decode(&self.practice).unwrap();
        owner
            .execute(
                "UPDATE practices SET state = $1, sent_at = now(), number = $2 WHERE id = $3::text::uuid",
                &[&state, &format!("2026/{}", &self.practice[9..15]), &id.0.to_string()],
            )
            .await
            .unwrap();
    }

    /// Makes the demo reviewer an officer of the seat of Florence.
    pub async fn officer(app: &App) -> Person {
        let owner = app.database.owner().await;
        let sql = "INSERT INTO officers (id, fiscal_code, name, seat, role, valid_from) \
                   VALUES ($1::text::uuid, $2, 'Federico Martini', 'FI', 'ISTRUTTORE', '2020-01-01')";
        owner.execute(sql, &[&uuid::Uuid::new_v4().to_string(), &super::people::OFFICER]).await.unwrap();
        app.person(super::people::OFFICER).await
    }
}
