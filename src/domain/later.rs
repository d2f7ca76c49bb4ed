//! Later istanze of a practice: who opens which, when; what each touches, needs and changes (domain
//! dossier 2.6, 4.4, 5.2; R46, R56–R60). What is marked [INF] there is a choice of ours.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::access::Facts;
use super::entity::Istanza;
use super::ids::PracticeId;
use super::istanza::{IstanzaKind, IstanzaState};
use super::practice::{PracticeState, PracticeTrigger};
use super::role::SubjectRole;
use super::section::SectionNumber;
use super::section::details::Procedimento;

/// What a row of practices compiles when it is not the practice itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Later {
    pub kind: IstanzaKind,
    /// The practice that it belongs to.
    pub parent: PracticeId,
}

closed! {
    /// Whether a document counts (stato dell'allegato in variante, dossier 4.4).
    pub enum AttachmentValidity {
        /// Valid, from the first filing or from an istanza that is no variant (aggiunto).
        Aggiunto = "AGGIUNTO",
        /// No longer valid since a variant (invalidato con variante).
        InvalidatoConVariante = "INVALIDATO_CON_VARIANTE",
        /// Valid, added in a variant (aggiunto in variante).
        AggiuntoInVariante = "AGGIUNTO_IN_VARIANTE",
    }
}

/// What an istanza says beyond sections, subjects and documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Told {
    /// Parts of the works that it is about, by the names that the parties gave them.
    pub parts: Vec<String>,
    /// When the works ended, or were tested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Who leaves and who joins, of a change of subjects; filled in at the sending.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<Person>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<Person>,
    /// The state in which the practice stood when it took effect: back there if it is refused or withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stood: Option<String>,
    /// What the office answered, of what it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
}

/// A subject by role and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub role: SubjectRole,
    pub name: String,
}

/// Why an istanza cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// It is not his to open.
    NotHis,
    /// The practice does not stand where it could be.
    State,
    /// Another one is being compiled, or waits for its outcome.
    Other(IstanzaKind),
}

use IstanzaKind as K;
use PracticeState as S;

impl IstanzaKind {
    pub const fn is_variant(self) -> bool {
        matches!(self, K::VarianteSostanziale | K::VarianteNonSostanziale)
    }

    pub const fn is_of_works(self) -> bool {
        matches!(self, K::FineLavoriParziale | K::FineLavoriTotale)
    }

    pub const fn is_testing(self) -> bool {
        matches!(self, K::CollaudoParziale | K::CollaudoTotale)
    }

    /// It is closed, stated and paid before it is sent; the others are sent from their compilation.
    pub const fn is_stated(self) -> bool {
        matches!(self, K::Originale | K::CambioSoggetti) || self.is_variant()
    }

    /// Sections that it may change.
    pub const fn touches(self) -> &'static [SectionNumber] {
        match self {
            K::Originale | K::VarianteSostanziale | K::VarianteNonSostanziale | K::Integrazione => {
                SectionNumber::ALL
            }
            K::CambioSoggetti => &[SectionNumber::Subjects],
            _ => &[],
        }
    }

    /// The full check applies; otherwise only what it touches and brings is checked.
    pub const fn is_whole(self) -> bool {
        self.touches().len() > 1
    }

    /// Codes of documents that it must bring.
    pub const fn needs(self) -> &'static [&'static str] {
        match self {
            K::VarianteSostanziale | K::VarianteNonSostanziale => &["V1"],
            K::Integrazione => &["I1"],
            K::FineLavoriParziale | K::FineLavoriTotale => &["F1", "F2"],
            K::CollaudoParziale | K::CollaudoTotale => &["C1"],
            K::Originale | K::CambioSoggetti | K::Annullamento => &[],
        }
    }

    /// Whether it takes documents of this code in a section, beyond what the compilation takes there.
    pub fn takes(self, code: &str, section: SectionNumber) -> bool {
        let more: &[&str] = match self {
            K::FineLavoriParziale | K::FineLavoriTotale => &["F1", "F2", "F3"],
            K::CollaudoParziale | K::CollaudoTotale => &["C1", "F3"],
            K::Integrazione => &["I1"],
            _ => &[],
        };
        section == SectionNumber::Attachments && more.contains(&code)
    }

    /// What it has to say: names of fields of [`Told`].
    pub const fn says(self) -> &'static [&'static str] {
        match self {
            K::FineLavoriParziale | K::CollaudoParziale => &["parts", "on"],
            K::FineLavoriTotale | K::CollaudoTotale => &["on"],
            K::Annullamento | K::CambioSoggetti => &["reason"],
            _ => &[],
        }
    }

    /// The office decides on it after the vidimazione.
    pub const fn is_decided(self) -> bool {
        matches!(self, K::VarianteSostanziale | K::Annullamento)
    }

    fn openers(self, facts: &Facts) -> bool {
        let main = |role| facts.roles.is_main(role);
        match self {
            K::Originale => false,
            K::FineLavoriParziale | K::FineLavoriTotale => main(SubjectRole::DirettoreLavori),
            K::CollaudoParziale | K::CollaudoTotale => main(SubjectRole::Collaudatore),
            _ => facts.titolare,
        }
    }

    fn states(self) -> &'static [PracticeState] {
        match self {
            K::Originale => &[],
            K::VarianteSostanziale | K::VarianteNonSostanziale | K::FineLavoriParziale => {
                &[S::Autorizzata, S::Conforme, S::Depositata, S::AControllo, S::AttesaSorteggio]
            }
            K::FineLavoriTotale => &[S::Autorizzata, S::Conforme, S::Depositata],
            K::CambioSoggetti => &[
                S::InIstruttoria,
                S::AControllo,
                S::AttesaSorteggio,
                S::Depositata,
                S::Autorizzata,
                S::Conforme,
                S::LavoriUltimati,
            ],
            K::Integrazione => &[S::AttesaIntegrazioni],
            K::CollaudoParziale => {
                &[S::Autorizzata, S::Conforme, S::Depositata, S::AControllo, S::LavoriUltimati]
            }
            K::CollaudoTotale => &[S::LavoriUltimati],
            K::Annullamento => &[
                S::Vidimata,
                S::InIstruttoria,
                S::AControllo,
                S::AttesaSorteggio,
                S::AttesaIntegrazioni,
                S::Depositata,
            ],
        }
    }

    /// Whether these facts let the caller open one now. `sent` are the istanze of the practice, `drafts` the
    /// kinds that are being compiled.
    pub fn may_open(self, facts: &Facts, sent: &[Istanza], drafts: &[IstanzaKind]) -> Result<(), Closed> {
        if !self.openers(facts) {
            return Err(Closed::NotHis);
        }
        if !self.states().contains(&facts.state) {
            return Err(Closed::State);
        }
        if self.is_testing() && !sent.iter().any(|known| known.kind.is_of_works() && known.state.is_sent()) {
            return Err(Closed::State);
        }
        let shares = |other: &IstanzaKind| {
            *other == self || other.touches().iter().any(|section| self.touches().contains(section))
        };
        let ends = self == K::FineLavoriTotale;
        if let Some(other) = drafts.iter().find(|other| shares(other) || ends && other.is_variant()) {
            return Err(Closed::Other(*other));
        }
        // What waits for its number or for the office stands in the way of another of its sort.
        let pending = |known: &&Istanza| {
            let waits = known.state == IstanzaState::Inviata || known.is_pending();
            waits && known.kind != K::Originale && (shares(&known.kind) || ends && known.kind.is_variant())
        };
        match sent.iter().find(pending) {
            Some(other) => Err(Closed::Other(other.kind)),
            None => Ok(()),
        }
    }

    /// What its vidimazione does to the practice, where something follows. Whether nothing more is to come is
    /// for [`is_complete`] to say.
    pub fn follows(self, state: PracticeState, procedure: Option<Procedimento>) -> Option<PracticeTrigger> {
        match self {
            K::VarianteSostanziale if matches!(state, S::Autorizzata | S::Conforme | S::Depositata) => {
                procedure.map(|procedure| match procedure {
                    Procedimento::Autorizzazione => PracticeTrigger::VaryToReview,
                    Procedimento::DepositoControllo => PracticeTrigger::VaryToControl,
                    Procedimento::DepositoSorteggio => PracticeTrigger::VaryToDraw,
                    Procedimento::PrivoRilevanza => PracticeTrigger::VaryToFiling,
                })
            }
            K::FineLavoriTotale => Some(PracticeTrigger::EndWorks),
            _ => None,
        }
    }
}

impl Istanza {
    /// Endorsed, and the office has not decided on it.
    pub const fn is_pending(&self) -> bool {
        self.kind.is_decided() && matches!(self.state, IstanzaState::Vidimata | IstanzaState::InEsame)
    }

    /// It changed the practice, and still does.
    pub const fn counts(&self) -> bool {
        matches!(self.state, IstanzaState::Vidimata | IstanzaState::InEsame | IstanzaState::Accolta)
    }
}

/// Names of parts as people mean them: without regard to case and spaces around.
fn same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

/// Parts of a partial testing whose works have not ended.
pub fn not_ended<'a>(tested: &'a [String], sent: &[(Istanza, Told)]) -> Vec<&'a str> {
    let total = sent.iter().any(|(known, told)| {
        known.kind == K::FineLavoriTotale && known.state.is_sent() && told.parts.is_empty()
    });
    let ended = |part: &str| {
        total
            || sent.iter().any(|(known, told)| {
                known.kind.is_of_works() && known.state.is_sent() && told.parts.iter().any(|p| same(p, part))
            })
    };
    tested.iter().map(String::as_str).filter(|part| !ended(part)).collect()
}

/// Whether nothing more is to come after this istanza: the works ended in total, and testing is total, covers
/// every part that was named, or is not due with the statement of proper execution given (R58).
pub fn is_complete(counting: &[(IstanzaKind, &Told)], testing_due: bool, proper_execution: bool) -> bool {
    if !counting.iter().any(|(kind, _)| *kind == K::FineLavoriTotale) {
        return false;
    }
    if counting.iter().any(|(kind, _)| *kind == K::CollaudoTotale) || !testing_due && proper_execution {
        return true;
    }
    let parts = |of: fn(IstanzaKind) -> bool| {
        counting.iter().filter(move |(kind, _)| of(*kind)).flat_map(|(_, told)| &told.parts)
    };
    let mut ended = parts(IstanzaKind::is_of_works).peekable();
    // The total end has to name its own parts, or nobody knows whether all are tested.
    let named = counting.iter().all(|(kind, told)| *kind != K::FineLavoriTotale || !told.parts.is_empty());
    named
        && ended.peek().is_some()
        && ended.all(|part| parts(IstanzaKind::is_testing).any(|tested| same(tested, part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(parts: &[&str]) -> Told {
        Told { parts: parts.iter().map(|part| (*part).to_owned()).collect(), ..Told::default() }
    }

    #[test]
    fn a_practice_is_complete_when_every_part_is_covered() {
        let (a, b, ab, none) =
            (told(&["Corpo A"]), told(&["Corpo B"]), told(&["corpo a ", "Corpo B"]), told(&[]));
        let ends = [(K::FineLavoriParziale, &a), (K::FineLavoriTotale, &b)];
        let with = |more: &[(IstanzaKind, &Told)]| -> bool {
            let all: Vec<_> = ends.iter().copied().chain(more.iter().copied()).collect();
            is_complete(&all, true, false)
        };
        assert!(!with(&[]));
        assert!(!with(&[(K::CollaudoParziale, &a)]));
        assert!(with(&[(K::CollaudoParziale, &a), (K::CollaudoParziale, &b)]));
        assert!(with(&[(K::CollaudoParziale, &ab)]));
        assert!(with(&[(K::CollaudoTotale, &none)]));
        assert!(!is_complete(&[(K::FineLavoriParziale, &a), (K::CollaudoParziale, &a)], true, false));
        assert!(!is_complete(&[(K::FineLavoriTotale, &none), (K::CollaudoParziale, &a)], true, false));
        assert!(is_complete(&[(K::FineLavoriTotale, &none)], false, true));
        assert!(!is_complete(&[(K::FineLavoriTotale, &none)], true, true), "testing is due");
    }
}
