//! Tickets: who gets one for what, and who may use it.

use chrono::Duration;
use portos::domain::catalogue::{MAX_SUBMISSION_BYTES, MAX_SUBMISSION_FILES};
use serde_json::json;

use super::{SELECTION, Ticket, announced, put, staged, stored, ticket};
use crate::support::App;
use crate::support::people::STRANGER;
use crate::support::story::{Story, pdf};

#[tokio::test(flavor = "multi_thread")]
async fn a_ticket_serves_one_person_once_and_for_a_day() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = story.geologist.clone();
    let bytes = pdf("Relazione");
    let ticket = ticket(&story, &by, &bytes).await;

    // Another person, another token, nobody, no such ticket: all alike.
    for other in [&story.titolare, &app.person(STRANGER).await] {
        assert_eq!(put(other, &ticket, bytes.clone()).await, (404, "NOT_FOUND".to_owned()));
        assert_eq!(other.refused("addAttachment", json!({ "uploadId": ticket.id })).await, ["NOT_FOUND"]);
    }
    assert_eq!(put(&app.nobody(), &ticket, bytes.clone()).await, (401, "UNAUTHENTICATED".to_owned()));
    let wrong = Ticket { token: "a".repeat(43), id: ticket.id.clone(), url: ticket.url.clone() };
    assert_eq!(put(&by, &wrong, bytes.clone()).await.0, 404);
    for path in ["x", "00000000-0000-0000-0000-000000000000", "..%2f..%2fetc%2fpasswd", "%00"] {
        let wrong = Ticket {
            url: format!("{}/uploads/{path}", app.url),
            token: ticket.token.clone(),
            id: String::new(),
        };
        assert_eq!(put(&by, &wrong, bytes.clone()).await.0, 404, "{path}");
    }
    assert!(!stored(&app, &bytes));

    // Used once.
    assert_eq!(put(&by, &ticket, bytes.clone()).await.0, 204);
    by.must("addAttachment", "attachment { id }", json!({ "uploadId": ticket.id })).await;
    assert_eq!(by.refused("addAttachment", json!({ "uploadId": ticket.id })).await, ["UPLOAD_EXPIRED"]);
    assert_eq!(put(&by, &ticket, bytes.clone()).await, (410, "UPLOAD_EXPIRED".to_owned()));

    // Two at once attach one document.
    let twice = super::ticket(&story, &by, &pdf("Zwei")).await;
    assert_eq!(put(&by, &twice, pdf("Zwei")).await.0, 204);
    let attach = || by.mutate("addAttachment", "attachment { id }", json!({ "uploadId": twice.id }));
    let (one, two) = tokio::join!(attach(), attach());
    let added = [&one, &two].iter().filter(|answer| answer["attachment"]["id"].is_string()).count();
    assert_eq!(added, 1, "{one} {two}");

    // Expired: bytes are refused, and the ticket cannot be used.
    let late = super::ticket(&story, &by, &pdf("Spät")).await;
    app.clock.advance(Duration::hours(25));
    let by = app.person(crate::support::people::GEOLOGIST).await;
    assert_eq!(put(&by, &late, pdf("Spät")).await, (410, "UPLOAD_EXPIRED".to_owned()));
    assert_eq!(by.refused("addAttachment", json!({ "uploadId": late.id })).await, ["UPLOAD_EXPIRED"]);
    assert!(staged(&app).is_empty());
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_announced_wrongly_gets_no_ticket() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let bytes = pdf("Relazione");
    let cases = [
        ("code", json!("Z99"), "UNKNOWN_DOCUMENT_CODE"),
        ("code", json!(""), "UNKNOWN_DOCUMENT_CODE"),
        ("code", json!("A1"), "UNKNOWN_DOCUMENT_CODE"),
        ("size", json!(104_857_601), "FILE_TOO_LARGE"),
        ("size", json!(1_i64 << 53), "FILE_TOO_LARGE"),
        ("size", json!(0), "INVALID_VALUE"),
        ("mediaType", json!("text/html"), "FORMAT_NOT_ALLOWED"),
        ("mediaType", json!("application/pdf\r\nx: y"), "FORMAT_NOT_ALLOWED"),
        ("name", json!("../../etc/passwd"), "INVALID_VALUE"),
        ("name", json!("a\\b.pdf"), "INVALID_VALUE"),
        ("name", json!(".htaccess"), "INVALID_VALUE"),
        ("name", json!("a\nb.pdf"), "INVALID_VALUE"),
        ("name", json!(" "), "REQUIRED"),
        ("name", json!("x".repeat(121)), "TOO_LONG"),
        ("name", json!("a\u{0}.pdf"), "INVALID_TEXT"),
        ("name", json!("\u{202E}"), "REQUIRED"),
        ("name", json!("\u{200B}../x.pdf"), "INVALID_VALUE"),
    ];
    for (field, value, code) in cases {
        let mut file = announced(&bytes);
        file[field] = value.clone();
        let input = json!({ "practiceId": story.practice, "files": [file, announced(&bytes)] });
        let answer = story.geologist.must("createUpload", SELECTION, input).await;
        let (wrong, right) = (&answer["files"][0], &answer["files"][1]);
        assert!(wrong["ticket"].is_null(), "{field} {value}");
        assert_eq!(wrong["errors"][0]["code"], code, "{field} {value}: {wrong}");
        assert_eq!(wrong["errors"][0]["path"], format!("files[0].{field}"));
        assert!(right["ticket"]["id"].is_string(), "each file has its own answer: {right}");
    }
    // Sizes and digests of another form never get so far.
    let query = "mutation($i: CreateUploadInput!) { createUpload(input: $i) { errors { code } } }";
    for (field, value) in [
        ("size", json!(-1)),
        ("size", json!((1_i64 << 53) + 1)),
        ("size", json!(1.5)),
        ("sha256", json!("xyz")),
    ] {
        let mut file = announced(&bytes);
        file[field] = value;
        let input = json!({ "i": { "practiceId": story.practice, "files": [file] } });
        let answer = story.geologist.ask(query, input).await;
        assert_eq!(answer["errors"][0]["extensions"]["code"], "BAD_REQUEST", "{field}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_limits_are_in_the_catalogue_and_in_the_refusals() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let query = "{ catalogue { maxSubmissionSize maxSubmissionFiles maxFileNameLength maxFilesPerUpload \
                 formats { format mediaTypes } documents(section: GEOLOGY) { code maxSize formats } } }";
    let limits = by.data(query, json!({})).await["catalogue"].clone();
    assert_eq!(limits["maxSubmissionSize"], MAX_SUBMISSION_BYTES);
    assert_eq!(limits["maxSubmissionFiles"], MAX_SUBMISSION_FILES);
    assert_eq!(limits["maxFileNameLength"], 120);
    assert_eq!(limits["documents"][0]["maxSize"], 104_857_600);
    assert_eq!(limits["formats"][0]["mediaTypes"], json!(["application/pdf"]));

    // Twenty files of 100 MiB fit into a submission; what is announced counts before it is sent.
    let large = |at: usize| {
        let mut file = announced(format!("file {at}").as_bytes());
        file["size"] = json!(100 << 20);
        file
    };
    let files: Vec<_> = (0..22).map(large).collect();
    let input = json!({ "practiceId": story.practice, "files": files });
    let answer = by.must("createUpload", SELECTION, input).await;
    let given = |at: usize| answer["files"][at]["ticket"]["id"].is_string();
    assert!((0..20).all(given) && !given(20) && !given(21), "{answer}");
    let error = &answer["files"][20]["errors"][0];
    assert_eq!(
        (error["code"].as_str(), error["path"].as_str()),
        (Some("SUBMISSION_TOO_LARGE"), Some("files[20].size"))
    );
    assert_eq!(
        error["params"],
        json!([MAX_SUBMISSION_BYTES.to_string(), (21_u64 * (100 << 20)).to_string()])
    );
    // A ticket that ended gives its room back.
    app.clock.advance(Duration::hours(25));
    let by = &app.person(crate::support::people::GEOLOGIST).await;
    let mut left = MAX_SUBMISSION_FILES;
    while left > 0 {
        let count = usize::try_from(left.min(50)).unwrap();
        let files: Vec<_> = (0..count).map(|at| announced(&pdf(&format!("{left} {at}")))).collect();
        let input = json!({ "practiceId": story.practice, "files": files });
        let answer = by.must("createUpload", SELECTION, input).await;
        assert!(answer["files"].as_array().unwrap().iter().all(|file| file["ticket"]["id"].is_string()));
        left -= count as u64;
    }
    let input = json!({ "practiceId": story.practice, "files": [announced(b"one more")] });
    let answer = by.must("createUpload", SELECTION, input).await;
    assert_eq!(answer["files"][0]["errors"][0]["code"], "TOO_MANY_FILES");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_sees_in_a_name_is_cleaned_away() {
    let app = App::start().await;
    let story = Story::delegated(&app).await;
    let bytes = pdf("Nome");
    let mut file = announced(&bytes);
    file["name"] = json!("  Relazione\u{202E}\u{200B} finale.pdf. ");
    let ticket = super::ticket_for(&story, &story.geologist, file).await;
    assert_eq!(put(&story.geologist, &ticket, bytes).await.0, 204);
    let added =
        story.geologist.must("addAttachment", "attachment { name }", json!({ "uploadId": ticket.id })).await;
    assert_eq!(added["attachment"]["name"], "Relazione finale.pdf");
    app.end().await;
}
