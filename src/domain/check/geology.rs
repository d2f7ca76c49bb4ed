//! G: section 4. Run alone, it is the partial check of the geologist's delegation.

use rust_decimal::Decimal;

use crate::domain::person::FiscalCode;
use crate::domain::role::SubjectRole;
use crate::domain::section::details::{GeoPoint, TechnicalNorm};
use crate::domain::section::geology::{InvestigationClass, InvestigationKind, LiquefactionOutcome};
use crate::domain::section::{Geology, SectionNumber};

use super::dated;
use super::{Findings, RuleCode, Snapshot, grid, has_text};

pub(super) fn check(snapshot: &Snapshot, found: &mut Findings) {
    if snapshot.is_exempt() {
        if !has_text(&snapshot.geology.not_due_reason) {
            found.add(RuleCode::G17, "geology.notDueReason", &[]);
        }
    } else {
        presence(snapshot, found);
        mandatory(snapshot, found);
    }
    documents(snapshot, found);
    ranges(&snapshot.geology, found);
    consistency(snapshot, found);
    investigations(snapshot, found);
}

fn presence(snapshot: &Snapshot, found: &mut Findings) {
    if !snapshot.has_document("A5") {
        found.add(RuleCode::G01, "attachments.A5", &[]);
    }
    if !snapshot.has_document("IND") {
        found.add(RuleCode::G03, "attachments.IND", &[]);
    }
    if !snapshot.geology_by_delegate && !snapshot.has_document("A14") {
        found.add(RuleCode::G05, "attachments.A14", &[]);
    }
    if snapshot.with_role(SubjectRole::Geologo).next().is_none() {
        found.add(RuleCode::G18, "subjects", &[]);
    }
}

fn mandatory(snapshot: &Snapshot, found: &mut Findings) {
    let geology = &snapshot.geology;
    let measured = geology.vs_equivalent.is_some()
        || geology.vs_30.is_some()
        || geology.investigation_class == Some(InvestigationClass::Class1);
    let velocity = match snapshot.details.technical_norm {
        Some(TechnicalNorm::Ntc2008 | TechnicalNorm::Earlier) => "vs30",
        _ => "vsEquivalent",
    };
    let groundwater = geology.groundwater_absent == Some(true) || geology.groundwater_depth.is_some();
    let method =
        geology.liquefaction != Some(LiquefactionOutcome::Verified) || has_text(&geology.liquefaction_method);
    found.require(
        RuleCode::G07,
        "geology",
        &[
            ("investigationClass", geology.investigation_class.is_some()),
            ("geomorphologicalHazard", geology.geomorphological_hazard.is_some()),
            ("hydraulicHazard", geology.hydraulic_hazard.is_some()),
            ("localSeismicHazard", geology.local_seismic_hazard.is_some()),
            ("geomorphologicalContext", geology.geomorphological_context.is_some()),
            ("lithology", has_text(&geology.lithology)),
            ("geologicalUnit", has_text(&geology.geological_unit)),
            ("subsoilCategory", geology.subsoil_category.is_some()),
            (velocity, measured),
            ("topographicCategory", geology.topographic_category.is_some()),
            ("groundwaterDepth", groundwater),
            ("liquefaction", geology.liquefaction.is_some()),
            ("liquefactionMethod", method),
            ("localResponse", geology.local_response.is_some()),
            ("investigations", geology.investigations.as_ref().is_some_and(|list| !list.is_empty())),
        ],
    );
}

fn documents(snapshot: &Snapshot, found: &mut Findings) {
    let catalogue = snapshot.catalogue();
    let geologists: Vec<FiscalCode> =
        snapshot.with_role(SubjectRole::Geologo).filter_map(|(_, subject)| subject.signing_code()).collect();
    for document in snapshot.documents().filter(|document| document.section == SectionNumber::Geology) {
        let path = format!("attachments.{}", document.code);
        let kind = catalogue.kind(&document.code);
        if !document.is_readable(kind) {
            found.add(RuleCode::G15, path.as_str(), &[&document.name]);
        }
        let Some(kind) = kind else { continue };
        let unsigned = match document.code.as_str() {
            "A5" => RuleCode::G02,
            "IND" => RuleCode::G04,
            "A14" => RuleCode::G06,
            // The geotechnical report is the designer's; the rules of section 5 look at it.
            _ => continue,
        };
        if !grid::missing(snapshot, document, kind).is_empty() {
            found.add(unsigned, path.as_str(), &[&document.name]);
        }
        for seen in grid::refused(snapshot, document, kind, kind.signers) {
            found.add(RuleCode::G19, path.as_str(), &[&document.name, &seen.name]);
        }
        for seen in &document.signers {
            if !FiscalCode::parse(&seen.fiscal_code).is_ok_and(|code| geologists.contains(&code)) {
                found.add(RuleCode::G16, path.as_str(), &[&document.name]);
            }
        }
    }
}

/// Ranges of G08: velocities 50 to 4 000 m/s, frequency 0 to 20 Hz, depths not negative.
/// Those beyond the list (bedrock, amplitudes, microzonation, investigations) are [INF].
fn ranges(geology: &Geology, found: &mut Findings) {
    let within = |value: Option<Decimal>, low: u32, high: u32| {
        value.is_none_or(|value| (Decimal::from(low)..=Decimal::from(high)).contains(&value))
    };
    let positive = |value: Option<Decimal>| value.is_none_or(|value| value >= Decimal::ZERO);
    found.require(
        RuleCode::G08,
        "geology",
        &[
            ("vsEquivalent", within(geology.vs_equivalent, 50, 4_000)),
            ("vs30", within(geology.vs_30, 50, 4_000)),
            ("bedrockDepth", positive(geology.bedrock_depth)),
            ("groundwaterDepth", positive(geology.groundwater_depth)),
            ("fundamentalFrequency", within(geology.fundamental_frequency, 0, 20)),
            ("fundamentalAmplitude", positive(geology.fundamental_amplitude)),
            ("microzonationLevel", geology.microzonation_level.is_none_or(|level| (0..=3).contains(&level))),
            ("amplificationFactor", positive(geology.amplification_factor)),
        ],
    );
    for (at, investigation) in geology.investigations.iter().flatten().enumerate() {
        if !positive(investigation.depth) {
            let field = format!("investigations[{at}].depth");
            found.add(RuleCode::G08, format!("geology.{field}"), &[&field]);
        }
    }
}

fn consistency(snapshot: &Snapshot, found: &mut Findings) {
    let (geology, details) = (&snapshot.geology, &snapshot.details);
    if let (Some(norm), Some(category)) = (details.technical_norm, geology.subsoil_category) {
        if !dated::category_exists(norm, category) {
            found.add(RuleCode::G09, "geology.subsoilCategory", &[]);
        }
        let (velocity, path) = match norm {
            TechnicalNorm::Ntc2018 => (geology.vs_equivalent, "geology.vsEquivalent"),
            _ => (geology.vs_30, "geology.vs30"),
        };
        if let (Some(velocity), Some((low, high))) = (velocity, dated::velocities(norm, category))
            && !(low..=high).contains(&velocity)
        {
            found.add(RuleCode::G10, path, &[]);
        }
    }
    if let (Some(here), Some(there)) = (geology.topographic_category, details.topographic_category)
        && here != there
    {
        found.add(RuleCode::G11, "geology.topographicCategory", &[]);
    }
    if let (Some(class), Some(volume), Some(height)) =
        (geology.investigation_class, snapshot.building.gross_volume, snapshot.building.max_height)
    {
        let asked = dated::investigation_class(&snapshot.rules().thresholds, volume, height);
        if class < asked {
            found.add(RuleCode::G12, "geology.investigationClass", &[asked.code()]);
        }
    }
}

fn investigations(snapshot: &Snapshot, found: &mut Findings) {
    let geology = &snapshot.geology;
    let list = geology.investigations.as_deref().unwrap_or_default();
    let demanding = geology.investigation_class >= Some(InvestigationClass::Class3);
    // An empty list is told by G07.
    let adequate = list.is_empty() || list.iter().any(|one| one.kind.is_borehole_or_geophysical());
    if demanding && !adequate {
        found.add(RuleCode::G13, "geology.investigations", &[]);
    }
    let Some(site) = &snapshot.details.point else {
        return;
    };
    for (at, investigation) in list.iter().enumerate() {
        // Published data come from wherever they were gathered.
        if investigation.kind != InvestigationKind::Bibliography
            && investigation.point.as_ref().is_some_and(|point| !is_near(point, site))
        {
            found.add(RuleCode::G14, format!("geology.investigations[{at}].point"), &[]);
        }
    }
}

/// Within 2 km [INF], with the length of a degree at 43.4 north: over the extent of
/// Tuscany the error stays below 3 per cent, which a warning bears.
fn is_near(one: &GeoPoint, other: &GeoPoint) -> bool {
    const KM_PER_LON: Decimal = Decimal::from_parts(809, 0, 0, false, 1);
    const KM_PER_LAT: Decimal = Decimal::from_parts(1_111, 0, 0, false, 1);
    const FAR: Decimal = Decimal::from_parts(4, 0, 0, false, 0);
    let square = |from: Decimal, to: Decimal, km: Decimal| {
        let length = from.checked_sub(to)?.checked_mul(km)?;
        length.checked_mul(length)
    };
    let distance = square(one.lon, other.lon, KM_PER_LON)
        .zip(square(one.lat, other.lat, KM_PER_LAT))
        .and_then(|(east, north)| east.checked_add(north));
    // A distance too large to be computed is far.
    distance.is_some_and(|distance| distance <= FAR)
}
