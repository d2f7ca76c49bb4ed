//! Section 3: metric and structural data of the building or infrastructure. [SL]
//! The source names the content only; the fields are inferred and follow the AeDES form.

pub mod kinds;

pub use kinds::*;
pub use rust_decimal::Decimal;

macro_rules! use_share_fields {
    ($emit:ident) => {
        $emit! {
            /// A use of the building with its share of the floor area.
            UseShare, "UseShareInput";
            /// The use (destinazione d'uso).
            kind: BuildingUse;
            /// Share of the floor area, per cent.
            share: Option<Decimal>;
        }
    };
}
pub(crate) use use_share_fields;
use_share_fields!(record);

macro_rules! building_fields {
    ($emit:ident) => {
        $emit! {
            /// Section 3: metric and structural data of the building or infrastructure.
            Building, BuildingPatch, "BuildingInput";
            /// Storeys above ground (piani fuori terra). [INF]
            storeys_above: i32;
            /// Storeys below ground (piani interrati). [INF]
            storeys_below: i32;
            /// Height of the eaves (altezza in gronda), m. [INF]
            eaves_height: Decimal;
            /// Largest height (altezza massima), m. [INF]
            max_height: Decimal;
            /// Covered area (superficie coperta), m2. [INF]
            covered_area: Decimal;
            /// Total floor area (superficie totale), m2. [INF]
            total_area: Decimal;
            /// Gross volume (volume lordo), m3. [INF]
            gross_volume: Decimal;
            /// Length in plan (dimensioni in pianta), m. [INF]
            plan_length: Decimal;
            /// Width in plan (dimensioni in pianta), m. [INF]
            plan_width: Decimal;
            /// Year of construction (anno di costruzione). [INF]
            construction_year: i32;
            /// Year of the last intervention (epoca dell'ultimo intervento). [INF]
            last_intervention_year: i32;
            /// Uses with their shares (destinazione d'uso). [INF]
            uses: Vec<UseShare>;
            /// Number of units (unità immobiliari). [INF]
            units: i32;
            /// Number of occupants (occupanti). [INF]
            occupants: i32;
            /// Position in the aggregate of buildings (posizione nell'aggregato). [INF]
            aggregate_position: AggregatePosition;
            /// Vertical structure (struttura verticale). [INF]
            vertical_structure: VerticalStructure;
            /// Horizontal structure (struttura orizzontale). [INF]
            horizontal_structure: HorizontalStructure;
            /// Roof (copertura). [INF]
            roof: RoofKind;
            /// Foundation (fondazione). [INF]
            foundation: FoundationKind;
            /// The works include new foundations (nuove fondazioni); asks for A7. [INF]
            new_foundations: bool;
            /// Regular in plan (regolarità in pianta). [INF]
            regular_plan: bool;
            /// Regular in height (regolarità in altezza). [INF]
            regular_height: bool;
            /// Ductility class (classe di duttilità). [INF]
            ductility_class: DuctilityClass;
            /// Behaviour factor in direction x (fattore di comportamento q). [INF]
            q_x: Decimal;
            /// Behaviour factor in direction y (fattore di comportamento q). [INF]
            q_y: Decimal;
            /// Method of analysis (metodo di analisi). [INF]
            analysis_method: AnalysisMethod;
            /// Name of the calculation software (software di calcolo). [INF]
            software_name: String;
            /// Version of the calculation software. [INF]
            software_version: String;
            /// Licence of the calculation software. [INF]
            software_licence: String;
            /// Knowledge level of an existing building (livello di conoscenza). [INF]
            knowledge_level: KnowledgeLevel;
            /// Safety index for earthquakes before the works (zeta E ante), ratio. [INF]
            zeta_e_before: Decimal;
            /// Safety index for earthquakes after the works (zeta E post), ratio. [INF]
            zeta_e_after: Decimal;
            /// Safety index for vertical loads (zeta V), ratio. [INF]
            zeta_v: Decimal;
            /// Seismic risk class before the works (classe di rischio). [AVV]
            risk_class_before: RiskClass;
            /// Seismic risk class after the works (classe di rischio). [AVV]
            risk_class_after: RiskClass;
            /// Kind of infrastructure (tipo di infrastruttura). [INF]
            infrastructure_kind: InfrastructureKind;
            /// Length of the infrastructure (lunghezza), m. [INF]
            infrastructure_length: Decimal;
            /// Largest span (luce massima), m. [INF]
            max_span: Decimal;
            /// Largest height of the infrastructure (altezza massima), m. [INF]
            infrastructure_height: Decimal;
            /// Number of spans (campate). [INF]
            spans: i32;
            /// Kind of retaining works (tipo di opera di sostegno). [INF]
            retaining_kind: RetainingKind;
            /// Height of the retaining works (altezza), m. [INF]
            retaining_height: Decimal;
            /// Length of the retaining works (lunghezza), m. [INF]
            retaining_length: Decimal;
        }
    };
}
pub(crate) use building_fields;
building_fields!(form);
