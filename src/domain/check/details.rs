//! D: section 1.

use rust_decimal::Decimal;

use crate::domain::role::Seat;
use crate::domain::section::details::{Details, GeoPoint, Rilevanza, RilevanzaReason, StrategicKind};

use super::dated::{self, Routing, RuleSet};
use super::{Findings, RuleCode, Snapshot, has_text, rilevanza};

pub(super) fn check(snapshot: &Snapshot, found: &mut Findings) {
    let (details, rules) = (&snapshot.details, snapshot.rules());
    mandatory(details, rules, found);
    place(details, found);

    let public = details.public_work == Some(true);
    if details.technical_norm.is_some_and(|norm| !dated::norm_applies(norm, snapshot.on, public)) {
        found.add(RuleCode::D05, "details.technicalNorm", &[]);
    }
    relevance(details, rules, found);
    let fitting = rilevanza::expected_procedimento(details, rules);
    if let (Some(declared), Some(first)) = (details.procedimento, fitting.first())
        && !fitting.contains(&declared)
    {
        found.add(RuleCode::D07, "details.procedimento", &[first.code()]);
    }
    if details.strategic.is_some_and(|kind| kind != StrategicKind::None)
        && !has_text(&details.allegato_a_code)
    {
        found.add(RuleCode::D08, "details.allegatoACode", &[]);
    }
}

fn mandatory(details: &Details, rules: &RuleSet, found: &mut Findings) {
    // Before art. 94-bis there was no class to give.
    let classless = rules.routing == Routing::ByZone;
    found.require(
        RuleCode::D01,
        "details",
        &[
            ("title", has_text(&details.title)),
            ("technicalNorm", details.technical_norm.is_some()),
            ("procedimento", details.procedimento.is_some()),
            ("rilevanza", classless || details.rilevanza.is_some()),
            ("rilevanzaReason", classless || details.rilevanza_reason.is_some()),
            ("workKind", details.work_kind.is_some()),
            ("interventionKind", details.intervention_kind.is_some()),
            ("constructionType", details.construction_type.is_some()),
            ("useClass", details.use_class.is_some()),
            ("nominalLife", details.nominal_life.is_some()),
            ("strategic", details.strategic.is_some()),
            ("complexWork", details.complex_work.is_some()),
            ("allegatoBCode", details.complex_work != Some(true) || has_text(&details.allegato_b_code)),
            ("publicBody", details.public_work != Some(true) || has_text(&details.public_body)),
            ("comuneIstat", has_text(&details.comune_istat)),
            ("comuneName", has_text(&details.comune_name)),
            ("street", has_text(&details.street) || has_text(&details.locality)),
            ("point", details.point.is_some()),
            ("seismicZone", details.seismic_zone.is_some()),
            ("ag", details.ag.is_some()),
            ("f0", details.f0.is_some()),
            ("tcStar", details.tc_star.is_some()),
            ("topographicCategory", details.topographic_category.is_some()),
        ],
    );
}

fn place(details: &Details, found: &mut Findings) {
    if has_text(&details.comune_istat) && !details.comune_istat.as_deref().is_some_and(is_tuscan) {
        found.add(RuleCode::D02, "details.comuneIstat", &[]);
    }
    let complete = details
        .parcels
        .iter()
        .flatten()
        .any(|parcel| !parcel.sheet.trim().is_empty() && !parcel.parcel.trim().is_empty());
    if !complete {
        found.add(RuleCode::D03, "details.parcels", &[]);
    }
    if details.point.as_ref().is_some_and(|point| !in_tuscany(point)) {
        found.add(RuleCode::D04, "details.point", &[]);
    }
}

/// A province of Tuscany and a plausible number in it. The ISTAT list with the validity
/// of each comune is loaded data; this is what can be told without it.
fn is_tuscan(istat: &str) -> bool {
    istat.len() == 6
        && istat.bytes().all(|byte| byte.is_ascii_digit())
        && Seat::of_comune(istat).is_some()
        && istat.get(3..).and_then(|number| number.parse::<u16>().ok()).is_some_and(|n| (1..=99).contains(&n))
}

/// A box around Tuscany. The polygons of the comuni, with their tolerance of 500 m, are
/// loaded data; a point outside the box is wrong whatever they say.
fn in_tuscany(point: &GeoPoint) -> bool {
    const WEST: Decimal = Decimal::from_parts(96, 0, 0, false, 1);
    const EAST: Decimal = Decimal::from_parts(125, 0, 0, false, 1);
    const SOUTH: Decimal = Decimal::from_parts(422, 0, 0, false, 1);
    const NORTH: Decimal = Decimal::from_parts(446, 0, 0, false, 1);
    (WEST..=EAST).contains(&point.lon) && (SOUTH..=NORTH).contains(&point.lat)
}

fn relevance(details: &Details, rules: &RuleSet, found: &mut Findings) {
    let Some(declared) = details.rilevanza else { return };
    let Some((expected, reason)) = rilevanza::expected_rilevanza(details, rules) else {
        return;
    };
    let priva = declared == Rilevanza::Priva && rilevanza::may_be_priva(details, expected);
    if declared != expected && !priva {
        found.add(RuleCode::D06, "details.rilevanza", &[expected.code()]);
    } else if details.rilevanza_reason.is_some_and(|given| given.rilevanza() != declared) {
        let expected = if priva { RilevanzaReason::C1 } else { reason };
        found.add(RuleCode::D06, "details.rilevanzaReason", &[expected.code()]);
    }
}
