//! What the pure rules cost: `make bench`, before a release and when a rule was touched.
//!
//! No database and no network, so the numbers of one machine can be compared.

use std::hint::black_box;

use chrono::{DateTime, Utc};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use portos::domain::access::{DelegationFact, Facts, RoleSet, rights_of};
use portos::domain::audit::{Entry, chain};
use portos::domain::change::Change;
use portos::domain::check::{self, sample};
use portos::domain::delegation::DelegationState;
use portos::domain::digest::Sha256;
use portos::domain::event::{EventKind, EventRefs};
use portos::domain::ids::PracticeId;
use portos::domain::person::FiscalCode;
use portos::domain::practice::PracticeState;
use portos::domain::role::{ActorRole, OfficeRole, SubjectRole};
use portos::domain::section::{Geology, GeologyPatch, SectionNumber};
use serde_json::{Map, Value};
use uuid::Uuid;

criterion_group!(benches, checks, access, person, audit, forms);
criterion_main!(benches);

const PRACTICE: PracticeId = PracticeId(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0001));

fn checks(c: &mut Criterion) {
    let complete = sample::complete();
    assert_eq!(check::practice(&complete), [], "the sample must pass, or the bench measures findings");
    let mut group = c.benchmark_group("check");
    group.bench_function("practice, complete", |b| b.iter(|| check::practice(black_box(&complete))));
    group.bench_function("geology, complete", |b| {
        b.iter(|| check::section(black_box(&complete), SectionNumber::Geology));
    });
    let mut empty = sample::complete();
    empty.geology = Geology::default();
    group.bench_function("geology, empty", |b| {
        b.iter(|| check::section(black_box(&empty), SectionNumber::Geology));
    });
    group.finish();
}

fn access(c: &mut Criterion) {
    let stranger = facts(PracticeState::InCompilazione);
    let mut titolare = facts(PracticeState::InCompilazione);
    titolare.titolare = true;
    titolare.roles.insert(SubjectRole::Progettista, true);
    let mut delegating = titolare.clone();
    delegating.delegations = vec![delegation(SectionNumber::Geology, SubjectRole::Geologo, false)];
    let mut geologist = facts(PracticeState::InCompilazione);
    geologist.roles.insert(SubjectRole::Geologo, true);
    geologist.delegations = vec![delegation(SectionNumber::Geology, SubjectRole::Geologo, true)];
    let mut officer = facts(PracticeState::InIstruttoria);
    officer.office = Some(OfficeRole::Istruttore);

    let mut group = c.benchmark_group("rights_of");
    for (name, facts) in [
        ("a stranger", stranger),
        ("the titolare", titolare),
        ("the titolare with one section delegated", delegating),
        ("the delegated geologist", geologist),
        ("the reviewer", officer),
    ] {
        group.bench_function(name, |b| b.iter(|| rights_of(black_box(&facts))));
    }
    group.finish();
}

fn facts(state: PracticeState) -> Facts {
    Facts {
        practice: PRACTICE,
        state,
        titolare: false,
        payer: false,
        asked: false,
        roles: RoleSet::default(),
        office: None,
        delegations: Vec::new(),
        later: None,
    }
}

fn delegation(section: SectionNumber, role: SubjectRole, mine: bool) -> DelegationFact {
    DelegationFact { section, role, state: DelegationState::Attiva, mine }
}

fn person(c: &mut Criterion) {
    let mut group = c.benchmark_group("FiscalCode::parse");
    for (name, code) in [
        ("a person", "RSSMRA85T10A562S"),
        ("omocodic", "RSSMRAULALMHRLMD"),
        ("a body", "00743110157"),
        ("wrong check character", "RSSMRA80A01H501X"),
    ] {
        group.bench_function(name, |b| b.iter(|| FiscalCode::parse(black_box(code))));
    }
    group.finish();
}

fn audit(c: &mut Criterion) {
    let refs = EventRefs::both(SectionNumber::Geology, PRACTICE.0);
    let previous = Sha256::of(b"the entry before");
    let entry = Entry {
        practice: PRACTICE,
        seq: 1_000,
        at: DateTime::<Utc>::UNIX_EPOCH,
        actor_code: sample::GEOLOGIST,
        actor_role: ActorRole::Geologo,
        kind: EventKind::SectionSaved,
        refs: &refs,
        digest: Sha256::of(b"what was saved"),
    };
    c.bench_function("audit chain, one entry", |b| {
        b.iter(|| chain(black_box(&previous.0), black_box(&entry)));
    });
}

/// A partial save as it goes: the stored text becomes a form, takes the patch, and is put
/// back over the stored object, so that fields the form no longer has stay.
fn forms(c: &mut Criterion) {
    let form = sample::geology();
    let stored = serde_json::to_string(&form).expect("a form is JSON");
    let patch = GeologyPatch {
        lithology: Change::Set("Ghiaie in matrice limosa".to_owned()),
        geological_unit: Change::Clear,
        ..GeologyPatch::default()
    };
    let mut group = c.benchmark_group("form");
    group.bench_function("apply a patch of two fields", |b| {
        b.iter_batched(
            || (form.clone(), patch.clone()),
            |(mut form, patch)| (form.apply(patch), form),
            BatchSize::SmallInput,
        );
    });
    group.bench_function("apply and merge into the stored JSON", |b| {
        b.iter_batched(|| patch.clone(), |patch| merge(black_box(&stored), patch), BatchSize::SmallInput);
    });
    group.finish();
}

fn merge(stored: &str, patch: GeologyPatch) -> String {
    let mut form: Geology = serde_json::from_str(stored).expect("stored by us");
    let mut merged: Map<String, Value> = serde_json::from_str(stored).expect("stored by us");
    for name in object(&form).keys() {
        merged.remove(name);
    }
    form.apply(patch);
    merged.extend(object(&form));
    serde_json::to_string(&merged).expect("JSON stays JSON")
}

fn object(form: &Geology) -> Map<String, Value> {
    match serde_json::to_value(form) {
        Ok(Value::Object(fields)) => fields,
        other => panic!("a form is an object: {other:?}"),
    }
}
