//! Whatever a draft holds, a check answers.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::sample::complete;
use super::tests::spoil;
use super::*;
use crate::domain::section::details::GeoPoint;

/// Takes away some fields and puts extreme numbers in others, through the stored form.
fn mangle<T: serde::Serialize + serde::de::DeserializeOwned>(value: &T, seeds: &[u8]) -> T {
    let mut stored = serde_json::to_value(value).unwrap();
    let names: Vec<String> = stored.as_object().unwrap().keys().cloned().collect();
    for (name, seed) in names.iter().zip(seeds.iter().cycle()) {
        let text = match seed % 6 {
            0 => serde_json::Value::Null,
            1 => Decimal::MAX.to_string().into(),
            2 => Decimal::MIN.to_string().into(),
            3 => "è".repeat(3).into(),
            4 => serde_json::json!({ "lon": Decimal::MAX, "lat": Decimal::MIN }),
            _ => continue,
        };
        let mut next = stored.clone();
        next[name] = text;
        if serde_json::from_value::<T>(next.clone()).is_ok() {
            stored = next;
        }
    }
    serde_json::from_value(stored).unwrap()
}

proptest! {
    #[test]
    fn a_check_never_panics_and_never_repeats_itself(
        seeds in proptest::collection::vec(any::<u8>(), 1..60),
        spoils in proptest::collection::vec(any::<prop::sample::Index>(), 0..4),
        days in -200_000_i64..200_000,
    ) {
        let mut s = complete();
        for index in spoils {
            let code = *index.get(RuleCode::ALL);
            // Two cases may ask for what another one took away.
            let mut next = s.clone();
            if std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| spoil(code, &mut next))).is_ok() {
                s = next;
            }
        }
        s.on = s.on.checked_add_signed(chrono::TimeDelta::days(days)).unwrap();
        s.details = mangle(&s.details, &seeds);
        s.building = mangle(&s.building, &seeds);
        s.geology = mangle(&s.geology, &seeds);
        s.subjects = s.subjects.iter().map(|subject| mangle(subject, &seeds)).collect();
        for one in s.geology.investigations.iter_mut().flatten() {
            one.point = Some(GeoPoint { lon: Decimal::MIN, lat: Decimal::MAX });
        }
        let list = practice(&s);
        for violation in &list {
            prop_assert_eq!(list.iter().filter(|other| *other == violation).count(), 1);
        }
    }
}
