//! B: section 3.

use rust_decimal::Decimal;

use crate::domain::section::Building;
use crate::domain::section::details::{InterventionKind, WorkKind};

use super::{Findings, RuleCode, Snapshot, has_text};

/// How far the volume may be from area times height.
const FACTOR: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

pub(super) fn check(snapshot: &Snapshot, found: &mut Findings) {
    let (building, kind) = (&snapshot.building, snapshot.details.intervention_kind);
    found.require(
        RuleCode::B01,
        "building",
        &[
            ("analysisMethod", building.analysis_method.is_some()),
            ("softwareName", has_text(&building.software_name)),
            ("softwareVersion", has_text(&building.software_version)),
        ],
    );
    if kind == Some(InterventionKind::OperaSostegno) {
        retaining(building, found);
        return;
    }
    match snapshot.details.work_kind {
        Some(WorkKind::Infrastructure) => infrastructure(building, found),
        Some(WorkKind::Other) => {}
        // Most works are buildings: while the kind is missing, ask what they ask.
        Some(WorkKind::Building) | None => {
            metric(building, found);
            structural(building, kind, found);
        }
    }
    safety(building, kind, found);
}

fn metric(building: &Building, found: &mut Findings) {
    found.require(
        RuleCode::B01,
        "building",
        &[
            ("storeysAbove", building.storeys_above.is_some()),
            ("storeysBelow", building.storeys_below.is_some()),
            ("eavesHeight", building.eaves_height.is_some()),
            ("maxHeight", building.max_height.is_some()),
            ("coveredArea", building.covered_area.is_some()),
            ("totalArea", building.total_area.is_some()),
            ("grossVolume", building.gross_volume.is_some()),
            ("uses", building.uses.as_ref().is_some_and(|uses| !uses.is_empty())),
        ],
    );
    let (Some(area), Some(height), Some(volume)) =
        (building.covered_area, building.max_height, building.gross_volume)
    else {
        return;
    };
    // Numbers too large to multiply are wrong as well.
    let plausible = area.checked_mul(height).is_some_and(|box_volume| {
        let most = box_volume.checked_mul(FACTOR);
        let least = volume.checked_mul(FACTOR);
        most.is_some_and(|most| volume <= most) && least.is_some_and(|least| box_volume <= least)
    });
    if !plausible {
        found.add(RuleCode::B02, "building.grossVolume", &[]);
    }
}

fn structural(building: &Building, kind: Option<InterventionKind>, found: &mut Findings) {
    let existing = kind.is_some_and(|kind| kind.on_existing());
    let new = kind.is_some_and(|kind| kind.is_new());
    found.require(
        RuleCode::B01,
        "building",
        &[
            ("verticalStructure", building.vertical_structure.is_some()),
            ("horizontalStructure", building.horizontal_structure.is_some()),
            ("roof", building.roof.is_some()),
            ("foundation", building.foundation.is_some()),
            ("regularPlan", building.regular_plan.is_some()),
            ("regularHeight", building.regular_height.is_some()),
            ("constructionYear", !existing || building.construction_year.is_some()),
            ("aggregatePosition", !existing || building.aggregate_position.is_some()),
            ("ductilityClass", !new || building.ductility_class.is_some()),
        ],
    );
}

fn infrastructure(building: &Building, found: &mut Findings) {
    found.require(
        RuleCode::B01,
        "building",
        &[
            ("infrastructureKind", building.infrastructure_kind.is_some()),
            ("infrastructureLength", building.infrastructure_length.is_some()),
            ("infrastructureHeight", building.infrastructure_height.is_some()),
        ],
    );
}

fn retaining(building: &Building, found: &mut Findings) {
    found.require(
        RuleCode::B01,
        "building",
        &[
            ("retainingKind", building.retaining_kind.is_some()),
            ("retainingHeight", building.retaining_height.is_some()),
            ("retainingLength", building.retaining_length.is_some()),
        ],
    );
}

fn safety(building: &Building, kind: Option<InterventionKind>, found: &mut Findings) {
    let Some(kind) = kind.filter(|kind| kind.on_existing()) else {
        return;
    };
    let zeta = kind.needs_zeta();
    found.require(
        RuleCode::B03,
        "building",
        &[
            ("knowledgeLevel", building.knowledge_level.is_some()),
            ("zetaEBefore", !zeta || building.zeta_e_before.is_some()),
            ("zetaEAfter", !zeta || building.zeta_e_after.is_some()),
        ],
    );
}
