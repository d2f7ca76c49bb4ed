//! Relevance class and procedure that the data of section 1 lead to (8.1, 8.3).

use crate::domain::section::details::{
    Details, InterventionKind, Procedimento, Rilevanza, RilevanzaReason, SeismicZone, StrategicKind, UseClass,
};

use super::dated::{Routing, RuleSet};

/// The class that art. 94-bis gives, with its letter; nothing while data are missing.
///
/// Works of no relevance (c1) depend on a list of works that no field tells: see
/// [`may_be_priva`]. Before art. 94-bis there is no class.
pub fn expected_rilevanza(details: &Details, rules: &RuleSet) -> Option<(Rilevanza, RilevanzaReason)> {
    use InterventionKind as Kind;
    if rules.routing == Routing::ByZone {
        return None;
    }
    let kind = details.intervention_kind?;
    let zone_2 = details.seismic_zone? == SeismicZone::Zone2;
    let reason = match kind {
        // Also on strategic buildings: b2 names them. [STD]
        Kind::RiparazioneLocale => RilevanzaReason::B2,
        _ if zone_2 && is_strategic(details) => RilevanzaReason::A3,
        Kind::Adeguamento | Kind::Miglioramento => {
            if zone_2 && details.ag? >= rules.relevant_ag {
                RilevanzaReason::A1
            } else {
                RilevanzaReason::B1
            }
        }
        _ if zone_2 && details.complex_work == Some(true) => RilevanzaReason::A2,
        _ if details.use_class == Some(UseClass::I) => RilevanzaReason::B3Bis,
        _ => RilevanzaReason::B3,
    };
    Some((reason.rilevanza(), reason))
}

/// Whether the titolare may declare no relevance (c1): never where the law finds the
/// works relevant or where Allegato A or B names them. [INF]
pub fn may_be_priva(details: &Details, expected: Rilevanza) -> bool {
    expected != Rilevanza::Rilevante && !is_strategic(details) && details.complex_work != Some(true)
}

/// The procedures that fit; the first is the one to propose. Empty while data are missing.
pub fn expected_procedimento(details: &Details, rules: &RuleSet) -> &'static [Procedimento] {
    use Procedimento as P;
    let Some(zone) = details.seismic_zone else {
        return &[];
    };
    if rules.routing == Routing::ByZone {
        return match zone {
            SeismicZone::Zone2 => &[P::Autorizzazione],
            _ => &[P::DepositoSorteggio, P::DepositoControllo],
        };
    }
    let Some(rilevanza) = details.rilevanza else {
        return &[];
    };
    // Allegato A is controlled whatever the zone, Allegato B in zones 3 and 4. [1R-B][P3]
    let controlled =
        is_strategic(details) || (details.complex_work == Some(true) && zone != SeismicZone::Zone2);
    match rilevanza {
        Rilevanza::Rilevante => &[P::Autorizzazione],
        _ if controlled => &[P::DepositoControllo],
        Rilevanza::Minore => &[P::DepositoSorteggio],
        Rilevanza::Priva => &[P::PrivoRilevanza],
    }
}

/// Strategic or relevant: as declared, or by use class IV. [INF]
fn is_strategic(details: &Details) -> bool {
    details.use_class == Some(UseClass::Iv)
        || details.strategic.is_some_and(|strategic| strategic != StrategicKind::None)
}

#[cfg(test)]
mod tests {
    use super::super::dated::rules_on;
    use super::*;
    use chrono::NaiveDate;
    use rust_decimal::Decimal;

    fn details(kind: InterventionKind, zone: SeismicZone, ag: i64) -> Details {
        Details {
            intervention_kind: Some(kind),
            seismic_zone: Some(zone),
            ag: Some(Decimal::new(ag, 2)),
            ..Details::default()
        }
    }

    fn reason(details: &Details) -> Option<RilevanzaReason> {
        expected_rilevanza(details, rules_on(NaiveDate::MAX)).map(|(_, reason)| reason)
    }

    #[test]
    fn letters_of_the_law() {
        use InterventionKind as Kind;
        use SeismicZone::{Zone2, Zone3};
        for (kind, zone, ag, expected) in [
            (Kind::Miglioramento, Zone2, 20, RilevanzaReason::A1),
            (Kind::Adeguamento, Zone2, 19, RilevanzaReason::B1),
            (Kind::Adeguamento, Zone3, 22, RilevanzaReason::B1),
            (Kind::RiparazioneLocale, Zone2, 22, RilevanzaReason::B2),
            (Kind::NuovaCostruzione, Zone2, 22, RilevanzaReason::B3),
        ] {
            assert_eq!(reason(&details(kind, zone, ag)), Some(expected), "{kind} {zone} {ag}");
        }
        let new = |zone| details(Kind::NuovaCostruzione, zone, 18);
        let complex = |zone| Details { complex_work: Some(true), ..new(zone) };
        let strategic = |zone| Details { strategic: Some(StrategicKind::Strategic), ..new(zone) };
        assert_eq!(reason(&complex(Zone2)), Some(RilevanzaReason::A2));
        assert_eq!(reason(&complex(Zone3)), Some(RilevanzaReason::B3));
        assert_eq!(reason(&strategic(Zone2)), Some(RilevanzaReason::A3));
        assert_eq!(reason(&strategic(Zone3)), Some(RilevanzaReason::B3));
        let barn = Details { use_class: Some(UseClass::I), ..new(Zone2) };
        assert_eq!(reason(&barn), Some(RilevanzaReason::B3Bis));
        assert!(may_be_priva(&barn, Rilevanza::Minore));
        assert!(!may_be_priva(&strategic(Zone3), Rilevanza::Minore));
        let unknown = Details { ag: None, ..details(Kind::Miglioramento, Zone2, 0) };
        assert_eq!(reason(&unknown), None);
    }

    #[test]
    fn procedures_by_date() {
        use InterventionKind::NuovaCostruzione;
        let on = |year| rules_on(NaiveDate::from_ymd_opt(year, 12, 1).unwrap());
        let school = Details {
            strategic: Some(StrategicKind::Relevant),
            rilevanza: Some(Rilevanza::Minore),
            ..details(NuovaCostruzione, SeismicZone::Zone3, 12)
        };
        assert_eq!(expected_procedimento(&school, on(2026)), [Procedimento::DepositoControllo]);
        assert_eq!(expected_procedimento(&school, on(2018)).len(), 2);
        let house = details(NuovaCostruzione, SeismicZone::Zone2, 18);
        assert_eq!(expected_procedimento(&house, on(2018)), [Procedimento::Autorizzazione]);
        assert_eq!(expected_procedimento(&house, on(2026)), []);
        assert_eq!(expected_rilevanza(&house, on(2018)), None);
    }
}
