//! The table of rights, printed from the rules for people who do not read programs.

use std::fmt::Write as _;

use portos::domain::access::{Capacity, DelegationFact, Facts, FieldClass, RoleSet, Sight, rights_of};
use portos::domain::delegation::DelegationState;
use portos::domain::ids::PracticeId;
use portos::domain::istanza::IstanzaKind;
use portos::domain::later::Later;
use portos::domain::practice::PracticeState;
use portos::domain::role::{OfficeRole, SubjectRole};
use portos::domain::section::SectionNumber;
use uuid::Uuid;

use super::golden;

const HEADER: &str = "\
TABELLA DEI DIRITTI — TABLE OF RIGHTS

Chi può leggere e fare che cosa in una pratica, stampato dalle regole del programma.
Who may read and do what in a practice, printed from the rules of the program.

Lettere delle sezioni — letters of the sections:
  R  leggere i dati                        read the data
  W  scrivere i campi                      write the fields
  A  allegare e togliere documenti         add documents and remove one's own
  S  firmare documenti nel portale         sign documents in the portal
  V  eseguire il controllo formale         run the formal check
  D  dichiarare, asseverare                declare
  C  concludere la propria delega          conclude one's own delegation
Lettere della colonna «pratica» — letters of the column of the practice:
  G  dare e revocare deleghe               give and revoke delegations
  V  controllo formale completo            run the full formal check
  X  chiudere la compilazione              close the compilation
  O  riaprire la compilazione              reopen the compilation
  P  pagare                                pay
  I  inviare all'ufficio                   send to the office
  N  aprire una nuova istanza              open a later istanza
  F  aprire il fascicolo                   open the fascicolo (parts follow the sections)
  L  leggere la chat con l'ufficio         read the chat with the office
  M  scrivere nella chat                   write in the chat
  E  eliminare la bozza                    erase a draft that was never sent
  -  nessun diritto                        no right

Le persone sono riconosciute dal codice fiscale. Chi ha più qualità ha la somma dei loro diritti.
People are matched by fiscal code. Who has several capacities has the sum of their rights.
Chi non ha alcun diritto non sa nemmeno che la pratica esiste.
Who has no right at all does not learn that the practice exists.
";

/// Somebody of whom the facts are known.
struct Who {
    name: String,
    facts: Facts,
}

fn nobody() -> Facts {
    Facts {
        practice: PracticeId(Uuid::nil()),
        state: PracticeState::InCompilazione,
        titolare: false,
        roles: RoleSet::default(),
        payer: false,
        asked: false,
        office: None,
        delegations: Vec::new(),
        later: None,
    }
}

fn titolare() -> Facts {
    Facts { titolare: true, ..nobody() }
}

fn named(role: SubjectRole, main: bool) -> Facts {
    let mut facts = nobody();
    facts.roles.insert(role, main);
    facts
}

fn officer(role: OfficeRole) -> Facts {
    Facts { office: Some(role), ..nobody() }
}

/// A subject of section 2 with a delegation of his own, as every delegate is one.
fn holder(section: SectionNumber, role: SubjectRole, state: DelegationState) -> Facts {
    Facts { delegations: vec![DelegationFact { section, role, state, mine: true }], ..named(role, false) }
}

/// Names each capacity and gives the facts that it stands for. A new capacity does not
/// compile until it is named here, and so cannot be missing from the printed table.
fn in_words(capacity: Capacity) -> (&'static str, Facts) {
    use DelegationState::{Attiva, Conclusa};
    use SectionNumber::{Attachments, Building, Geology};
    use SubjectRole as R;
    match capacity {
        Capacity::Titolare => ("titolare digitale", titolare()),
        Capacity::DelegatoPagamento => ("delegato al pagamento", Facts { payer: true, ..nobody() }),
        Capacity::ProgettistaDelegato3 => {
            ("progettista, delega attiva sulla 3", holder(Building, R::Progettista, Attiva))
        }
        Capacity::GeologoDelegato4 => ("geologo, delega attiva sulla 4", holder(Geology, R::Geologo, Attiva)),
        Capacity::TecnicoDelegato5 => {
            ("progettista o DL, delega attiva sulla 5", holder(Attachments, R::DirettoreLavori, Attiva))
        }
        Capacity::DittaDelegata5 => ("ditta, delega attiva sulla 5", holder(Attachments, R::Ditta, Attiva)),
        Capacity::GeologoConcluso => ("geologo, delega conclusa", holder(Geology, R::Geologo, Conclusa)),
        Capacity::Committente => ("committente", named(R::Committente, false)),
        Capacity::Progettista => ("progettista", named(R::Progettista, false)),
        Capacity::DirettoreLavori => ("direttore dei lavori", named(R::DirettoreLavori, false)),
        Capacity::DirettoreLavoriPrincipale => {
            ("direttore dei lavori principale", named(R::DirettoreLavori, true))
        }
        Capacity::Ditta => ("ditta esecutrice", named(R::Ditta, false)),
        Capacity::Geologo => ("geologo senza delega", named(R::Geologo, false)),
        Capacity::Collaudatore => ("collaudatore", named(R::Collaudatore, false)),
        Capacity::CollaudatorePrincipale => ("collaudatore principale", named(R::Collaudatore, true)),
        Capacity::Altro => ("altro soggetto", named(R::Altro, false)),
        Capacity::Istruttore => ("ufficio: istruttore", officer(OfficeRole::Istruttore)),
        Capacity::Responsabile => ("ufficio: responsabile, dirigente", officer(OfficeRole::Responsabile)),
        Capacity::Operatore => ("ufficio: protocollo, sorteggi", officer(OfficeRole::Protocollo)),
    }
}

fn everybody() -> Vec<Who> {
    let mut all = Vec::new();
    for capacity in Capacity::ALL {
        let (name, facts) = in_words(*capacity);
        all.push(Who { name: name.to_owned(), facts });
        if *capacity == Capacity::Titolare {
            for section in [SectionNumber::Building, SectionNumber::Geology, SectionNumber::Attachments] {
                let fact = DelegationFact {
                    section,
                    role: SubjectRole::Progettista,
                    state: DelegationState::Attiva,
                    mine: false,
                };
                all.push(Who {
                    name: format!("titolare, sezione {} delegata", section.number()),
                    facts: Facts { delegations: vec![fact], ..titolare() },
                });
            }
        }
    }
    let geologist = |state| holder(SectionNumber::Geology, SubjectRole::Geologo, state);
    all.push(Who { name: "geologo, delega revocata".into(), facts: geologist(DelegationState::Annullata) });
    all.push(Who { name: "geologo, delega storica".into(), facts: geologist(DelegationState::Storica) });
    all.push(Who { name: "ufficio: amministratore".into(), facts: officer(OfficeRole::Amministratore) });
    all.push(Who { name: "estraneo, altra sede dell'ufficio".into(), facts: nobody() });
    all
}

fn cell(letters: String) -> String {
    if letters.is_empty() { "-".to_owned() } else { letters }
}

/// One line of the table.
fn line(name: &str, facts: &Facts) -> String {
    let rights = rights_of(facts);
    let mut text = format!("{name:<40}");
    for section in SectionNumber::ALL {
        write!(text, " {:<8}", cell(rights.letters(*section))).unwrap();
    }
    writeln!(text, " {}", cell(rights.practice_letters())).unwrap();
    text
}

const COLUMNS: &str = "                                         1        2        3        4        5        6        pratica\n";

/// The lines of one state.
fn table(state: PracticeState) -> String {
    everybody().iter().map(|who| line(&who.name, &Facts { state, ..who.facts.clone() })).collect()
}

/// States that have the same table, in order.
fn groups<T: PartialEq>(of: impl Fn(PracticeState) -> T) -> Vec<(Vec<PracticeState>, T)> {
    let mut groups: Vec<(Vec<PracticeState>, T)> = Vec::new();
    for state in PracticeState::ALL {
        let value = of(*state);
        match groups.iter_mut().find(|(_, known)| *known == value) {
            Some((states, _)) => states.push(*state),
            None => groups.push((vec![*state], value)),
        }
    }
    groups
}

fn names(states: &[PracticeState]) -> String {
    states.iter().map(|state| state.code()).collect::<Vec<_>>().join(", ")
}

/// What a delegation gives, for every section and every role, should such a row ever exist.
fn delegations() -> String {
    let mut text = String::new();
    for section in SectionNumber::ALL {
        for role in SubjectRole::ALL {
            let facts = holder(*section, *role, DelegationState::Attiva);
            text.push_str(&line(&format!("sezione {}, {}", section.number(), role.code()), &facts));
        }
    }
    text
}

/// What who opened a later istanza may do in its draft, by kind.
fn drafts() -> String {
    let mut text = String::new();
    for kind in IstanzaKind::ALL.iter().filter(|kind| **kind != IstanzaKind::Originale) {
        let later = Some(Later { kind: *kind, parent: PracticeId(Uuid::nil()) });
        text.push_str(&line(&format!("chi apre {}", kind.code()), &Facts { later, ..titolare() }));
    }
    text
}

/// Which classes of hidden fields are open, one line a person.
fn classes(state: PracticeState) -> String {
    let mut text = String::new();
    for who in everybody() {
        let sight = Sight::of(Facts { state, ..who.facts });
        write!(text, "{:<40}", who.name).unwrap();
        for class in FieldClass::ALL {
            let word = match &sight {
                None => "(nulla)",
                Some(sight) if sight.shows(*class) => "vede",
                Some(_) => "-",
            };
            write!(text, " {word:<9}").unwrap();
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}

fn printed() -> String {
    let mut text = HEADER.to_owned();
    for (states, table) in groups(table) {
        write!(text, "\nStato — state: {}\n{COLUMNS}{table}", names(&states)).unwrap();
    }
    write!(
        text,
        "\nIn compilazione di un'istanza successiva — drafts of later istanze, for who opened them. Chi è solo nominato\n\
         non li vede. Who is only named does not see them.\n{COLUMNS}{}",
        drafts()
    )
    .unwrap();
    write!(
        text,
        "\nDeleghe attive in compilazione — active delegations of a draft. Le sezioni 1, 2 e 6 sono del solo\n\
         titolare: una delega su di esse, se esistesse, non darebbe nulla. Sections 1, 2 and 6 are the\n\
         titolare's alone: a delegation of them, if one existed, would give nothing.\n{COLUMNS}{}",
        delegations()
    )
    .unwrap();
    text.push_str(
        "\nCampi nascosti per classe — fields hidden by class, in pratiche che si possono leggere.\n\
         Ognuno vede sempre i dati personali propri. Everybody always sees his own personal data.\n",
    );
    for class in FieldClass::ALL {
        writeln!(text, "  {:<9} {}", class.code(), class.about().trim()).unwrap();
    }
    for (states, table) in groups(classes) {
        write!(text, "\nStato — state: {}\n{:<40}", names(&states), "").unwrap();
        for class in FieldClass::ALL {
            write!(text, " {:<9}", class.code()).unwrap();
        }
        text.truncate(text.trim_end().len());
        write!(text, "\n{table}").unwrap();
    }
    text
}

#[test]
fn the_table_is_the_one_that_was_reviewed() {
    golden::compare("access.txt", &printed());
}

#[test]
fn the_table_has_every_state_and_every_capacity() {
    let text = printed();
    for state in PracticeState::ALL {
        assert_eq!(
            text.lines().filter(|line| line.split([' ', ',']).any(|word| word == state.code())).count(),
            2,
            "{state} stands once in the rights and once in the classes"
        );
    }
    for capacity in Capacity::ALL {
        assert!(text.contains(in_words(*capacity).0), "{capacity}");
    }
}

#[test]
fn rights_end_with_a_delegation() {
    for state in PracticeState::ALL {
        for section in SectionNumber::ALL {
            for role in SubjectRole::ALL {
                let named = rights_of(&Facts { state: *state, ..named(*role, false) });
                for ended in [DelegationState::Annullata, DelegationState::Storica] {
                    let after = rights_of(&Facts { state: *state, ..holder(*section, *role, ended) });
                    assert_eq!(after, named, "{state} {section} {role} {ended}");
                }
            }
        }
    }
}

#[test]
fn one_delegation_acts_in_no_other_section() {
    use portos::domain::access::Right;
    for section in SectionNumber::ALL {
        for role in SubjectRole::ALL {
            let rights = rights_of(&holder(*section, *role, DelegationState::Attiva));
            for other in SectionNumber::ALL {
                let acts = Right::ALL.iter().filter(|r| **r != Right::Read && rights.allows(*other, **r));
                assert!(other == section || acts.count() == 0, "{section} {role} acts in {other}");
            }
        }
    }
}
