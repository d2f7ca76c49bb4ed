//! Section 4: geology. The data are the digitised summary sheet (scheda di sintesi, A14). [SL]

pub mod kinds;

pub use super::details::{GeoPoint, TopographicCategory};
pub use chrono::NaiveDate;
pub use kinds::*;
pub use rust_decimal::Decimal;

macro_rules! investigation_fields {
    ($emit:ident) => {
        $emit! {
            /// A geological investigation (indagine).
            Investigation, "InvestigationInput";
            /// Kind of investigation (tipo).
            kind: InvestigationKind;
            /// Day on which it was carried out (data).
            date: Option<NaiveDate>;
            /// Depth reached (profondità), m.
            depth: Option<Decimal>;
            /// Where it was carried out (punto), WGS84.
            point: Option<GeoPoint>;
            /// Reused from an archive (esistente), not carried out for these works.
            existing: bool;
            /// Who carried it out (esecutore).
            performed_by: Option<String>;
            /// Public id of the attachment that holds the report.
            attachment: Option<String>;
        }
    };
}
pub(crate) use investigation_fields;
investigation_fields!(record);

macro_rules! geology_fields {
    ($emit:ident) => {
        $emit! {
            /// Section 4: geology, the data of the summary sheet (scheda di sintesi).
            Geology, GeologyPatch, "GeologyInput";
            /// Class of investigation (classe d'indagine), 1 to 4. [36R]
            investigation_class: InvestigationClass;
            /// Why the geological report is not due (motivo), with an exclusion of art. 3 36/R. [SL]
            not_due_reason: String;
            /// Geomorphological hazard (pericolosità geomorfologica). [STD]
            geomorphological_hazard: GeomorphologicalHazard;
            /// Hydraulic hazard (pericolosità idraulica). [INF]
            hydraulic_hazard: HydraulicHazard;
            /// Local seismic hazard (pericolosità sismica locale). [INF]
            local_seismic_hazard: SeismicHazard;
            /// Feasibility in the plan, with its prescriptions (fattibilità). [36R]
            feasibility: String;
            /// Geomorphological context (contesto geomorfologico). [INF]
            geomorphological_context: GeomorphologicalContext;
            /// Prevailing lithology (litologia prevalente). [INF]
            lithology: String;
            /// Geological unit (unità geologica). [INF]
            geological_unit: String;
            /// Subsoil category (categoria di sottosuolo). [STD]
            subsoil_category: SubsoilCategory;
            /// Equivalent shear wave velocity (Vs,eq, NTC 2018), m/s. [STD]
            vs_equivalent: Decimal;
            /// Shear wave velocity of the first 30 m (Vs30, NTC 2008), m/s. [STD]
            vs_30: Decimal;
            /// Depth of the rigid substratum (profondità del substrato), m. [STD]
            bedrock_depth: Decimal;
            /// Topographic category (categoria topografica); must equal section 1. [STD]
            topographic_category: TopographicCategory;
            /// No groundwater was met (falda assente). [INF]
            groundwater_absent: bool;
            /// Depth of the groundwater (profondità della falda), m. [INF]
            groundwater_depth: Decimal;
            /// Outcome on liquefaction (liquefazione), NTC 7.11.3.4. [STD]
            liquefaction: LiquefactionOutcome;
            /// Method of the liquefaction check (metodo). [STD]
            liquefaction_method: String;
            /// Fundamental frequency of the soil (frequenza fondamentale f0), Hz. [INF]
            fundamental_frequency: Decimal;
            /// Amplitude at the fundamental frequency, pure number. [INF]
            fundamental_amplitude: Decimal;
            /// Local seismic response (risposta sismica locale). [STD]
            local_response: LocalResponse;
            /// Level of the seismic microzonation study (studio MS), 0 to 3. [INF]
            microzonation_level: i32;
            /// Amplification factor (FA) of the microzonation study, pure number. [INF]
            amplification_factor: Decimal;
            /// Geological model (modello geologico). [36R]
            geological_model: String;
            /// Note. [INF]
            note: String;
            /// Investigations (indagini): at least one, unless the report is not due. [SL]
            investigations: Vec<Investigation>;
        }
    };
}
pub(crate) use geology_fields;
geology_fields!(form);
