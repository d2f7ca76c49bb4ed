//! The demo world: invented people and practices, made by the use cases themselves.

mod filing;
mod office;

use std::sync::Arc;

use super::act::Once;
use super::error::AppError;
use super::sections::SectionPatch;
use super::{Env, Op, attachments, delegations, intake, messages, practices, sections, subjects, uploads};
use crate::domain::check::sample;
use crate::domain::digest::Sha256;
use crate::domain::ids::{AttachmentId, DelegationId, PracticeId, SubjectId};
use crate::domain::person::FiscalCode;
use crate::domain::role::{OfficeRole, Seat, SubjectRole};
use crate::domain::section::details::{Procedimento, SeismicZone, StrategicKind, UseClass};
use crate::domain::section::{Details, SectionNumber};
use crate::domain::violation::Lang;
use crate::identity::Caller;
use crate::store::demo;

/// One of the demo people.
pub struct Person {
    pub fiscal_code: &'static str,
    pub name: &'static str,
    pub about: &'static str,
}

/// A reviewer of the seat of Florence.
pub const OFFICER: &str = "MRTFRC75D12D612T";
/// Who decides for the seat of Florence.
pub const HEAD: &str = "NRELCU80A01D612W";
/// Who administers the people of the seat of Florence, and draws.
pub const ADMINISTRATOR: &str = "CNTMRA70A41D612U";
/// Named in no practice.
pub const STRANGER: &str = "VRDNNA80A41F205K";

/// The people whom the demo practices know.
pub const PEOPLE: &[Person] = &[
    Person {
        fiscal_code: sample::DESIGNER,
        name: "Paolo Landi",
        about: "titolare digitale e progettista strutturale",
    },
    Person {
        fiscal_code: sample::GEOLOGIST,
        name: "Claudio Grilli",
        about: "geologo, con una delega attiva",
    },
    Person { fiscal_code: sample::CLIENT, name: "Laura Bianchi", about: "committente" },
    Person { fiscal_code: sample::DIRECTOR, name: "Giulia Cappelli", about: "direttrice dei lavori" },
    Person { fiscal_code: sample::CONTRACTOR, name: "Andrea Fabbri", about: "rappresentante della ditta" },
    Person { fiscal_code: OFFICER, name: "Federico Martini", about: "istruttore della sede di Firenze" },
    Person {
        fiscal_code: HEAD,
        name: "Luca Neri",
        about: "responsabile del procedimento della sede di Firenze",
    },
    Person {
        fiscal_code: ADMINISTRATOR,
        name: "Maria Conti",
        about: "amministratrice e addetta ai sorteggi della sede di Firenze",
    },
    Person { fiscal_code: STRANGER, name: "Anna Verdi", about: "estranea a tutte le pratiche" },
];

/// The name of a demo person.
pub fn name_of(fiscal_code: &str) -> Option<&'static str> {
    PEOPLE.iter().find(|person| person.fiscal_code == fiscal_code).map(|person| person.name)
}

fn op(env: &Env, fiscal_code: &str) -> Result<Op, AppError> {
    let code = FiscalCode::parse(fiscal_code).map_err(AppError::fault)?;
    let caller = Caller::of_service(code, name_of(fiscal_code).unwrap_or(fiscal_code), env.clock.now());
    Ok(Op { caller: Arc::new(caller), now: env.clock.now(), lang: Lang::It, address: None })
}

fn once(env: &Env) -> Result<Once, AppError> {
    Once::new(&format!("demo-{}", env.clock.new_id()), "demo", &[])
}

/// Loads the demo world into an empty database; answers whether it did.
pub async fn load(env: &Env) -> Result<bool, AppError> {
    let conn = env.pool.get().await?;
    if !demo::is_empty(&conn).await? {
        return Ok(false);
    }
    let from = env.clock.now().date_naive();
    drop(conn);
    for (fiscal_code, role) in [
        (OFFICER, OfficeRole::Istruttore),
        (HEAD, OfficeRole::Responsabile),
        (ADMINISTRATOR, OfficeRole::Amministratore),
        (ADMINISTRATOR, OfficeRole::Sorteggi),
    ] {
        let wanted = super::officers::Wanted {
            seat: Seat::Fi,
            role,
            fiscal_code: fiscal_code.to_owned(),
            name: name_of(fiscal_code).unwrap_or_default().to_owned(),
            valid_from: from,
            valid_to: None,
            access: None,
        };
        super::officers::add_by_operator(env, &op(env, fiscal_code)?, wanted).await?;
    }

    // Newest first on screen: the story to try stands on top.
    sent(env).await?;
    to_be_stated(env).await?;
    let draft = open(env, "Ampliamento di un capannone agricolo").await?;
    fill(env, draft, false).await?;
    let delegated = open(env, "Costruzione di una casa unifamiliare in cemento armato").await?;
    let people = fill(env, delegated, true).await?;
    delegate_to(env, delegated, &people, SectionNumber::Geology, SubjectRole::Geologo).await?;
    Ok(true)
}

async fn open(env: &Env, title: &str) -> Result<PracticeId, AppError> {
    let titolare = op(env, sample::DESIGNER)?;
    Ok(practices::create(env, &titolare, title, &once(env)?).await?.practice.id)
}

/// Fills sections 1 to 3 as the titolare; answers the subjects by role.
async fn fill(
    env: &Env,
    practice: PracticeId,
    whole: bool,
) -> Result<Vec<(SubjectRole, SubjectId)>, AppError> {
    let titolare = op(env, sample::DESIGNER)?;
    let mut added = Vec::new();
    for subject in sample::subjects() {
        let changed = subjects::add(env, &titolare, practice, subject.into_patch(), &once(env)?).await?;
        added.push((changed.subject.role, changed.subject.id));
    }
    if whole {
        let title =
            super::read::practice(env, &titolare, practice).await?.map(|found| found.practice.title.clone());
        let details = Details { title, ..sample::details() };
        let details = SectionPatch::Details(Box::new(details.into_patch()));
        sections::save(env, &titolare, practice, 0, details).await?;
        let building = SectionPatch::Building(Box::new(sample::building().into_patch()));
        sections::save(env, &titolare, practice, 0, building).await?;
    }
    Ok(added)
}

async fn delegate_to(
    env: &Env,
    practice: PracticeId,
    people: &[(SubjectRole, SubjectId)],
    section: SectionNumber,
    role: SubjectRole,
) -> Result<DelegationId, AppError> {
    let titolare = op(env, sample::DESIGNER)?;
    let subject = people.iter().find(|(held, _)| *held == role).map(|(_, id)| *id);
    let subject = subject.ok_or_else(|| AppError::fault("the demo lacks a subject"))?;
    let wanted = delegations::Activation { practice, section, subject, reason: None };
    Ok(delegations::activate(env, &titolare, wanted, &once(env)?).await?.delegation.id)
}

/// A practice that went the whole way, with a chat.
async fn sent(env: &Env) -> Result<(), AppError> {
    let practice = open(env, "Nuova palestra comunale in cemento armato").await?;
    let people = fill(env, practice, true).await?;
    // A gym where many people come is controlled always: the office has something to review.
    let details = Details {
        title: Some("Nuova palestra comunale in cemento armato".to_owned()),
        strategic: Some(StrategicKind::Relevant),
        allegato_a_code: Some("B2".to_owned()),
        use_class: Some(UseClass::Iii),
        seismic_zone: Some(SeismicZone::Zone3),
        procedimento: Some(Procedimento::DepositoControllo),
        ..sample::details()
    };
    let details = SectionPatch::Details(Box::new(details.into_patch()));
    sections::save(env, &op(env, sample::DESIGNER)?, practice, 1, details).await?;
    filing::complete(env, practice, &people).await?;
    filing::close(env, practice).await?;
    filing::send(env, practice).await?;
    let officer = op(env, OFFICER)?;
    let greeting = "Buongiorno, la pratica è stata assegnata. Seguono eventuali richieste.";
    messages::send(env, &officer, practice, greeting, &once(env)?).await?;
    let answer = "Grazie, restiamo a disposizione.";
    messages::send(env, &op(env, sample::DESIGNER)?, practice, answer, &once(env)?).await?;
    office::write(env, practice).await
}

/// One that is closed: each person finds his statement among his duties.
async fn to_be_stated(env: &Env) -> Result<(), AppError> {
    let practice = open(env, "Sopraelevazione di un edificio in muratura").await?;
    let people = fill(env, practice, true).await?;
    filing::complete(env, practice, &people).await?;
    filing::close(env, practice).await
}

/// A one-page pdf that names itself, attached as anybody would.
async fn attach(
    env: &Env,
    op: &Op,
    practice: PracticeId,
    (section, code): (SectionNumber, &str),
    name: &str,
) -> Result<AttachmentId, AppError> {
    let bytes = bytes::Bytes::from(pdf(name));
    let announced = uploads::Announced {
        section: Some(section),
        code: code.to_owned(),
        name: name.to_owned(),
        media_type: "application/pdf".to_owned(),
        size_bytes: i64::try_from(bytes.len()).unwrap_or(0),
        sha256: Sha256::of(&bytes),
    };
    let mut tickets = uploads::create(env, op, practice, vec![announced]).await?;
    let ticket = match tickets.pop() {
        Some(Ok(ticket)) => ticket,
        _ => return Err(AppError::fault("the demo document was refused")),
    };
    let stream = futures_util::stream::iter([Ok::<_, std::io::Error>(bytes)]);
    let to = (ticket.upload.id, &ticket.token);
    intake::receive(env, op, to, intake::Way::Whole, None, stream)
        .await
        .map_err(|error| AppError::fault(format!("the demo document was not stored: {error:?}")))?;
    Ok(attachments::add(env, op, ticket.upload.id).await?.attachment.id)
}

/// The smallest pdf that viewers open: one page with one line.
fn pdf(line: &str) -> String {
    let text: String = line.chars().filter(|c| c.is_ascii() && !matches!(c, '(' | ')' | '\\')).collect();
    let content = format!("BT /F1 18 Tf 72 760 Td ({text}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let (mut out, mut places) = ("%PDF-1.4\n".to_owned(), Vec::new());
    for (at, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let table = out.len();
    out.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    for place in places {
        out.push_str(&format!("{place:010} 00000 n \n"));
    }
    out.push_str(&format!(
        "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n",
        objects.len() + 1
    ));
    out
}
