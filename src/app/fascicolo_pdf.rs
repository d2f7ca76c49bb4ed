//! The whole fascicolo as a document to read and print: what its reader may see, and nothing else.
//!
//! It is a copy for consultation, made when it is asked for and never kept.

use futures_util::try_join;

use super::chronology::{self, ChronologyQuery};
use super::error::AppError;
use super::integrations::visible;
use super::labels::{self, Labels};
use super::papers::{Made, OFFICE};
use super::read::Seeing;
use super::{Env, Op, read};
use crate::documents::{Block, Column, Document, Field, Table, render};
use crate::domain::access::{FieldClass, PracticeRight, Refusal, Right};
use crate::domain::chronology::ChronologyGroup;
use crate::domain::entity::{Attachment, Event, Istanza, Notice, Section, SubjectRecord};
use crate::domain::ids::PracticeId;
use crate::domain::rome;
use crate::domain::section::SectionNumber;
use crate::store::{attachments, istanze, notices, sections, subjects};

/// Most entries of the chronology in one document.
const ENTRIES: i64 = 1_000;

/// What the document tells of: everything is compiled, saved and looked at by the hundred, which nobody reads.
const TOLD: [ChronologyGroup; 6] = [
    ChronologyGroup::Istanze,
    ChronologyGroup::Notices,
    ChronologyGroup::Statements,
    ChronologyGroup::Payments,
    ChronologyGroup::Delegations,
    ChronologyGroup::Course,
];

/// Everything that the document shows.
struct Parts {
    sections: Vec<Section>,
    subjects: Vec<SubjectRecord>,
    attachments: Vec<Attachment>,
    istanze: Vec<Istanza>,
    notices: Vec<Notice>,
    events: Vec<Event>,
}

/// The fascicolo of a practice, for who may open it.
pub async fn make(env: &Env, op: &Op, practice: PracticeId) -> Result<Made, AppError> {
    let seeing = read::practice(env, op, practice).await?.ok_or(Refusal::Hidden)?;
    if !seeing.sight.allows_practice(PracticeRight::ReadFascicolo) {
        return Err(Refusal::Hidden.into());
    }
    let parts = parts(env, &seeing).await?;
    let labels = labels::italian()?;
    let document = compose(&Page { op, seeing: &seeing, labels, parts: &parts })?;
    let title = seeing.practice.number.as_deref().unwrap_or("bozza").replace('/', "-");
    // A page takes some milliseconds of the processor.
    let bytes = tokio::task::spawn_blocking(move || render(&document)).await.map_err(AppError::fault)?;
    Ok(Made { name: format!("Fascicolo {title}.pdf"), bytes: bytes.map_err(AppError::fault)? })
}

async fn parts(env: &Env, seeing: &Seeing) -> Result<Parts, AppError> {
    let (sight, whole) = (&seeing.sight, [seeing.sight.whole()]);
    let query = ChronologyQuery { only: Some(TOLD.to_vec()), before: None, limit: ENTRIES };
    let told = chronology::page(env, seeing, &query, false);
    let rest = async {
        let conn = env.pool.get().await?;
        Ok(try_join!(
            sections::of(&conn, &whole),
            subjects::of(&conn, &whole),
            attachments::of(&conn, &whole),
            istanze::of(&conn, &whole),
            notices::of(&conn, &whole),
        )?)
    };
    let ((events, _), (mut sections, mut subjects, mut attachments, mut istanze, mut notices)) =
        try_join!(told, rest)?;
    sections.retain(|section| sight.allows(section.number, Right::Read));
    subjects.retain(|_| sight.allows(SectionNumber::Subjects, Right::Read));
    attachments.retain(|document| sight.allows(document.section, Right::Read));
    istanze.retain(|istanza| istanza.state.is_sent());
    notices.retain(|notice| visible(sight, notice) && notice.state.is_issued());
    Ok(Parts { sections, subjects, attachments, istanze, notices, events })
}

struct Page<'a> {
    op: &'a Op,
    seeing: &'a Seeing,
    labels: &'a Labels,
    parts: &'a Parts,
}

fn compose(page: &Page<'_>) -> Result<Document, AppError> {
    let practice = &page.seeing.practice;
    let number = practice.number.as_deref();
    let mut blocks = vec![Block::Heading("Riepilogo".to_owned()), summary(page)];
    blocks.extend(submissions(page));
    blocks.extend(story(page));
    blocks.extend(people(page)?);
    for kind in SectionNumber::ALL.iter().copied() {
        blocks.extend(form(page, kind)?);
    }
    blocks.extend(documents(page));
    blocks.extend(letters(page));
    blocks.push(Block::Note(format!(
        "Copia per consultazione prodotta dal portale il {} per {}: mostra quanto questa persona può vedere del \
fascicolo in quel momento. Fanno fede gli originali, che le impronte SHA-256 identificano.",
        rome::long(page.op.now),
        page.op.caller.name,
    )));
    Ok(Document {
        office: OFFICE.map(str::to_owned).to_vec(),
        stamp: number.map(|number| format!("Progetto {number}")).into_iter().collect(),
        title: "Fascicolo della pratica".to_owned(),
        reference: number.map_or_else(|| practice.title.clone(), |number| format!("Progetto {number}")),
        made: page.op.now,
        blocks,
    })
}

fn summary(page: &Page<'_>) -> Block {
    let (practice, labels) = (&page.seeing.practice, page.labels);
    let mut fields = vec![
        Field::text("Oggetto", &practice.title),
        Field::text("Stato", labels.value("PracticeState", practice.state.code())),
        Field::text("Titolare digitale", &practice.titolare_name),
    ];
    let place = practice.comune_name.as_deref().unwrap_or_default();
    fields.push(Field::text("Comune", place));
    if let Some(seat) = practice.seat {
        fields.push(Field::text("Sede", labels.value("Seat", seat.code())));
    }
    fields.push(Field::text("Aperta il", rome::long(practice.created_at)));
    if let Some(at) = practice.sent_at {
        fields.push(Field::text("Presentata il", rome::long(at)));
    }
    Block::Fields(fields)
}

/// A heading and what stands below it; nothing when there is nothing.
fn part(title: &str, block: Option<Block>) -> Vec<Block> {
    block.map_or_else(Vec::new, |block| vec![Block::Heading(title.to_owned()), block])
}

fn table(columns: Vec<Column>, rows: Vec<Vec<String>>) -> Option<Block> {
    (!rows.is_empty()).then_some(Block::Table(Table { columns, rows }))
}

fn submissions(page: &Page<'_>) -> Vec<Block> {
    let labels = page.labels;
    let row = |istanza: &Istanza| {
        vec![
            istanza.number.map(|number| number.to_string()).unwrap_or_default(),
            labels.value("IstanzaKind", istanza.kind.code()),
            istanza.sent_at.map(rome::long).unwrap_or_default(),
            istanza.protocol_number.clone().unwrap_or_default(),
            istanza.content_digest.map(|digest| digest.to_string()).unwrap_or_default(),
        ]
    };
    let columns = vec![
        Column::text("N.", 2),
        Column::text("Istanza", 6),
        Column::text("Presentata il", 7),
        Column::text("Protocollo", 5),
        Column::code("Impronta SHA-256 di quanto inviato", 12),
    ];
    part("Istanze", table(columns, page.parts.istanze.iter().map(row).collect()))
}

fn story(page: &Page<'_>) -> Vec<Block> {
    let labels = page.labels;
    let row = |event: &Event| {
        let section = event.refs.section.map(|section| labels.value("SectionKind", section.code()));
        vec![
            rome::long(event.at),
            labels.value("EventKind", event.kind.code()),
            section.unwrap_or_default(),
            labels.value("ActorRole", event.actor_role.code()),
        ]
    };
    let columns = vec![
        Column::text("Quando", 7),
        Column::text("Che cosa", 12),
        Column::text("Sezione", 6),
        Column::text("Da", 6),
    ];
    // On paper one reads from the beginning on.
    part("Cronologia", table(columns, page.parts.events.iter().rev().map(row).collect()))
}

/// Section 2: each person as a form of his own. Personal data of others only for whom the table of classes names.
fn people(page: &Page<'_>) -> Result<Vec<Block>, AppError> {
    let (labels, sight) = (page.labels, &page.seeing.sight);
    let mut blocks = Vec::new();
    for subject in &page.parts.subjects {
        let own = subject.acting_code.as_deref() == Some(page.op.code().as_str());
        let role = labels.value("SubjectRole", subject.role.code());
        let main = if subject.main { " (principale)" } else { "" };
        let mut fields = vec![Field::text(format!("{role}{main}"), &subject.display_name)];
        if own || sight.shows(FieldClass::Personal) {
            let data = serde_json::to_value(&subject.data)?;
            let told = labels.fields("subject", &data);
            // Said above.
            let said = ["role", "main", "firstName", "lastName", "companyName"];
            fields
                .extend(told.into_iter().filter(|told| !said.contains(&told.name)).map(labels::Told::field));
        }
        blocks.push(Block::Fields(fields));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::Heading(heading(labels, SectionNumber::Subjects)));
    }
    Ok(blocks)
}

fn heading(labels: &Labels, kind: SectionNumber) -> String {
    format!("Sezione {} – {}", kind.number(), labels.value("SectionKind", kind.code()))
}

/// The form of a section: what is filled, or why there is nothing.
fn form(page: &Page<'_>, kind: SectionNumber) -> Result<Vec<Block>, AppError> {
    let name = match kind {
        SectionNumber::Details => "details",
        SectionNumber::Building => "building",
        SectionNumber::Geology => "geology",
        SectionNumber::Attachments => "attachments",
        SectionNumber::Subjects | SectionNumber::Asseverations => return Ok(Vec::new()),
    };
    if !page.seeing.sight.allows(kind, Right::Read) {
        return Ok(Vec::new());
    }
    let heading = Block::Heading(heading(page.labels, kind));
    let Some(section) = page.parts.sections.iter().find(|section| section.number == kind) else {
        let why = "Dati non previsti quando la pratica fu presentata: non raccolti.";
        return Ok(vec![heading, Block::Paragraph(why.to_owned())]);
    };
    let fields = page.labels.fields(name, &section.form()?);
    if fields.is_empty() {
        return Ok(vec![heading, Block::Paragraph("Nessun dato compilato.".to_owned())]);
    }
    Ok(vec![heading, Block::Fields(fields.into_iter().map(labels::Told::field).collect())])
}

fn documents(page: &Page<'_>) -> Vec<Block> {
    let row = |document: &Attachment| {
        vec![
            document.code.clone(),
            document.name.clone(),
            document.size_bytes.to_string(),
            document.sha256.to_string(),
        ]
    };
    let columns = vec![
        Column::text("Codice", 3),
        Column::text("Documento", 9),
        Column::text("Byte", 4),
        Column::code("Impronta SHA-256", 14),
    ];
    part("Documenti", table(columns, page.parts.attachments.iter().map(row).collect()))
}

fn letters(page: &Page<'_>) -> Vec<Block> {
    let row = |notice: &Notice| {
        vec![
            notice.notified_at.map(rome::long).unwrap_or_default(),
            notice.subject.clone(),
            notice.protocol_number.clone().unwrap_or_default(),
            notice.pdf.map(|digest| digest.to_string()).unwrap_or_default(),
        ]
    };
    let columns = vec![
        Column::text("Notificato il", 7),
        Column::text("Avviso", 9),
        Column::text("Protocollo", 5),
        Column::code("Impronta SHA-256 del pdf", 12),
    ];
    part("Avvisi dell'ufficio", table(columns, page.parts.notices.iter().map(row).collect()))
}
