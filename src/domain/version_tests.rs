//! Versions by property: what changed leads from one to the other, and nothing changes into nothing.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::*;

fn value() -> impl Strategy<Value = Value> {
    let leaf =
        prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), (0..4_i32).prop_map(Value::from)];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map("[ab]", inner, 0..3)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn form() -> impl Strategy<Value = Map<String, Value>> {
    prop::collection::btree_map("[abc]", value(), 0..4).prop_map(|map| map.into_iter().collect())
}

fn document(id: u8) -> DocumentOf {
    let text = format!("attachment_{id}");
    DocumentOf {
        sha256: crate::domain::digest::Sha256::of(text.as_bytes()),
        id: text,
        section: 5,
        code: "A1".to_owned(),
        name: format!("{id}.pdf"),
        size: 1,
    }
}

prop_compose! {
    fn version()(
        sections in prop::collection::btree_map(1..5_i16, form(), 0..4),
        subjects in prop::collection::btree_map(0..4_u8, (form(), any::<bool>()), 0..4),
        documents in prop::collection::btree_set(0..6_u8, 0..5),
    ) -> Version {
        let subject = |(id, (data, main))| SubjectKept { id: format!("s{id}"), role: SubjectRole::Altro, main, data };
        Version { frozen: Frozen {
            sections: sections.into_iter().map(|(number, data)| SectionKept { number, data }).collect(),
            subjects: subjects.into_iter().map(subject).collect(),
            documents: documents.into_iter().map(document).collect(),
        }, standing: Vec::new() }
    }
}

/// Does to a value what a change says.
fn apply(root: &mut Value, change: &FieldChange) {
    let (mut at, mut rest) = (root, change.path.as_str());
    loop {
        let (head, tail, inside) = match rest.find(['.', '[']) {
            Some(0) if rest.starts_with('[') => {
                let end = rest.find(']').unwrap();
                (&rest[1..end], rest[end + 1..].trim_start_matches('.'), true)
            }
            Some(cut) => (&rest[..cut], rest[cut..].trim_start_matches('.'), false),
            None => (rest, "", false),
        };
        if tail.is_empty() {
            return match (at, inside, &change.after) {
                (Value::Array(list), true, Some(value)) => {
                    let place: usize = head.parse().unwrap();
                    if place < list.len() { list[place] = value.clone() } else { list.push(value.clone()) }
                }
                // From the end: what goes are the last places.
                (Value::Array(list), true, None) => list.truncate(list.len() - 1),
                (Value::Object(map), false, Some(value)) => {
                    map.insert(head.to_owned(), value.clone());
                }
                (Value::Object(map), false, None) => {
                    map.remove(head);
                }
                other => panic!("{other:?}"),
            };
        }
        at = if inside { &mut at[head.parse::<usize>().unwrap()] } else { &mut at[head] };
        rest = tail;
    }
}

proptest! {
    #[test]
    fn nothing_changes_between_a_version_and_itself(version in version()) {
        prop_assert_eq!(Diff::between(&version, &version), Diff::default());
    }

    #[test]
    fn what_changed_leads_from_the_one_to_the_other(one in version(), other in version()) {
        let diff = Diff::between(&one, &other);
        for number in SectionNumber::ALL {
            let data = |version: &Version| {
                Value::Object(version.section(*number).map(|section| section.data.clone()).unwrap_or_default())
            };
            let mut built = data(&one);
            for (_, change) in diff.fields.iter().filter(|(of, _)| of == number) {
                prop_assert_ne!(&change.before, &change.after);
                apply(&mut built, change);
            }
            prop_assert_eq!(built, data(&other));
        }
        let mut subjects: Vec<SubjectKept> = one.frozen.subjects.clone();
        for change in &diff.subjects {
            subjects.retain(|subject| change.before.as_ref() != Some(subject));
            subjects.extend(change.after.clone());
        }
        subjects.sort_by(|a, b| a.id.cmp(&b.id));
        prop_assert_eq!(subjects, other.frozen.subjects.clone());
        let back = Diff::between(&other, &one);
        prop_assert_eq!(back.documents.len(), diff.documents.len());
        prop_assert_eq!(back.fields.len(), diff.fields.len());
    }

    #[test]
    fn documents_that_hold_are_those_of_the_last_version(versions in prop::collection::vec(version(), 1..5)) {
        let all: Vec<&Version> = versions.iter().collect();
        let seen = documents(&all);
        let mut holding: Vec<&str> =
            seen.iter().filter(|one| one.validity != DocumentValidity::Invalidated).map(|one| one.document.id.as_str()).collect();
        holding.sort_unstable();
        let last: Vec<&str> = versions.last().unwrap().frozen.documents.iter().map(|d| d.id.as_str()).collect();
        prop_assert_eq!(holding, last);
        for one in &seen {
            let has = |at: usize| versions[at].frozen.documents.iter().any(|d| d.id == one.document.id);
            prop_assert!(has(one.origin) && (0..one.origin).all(|at| !has(at)));
            if let Some(ended) = one.ended {
                prop_assert!(!has(ended) && has(ended - 1));
            }
        }
    }
}

#[test]
fn the_version_after_a_refused_istanza_is_the_one_before() {
    use IstanzaState as S;
    let at = |states: &[S]| latest(states.iter().copied());
    assert_eq!(at(&[S::Vidimata, S::Accolta, S::Respinta]), Some(1));
    assert_eq!(at(&[S::Vidimata, S::Ritirata, S::Inviata]), Some(2));
    assert_eq!(at(&[S::Vidimata, S::Bozza]), Some(0));
    assert_eq!(at(&[]), None);
}

#[test]
fn paths_name_places_in_lists() {
    let version = |sheet: &str, more: bool| {
        let mut parcels = vec![json!({ "sheet": sheet, "parcel": "7" })];
        parcels.extend(more.then(|| json!({ "sheet": "9" })));
        let data = json!({ "title": "Casa", "parcels": parcels });
        let Value::Object(data) = data else { unreachable!() };
        Version {
            frozen: Frozen { sections: vec![SectionKept { number: 1, data }], ..Frozen::default() },
            standing: Vec::new(),
        }
    };
    let diff = Diff::between(&version("1", false), &version("2", true));
    let told: Vec<_> = diff.fields.iter().map(|(_, change)| (change.path.as_str(), change.kind())).collect();
    assert_eq!(told, [("parcels[0].sheet", ChangeKind::Changed), ("parcels[1]", ChangeKind::Added)]);
}
