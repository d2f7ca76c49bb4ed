//! Statements of section 6: who has to asseverate, declare, accept or delegate, and in which words.
//!
//! The words are ours [INF]; the slides and the dossier (3.6) name the acts. Each text carries the digest
//! of what was frozen at the closing: confirming it means exactly that (R20, R45).

use super::check::Snapshot;
use super::declaration::{GEOLOGIST, Template};
use super::digest::Sha256;
use super::istanza::IstanzaKind;
use super::person::FiscalCode;
use super::role::SubjectRole;
use super::subject::Subject;

closed! {
    /// Kind of a statement. New values may be added.
    pub enum StatementKind {
        /// The geologist's declaration at the end of his delegation.
        Geologo = "GEOLOGO",
        /// Asseveration of the design (asseverazione del progettista).
        AsseverazioneProgettista = "ASSEVERAZIONE_PROGETTISTA",
        /// Declaration and acceptance of the director of works.
        DichiarazioneDirettoreLavori = "DICHIARAZIONE_DIRETTORE_LAVORI",
        /// Declaration of the contractor (costruttore).
        DichiarazioneCostruttore = "DICHIARAZIONE_COSTRUTTORE",
        /// Appointment of the tester by the client (nomina del collaudatore).
        NominaCollaudatore = "NOMINA_COLLAUDATORE",
        /// Acceptance of the tester (accettazione dell'incarico).
        AccettazioneCollaudatore = "ACCETTAZIONE_COLLAUDATORE",
        /// The client delegates the titolare digitale.
        DelegaCommittente = "DELEGA_COMMITTENTE",
        /// The client carries out the works himself (lavori in proprio).
        LavoriInProprio = "LAVORI_IN_PROPRIO",
    }
}

const PROGETTISTA: Template = Template::new(
    "asseverazione-progettista",
    1,
    "Il/La sottoscritto/a {nome}, progettista delle strutture della pratica «{titolo}», consapevole delle responsabilità \
penali per dichiarazioni mendaci (art. 76 DPR 445/2000), ASSEVERA, per la parte di propria competenza, che il progetto è \
conforme alle norme tecniche per le costruzioni indicate nella sezione 1, che gli elaborati sono di livello esecutivo e \
corrispondono ai dati della pratica (art. 93 DPR 380/2001). Impronta SHA-256 della pratica asseverata: {impronta}.",
);
const DIRETTORE: Template = Template::new(
    "dichiarazione-direttore-lavori",
    1,
    "Il/La sottoscritto/a {nome}, direttore dei lavori della pratica «{titolo}», DICHIARA di accettare l'incarico, di aver \
preso visione del progetto e della relazione sui materiali e di assumere gli obblighi degli articoli 64 e 65 del DPR \
380/2001. Impronta SHA-256 della pratica: {impronta}.",
);
const COSTRUTTORE: Template = Template::new(
    "dichiarazione-costruttore",
    1,
    "Il/La sottoscritto/a {nome}, per la ditta esecutrice dei lavori della pratica «{titolo}», DICHIARA di aver preso visione \
del progetto e di eseguire le opere in conformità ad esso (art. 64 DPR 380/2001). Impronta SHA-256 della pratica: {impronta}.",
);
const NOMINA: Template = Template::new(
    "nomina-collaudatore",
    1,
    "Il/La sottoscritto/a {nome}, committente della pratica «{titolo}», NOMINA collaudatore statico {altro} (art. 67 DPR \
380/2001). Impronta SHA-256 della pratica: {impronta}.",
);
const ACCETTAZIONE: Template = Template::new(
    "accettazione-collaudatore",
    1,
    "Il/La sottoscritto/a {nome}, nominato/a collaudatore statico della pratica «{titolo}», ACCETTA l'incarico e DICHIARA di \
essere iscritto/a all'albo da almeno dieci anni e di non essere intervenuto/a in alcun modo nella progettazione, direzione \
ed esecuzione dell'opera (art. 67 DPR 380/2001). Impronta SHA-256 della pratica: {impronta}.",
);
const DELEGA: Template = Template::new(
    "delega-committente",
    1,
    "Il/La sottoscritto/a {nome}, committente della pratica «{titolo}», DELEGA {altro}, titolare digitale, alla compilazione, \
alla presentazione e agli atti successivi della pratica sul portale. Impronta SHA-256 della pratica: {impronta}.",
);
const IN_PROPRIO: Template = Template::new(
    "lavori-in-proprio",
    1,
    "Il/La sottoscritto/a {nome}, committente della pratica «{titolo}», DICHIARA di eseguire i lavori in proprio. Impronta \
SHA-256 della pratica: {impronta}.",
);

impl StatementKind {
    /// The text in force. Older versions stay with the statements that were made on them.
    pub const fn template(self) -> Template {
        match self {
            Self::Geologo => GEOLOGIST,
            Self::AsseverazioneProgettista => PROGETTISTA,
            Self::DichiarazioneDirettoreLavori => DIRETTORE,
            Self::DichiarazioneCostruttore => COSTRUTTORE,
            Self::NominaCollaudatore => NOMINA,
            Self::AccettazioneCollaudatore => ACCETTAZIONE,
            Self::DelegaCommittente => DELEGA,
            Self::LavoriInProprio => IN_PROPRIO,
        }
    }

    /// The text as this person reads it; `other` is who is appointed or delegated.
    pub fn text(self, name: &str, title: &str, other: &str, digest: Sha256) -> String {
        let digest = digest.to_string();
        self.template().fill(&[("nome", name), ("titolo", title), ("altro", other), ("impronta", &digest)])
    }
}

/// A statement that the rules ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub kind: StatementKind,
    /// Place of the declarant in the list of subjects.
    pub subject: usize,
}

/// Statements that a practice needs before it can be sent, each of one person (dossier 3.6). What a client
/// signed on paper or outside and attached (D2, D3) is not asked of him again.
pub fn asked(snapshot: &Snapshot) -> Vec<Asked> {
    use StatementKind as K;
    let mut list: Vec<Asked> = Vec::new();
    let mut ask =
        |kind, subjects: Vec<usize>| list.extend(subjects.into_iter().map(|subject| Asked { kind, subject }));
    ask(K::AsseverazioneProgettista, all(snapshot, SubjectRole::Progettista));
    ask(K::DichiarazioneDirettoreLavori, main(snapshot, SubjectRole::DirettoreLavori));
    // The contractor may be unknown when the practice is filed: then nobody is asked.
    ask(K::DichiarazioneCostruttore, all(snapshot, SubjectRole::Ditta));
    if snapshot.testing_is_due() && !main(snapshot, SubjectRole::Collaudatore).is_empty() {
        ask(K::NominaCollaudatore, main(snapshot, SubjectRole::Committente));
        ask(K::AccettazioneCollaudatore, main(snapshot, SubjectRole::Collaudatore));
    }
    let titolare = FiscalCode::parse(&snapshot.titolare).ok();
    let delegates = |(_, client): &(usize, &Subject)| {
        client.delegates_titolare == Some(true) && client.signing_code() != titolare
    };
    let delegating = snapshot.with_role(SubjectRole::Committente).filter(delegates);
    ask(
        K::DelegaCommittente,
        delegating.filter(|c| !signed(snapshot, "D2", c.1)).map(|(at, _)| at).collect(),
    );
    let own = snapshot.own_account_codes();
    let builds = |(_, client): &(usize, &Subject)| client.own_code().is_some_and(|code| own.contains(&code));
    let building = snapshot.with_role(SubjectRole::Committente).filter(builds);
    ask(K::LavoriInProprio, building.filter(|c| !signed(snapshot, "D3", c.1)).map(|(at, _)| at).collect());
    // A change of subjects asks those who are new; the others stated theirs on what does not change.
    if snapshot.kind == IstanzaKind::CambioSoggetti {
        let new = |asked: &Asked| {
            let subject = snapshot.subjects.get(asked.subject);
            let held = subject.and_then(|subject| Some((subject.role?, subject.signing_code()?.to_string())));
            let names = matches!(asked.kind, K::NominaCollaudatore);
            names && tester_is_new(snapshot)
                || !names && held.is_some_and(|held| !snapshot.standing.contains(&held))
        };
        list.retain(new);
    }
    // One person who holds a role in two parts states it once.
    let mut seen = Vec::new();
    list.retain(|asked| {
        let code = snapshot.subjects.get(asked.subject).and_then(Subject::signing_code);
        let new = !seen.contains(&(asked.kind, code.clone()));
        seen.push((asked.kind, code));
        new
    });
    list
}

/// The appointment of a tester is made again for another one.
fn tester_is_new(snapshot: &Snapshot) -> bool {
    let tester = main(snapshot, SubjectRole::Collaudatore).first().and_then(|at| snapshot.subjects.get(*at));
    let code = tester.and_then(Subject::signing_code);
    code.is_some_and(|code| !snapshot.standing.contains(&(SubjectRole::Collaudatore, code.to_string())))
}

fn all(snapshot: &Snapshot, role: SubjectRole) -> Vec<usize> {
    snapshot.with_role(role).map(|(at, _)| at).collect()
}

fn main(snapshot: &Snapshot, role: SubjectRole) -> Vec<usize> {
    let mut holders = snapshot.with_role(role).collect::<Vec<_>>();
    let at = holders.iter().position(|(_, subject)| subject.main == Some(true)).unwrap_or(0);
    holders.drain(..).skip(at).take(1).map(|(at, _)| at).collect()
}

/// The person signed a document of this code.
fn signed(snapshot: &Snapshot, code: &str, subject: &Subject) -> bool {
    let own = subject.signing_code();
    own.is_some()
        && snapshot
            .documents()
            .filter(|document| document.code == code)
            .any(|document| document.signed_by().into_iter().any(|signer| Some(signer) == own))
}

#[cfg(test)]
mod tests {
    use super::super::check::sample;
    use super::*;

    fn kinds(snapshot: &Snapshot) -> Vec<(StatementKind, SubjectRole)> {
        let role = |asked: &Asked| snapshot.subjects.get(asked.subject).and_then(|s| s.role).unwrap();
        asked(snapshot).iter().map(|asked| (asked.kind, role(asked))).collect()
    }

    #[test]
    fn each_states_what_is_his() {
        use StatementKind as K;
        let mut practice = sample::complete();
        practice.attachments.retain(|document| document.code != "D2");
        let asked = kinds(&practice);
        for expected in [
            (K::AsseverazioneProgettista, SubjectRole::Progettista),
            (K::DichiarazioneDirettoreLavori, SubjectRole::DirettoreLavori),
            (K::DichiarazioneCostruttore, SubjectRole::Ditta),
            (K::DelegaCommittente, SubjectRole::Committente),
        ] {
            assert!(asked.contains(&expected), "{expected:?} of {asked:?}");
        }
        assert!(!asked.iter().any(|(kind, _)| *kind == K::LavoriInProprio));
        let signed = kinds(&sample::complete());
        assert!(!signed.iter().any(|(kind, _)| *kind == K::DelegaCommittente), "the signed D2 serves");
    }

    #[test]
    fn every_text_names_person_works_and_digest() {
        let digest = Sha256::of(b"x");
        for kind in StatementKind::ALL {
            let text = kind.text("Anna Rossi", "Casa", "Ugo Neri", digest);
            assert!(text.contains("Anna Rossi") && text.contains("«Casa»"), "{text}");
            assert!(text.contains(&digest.to_string()) && !text.contains('{'), "{text}");
        }
    }
}
