//! The story of the slides: the geologist's delegation from end to end.

use serde_json::{Value, json};

use crate::support::people::{CLIENT, STRANGER};
use crate::support::story::form;
use crate::support::ws::Subscription;
use crate::support::{App, Person, story::Story};

const LIST: &str = "query($list: PracticeList!) { practices(list: $list) { nodes { id } } }";

async fn listed(person: &Person, list: &str) -> Vec<String> {
    let data = person.data(LIST, json!({ "list": list })).await;
    let nodes = data["practices"]["nodes"].as_array().unwrap();
    nodes.iter().map(|node| node["id"].as_str().unwrap().to_owned()).collect()
}

const RIGHTS: &str = "query($id: ID!) { practice(id: $id) { sections { kind viewerCan { read write attach sign verify declare conclude } } } }";

/// Rights as in the dossier's table: one word a section, nothing for a hidden practice.
async fn rights(person: &Person, practice: &str) -> Option<String> {
    let data = person.data(RIGHTS, json!({ "id": practice })).await;
    let sections = data["practice"]["sections"].as_array()?;
    let letters = [
        ("read", 'R'),
        ("write", 'W'),
        ("attach", 'A'),
        ("sign", 'S'),
        ("verify", 'V'),
        ("declare", 'D'),
        ("conclude", 'C'),
    ];
    let word = |can: &Value| {
        letters.iter().filter(|(name, _)| can[*name] == true).map(|(_, l)| *l).collect::<String>()
    };
    Some(sections.iter().map(|s| word(&s["viewerCan"])).collect::<Vec<_>>().join(" "))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_geologist_compiles_declares_and_concludes() {
    let app = App::start().await;

    // The titolare opens a practice and fills sections 1 to 3; nobody else sees the draft.
    let mut story = Story::filled(&app).await;
    let (titolare, geologist) = (story.titolare.clone(), story.geologist.clone());
    let (client, stranger) = (app.person(CLIENT).await, app.person(STRANGER).await);
    let id = story.practice.clone();
    for other in [&geologist, &client, &stranger] {
        assert_eq!(rights(other, &id).await, None, "a draft is its titolare's alone");
    }
    assert_eq!(rights(&titolare, &id).await.unwrap(), "RWV RWV RWV RWASV RWASV R");
    assert_eq!(listed(&titolare, "MY_PROJECTS").await, std::slice::from_ref(&id));
    assert!(listed(&geologist, "MY_DELEGATIONS").await.is_empty());

    // He listens to the practice, then delegates section 4.
    let query = "subscription($id: ID!) { delegationChanged(practiceId: $id) { live event section cursor delegation { state } practice { id } } }";
    let mut stream = Subscription::open(&titolare, "delegationChanged", query, json!({ "id": id })).await;
    assert_eq!(stream.next().await["live"], "SNAPSHOT");
    story.delegate().await;
    let given = stream.next().await;
    assert_eq!(
        (&given["event"], &given["delegation"]["state"]),
        (&json!("DELEGATION_ACTIVATED"), &json!("ATTIVA"))
    );

    // The geologist gets the mail with the direct link, which carries no right by itself.
    let mail = app.mails(1).await.remove(0);
    let link = format!("{}/pratiche/{id}", app.url);
    assert!(
        mail.rendered.text.contains(&link) && mail.rendered.html.contains(&link),
        "{}",
        mail.rendered.text
    );
    assert_eq!(mail.kind.code(), "DELEGATION_ACTIVATED");
    assert_eq!(rights(&stranger, &id).await, None);

    // Rights moved: he reads 1, 2, 3, 5 and writes 4; the titolare reads 4 only.
    assert_eq!(rights(&geologist, &id).await.unwrap(), "R R R RWASVDC R");
    assert_eq!(rights(&titolare, &id).await.unwrap(), "RWV RWV RWV R RWASV R");
    assert_eq!(listed(&geologist, "MY_DELEGATIONS").await, std::slice::from_ref(&id));
    let geology = form(&portos::domain::check::sample::geology());
    let save = story.save_input(0, json!({ "geology": geology.clone() }));
    assert_eq!(titolare.refused("saveSection", save.clone()).await, ["SECTION_DELEGATED"]);
    let details = story.save_input(1, json!({ "details": { "title": "altro" } }));
    assert_eq!(geologist.refused("saveSection", details).await, ["DELEGATION_SCOPE"]);

    // Nothing is there yet, and the partial check says so, for section 4 only.
    let check = json!({ "practiceId": id, "section": "GEOLOGY" });
    let selection = "section { version checkStatus } violations { code severity section path message }";
    let checked = geologist.must("verifySection", selection, check.clone()).await;
    let codes: Vec<&str> =
        checked["violations"].as_array().unwrap().iter().map(|v| v["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"G01") && codes.contains(&"G03") && codes.contains(&"G07"), "{codes:?}");
    assert!(checked["violations"].as_array().unwrap().iter().all(|v| v["section"] == "GEOLOGY"));
    assert_eq!(
        (&checked["section"]["version"], &checked["section"]["checkStatus"]),
        (&json!(0), &json!("FAILED"))
    );
    let declare = json!({ "practiceId": id, "section": "GEOLOGY", "idempotencyKey": Person::key() });
    assert_eq!(geologist.refused("declareSection", declare).await, ["CHECK_NOT_PASSED"]);
    let conclude = || json!({ "delegationId": story.delegation, "idempotencyKey": Person::key() });
    assert_eq!(geologist.refused("concludeDelegation", conclude()).await, ["CHECK_NOT_PASSED"]);

    // He fills the section, attaches the report and an investigation, signs both.
    story.save(&geologist, 0, json!({ "geology": geology })).await;
    let report = story.attach(&geologist, "GEOLOGY", "A5", "Relazione geologica.pdf").await;
    let borehole = story.attach(&geologist, "GEOLOGY", "IND", "Sondaggio.pdf").await;
    let unsigned = geologist.must("verifySection", selection, check.clone()).await;
    let codes: Vec<&str> =
        unsigned["violations"].as_array().unwrap().iter().map(|v| v["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"G02") && codes.contains(&"G04"), "{codes:?}");
    story.sign(&geologist, &[report, borehole]).await;
    let passed = geologist.must("verifySection", selection, check).await;
    assert_eq!(passed["section"]["checkStatus"], "PASSED", "{passed}");

    // He reads the text, declares exactly that, and concludes.
    assert_eq!(geologist.refused("concludeDelegation", conclude()).await, ["DECLARATION_MISSING"]);
    let draft = geologist
        .data(
            "query($id: ID!) { practice(id: $id) { section(kind: GEOLOGY) { ... on GeologySection { declarationDraft { text digest } } } } }",
            json!({ "id": id }),
        )
        .await["practice"]["section"]["declarationDraft"]
        .clone();
    let declaration = story.declare().await;
    assert_eq!(declaration["digest"], draft["digest"]);
    assert_eq!(declaration["text"], draft["text"]);
    assert!(declaration["text"].as_str().unwrap().contains(draft["digest"].as_str().unwrap()));
    assert_eq!(stream.next().await["event"], "SECTION_DECLARED");
    let concluded = story.conclude().await;
    assert_eq!(concluded["delegation"]["state"], "CONCLUSA");
    assert_eq!(concluded["delegation"]["practice"], Value::Null, "his sight of the practice has ended");
    assert_eq!(stream.next().await["event"], "DELEGATION_CONCLUDED");

    // His write access is over at once, the practice left his list, the titolare has a mail.
    assert_eq!(rights(&geologist, &id).await, None);
    assert!(listed(&geologist, "MY_DELEGATIONS").await.is_empty());
    let again = story.save_input(1, json!({ "geology": { "note": "dopo" } }));
    assert_eq!(geologist.refused("saveSection", again).await, ["DELEGATION_CONCLUDED"]);
    assert_eq!(rights(&titolare, &id).await.unwrap(), "RWV RWV RWV RWASV RWASV R");
    assert_eq!(app.mails(2).await[1].kind.code(), "DELEGATION_CONCLUDED");

    // What was declared stands: the digest is that of what is stored.
    let declared = titolare
        .data("query($id: ID!) { practice(id: $id) { declarations { state digest } } }", json!({ "id": id }))
        .await;
    assert_eq!(
        declared["practice"]["declarations"],
        json!([{ "state": "CONFERMATA", "digest": draft["digest"] }])
    );

    // Once sent, he reads it among the other projects and in his archive.
    story.send(&app, "VIDIMATA").await;
    assert_eq!(rights(&geologist, &id).await.unwrap(), "R R R R R R");
    assert_eq!(listed(&geologist, "OTHER_PROJECTS").await, std::slice::from_ref(&id));
    assert_eq!(listed(&geologist, "DELEGATION_ARCHIVE").await, std::slice::from_ref(&id));

    // Every act left its event and its audit row, in one gapless sequence.
    let owner = app.database.owner().await;
    let rows = owner
        .query(
            "SELECT e.seq, e.kind, a.kind FROM events e JOIN audit a USING (practice_id, seq) WHERE e.topic = e.practice_id ORDER BY seq",
            &[],
        )
        .await
        .unwrap();
    let kinds: Vec<(i64, String, String)> = rows.iter().map(|r| (r.get(0), r.get(1), r.get(2))).collect();
    assert!(kinds.iter().zip(1..).all(|((seq, event, audit), n)| *seq == n && event == audit), "{kinds:?}");
    let last: Vec<&str> = kinds.iter().rev().take(2).map(|(_, kind, _)| kind.as_str()).collect();
    assert_eq!(last, ["DELEGATION_CONCLUDED", "SECTION_DECLARED"]);
    app.end().await;
}
