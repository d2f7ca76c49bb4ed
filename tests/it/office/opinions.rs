//! Opinions: who is asked sees the request and what it exposes, and nothing else of the practice (R66).

use chrono::Duration;
use portos::app::opinions;
use portos::domain::ids::PracticeId;
use serde_json::{Value, json};

use super::documents::{ticket, upload};
use super::notices::fetch;
use super::officer;
use crate::access::{self, Root};
use crate::support::people::{CLIENT, OFFICER, STRANGER};
use crate::support::story::{Story, pdf};
use crate::support::ws::Subscription;
use crate::support::{App, Person};

/// An expert who is in no practice and no office.
const EXPERT: &str = "RSSMRA89T13F205B";

async fn reviewed(app: &App) -> (Story, Person, Vec<Value>) {
    let story = Story::compiled(app).await;
    story.send(app, "IN_ISTRUTTORIA").await;
    let (reviewer, _) = officer(app, OFFICER, "FI", "ISTRUTTORE").await;
    let query = "query($id: ID!) { practice(id: $id) { attachments { id code } } }";
    let data = reviewer.data(query, json!({ "id": story.practice })).await;
    (story, reviewer, data["practice"]["attachments"].as_array().unwrap().clone())
}

fn question(story: &Story, code: &str, documents: &[&Value]) -> Value {
    json!({ "practiceId": story.practice, "question": "La relazione è adeguata?", "organisation": "Genio Civile",
        "fiscalCode": code, "name": "Maria Rossi", "mailAddress": "maria@posta.example", "attachmentIds": documents,
        "idempotencyKey": Person::key() })
}

const SEEN: &str =
    "id state question due outcome answer openedAt documentUrl practice { id } documents { id code url }";

async fn mine(by: &Person) -> Vec<Value> {
    let data = by.data(&format!("{{ opinionRequests {{ nodes {{ {SEEN} }} }} }}"), json!({})).await;
    data["opinionRequests"]["nodes"].as_array().unwrap().clone()
}

async fn of_practice(by: &Person, story: &Story) -> Vec<Value> {
    let query = format!("query($id: ID!) {{ practice(id: $id) {{ opinions {{ {SEEN} invitedName }} }} }}");
    let data = by.data(&query, json!({ "id": story.practice })).await;
    data["practice"]["opinions"].as_array().unwrap().clone()
}

/// An answer without what is different each time.
fn alike(mut answer: Value) -> Value {
    let errors = match &mut answer {
        Value::Array(errors) => Some(errors),
        other => other["errors"].as_array_mut(),
    };
    for error in errors.into_iter().flatten() {
        if let Some(extensions) = error["extensions"].as_object_mut() {
            extensions.remove("requestId");
        }
    }
    answer
}

fn gives(id: &Value) -> Value {
    json!({ "opinionId": id, "outcome": "FAVOREVOLE_CON_CONDIZIONI", "text": "Con un sondaggio in più.",
        "idempotencyKey": Person::key() })
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_asked_sees_his_request_and_its_documents_only() {
    let app = App::start().await;
    let (story, reviewer, documents) = reviewed(&app).await;
    let exposed = &documents[0]["id"];
    // Not of a party, nor of the office, nor with documents of nobody.
    assert_eq!(
        reviewer.refused("requestOpinion", question(&story, CLIENT, &[exposed])).await,
        ["OWN_OPINION"]
    );
    assert_eq!(
        reviewer.refused("requestOpinion", question(&story, OFFICER, &[exposed])).await,
        ["OWN_OPINION"]
    );
    assert_eq!(reviewer.refused("requestOpinion", question(&story, EXPERT, &[])).await, ["REQUIRED"]);
    let nothing = json!("attachment_AAAAAAAAAAAAAAAAAAAAAA");
    assert_eq!(
        reviewer.refused("requestOpinion", question(&story, EXPERT, &[&nothing])).await,
        ["NOT_FOUND"]
    );
    assert_eq!(
        story.titolare.refused("requestOpinion", question(&story, EXPERT, &[exposed])).await,
        ["FORBIDDEN"]
    );
    let asked = reviewer
        .must("requestOpinion", "opinion { id due state }", question(&story, EXPERT, &[exposed]))
        .await;
    let id = asked["opinion"]["id"].clone();
    assert_eq!(asked["opinion"]["due"], "2026-03-23", "twenty days, and the last is a Sunday");
    let written = app.database.owner().await;
    let mail =
        written.query_one("SELECT params::text FROM mails WHERE kind = 'OPINION_ASKED'", &[]).await.unwrap();
    let mail: String = mail.get(0);
    assert!(!mail.contains("Borgo San Lorenzo") && !mail.contains("pratiche"), "{mail}");

    // The walk over the whole API: to the expert everything is as to a stranger, but his own request.
    let expert = app.person(EXPERT).await;
    let stranger = app.person(STRANGER).await;
    let mut ids = access::Ids::random(&app.env.ids);
    ids.practice = story.practice.clone();
    ids.subject = story.subject("COMMITTENTE").to_owned();
    ids.director = story.subject("DIRETTORE_LAVORI").to_owned();
    ids.document4 = exposed.as_str().unwrap().to_owned();
    ids.document5 = documents[1]["id"].as_str().unwrap().to_owned();
    ids.delegation = story.delegation.clone();
    let mut walked = 0;
    for ask in access::asks(&ids).iter().filter(|ask| ask.by_id || ask.root == Root::Query) {
        if ["viewer", "sessions", "opinionRequests"].contains(&ask.field) {
            continue;
        }
        let (his, theirs) = (access::answer(&expert, ask).await, access::answer(&stranger, ask).await);
        assert_eq!(alike(his), alike(theirs), "{}", ask.row());
        walked += 1;
    }
    assert!(walked > 60, "{walked}");
    let files = |document: &Value| json!(format!("{}/files/{}", app.url, document.as_str().unwrap()));
    assert_eq!(fetch(&expert, &files(exposed)).await.0, 404, "not by the way of the parties either");

    let seen = mine(&expert).await;
    assert_eq!(seen.len(), 1);
    assert_eq!((&seen[0]["practice"], &seen[0]["state"]), (&Value::Null, &json!("RICHIESTO")));
    let shown = seen[0]["documents"].as_array().unwrap();
    assert_eq!((shown.len(), &shown[0]["id"]), (1, exposed));
    assert!(mine(&stranger).await.is_empty());
    let (status, bytes) = fetch(&expert, &shown[0]["url"]).await;
    assert_eq!((status, bytes.starts_with(b"%PDF")), (200, true));
    assert_eq!(fetch(&stranger, &shown[0]["url"]).await.0, 404);
    assert_eq!(fetch(&story.titolare, &shown[0]["url"]).await.0, 404, "opinions are the office's");
    let other = shown[0]["url"]
        .as_str()
        .unwrap()
        .replace(exposed.as_str().unwrap(), documents[1]["id"].as_str().unwrap());
    assert_eq!(fetch(&expert, &json!(other)).await.0, 404, "a document that was not exposed");
    assert!(of_practice(&story.titolare, &story).await.is_empty());
    let office = of_practice(&reviewer, &story).await;
    assert!(office[0]["openedAt"].is_string(), "that he opened one is noted");
    let one = format!("query($id: ID!) {{ opinionRequest(id: $id) {{ {SEEN} }} }}");
    for (person, there) in [(&expert, true), (&reviewer, true), (&story.titolare, false), (&stranger, false)]
    {
        let data = person.data(&one, json!({ "id": id })).await;
        assert_eq!(data["opinionRequest"].is_object(), there);
    }

    // The office listens while he answers, with a document of his own; once.
    let query = "subscription($id: ID!) { practiceChanged(practiceId: $id) { live event actorRole } }";
    let variables = json!({ "id": story.practice });
    let mut stream = Subscription::open(&reviewer, "practiceChanged", query, variables).await;
    assert_eq!(stream.step().await.unwrap()["live"], "SNAPSHOT");
    for person in [&stranger, &story.titolare, &reviewer] {
        assert_eq!(person.refused("giveOpinion", gives(&id)).await, ["NOT_FOUND"]);
        let refused = ticket(person, "PARERE", json!({ "opinionId": id }), b"x").await;
        assert_eq!(refused["errors"][0]["code"], "NOT_FOUND");
    }
    let document = pdf("Parere");
    let mut answer = gives(&id);
    answer["uploadId"] = json!(upload(&expert, "PARERE", json!({ "opinionId": id }), &document).await);
    for _ in 0..2 {
        let given =
            expert.must("giveOpinion", "opinion { state outcome practice { id } }", answer.clone()).await;
        assert_eq!(
            (&given["opinion"]["state"], &given["opinion"]["practice"]),
            (&json!("RESO"), &Value::Null)
        );
    }
    assert_eq!(expert.refused("giveOpinion", gives(&id)).await, ["OPINION_NOT_OPEN"]);
    let told = stream.step().await.unwrap();
    assert_eq!((&told["event"], &told["actorRole"]), (&json!("OPINION_GIVEN"), &json!("INTERPELLATO")));
    let office = of_practice(&reviewer, &story).await;
    assert_eq!(office[0]["outcome"], "FAVOREVOLE_CON_CONDIZIONI");
    let url = &office[0]["documentUrl"];
    for (person, expected) in [(&expert, 200), (&reviewer, 200), (&story.titolare, 404), (&stranger, 404)] {
        assert_eq!(fetch(person, url).await.0, expected);
    }
    let query = "query($id: ID!) { fascicolo(practiceId: $id) { chronology { kind } } }";
    let parties = story.titolare.data(query, json!({ "id": story.practice })).await.to_string();
    assert!(!parties.contains("OPINION"), "{parties}");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_opinion_is_declined_taken_back_or_silent() {
    let app = App::start().await;
    let (story, reviewer, documents) = reviewed(&app).await;
    let mut asked = Vec::new();
    for _ in 0..3 {
        let input = question(&story, EXPERT, &[&documents[0]["id"]]);
        let made = reviewer.must("requestOpinion", "opinion { id }", input).await;
        asked.push(made["opinion"]["id"].clone());
    }
    let expert = app.person(EXPERT).await;
    let url = mine(&expert).await[1]["documents"][0]["url"].clone();
    let decline = json!({ "opinionId": asked[0], "reason": "Fuori dalla mia competenza." });
    assert_eq!(
        expert.refused("declineOpinion", json!({ "opinionId": asked[0], "reason": " " })).await,
        ["REQUIRED"]
    );
    expert.must("declineOpinion", "opinion { state }", decline).await;
    // Taken back, there is nothing any more, not even the documents.
    let back = json!({ "opinionId": asked[1] });
    assert_eq!(story.titolare.refused("withdrawOpinionRequest", back.clone()).await, ["NOT_FOUND"]);
    reviewer.must("withdrawOpinionRequest", "opinion { state }", back).await;
    assert_eq!(mine(&expert).await.len(), 2);
    assert_eq!(fetch(&expert, &url).await.0, 404);
    assert_eq!(expert.refused("giveOpinion", gives(&asked[1])).await, ["NOT_FOUND"]);
    // The last day passes: late at once, silent with the job, and said so once.
    app.clock.advance(Duration::days(22));
    let (expert, reviewer) = (app.person(EXPERT).await, app.person(OFFICER).await);
    let late = expert.refused("giveOpinion", gives(&asked[2])).await;
    assert!(late == ["TERM_OVER"] || late == ["OPINION_NOT_OPEN"], "{late:?}");
    opinions::fall_silent(&app.env).await.unwrap();
    let states: Vec<Value> =
        of_practice(&reviewer, &story).await.iter().map(|one| one["state"].clone()).collect();
    assert_eq!(states, ["DECLINATO", "RITIRATO", "SILENZIO"]);
    let id: PracticeId = app.env.ids.decode(&story.practice).unwrap();
    let sql = "SELECT count(*) FROM audit WHERE kind = 'OPINION_SILENT' AND actor_role = 'SISTEMA' AND practice_id = $1::text::uuid";
    let owner = app.database.owner().await;
    assert_eq!(owner.query_one(sql, &[&id.0.to_string()]).await.unwrap().get::<_, i64>(0), 1);
    app.end().await;
}
