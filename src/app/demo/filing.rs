//! A demo practice on its way to the office, each step by the person whose step it is.

use super::{attach, delegate_to, once, op};
use crate::app::sections::SectionPatch;
use crate::app::{
    AppError, Env, closing, declarations, delegations, endorsing, payments, sections, sending, signing,
    statements,
};
use crate::domain::check::sample;
use crate::domain::declaration::DeclarationState;
use crate::domain::ids::{PracticeId, SubjectId};
use crate::domain::role::SubjectRole;
use crate::domain::rome;
use crate::domain::section::SectionNumber;
use crate::store::declarations as stored;

/// Documents of section 5 that the designer signs.
const OF_DESIGNER: [(&str, &str); 10] = [
    ("A1", "Progetto architettonico.pdf"),
    ("A3", "Relazione generale.pdf"),
    ("A4", "Relazione sui materiali.pdf"),
    ("A6", "Relazione geotecnica.pdf"),
    ("A7", "Relazione sulle fondazioni.pdf"),
    ("A8", "Relazione di calcolo.pdf"),
    ("A9", "Fascicolo dei calcoli.pdf"),
    ("A10", "Elaborati grafici strutturali.pdf"),
    ("A11", "Particolari costruttivi.pdf"),
    ("A12", "Piano di manutenzione.pdf"),
];

/// Section 4 by the geologist, section 5 by designer and director: nothing is missing.
pub(super) async fn complete(
    env: &Env,
    practice: PracticeId,
    people: &[(SubjectRole, SubjectId)],
) -> Result<(), AppError> {
    let (titolare, geologist) = (op(env, sample::DESIGNER)?, op(env, sample::GEOLOGIST)?);
    let delegation = delegate_to(env, practice, people, SectionNumber::Geology, SubjectRole::Geologo).await?;
    let geology = SectionPatch::Geology(Box::new(sample::geology().into_patch()));
    sections::save(env, &geologist, practice, 0, geology).await?;
    let mut documents = Vec::new();
    for (code, name) in [("A5", "Relazione geologica.pdf"), ("IND", "Sondaggio S1.pdf")] {
        documents.push(attach(env, &geologist, practice, (SectionNumber::Geology, code), name).await?);
    }
    signing::sign(env, &geologist, practice, documents, 1, &once(env)?).await?;
    declarations::declare(env, &geologist, practice, SectionNumber::Geology, None, &once(env)?).await?;
    delegations::conclude(env, &geologist, delegation, &once(env)?).await?;

    let mut documents = Vec::new();
    let mut materials = Vec::new();
    for (code, name) in OF_DESIGNER {
        let id = attach(env, &titolare, practice, (SectionNumber::Attachments, code), name).await?;
        documents.push(id);
        materials.extend((code == "A4").then_some(id));
    }
    signing::sign(env, &titolare, practice, documents, 1, &once(env)?).await?;
    let (section, role) = (SectionNumber::Attachments, SubjectRole::DirettoreLavori);
    let delegation = delegate_to(env, practice, people, section, role).await?;
    let director = op(env, sample::DIRECTOR)?;
    signing::sign(env, &director, practice, materials, 1, &once(env)?).await?;
    delegations::conclude(env, &director, delegation, &once(env)?).await?;
    Ok(())
}

/// Closes it: statements are asked.
pub(super) async fn close(env: &Env, practice: PracticeId) -> Result<(), AppError> {
    closing::close(env, &op(env, sample::DESIGNER)?, practice, &once(env)?).await?;
    Ok(())
}

/// Everybody states what is his, the titolare pays and sends, the register gives the numbers.
pub(super) async fn send(env: &Env, practice: PracticeId) -> Result<(), AppError> {
    for person in [sample::DESIGNER, sample::DIRECTOR, sample::CONTRACTOR, sample::CLIENT] {
        let op = op(env, person)?;
        let work = crate::app::act::Act::open(env, &op, practice).await?;
        let all = stored::locked(&work.work, practice).await?;
        work.close(Ok(())).await?;
        for asked in all {
            if asked.declarant_code == person && asked.state == DeclarationState::Richiesta {
                statements::confirm(env, &op, asked.id, asked.digest, &once(env)?).await?;
            }
        }
    }
    let titolare = op(env, sample::DESIGNER)?;
    let said = payments::Declared {
        receipt: None,
        receipt_number: "CRO 0123456789",
        paid_on: rome::day(titolare.now),
        cents: 23_200,
        reason: Some("Importo della tabella di esempio"),
    };
    payments::declare(env, &titolare, practice, &said, &once(env)?).await?;
    sending::send(env, &titolare, practice, &once(env)?).await?;
    endorsing::register_due(env).await?;
    Ok(())
}
