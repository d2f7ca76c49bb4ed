//! Versions of a practice: what was sent with each istanza, read back from its text; the latest of them
//! (R94), what changed between two (R95), and which documents hold (R46, dossier 4.4).
//!
//! Every istanza keeps the whole: the version after one is the newest content up to it that counts.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::filing::DocumentOf;
use super::istanza::IstanzaState;
use super::role::SubjectRole;
use super::section::SectionNumber;
use super::subject::Subject;

/// What was sent with an istanza, as far as it is shown and compared.
#[derive(Clone, Debug, Deserialize)]
pub struct Version {
    pub frozen: Frozen,
    /// Documents of the practice that other istanze brought while this one was being compiled.
    #[serde(default)]
    pub standing: Vec<DocumentOf>,
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Frozen {
    pub sections: Vec<SectionKept>,
    pub subjects: Vec<SubjectKept>,
    pub documents: Vec<DocumentOf>,
}

/// A form as it was stored. A section that is not there was not collected (R97).
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SectionKept {
    pub number: i16,
    pub data: Map<String, Value>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SubjectKept {
    pub id: String,
    pub role: SubjectRole,
    pub main: bool,
    pub data: Map<String, Value>,
}

impl SubjectKept {
    /// The person or body, typed.
    pub fn subject(&self) -> Result<Subject, serde_json::Error> {
        serde_json::from_value(Value::Object(self.data.clone()))
    }
}

impl Version {
    /// Documents that hold after it.
    pub fn documents(&self) -> impl Iterator<Item = &DocumentOf> {
        self.frozen.documents.iter().chain(&self.standing)
    }

    pub fn section(&self, number: SectionNumber) -> Option<&SectionKept> {
        self.frozen.sections.iter().find(|section| section.number == number.number())
    }
}

impl IstanzaState {
    /// What was sent with it is the newest version: it was neither refused nor withdrawn.
    pub const fn counts(self) -> bool {
        self.is_sent() && !matches!(self, Self::Respinta | Self::Ritirata)
    }
}

/// Where the newest content stands among these, in their order: the last that counts.
pub fn latest(states: impl DoubleEndedIterator<Item = IstanzaState> + ExactSizeIterator) -> Option<usize> {
    states.enumerate().rev().find(|(_, state)| state.counts()).map(|(at, _)| at)
}

closed! {
    /// Why a part of a practice is not there. New values may be added.
    pub enum AbsenceReason {
        /// It was not collected when the practice was filed, as in PORTOS 1.
        NotCollected = "NOT_COLLECTED",
    }
}

closed! {
    /// How a document of one version stands (dossier 4.4).
    pub enum DocumentValidity {
        /// Sent with the first filing, and holds.
        Original = "ORIGINAL",
        /// Sent with a later istanza, and holds.
        AddedLater = "ADDED_LATER",
        /// Sent before, and no longer part of what holds.
        Invalidated = "INVALIDATED",
    }
}

/// A document in the light of all that was sent up to a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentSeen<'a> {
    pub document: &'a DocumentOf,
    pub validity: DocumentValidity,
    /// Place of the istanza that brought it.
    pub origin: usize,
    /// Place of the istanza that no longer has it.
    pub ended: Option<usize>,
}

/// Every document that was ever sent with these, oldest first, as of the last of them.
pub fn documents<'a>(versions: &[&'a Version]) -> Vec<DocumentSeen<'a>> {
    let mut seen: Vec<DocumentSeen<'a>> = Vec::new();
    for (at, version) in versions.iter().enumerate() {
        for document in version.documents() {
            match seen.iter_mut().find(|known| known.document.id == document.id) {
                // Declared to hold again.
                Some(known) => known.ended = None,
                None => {
                    let validity =
                        if at == 0 { DocumentValidity::Original } else { DocumentValidity::AddedLater };
                    seen.push(DocumentSeen { document, validity, origin: at, ended: None });
                }
            }
        }
        let holds = |id: &str| version.documents().any(|document| document.id == id);
        for known in seen.iter_mut().filter(|known| known.ended.is_none()) {
            if !holds(&known.document.id) {
                known.ended = Some(at);
            }
        }
    }
    for known in seen.iter_mut().filter(|known| known.ended.is_some()) {
        known.validity = DocumentValidity::Invalidated;
    }
    seen
}

closed! {
    /// How something differs between two versions.
    pub enum ChangeKind {
        /// Only the later one has it.
        Added = "ADDED",
        /// Only the earlier one has it.
        Removed = "REMOVED",
        /// Both have it, not alike.
        Changed = "CHANGED",
    }
}

/// A value that differs: a field of a form, or of a subject. Lists are compared place by place.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// As in errors: `parcels[0].sheet`, from the form or the subject on.
    pub path: String,
    /// Nothing where it was added.
    pub before: Option<Value>,
    /// Nothing where it was removed.
    pub after: Option<Value>,
}

impl FieldChange {
    pub fn kind(&self) -> ChangeKind {
        match (&self.before, &self.after) {
            (None, _) => ChangeKind::Added,
            (_, None) => ChangeKind::Removed,
            _ => ChangeKind::Changed,
        }
    }
}

/// A subject that differs: the fields that do, none where the whole came or went.
#[derive(Clone, Debug, PartialEq)]
pub struct SubjectChange {
    pub before: Option<SubjectKept>,
    pub after: Option<SubjectKept>,
    pub fields: Vec<FieldChange>,
}

/// A document that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentChange {
    pub before: Option<DocumentOf>,
    pub after: Option<DocumentOf>,
}

/// Everything that differs between two versions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    pub fields: Vec<(SectionNumber, FieldChange)>,
    pub subjects: Vec<SubjectChange>,
    pub documents: Vec<DocumentChange>,
}

impl Diff {
    /// From the earlier to the later.
    pub fn between(before: &Version, after: &Version) -> Self {
        let mut diff = Self::default();
        for number in SectionNumber::ALL.iter().copied() {
            let data = |version: &Version| version.section(number).map(|section| section.data.clone());
            let (one, other) = (data(before).unwrap_or_default(), data(after).unwrap_or_default());
            let mut fields = Vec::new();
            objects("", &one, &other, &mut fields);
            diff.fields.extend(fields.into_iter().map(|field| (number, field)));
        }
        let (old, new) = (&before.frozen.subjects, &after.frozen.subjects);
        for (one, other) in pairs(old, new, |subject| &subject.id) {
            let mut fields = Vec::new();
            if let (Some(one), Some(other)) = (one, other) {
                objects("", &whole(one), &whole(other), &mut fields);
            }
            if one != other {
                diff.subjects.push(SubjectChange { before: one.cloned(), after: other.cloned(), fields });
            }
        }
        let held = |version: &Version| -> Vec<DocumentOf> { version.documents().cloned().collect() };
        let (old, new) = (held(before), held(after));
        for (one, other) in pairs(&old, &new, |document| &document.id) {
            if one != other {
                diff.documents.push(DocumentChange { before: one.cloned(), after: other.cloned() });
            }
        }
        diff
    }
}

/// A subject's fields, his role among them as the one that counts.
fn whole(subject: &SubjectKept) -> Map<String, Value> {
    let mut data = subject.data.clone();
    data.insert("role".to_owned(), Value::from(subject.role.code()));
    data.insert("main".to_owned(), Value::from(subject.main));
    data
}

/// What both have by the same key, then what only one has, in the order in which they stand.
fn pairs<'a, T>(
    old: &'a [T],
    new: &'a [T],
    key: impl Fn(&T) -> &String,
) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let find = |all: &'a [T], wanted: &T| all.iter().find(|one| key(one) == key(wanted));
    let kept = old.iter().map(|one| (Some(one), find(new, one)));
    let added = new.iter().filter(|one| find(old, one).is_none()).map(|one| (None, Some(one)));
    kept.chain(added).collect()
}

fn objects(path: &str, before: &Map<String, Value>, after: &Map<String, Value>, out: &mut Vec<FieldChange>) {
    let join = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    for (name, value) in before {
        values(join(name), Some(value), after.get(name), out);
    }
    for (name, value) in after.iter().filter(|(name, _)| !before.contains_key(*name)) {
        values(join(name), None, Some(value), out);
    }
}

fn values(path: String, before: Option<&Value>, after: Option<&Value>, out: &mut Vec<FieldChange>) {
    match (before, after) {
        (before, after) if before == after => {}
        (Some(Value::Object(one)), Some(Value::Object(other))) => objects(&path, one, other, out),
        (Some(Value::Array(one)), Some(Value::Array(other))) => {
            for at in 0..one.len().max(other.len()) {
                values(format!("{path}[{at}]"), one.get(at), other.get(at), out);
            }
        }
        _ => out.push(FieldChange { path, before: before.cloned(), after: after.cloned() }),
    }
}

#[cfg(test)]
#[path = "version_tests.rs"]
mod tests;
