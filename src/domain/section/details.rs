//! Section 1: main details (dettagli principali), with the place of the works.
//!
//! In the descriptions: [SL] and the other tags name the public source of the field,
//! [STD] is common national law, [INF] is inferred so that the form is complete.

pub mod kinds;

pub use chrono::NaiveDate;
pub use kinds::*;
pub use rust_decimal::Decimal;

macro_rules! point_fields {
    ($emit:ident) => {
        $emit! {
            /// A point on the map, WGS84.
            GeoPoint, "GeoPointInput";
            /// Longitude, decimal degrees east.
            lon: Decimal;
            /// Latitude, decimal degrees north.
            lat: Decimal;
        }
    };
}
pub(crate) use point_fields;
point_fields!(record);

macro_rules! parcel_fields {
    ($emit:ident) => {
        $emit! {
            /// A cadastral reference (riferimento catastale).
            Parcel, "ParcelInput";
            /// Land register or building register (terreni, fabbricati).
            register: Option<CadastralRegister>;
            /// Section of the register (sezione), where the comune has any.
            section: Option<String>;
            /// Sheet (foglio).
            sheet: String;
            /// Parcel (particella); may carry a letter or a fraction, for example 123/a.
            parcel: String;
            /// Sub-unit (subalterno).
            sub: Option<String>;
        }
    };
}
pub(crate) use parcel_fields;
parcel_fields!(record);

macro_rules! details_fields {
    ($emit:ident) => {
        $emit! {
            /// Section 1: main details of the works, of the law that applies and of the place.
            Details, DetailsPatch, "DetailsInput";
            /// Title of the works (oggetto), at most 500 characters. [INF]
            title: String;
            /// Technical norms of the project (norma tecnica). [LT]
            technical_norm: TechnicalNorm;
            /// Procedure (procedimento) that the titolare confirms. [P3]
            procedimento: Procedimento;
            /// Relevance class of the works (rilevanza), art. 94-bis. [94B]
            rilevanza: Rilevanza;
            /// Letter of art. 94-bis that gives the class (motivo della rilevanza). [94B]
            rilevanza_reason: RilevanzaReason;
            /// Exclusions from the geological report (esclusioni 36/R, art. 3). [SL]
            exclusions_36r: Vec<Exclusion36r>;
            /// Kind of structure (tipo di opera). [SL]
            work_kind: WorkKind;
            /// Kind of intervention (tipo di intervento). [INF]
            intervention_kind: InterventionKind;
            /// Construction type (tipologia costruttiva). [PAY]
            construction_type: ConstructionType;
            /// Use class (classe d'uso), NTC 2.4.2. [STD]
            use_class: UseClass;
            /// Nominal life (vita nominale), NTC 2.4.1. [STD]
            nominal_life: NominalLife;
            /// Strategic or relevant building (edificio strategico o rilevante), Allegato A. [1R-B]
            strategic: StrategicKind;
            /// Code in Allegato A of regulation 1/R. [1R-B]
            allegato_a_code: String;
            /// Particularly complex structure (opera complessa), Allegato B. [1R-B]
            complex_work: bool;
            /// Code in Allegato B of regulation 1/R. [1R-B]
            allegato_b_code: String;
            /// Public works (opera pubblica). [AVV][PAY]
            public_work: bool;
            /// Public body that owns the works (ente). [AVV][PAY]
            public_body: String;
            /// Regional grant (contributo regionale). [P3]
            regional_grant: bool;
            /// Grant programme (programma). [P3]
            grant_programme: String;
            /// Building title (titolo edilizio). [INF]
            titolo_edilizio: TitoloEdilizio;
            /// Number of the building title. [INF]
            titolo_edilizio_number: String;
            /// Date of the building title. [INF]
            titolo_edilizio_date: NaiveDate;
            /// Comune that gave the building title. [INF]
            titolo_edilizio_comune: String;
            /// ISTAT code of the comune: three digits of the province, three of the comune. [STD]
            comune_istat: String;
            /// Name of the comune.
            comune_name: String;
            /// Belfiore code of the comune, four characters.
            belfiore: String;
            /// Locality or hamlet (località).
            locality: String;
            /// Street (via).
            street: String;
            /// House number (civico).
            house_number: String;
            /// Postal code (CAP), five digits.
            postal_code: String;
            /// Cadastral references (catasto): at least one, with sheet and parcel.
            parcels: Vec<Parcel>;
            /// The works on the map, WGS84. [P3][SL]
            point: GeoPoint;
            /// Seismic zone of the comune (zona sismica). [PRATO]
            seismic_zone: SeismicZone;
            /// Peak ground acceleration (ag) in g, return period 475 years, rigid soil. [STD]
            ag: Decimal;
            /// Largest amplification of the spectrum (F0), pure number. [STD]
            f0: Decimal;
            /// Corner period (Tc*), seconds. [STD]
            tc_star: Decimal;
            /// Topographic category (categoria topografica). [STD]
            topographic_category: TopographicCategory;
            /// Project number of a linked practice (pratica collegata). [INF]
            linked_project: String;
            /// Amount of the works (importo dei lavori), EUR. [INF]
            works_amount: Decimal;
            /// Expected start of the works (data di inizio prevista). [INF]
            expected_start: NaiveDate;
        }
    };
}
pub(crate) use details_fields;
details_fields!(form);
