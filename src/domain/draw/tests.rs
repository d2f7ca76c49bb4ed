use super::*;

fn quotas() -> Quotas {
    [("zona 2".to_owned(), 1_000), ("zona 3".to_owned(), 500)].into()
}

fn entries(count: usize) -> Vec<Entry> {
    let group = |at: usize| if at.is_multiple_of(4) { "zona 2" } else { "zona 3" }.to_owned();
    (1..=count).map(|at| Entry { protocol: format!("2026/{at:07}"), group: group(at) }).collect()
}

fn record(count: usize) -> Record {
    let seed = Seed([7; 32]);
    let list = List::close(entries(count), &quotas()).unwrap();
    let at = |hour| format!("2026-11-22T{hour:02}:00:00Z").parse().unwrap();
    Record {
        version: 1,
        seat: Seat::Fi,
        from: "2026-11-16".parse().unwrap(),
        to: "2026-11-22".parse().unwrap(),
        quotas: quotas(),
        commitment: seed.commitment(),
        committed_at: at(8),
        list: list.entries().to_vec(),
        list_digest: list.digest(),
        closed_at: at(9),
        seed: seed.hex(),
        drawn_at: at(10),
        drawn: list.draw(&seed, &quotas()),
    }
}

#[test]
fn the_order_of_arrival_changes_nothing() {
    let (one, mut other) = (entries(200), entries(200));
    other.reverse();
    other.swap(3, 77);
    let (one, other) = (List::close(one, &quotas()).unwrap(), List::close(other, &quotas()).unwrap());
    assert_eq!(one, other);
    let seed = Seed([9; 32]);
    assert_eq!(one.draw(&seed, &quotas()), other.draw(&seed, &quotas()));
    assert_ne!(one.draw(&seed, &quotas()), one.draw(&Seed([8; 32]), &quotas()));
}

#[test]
fn numbers_are_ordered_as_numbers() {
    let of = |protocol: &str| Entry { protocol: protocol.to_owned(), group: "zona 2".to_owned() };
    let list = List::close(vec![of("2026/10"), of("2026/9"), of("2025/11")], &quotas()).unwrap();
    let order: Vec<_> = list.entries().iter().map(|entry| entry.protocol.as_str()).collect();
    assert_eq!(order, ["2025/11", "2026/9", "2026/10"]);
    assert_eq!(
        List::close(vec![of("2026/9"), of("2026/09")], &quotas()),
        Err(ListError::Twice("2026/09".into()))
    );
}

#[test]
fn as_many_as_the_quota_asks_for_and_at_least_one() {
    for (count, quota, share_of) in [
        (0, 1_000, 0),
        (1, 1, 1),
        (1, 10_000, 1),
        (9, 1_000, 1),
        (10, 1_000, 1),
        (11, 1_000, 2),
        (200, 500, 10),
        (201, 500, 11),
        (3, 10_000, 3),
        (3, 9_999, 3),
        (1_000_000, 1, 100),
    ] {
        assert_eq!(share(count, quota), share_of, "{quota} of {count}");
    }
    // 50 of zona 2 at a tenth, 150 of zona 3 at a twentieth.
    assert_eq!(List::close(entries(200), &quotas()).unwrap().draw(&Seed([1; 32]), &quotas()).len(), 5 + 8);
    assert!(List::close(Vec::new(), &quotas()).unwrap().draw(&Seed([1; 32]), &quotas()).is_empty());
}

#[test]
fn everybody_has_the_same_chance() {
    // Of a hundred filings a tenth, over a thousand seeds: each about a hundred times.
    let quotas: Quotas = [("zona 2".to_owned(), 1_000)].into();
    let entries =
        (1..=100).map(|at| Entry { protocol: format!("2026/{at}"), group: "zona 2".into() }).collect();
    let list = List::close(entries, &quotas).unwrap();
    let mut times = BTreeMap::<String, u32>::new();
    for seed in 0_u32..1_000 {
        for drawn in list.draw(&Seed(Sha256::of(&seed.to_be_bytes()).0), &quotas) {
            *times.entry(drawn).or_default() += 1;
        }
    }
    assert_eq!(times.len(), 100);
    // Five standard deviations of a binomial with n = 1000, p = 0.1.
    assert!(times.values().all(|count| (52..=148).contains(count)), "{times:?}");
}

/// The set that Python's hashlib and hmac compute: pinned, so that a change of the rule is seen.
#[test]
fn the_rule_does_not_change() {
    let record = record(40);
    assert_eq!(
        record.commitment.to_string(),
        "4bb06f8e4e3a7715d201d573d0aa423762e55dabd61a2c02278fa56cc6d294e0"
    );
    assert_eq!(
        record.list_digest.to_string(),
        "88fa4c9275558cdf666d5e3080d8f601af925852df0c3e0fa607a6e33fce6e48"
    );
    assert_eq!(record.drawn, ["2026/0000011", "2026/0000031", "2026/0000036"]);
}

type Change<'a> = Box<dyn Fn(&mut Record) + 'a>;

#[test]
fn any_change_of_what_was_published_is_a_flaw() {
    let good = record(60);
    assert_eq!(good.flaws(), []);
    let drawn = good.drawn[0].clone();
    let other =
        good.list.iter().find(|entry| !good.drawn.contains(&entry.protocol)).unwrap().protocol.clone();
    let broken: Vec<(&str, Change<'_>)> = vec![
        ("not drawn", Box::new(|record| drop(record.drawn.remove(0)))),
        ("too much", Box::new(|record| record.drawn.push(other.clone()))),
        ("seed", Box::new(|record| record.seed = Seed([8; 32]).hex())),
        ("no seed", Box::new(|record| record.seed.clear())),
        ("commitment", Box::new(|record| record.commitment = Sha256::of(b"x"))),
        ("list", Box::new(|record| drop(record.list.remove(4)))),
        ("order", Box::new(|record| record.list.swap(0, 1))),
        ("twice", Box::new(|record| record.list.push(record.list[0].clone()))),
        ("digest", Box::new(|record| record.list_digest = Sha256::of(b"x"))),
        ("group", Box::new(|record| record.list[0].group = "zona 9".into())),
        (
            "quota",
            Box::new(|record| record.quotas = [("zona 2".into(), 9_000), ("zona 3".into(), 500)].into()),
        ),
        ("times", Box::new(|record| record.closed_at = record.drawn_at + chrono::Duration::hours(1))),
        ("version", Box::new(|record| record.version = 2)),
    ];
    for (name, change) in broken {
        let mut record = good.clone();
        change(&mut record);
        assert!(!record.flaws().is_empty(), "{name}");
    }
    let mut record = good.clone();
    record.drawn.retain(|protocol| *protocol != drawn);
    assert_eq!(record.flaws(), [Flaw::Missing(drawn)]);
}

#[test]
fn a_seed_is_not_printed() {
    assert!(!format!("{:?}", Seed([7; 32])).contains('7'));
}
