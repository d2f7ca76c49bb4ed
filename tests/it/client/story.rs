//! The story of the slides, told by the generated client alone.

use portos::domain::check::sample;
use portos::domain::digest::Sha256;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::*;
use crate::support::people::{GEOLOGIST, TITOLARE};
use crate::support::story::{form, pdf};
use crate::support::{App, Person};

/// A sample of the rules as the generated input: what the form and the type call a field is the same.
fn input<T: DeserializeOwned>(sample: &impl Serialize) -> T {
    serde_json::from_value(form(sample)).unwrap()
}

/// The payload of a mutation, of which nothing may be wrong: its operation, its module, and the members of its input.
macro_rules! act {
    ($by:expr, $operation:ident, $module:ident :: $input:ident { $($member:tt)* }) => {{
        let input = $module::$input { $($member)* };
        let payload = run::<$operation>($by, $module::Variables { input }).await.$module;
        assert!(payload.errors.is_empty(), "{:?}", payload.errors);
        payload
    }};
}

async fn save(by: &Person, practice: &str, section: save_section::SectionInput) {
    let practice_id = practice.to_owned();
    let saved =
        act!(by, SaveSection, save_section::SaveSectionInput { practice_id, expected_version: 0, section });
    assert_eq!(saved.section.unwrap().version, 1);
}

/// What the caller may do in each section, a word a section; nothing where he sees no practice.
async fn rights(by: &Person, practice: &str) -> Option<String> {
    let variables = practice_for_compiler::Variables { practice: practice.to_owned() };
    let seen = run::<PracticeForCompiler>(by, variables).await.practice?;
    let word = |section: &practice_for_compiler::PracticeForCompilerPracticeSections| {
        let can = &section.viewer_can;
        let letters = [
            (can.read, 'R'),
            (can.write, 'W'),
            (can.attach, 'A'),
            (can.sign, 'S'),
            (can.verify, 'V'),
            (can.declare, 'D'),
            (can.conclude, 'C'),
        ];
        letters.iter().filter(|(may, _)| *may).map(|(_, letter)| *letter).collect::<String>()
    };
    Some(seen.sections.iter().map(word).collect::<Vec<_>>().join(" "))
}

/// The practices in which the caller has something to do.
async fn duties(by: &Person) -> Vec<String> {
    let found =
        run::<MyDuties>(by, my_duties::Variables { filter: None, first: Some(10), after: None }).await;
    found.practices.nodes.into_iter().map(|practice| practice.id).collect()
}

/// Announces a file of section 4, sends its bytes and attaches them.
async fn attach(by: &Person, practice: &str, code: &str, name: &str) -> String {
    let bytes = pdf(name);
    let file = create_upload::UploadFileInput {
        section: create_upload::SectionKind::GEOLOGY,
        code: code.to_owned(),
        name: name.to_owned(),
        media_type: "application/pdf".to_owned(),
        size: u64::try_from(bytes.len()).unwrap(),
        sha256: Sha256::of(&bytes).to_string(),
    };
    let practice_id = practice.to_owned();
    let created = act!(by, CreateUpload, create_upload::CreateUploadInput { practice_id, files: vec![file] });
    let ticket = created.files.unwrap().into_iter().next().unwrap().ticket.unwrap();
    let request = by.http.put(&ticket.url).bearer_auth(by.token.as_ref().unwrap());
    let headers = ticket.headers.iter();
    let request = headers.fold(request, |request, header| request.header(&header.name, &header.value));
    assert_eq!(request.body(bytes).send().await.unwrap().status(), StatusCode::NO_CONTENT);
    let added = act!(by, AddAttachment, add_attachment::AddAttachmentInput { upload_id: ticket.id });
    added.attachment.unwrap().id
}

async fn verify(by: &Person, practice: &str) -> verify_section::VerifySectionVerifySection {
    let (practice_id, section) = (practice.to_owned(), verify_section::SectionKind::GEOLOGY);
    act!(by, VerifySection, verify_section::VerifySectionInput { practice_id, section })
}

#[tokio::test(flavor = "multi_thread")]
async fn the_generated_client_tells_the_story_of_the_slides() {
    let app = App::start().await;
    let (titolare, geologist) = (app.person(TITOLARE).await, app.person(GEOLOGIST).await);

    // The titolare opens a practice and fills sections 1 to 3.
    let title = "Casa unifamiliare a Borgo San Lorenzo".to_owned();
    let created = act!(
        &titolare,
        CreatePractice,
        create_practice::CreatePracticeInput { title, idempotency_key: Person::key() }
    );
    let practice = created.practice.unwrap().id;
    let mut subject_id = None;
    for subject in sample::subjects() {
        let (practice_id, idempotency_key, subject) = (practice.clone(), Person::key(), input(&subject));
        let added = act!(
            &titolare,
            AddSubject,
            add_subject::AddSubjectInput { practice_id, subject, idempotency_key }
        );
        let added = added.subject.unwrap();
        if matches!(added.role, add_subject::SubjectRole::GEOLOGO) {
            subject_id = Some(added.id);
        }
    }
    save(&titolare, &practice, save_section::SectionInput::Details(input(&sample::details()))).await;
    save(&titolare, &practice, save_section::SectionInput::Building(input(&sample::building()))).await;
    assert_eq!(rights(&titolare, &practice).await.unwrap(), "RWV RWV RWV RWASV RWASV R");
    assert_eq!(rights(&geologist, &practice).await, None);
    assert!(duties(&geologist).await.is_empty());

    // He gives section 4 to the geologist, and reads it only.
    let given = act!(
        &titolare,
        ActivateDelegation,
        activate_delegation::ActivateDelegationInput {
            practice_id: practice.clone(),
            section: activate_delegation::SectionKind::GEOLOGY,
            subject_id: subject_id.unwrap(),
            reason: None,
            idempotency_key: Person::key(),
        }
    );
    let delegation = given.delegation.unwrap().id;
    assert_eq!(duties(&geologist).await, std::slice::from_ref(&practice));
    assert_eq!(rights(&geologist, &practice).await.unwrap(), "R R R RWASVDC R");
    assert_eq!(rights(&titolare, &practice).await.unwrap(), "RWV RWV RWV R RWASV R");

    // He fills it, attaches and signs what belongs to it; the check passes then, and not before.
    save(&geologist, &practice, save_section::SectionInput::Geology(input(&sample::geology()))).await;
    let missing = verify(&geologist, &practice).await;
    assert!(!missing.violations.is_empty(), "its documents are missing");
    assert!(matches!(missing.section.unwrap().check_status, verify_section::CheckStatus::FAILED));
    let mut attachment_ids = Vec::new();
    for (code, name) in [("A5", "Relazione geologica.pdf"), ("IND", "Sondaggio.pdf")] {
        attachment_ids.push(attach(&geologist, &practice, code, name).await);
    }
    let catalogue =
        run::<Catalogue>(&geologist, catalogue::Variables { on: None, section: None }).await.catalogue;
    let signed = act!(
        &geologist,
        SignAttachments,
        sign_attachments::SignAttachmentsInput {
            practice_id: practice.clone(),
            attachment_ids,
            statement_version: catalogue.signature_statement.version,
            idempotency_key: Person::key(),
        }
    );
    let outcomes = signed.outcomes.unwrap();
    assert!(outcomes.len() == 2 && outcomes.iter().all(|outcome| outcome.signed));
    let passed = verify(&geologist, &practice).await.section.unwrap();
    assert!(matches!(passed.check_status, verify_section::CheckStatus::PASSED), "{passed:?}");

    // He declares exactly the text that he read, and concludes.
    let read = run::<SectionFour>(&geologist, section_four::Variables { practice: practice.clone() }).await;
    let section_four::SectionFourPracticeSectionOn::GeologySection(four) =
        read.practice.unwrap().section.unwrap().on
    else {
        panic!("section 4 is not that of geology");
    };
    let draft = four.declaration_draft.unwrap();
    let declared = act!(
        &geologist,
        DeclareSection,
        declare_section::DeclareSectionInput {
            practice_id: practice.clone(),
            section: declare_section::SectionKind::GEOLOGY,
            digest: Some(draft.digest),
            idempotency_key: Person::key(),
        }
    );
    assert_eq!(declared.declaration.unwrap().text, draft.text);
    let concluded = act!(
        &geologist,
        ConcludeDelegation,
        conclude_delegation::ConcludeDelegationInput {
            delegation_id: delegation,
            idempotency_key: Person::key(),
        }
    );
    let concluded = concluded.delegation.unwrap();
    assert!(matches!(concluded.state, conclude_delegation::DelegationState::CONCLUSA), "{concluded:?}");
    assert!(concluded.practice.is_none(), "his sight of the practice has ended");

    // His rights are gone at once, and the titolare has his back.
    assert_eq!(rights(&geologist, &practice).await, None);
    assert!(duties(&geologist).await.is_empty());
    assert_eq!(rights(&titolare, &practice).await.unwrap(), "RWV RWV RWV RWASV RWASV R");
    app.end().await;
}
