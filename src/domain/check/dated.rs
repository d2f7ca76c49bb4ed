//! Rules that changed or may change, as data with validity dates.
//!
//! [STD] numbers come from national law as commonly known and are re-checked before
//! going live; [INF] ones are ours.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::domain::section::details::TechnicalNorm;
use crate::domain::section::geology::{InvestigationClass, SubsoilCategory};

/// How the procedure is found (8.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Routing {
    /// Zone 2 is authorised, zones 3 and 4 are filed. [P1][UFF]
    ByZone,
    /// By relevance class, art. 94-bis DPR 380/2001. [94B]
    ByRilevanza,
}

/// Largest volume and height of a class of investigation (36/R art. 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClassBound {
    pub class: InvestigationClass,
    /// Largest volume, m3, included.
    pub volume: Decimal,
    /// Height, m, not included.
    pub height: Decimal,
}

/// Bounds of the classes of investigation; above them all is class 4.
#[derive(Debug, PartialEq, Eq)]
pub struct Thresholds {
    pub bounds: &'static [ClassBound],
    pub mark: &'static str,
}

/// The rules in force from a date.
#[derive(Debug, PartialEq, Eq)]
pub struct RuleSet {
    pub valid_from: NaiveDate,
    pub regime: &'static str,
    pub routing: Routing,
    /// In zone 2, upgrading and improvement are relevant from this ag, in g. [94B]
    pub relevant_ag: Decimal,
    pub thresholds: Thresholds,
}

/// When a norm set may be used by a new filing.
#[derive(Debug, PartialEq, Eq)]
pub struct NormWindow {
    pub norm: TechnicalNorm,
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// Last day for public works already under way when the norms changed. [STD]
    pub until_public: NaiveDate,
}

/// A date of a table, known when the tables are written.
pub(in crate::domain) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

const fn bound(class: InvestigationClass, volume: u32, height: u32) -> ClassBound {
    ClassBound { class, volume: whole(volume), height: whole(height) }
}

const fn whole(value: u32) -> Decimal {
    Decimal::from_parts(value, 0, 0, false, 0)
}

/// 150 m3 and 6 m, 1 500 and 10, 6 000 and 20. [STD, to be verified]; kept by 1/R [INF]
const CLASS_BOUNDS: Thresholds = Thresholds {
    bounds: &[
        bound(InvestigationClass::Class1, 150, 6),
        bound(InvestigationClass::Class2, 1_500, 10),
        bound(InvestigationClass::Class3, 6_000, 20),
    ],
    mark: "STD",
};

/// 0.20 g. [94B]
const RELEVANT_AG: Decimal = Decimal::from_parts(20, 0, 0, false, 2);

static FIRST: RuleSet = RuleSet {
    valid_from: day(2009, 7, 9),
    regime: "36R",
    routing: Routing::ByZone,
    relevant_ag: RELEVANT_AG,
    thresholds: CLASS_BOUNDS,
};

/// Later rules, oldest first.
static LATER: &[RuleSet] = &[
    // DL 32/2019 brings the relevance classes. Its first bounds are not kept apart from
    // those of DL 123/2019. [STD][INF]
    RuleSet {
        valid_from: day(2019, 4, 19),
        regime: "663/2019",
        routing: Routing::ByRilevanza,
        relevant_ag: RELEVANT_AG,
        thresholds: CLASS_BOUNDS,
    },
    // Regulation 1/R of 2022. [GOV]
    RuleSet {
        valid_from: day(2022, 2, 20),
        regime: "1R/2022",
        routing: Routing::ByRilevanza,
        relevant_ag: RELEVANT_AG,
        thresholds: CLASS_BOUNDS,
    },
];

/// The norm sets. NTC 2018 from 22 March 2018 [LT]; the other dates [STD].
static NORMS: &[NormWindow] = &[
    NormWindow {
        norm: TechnicalNorm::Earlier,
        from: NaiveDate::MIN,
        until: day(2009, 6, 30),
        until_public: day(2009, 6, 30),
    },
    NormWindow {
        norm: TechnicalNorm::Ntc2008,
        from: day(2009, 7, 1),
        until: day(2018, 3, 21),
        until_public: day(2023, 3, 21),
    },
    NormWindow {
        norm: TechnicalNorm::Ntc2018,
        from: day(2018, 3, 22),
        until: NaiveDate::MAX,
        until_public: NaiveDate::MAX,
    },
];

/// The rules in force on a date; before the first ones, the first.
pub fn rules_on(date: NaiveDate) -> &'static RuleSet {
    let mut current = &FIRST;
    for next in LATER {
        if next.valid_from <= date {
            current = next;
        }
    }
    current
}

/// Whether a new filing may use the norm set on a date.
pub fn norm_applies(norm: TechnicalNorm, on: NaiveDate, public_work: bool) -> bool {
    NORMS.iter().any(|window| {
        let last = if public_work { window.until_public } else { window.until };
        window.norm == norm && window.from <= on && on <= last
    })
}

/// The class of investigation that a volume (m3) and a height (m) ask for at least.
pub fn investigation_class(thresholds: &Thresholds, volume: Decimal, height: Decimal) -> InvestigationClass {
    thresholds
        .bounds
        .iter()
        .find(|bound| volume <= bound.volume && height < bound.height)
        .map_or(InvestigationClass::Class4, |bound| bound.class)
}

/// Whether the norm set knows the subsoil category: S1 and S2 ended with NTC 2008. [STD]
pub fn category_exists(norm: TechnicalNorm, category: SubsoilCategory) -> bool {
    norm != TechnicalNorm::Ntc2018 || !matches!(category, SubsoilCategory::S1 | SubsoilCategory::S2)
}

/// Shear wave velocities of a subsoil category, m/s, both included (NTC 3.2.2). [STD]
pub fn velocities(norm: TechnicalNorm, category: SubsoilCategory) -> Option<(Decimal, Decimal)> {
    let (low, high) = match (category, norm) {
        (SubsoilCategory::A, _) => (800, 4_000),
        (SubsoilCategory::B, _) => (360, 800),
        (SubsoilCategory::C, _) => (180, 360),
        (SubsoilCategory::D, TechnicalNorm::Ntc2018) => (100, 180),
        (SubsoilCategory::D, _) => (50, 180),
        (SubsoilCategory::E, TechnicalNorm::Ntc2018) => (100, 360),
        (SubsoilCategory::S1, _) => (50, 100),
        (SubsoilCategory::E | SubsoilCategory::S2, _) => return None,
    };
    Some((whole(low), whole(high)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_follow_the_date() {
        assert_eq!(rules_on(NaiveDate::MIN).regime, "36R");
        assert_eq!(rules_on(day(2019, 4, 18)).routing, Routing::ByZone);
        assert_eq!(rules_on(day(2019, 4, 19)).routing, Routing::ByRilevanza);
        assert_eq!(rules_on(day(2022, 2, 19)).regime, "663/2019");
        assert_eq!(rules_on(day(2022, 2, 20)).regime, "1R/2022");
        assert!(LATER.is_sorted_by_key(|rules| rules.valid_from));
    }

    #[test]
    fn norms_change_on_22_march_2018() {
        let (before, after) = (day(2018, 3, 21), day(2018, 3, 22));
        assert!(norm_applies(TechnicalNorm::Ntc2008, before, false));
        assert!(!norm_applies(TechnicalNorm::Ntc2018, before, false));
        assert!(!norm_applies(TechnicalNorm::Ntc2008, after, false));
        assert!(norm_applies(TechnicalNorm::Ntc2008, after, true));
        assert!(norm_applies(TechnicalNorm::Ntc2018, after, false));
        assert!(!norm_applies(TechnicalNorm::Earlier, after, true));
    }

    #[test]
    fn the_class_grows_with_volume_and_height() {
        let class = |volume, height| investigation_class(&CLASS_BOUNDS, whole(volume), whole(height));
        assert_eq!(class(150, 5), InvestigationClass::Class1);
        assert_eq!(class(150, 6), InvestigationClass::Class2);
        assert_eq!(class(1_501, 5), InvestigationClass::Class3);
        assert_eq!(class(6_001, 5), InvestigationClass::Class4);
        assert_eq!(class(100, 20), InvestigationClass::Class4);
    }
}
