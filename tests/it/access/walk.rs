//! One request for every root field: what the walks over the whole API send.

mod later;
mod office;
mod signing;
mod streams;

use portos::domain::ids::{
    AdditionalDocumentId, AttachmentId, DeclarationId, DelegationId, DrawId, HandoffId, IdCodec,
    MachineTokenId, MessageId, NoticeId, OfficerId, OpinionId, PaymentId, PracticeId, PublicId, SubjectId,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::story::{Story, pdf};
use crate::support::ws::{self, End};
use crate::support::{App, Person};

/// A clerk of the seat of Florence, who is in no practice.
const CLERK: &str = "NRELCU80A01D612W";
/// An officer of the seat of Pisa who walks nowhere: he is let into another one.
pub const GUEST: &str = "RSSMRA89T13F205B";

/// Ids of one practice and of everything in it.
pub struct Ids {
    pub practice: String,
    /// The client.
    pub subject: String,
    pub director: String,
    /// A signed document of section 4, and a plain one of section 5.
    pub document4: String,
    pub document5: String,
    pub delegation: String,
    pub declaration: String,
    pub message: String,
    pub payment: String,
    /// A draft of the office.
    pub notice: String,
    /// No draw has this id, and no hand-off that.
    pub draw: String,
    pub hand_off: String,
    /// Asked of nobody who walks; received outside, and hidden.
    pub opinion: String,
    pub additional: String,
    /// Tickets whose bytes have arrived, of sections 4 and 5.
    pub upload4: String,
    pub upload5: String,
    /// A machine token of the titolare, and a role in the seat of Florence.
    pub token: String,
    pub officer: String,
}

impl Ids {
    /// Ids of the right form behind which there is nothing.
    pub fn random(codec: &IdCodec) -> Self {
        fn any<I: PublicId>(codec: &IdCodec) -> String {
            codec.encode(I::from_uuid(Uuid::new_v4()))
        }
        Self {
            practice: any::<PracticeId>(codec),
            subject: any::<SubjectId>(codec),
            director: any::<SubjectId>(codec),
            document4: any::<AttachmentId>(codec),
            document5: any::<AttachmentId>(codec),
            delegation: any::<DelegationId>(codec),
            declaration: any::<DeclarationId>(codec),
            message: any::<MessageId>(codec),
            payment: any::<PaymentId>(codec),
            notice: any::<NoticeId>(codec),
            draw: any::<DrawId>(codec),
            hand_off: any::<HandoffId>(codec),
            opinion: any::<OpinionId>(codec),
            additional: any::<AdditionalDocumentId>(codec),
            upload4: Uuid::new_v4().to_string(),
            upload5: Uuid::new_v4().to_string(),
            token: any::<MachineTokenId>(codec),
            officer: any::<OfficerId>(codec),
        }
    }

    /// The id of a section follows from that of its practice.
    pub fn section(&self, number: u8) -> String {
        format!("section_{number}_{}", self.practice)
    }

    /// Every id that `node` knows, with the name of what it names.
    pub fn nodes(&self) -> Vec<(String, String)> {
        let mut nodes = vec![("practice".to_owned(), self.practice.clone())];
        nodes.extend((1..=6).map(|number| (format!("section {number}"), self.section(number))));
        let rest = [
            ("subject", &self.subject),
            ("document 4", &self.document4),
            ("document 5", &self.document5),
            ("delegation", &self.delegation),
            ("declaration", &self.declaration),
            ("message", &self.message),
        ];
        nodes.extend(rest.map(|(name, id)| (name.to_owned(), id.clone())));
        nodes
    }
}

/// A draft with section 4 delegated, compiled and declared, a document in section 5, a
/// message, and two uploads that only wait to be attached.
pub async fn draft(app: &App) -> (Story, Ids) {
    let story = Story::compiled(app).await;
    let declaration = story.declare().await["id"].as_str().unwrap().to_owned();
    let document5 = story.attach(&story.titolare, "ATTACHMENTS", "A3", "Relazione generale.pdf").await;
    let found = story
        .geologist
        .data(
            "query($id: ID!) { practice(id: $id) { attachments(section: GEOLOGY) { id code } } }",
            json!({ "id": story.practice }),
        )
        .await;
    let documents = found["practice"]["attachments"].as_array().unwrap();
    let report = documents.iter().find(|document| document["code"] == "IND").unwrap();
    let message = MessageId(Uuid::new_v4());
    let practice: PracticeId = app.env.ids.decode(&story.practice).unwrap();
    let sql = "INSERT INTO messages (id, practice_id, author_code, author_name, author_role, body, created_at, seq) \
               VALUES ($1::text::uuid, $2::text::uuid, 'X', 'Ufficio', 'UFFICIO', 'Buongiorno', now(), 1)";
    let owner = app.database.owner().await;
    owner.execute(sql, &[&message.0.to_string(), &practice.0.to_string()]).await.unwrap();
    let notice = NoticeId(Uuid::new_v4());
    let sql = "INSERT INTO notices (id, practice_id, kind, state, subject, body, author_code, author_name, drafted_at) \
               VALUES ($1::text::uuid, $2::text::uuid, 'COMUNICAZIONE', 'BOZZA', 'Avviso', 'Testo.', 'X', 'Ufficio', now())";
    owner.execute(sql, &[&notice.0.to_string(), &practice.0.to_string()]).await.unwrap();
    let (opinion, additional) = office::rows(app, practice).await;
    let name = "In attesa.pdf";
    let ids = Ids {
        subject: story.subject("COMMITTENTE").to_owned(),
        director: story.subject("DIRETTORE_LAVORI").to_owned(),
        document4: report["id"].as_str().unwrap().to_owned(),
        document5,
        delegation: story.delegation.clone(),
        declaration,
        message: app.env.ids.encode(message),
        payment: app.env.ids.encode(PaymentId(Uuid::new_v4())),
        notice: app.env.ids.encode(notice),
        draw: app.env.ids.encode(DrawId(Uuid::new_v4())),
        hand_off: app.env.ids.encode(HandoffId(Uuid::new_v4())),
        opinion,
        additional,
        upload4: story.upload(&story.geologist, "GEOLOGY", "IND", name, &pdf("4")).await,
        upload5: story.upload(&story.titolare, "ATTACHMENTS", "A4", name, &pdf("5")).await,
        practice: story.practice.clone(),
        token: super::give_token(&story.titolare).await,
        officer: super::give_office(app, CLERK, "FI", "SORTEGGI").await,
    };
    (story, ids)
}

/// Gives the waiting uploads to this person, so that only his rights decide about them.
pub async fn give_uploads(app: &App, ids: &Ids, fiscal_code: &str) {
    let sql = "UPDATE uploads SET caller_code = $1 WHERE id::text IN ($2, $3)";
    app.database.owner().await.execute(sql, &[&fiscal_code, &ids.upload4, &ids.upload5]).await.unwrap();
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Root {
    Query,
    Mutation,
    Subscription,
}

/// One request of the walk.
pub struct Ask {
    pub root: Root,
    pub field: &'static str,
    /// Tells requests to the same field apart.
    pub variant: String,
    pub query: String,
    pub variables: Value,
    /// The request names an id, so that hidden and missing have to look alike.
    pub by_id: bool,
}

impl Ask {
    pub fn row(&self) -> String {
        format!("{} {}", self.field, self.variant).trim_end().to_owned()
    }
}

const LISTS: [&str; 5] =
    ["MY_PROJECTS", "MY_DELEGATIONS", "OTHER_PROJECTS", "PROJECT_ARCHIVE", "DELEGATION_ARCHIVE"];
const SECTIONS: [&str; 6] = ["DETAILS", "SUBJECTS", "BUILDING", "GEOLOGY", "ATTACHMENTS", "ASSEVERATIONS"];

fn queries(ids: &Ids) -> Vec<Ask> {
    let mut asks = Vec::new();
    let mut ask = |field, variant: &str, query: &str, variables: Value, by_id| {
        let (variant, query) = (variant.to_owned(), query.to_owned());
        asks.push(Ask { root: Root::Query, field, variant, query, variables, by_id });
    };
    ask("viewer", "", "{ viewer { name } }", json!({}), false);
    ask("loginDiagnostics", "", "{ loginDiagnostics { provider } }", json!({}), false);
    ask("catalogue", "", "{ catalogue { version } }", json!({}), false);
    let query =
        "{ publicAttestation(projectNumber: \"2026/000001\", noticeCode: \"0123456789ABCDEF\") { digest } }";
    ask("publicAttestation", "", query, json!({}), false);
    for list in LISTS {
        let query = "query($list: PracticeList!) { practices(list: $list, first: 100) { nodes { id } } }";
        ask("practices", list, query, json!({ "list": list }), false);
    }
    let query = "{ practiceChanges(first: 100) { changes { id practice { id } } } }";
    ask("practiceChanges", "", query, json!({}), false);
    ask("sessions", "", "{ sessions { id current } }", json!({}), false);
    ask("machineTokens", "", "{ machineTokens { nodes { id } } }", json!({}), false);
    ask("machineTokens", "FI", "{ machineTokens(office: FI) { nodes { id } } }", json!({}), false);
    for &(field, query) in office::QUERIES {
        ask(field, "", query, json!({}), false);
    }
    let id = json!({ "id": ids.practice });
    ask("practice", "", "query($id: ID!) { practice(id: $id) { id title } }", id.clone(), true);
    let query = "query($id: ID!) { opinionRequest(id: $id) { state } }";
    ask("opinionRequest", "", query, json!({ "id": ids.opinion }), true);
    let query = "query($id: ID!) { inboxItem(practiceId: $id) { unread practice { id } } }";
    ask("inboxItem", "", query, id.clone(), true);
    let query = "query($id: ID!) { fascicolo(practiceId: $id) { practice { id } } }";
    ask("fascicolo", "", query, id, true);
    for (name, id) in ids.nodes() {
        let query = "query($id: ID!) { node(id: $id) { __typename } }";
        ask("node", &name, query, json!({ "id": id }), true);
    }
    let all: Vec<String> = ids.nodes().into_iter().map(|(_, id)| id).collect();
    let query = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename } }";
    ask("nodes", "all of these", query, json!({ "ids": all }), true);
    asks
}

fn mutations(ids: &Ids) -> Vec<Ask> {
    let mut asks = Vec::new();
    let mut ask = |field: &'static str, variant: &str, input: Value, by_id| {
        let name = format!("{}{}Input", field[..1].to_uppercase(), &field[1..]);
        let selection = if field == "createUpload" {
            "files { ticket { id } }"
        } else if field == "sendPractice" {
            "receipt"
        } else if field == "signAttachments" {
            "outcomes { signed errors { code } }"
        } else {
            ""
        };
        let query = format!(
            "mutation($input: {name}!) {{ {field}(input: $input) {{ {selection} errors {{ code path message params }} }} }}"
        );
        let (variant, variables) = (variant.to_owned(), json!({ "input": input }));
        asks.push(Ask { root: Root::Mutation, field, variant, query, variables, by_id });
    };
    let practice = || ids.practice.as_str();
    ask("createPractice", "", json!({ "title": "Muro di sostegno", "idempotencyKey": Person::key() }), false);
    let forms = [
        ("DETAILS", 1, json!({ "details": { "locality": "Rabatta di sopra" } })),
        ("BUILDING", 1, json!({ "building": { "units": 2 } })),
        ("GEOLOGY", 1, json!({ "geology": { "lithology": "Limi" } })),
        ("ATTACHMENTS", 0, json!({ "attachments": {} })),
    ];
    for (name, version, form) in forms {
        let input = json!({ "practiceId": practice(), "expectedVersion": version, "section": form });
        ask("saveSection", name, input, true);
    }
    for section in SECTIONS {
        ask("verifySection", section, json!({ "practiceId": practice(), "section": section }), true);
    }
    ask("verifyPractice", "", json!({ "practiceId": practice() }), true);
    let subject = json!({ "role": "ALTRO", "personKind": "NATURAL", "fiscalCode": "RSSMRA85T10A562S",
        "firstName": "Mario", "lastName": "Rossi" });
    let input = json!({ "practiceId": practice(), "subject": subject, "idempotencyKey": Person::key() });
    ask("addSubject", "", input, true);
    let input = json!({ "subjectId": ids.director, "expectedVersion": 1, "subject": { "phone": "055 1" } });
    ask("updateSubject", "", input, true);
    let file = |section: &str, code: &str| {
        json!({ "section": section, "code": code, "name": "Nuovo.pdf", "mediaType": "application/pdf",
            "size": 10, "sha256": "ab".repeat(32) })
    };
    for (section, code) in [("GEOLOGY", "IND"), ("ATTACHMENTS", "A8")] {
        let input = json!({ "practiceId": practice(), "files": [file(section, code)] });
        ask("createUpload", section, input, true);
    }
    ask("createUpload", "no file", json!({ "practiceId": practice(), "files": [] }), true);
    ask("addAttachment", "GEOLOGY", json!({ "uploadId": ids.upload4 }), true);
    ask("addAttachment", "ATTACHMENTS", json!({ "uploadId": ids.upload5 }), true);
    for (field, variant, input) in signing::mutations(ids) {
        ask(field, variant, input, true);
    }
    ask("verifyAttachment", "GEOLOGY", json!({ "attachmentId": ids.document4 }), true);
    ask("verifyAttachment", "ATTACHMENTS", json!({ "attachmentId": ids.document5 }), true);
    ask("removeAttachment", "GEOLOGY", json!({ "attachmentId": ids.document4 }), true);
    ask("removeAttachment", "ATTACHMENTS", json!({ "attachmentId": ids.document5 }), true);
    for section in ["GEOLOGY", "BUILDING"] {
        let input = json!({ "practiceId": practice(), "section": section, "idempotencyKey": Person::key() });
        ask("declareSection", section, input, true);
    }
    for field in ["closeCompilation", "reopenCompilation", "sendPractice"] {
        ask(field, "", json!({ "practiceId": practice(), "idempotencyKey": Person::key() }), true);
    }
    let (statement, digest) = (ids.declaration.as_str(), "0".repeat(64));
    let input = json!({ "declarationId": statement, "digest": digest, "idempotencyKey": Person::key() });
    ask("confirmStatement", "", input, true);
    let input = json!({ "declarationId": statement, "reason": "No", "idempotencyKey": Person::key() });
    ask("refuseStatement", "", input, true);
    let input =
        json!({ "practiceId": practice(), "subjectId": ids.director, "idempotencyKey": Person::key() });
    ask("delegatePayment", "", input, true);
    let input = json!({ "practiceId": practice(), "receiptNumber": "1", "paidOn": "2026-03-01", "amount": "1.00",
        "idempotencyKey": Person::key() });
    ask("declareManualPayment", "", input, true);
    let input = json!({ "paymentId": ids.payment, "idempotencyKey": Person::key() });
    ask("reviewManualPayment", "", input, true);
    let message = json!({ "practiceId": practice(), "body": "Buongiorno", "idempotencyKey": Person::key() });
    ask("sendMessage", "", message, true);
    ask("markMessagesRead", "", json!({ "practiceId": practice(), "upTo": ids.message }), true);
    ask("withdrawMessage", "", json!({ "messageId": ids.message }), true);
    for section in ["ATTACHMENTS", "ASSEVERATIONS"] {
        let input = json!({ "practiceId": practice(), "section": section, "subjectId": ids.director,
            "idempotencyKey": Person::key() });
        ask("activateDelegation", section, input, true);
    }
    ask("removeSubject", "", json!({ "subjectId": ids.subject, "expectedVersion": 1 }), true);
    for field in ["concludeDelegation", "revokeDelegation"] {
        ask(field, "", json!({ "delegationId": ids.delegation, "idempotencyKey": Person::key() }), true);
    }
    let input = json!({ "label": "Prova", "scopes": ["READ"], "expiresAt": "2026-12-31T00:00:00Z",
        "mailAddress": "studio@posta.example" });
    ask("createMachineToken", "", input.clone(), false);
    let mut office = input;
    office["office"] = "FI".into();
    ask("createMachineToken", "FI", office, false);
    let expires = "2026-12-31T00:00:00Z";
    ask("rotateMachineToken", "", json!({ "tokenId": ids.token, "expiresAt": expires }), true);
    ask("revokeMachineToken", "", json!({ "tokenId": ids.token }), true);
    for (field, input, by_id) in later::mutations(ids).into_iter().chain(office::mutations(ids)) {
        // What is done to a document is done in its section.
        let variant = if field.ends_with("validateAttachment") { "ATTACHMENTS" } else { "" };
        ask(field, variant, input, by_id);
    }
    ask("endAllSessions", "", json!({ "keepCurrent": false }), false);
    ask("endSession", "", json!({ "everywhere": false }), false);
    asks
}

/// Every request, reading first, what ends things last.
pub fn asks(ids: &Ids) -> Vec<Ask> {
    let mut all = queries(ids);
    all.extend(streams::subscriptions(ids));
    all.extend(mutations(ids));
    all
}

/// Sends a query or mutation and answers status and text.
pub async fn text(person: &Person, ask: &Ask) -> (u16, String) {
    let mut request = person
        .http
        .post(format!("{}/graphql", person.url))
        .header("content-type", "application/json")
        .body(json!({ "query": ask.query, "variables": ask.variables }).to_string());
    if let Some(token) = &person.token {
        request = request.bearer_auth(token);
    }
    let answer = request.send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

/// Subscribes and answers the first message, or how it was refused.
async fn first(person: &Person, ask: &Ask) -> Value {
    let mut socket = ws::connect(person).await;
    let payload = person.token.as_ref().map(|token| json!({ "authorization": format!("Bearer {token}") }));
    ws::send(&mut socket, json!({ "type": "connection_init", "payload": payload })).await;
    match ws::receive(&mut socket).await {
        Ok(ack) if ack["type"] == "connection_ack" => {}
        Ok(other) => return other,
        Err(End::Closed(code)) => return json!({ "closed": code }),
        Err(other) => panic!("{other:?}"),
    }
    let payload = json!({ "query": ask.query, "variables": ask.variables });
    ws::send(&mut socket, json!({ "type": "subscribe", "id": "1", "payload": payload })).await;
    match ws::receive(&mut socket).await {
        Ok(message) => message["payload"].clone(),
        Err(End::Closed(code)) => json!({ "closed": code }),
        Err(other) => panic!("{other:?}"),
    }
}

/// Sends a request of any root and answers what came back.
pub async fn answer(person: &Person, ask: &Ask) -> Value {
    match ask.root {
        Root::Subscription => first(person, ask).await,
        Root::Query | Root::Mutation => serde_json::from_str(&text(person, ask).await.1).unwrap(),
    }
}
