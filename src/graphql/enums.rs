//! The closed enumerations of the rules, published with their codes and descriptions.

use std::borrow::Cow;

use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::Field;
use async_graphql::registry::{EnumBuilder, MetaEnumValue, MetaTypeId, Registry};
use async_graphql::{
    Context, ContextSelectionSet, InputType, InputValueError, InputValueResult, Name, OutputType, Positioned,
    ServerResult, Value,
};

use super::plain::{Text, quoted};
use crate::domain::access::{FieldClass, PracticeRight, Right};
use crate::domain::additional::AdditionalKind;
use crate::domain::batch::{BatchAct, BatchItemState};
use crate::domain::catalogue::{Condition, DocumentFormat, Quantity};
use crate::domain::check::grid::CellState;
use crate::domain::check::{RuleCode, ScanState, SignatureVerdict};
use crate::domain::chronology::ChronologyGroup;
use crate::domain::declaration::DeclarationState;
use crate::domain::delegation::DelegationState;
use crate::domain::draw::DrawState;
use crate::domain::entity::{CheckStatus, SignatureKind, TimeSource};
use crate::domain::event::EventKind;
use crate::domain::hand_off::{HandOffKind, HandOffState};
use crate::domain::identity::{AuthMethod, Scope};
use crate::domain::inbox::InboxTab;
use crate::domain::integration::{IntegrationState, PointAnswer};
use crate::domain::istanza::{IstanzaKind, IstanzaState};
use crate::domain::later::AttachmentValidity;
use crate::domain::lifecycle::leads_on;
use crate::domain::list::PracticeList;
use crate::domain::login::{LoginProblem, LoginStep, StepState};
use crate::domain::notice::{NoticeKind, NoticeState};
use crate::domain::opinion::{OpinionOutcome, OpinionState};
use crate::domain::payment::PaymentState;
use crate::domain::practice::PracticeState;
use crate::domain::report::ReportPhase;
use crate::domain::role::{ActorRole, OfficeRole, Seat, SubRole, SubjectRole};
use crate::domain::section::SectionNumber;
use crate::domain::section::building::*;
use crate::domain::section::details::*;
use crate::domain::section::geology::*;
use crate::domain::statement::StatementKind;
use crate::domain::subject::*;
use crate::domain::terms::{Outcome, Silence, StepKind, StopReason, TermKind};
use crate::domain::version::{AbsenceReason, ChangeKind, DocumentValidity};
use crate::domain::violation::Severity;

/// Collapses the line breaks of a doc comment.
fn text(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}

macro_rules! publish {
    ($( $ty:ident as $name:literal ),+ $(,)?) => { $(
        impl InputType for $ty {
            type RawValueType = Self;

            fn type_name() -> Cow<'static, str> {
                Cow::Borrowed($name)
            }

            fn create_type_info(registry: &mut Registry) -> String {
                registry.create_input_type::<Self, _>(MetaTypeId::Enum, |_| {
                    let values: IndexMap<String, MetaEnumValue> = Self::ALL
                        .iter()
                        .map(|value| {
                            let mut meta = MetaEnumValue::new(value.code());
                            // States say what leads on from them.
                            let about = match leads_on(value) {
                                Some(steps) => format!("{} {steps}", text(value.about())),
                                None => text(value.about()),
                            };
                            meta.description = Some(about);
                            (value.code().to_owned(), meta)
                        })
                        .collect();
                    EnumBuilder::new($name.to_owned(), values)
                        .description(Some(text(Self::ABOUT)))
                        .rust_typename(std::any::type_name::<Self>())
                        .build()
                })
            }

            fn parse(value: Option<Value>) -> InputValueResult<Self> {
                let value = value.unwrap_or_default();
                let code = match &value {
                    Value::Enum(name) => name.as_str(),
                    Value::String(text) => text.as_str(),
                    _ => return Err(InputValueError::expected_type(value)),
                };
                Self::from_code(code).ok_or_else(|| InputValueError::custom(concat!("no such value of ", $name)))
            }

            fn to_value(&self) -> Value {
                Value::Enum(Name::new(self.code()))
            }

            fn as_raw_value(&self) -> Option<&Self> {
                Some(self)
            }
        }

        impl OutputType for $ty {
            fn type_name() -> Cow<'static, str> {
                Cow::Borrowed($name)
            }

            fn create_type_info(registry: &mut Registry) -> String {
                <Self as InputType>::create_type_info(registry)
            }

            async fn resolve(&self, _: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
                Ok(InputType::to_value(self))
            }
        }

        impl Text for $ty {
            fn text(&self, _: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
                quoted(self.code(), out);
                Some(())
            }
        }

        own_face!($ty);
    )+ };
}

use crate::app::ErrorCode;
use crate::signatures::verdict::{
    Format as SignatureFormat, Kind as FileKind, MediaKind as ContentKind, SubIndication,
    TimeSource as VerificationTimeSource, Verdict as FileVerdict, Warning as SignatureWarning,
};

publish! {
    ContentKind as "ContentKind",
    FileKind as "SignedFileKind",
    FileVerdict as "FileVerdict",
    SignatureFormat as "SignatureFormat",
    SignatureWarning as "SignatureWarning",
    SubIndication as "SubIndication",
    VerificationTimeSource as "VerificationTimeSource",
    ActorRole as "ActorRole",
    AggregatePosition as "AggregatePosition",
    AnalysisMethod as "AnalysisMethod",
    AppointmentState as "AppointmentState",
    AuthMethod as "AuthMethod",
    LoginProblem as "LoginProblem",
    LoginStep as "LoginStep",
    StepState as "LoginStepState",
    BuildingUse as "BuildingUse",
    CadastralRegister as "CadastralRegister",
    CellState as "SignatureCellState",
    AbsenceReason as "AbsenceReason",
    ChangeKind as "ChangeKind",
    ChronologyGroup as "ChronologyGroup",
    DocumentValidity as "DocumentValidity",
    CheckStatus as "CheckStatus",
    Condition as "DocumentCondition",
    ConstructionType as "ConstructionType",
    DeclarationState as "DeclarationState",
    DelegationState as "DelegationState",
    DocumentFormat as "DocumentFormat",
    DuctilityClass as "DuctilityClass",
    ErrorCode as "ErrorCode",
    EventKind as "EventKind",
    Exclusion36r as "Exclusion36R",
    FieldClass as "FieldClass",
    FoundationKind as "FoundationKind",
    GeomorphologicalContext as "GeomorphologicalContext",
    GeomorphologicalHazard as "GeomorphologicalHazard",
    HorizontalStructure as "HorizontalStructure",
    HydraulicHazard as "HydraulicHazard",
    InfrastructureKind as "InfrastructureKind",
    InterventionKind as "InterventionKind",
    InvestigationClass as "InvestigationClass",
    InvestigationKind as "InvestigationKind",
    AttachmentValidity as "AttachmentValidity",
    IstanzaKind as "IstanzaKind",
    DrawState as "DrawState",
    InboxTab as "InboxTab",
    IntegrationState as "IntegrationState",
    IstanzaState as "IstanzaState",
    AdditionalKind as "AdditionalKind",
    BatchAct as "BatchAct",
    BatchItemState as "BatchItemState",
    HandOffKind as "HandOffKind",
    HandOffState as "HandOffState",
    OpinionOutcome as "OpinionOutcome",
    OpinionState as "OpinionState",
    ReportPhase as "ReportPhase",
    NoticeKind as "NoticeKind",
    NoticeState as "NoticeState",
    Outcome as "ClockOutcome",
    PointAnswer as "PointAnswer",
    Silence as "Silence",
    StepKind as "ClockStepKind",
    StopReason as "ClockStopReason",
    TermKind as "TermKind",
    KnowledgeLevel as "KnowledgeLevel",
    LiquefactionOutcome as "LiquefactionOutcome",
    LocalResponse as "LocalResponse",
    NominalLife as "NominalLife",
    OfficeRole as "OfficeRole",
    PaymentState as "PaymentState",
    PersonKind as "PersonKind",
    PracticeList as "PracticeList",
    PracticeRight as "PracticeRight",
    PracticeState as "PracticeState",
    Procedimento as "Procedimento",
    ProfessionalOrder as "ProfessionalOrder",
    Quantity as "SignerQuantity",
    RegisterSection as "RegisterSection",
    RetainingKind as "RetainingKind",
    Right as "SectionRight",
    Rilevanza as "Rilevanza",
    RilevanzaReason as "RilevanzaReason",
    RiskClass as "RiskClass",
    RoofKind as "RoofKind",
    RuleCode as "RuleCode",
    ScanState as "ScanState",
    Scope as "MachineTokenScope",
    Seat as "Seat",
    SectionNumber as "SectionKind",
    SeismicHazard as "SeismicHazard",
    SeismicZone as "SeismicZone",
    Severity as "Severity",
    Sex as "Sex",
    SignatureKind as "SignatureKind",
    SignatureVerdict as "SignatureVerdict",
    StatementKind as "StatementKind",
    StrategicKind as "StrategicKind",
    SubRole as "SubRole",
    SubjectRole as "SubjectRole",
    SubsoilCategory as "SubsoilCategory",
    TechnicalNorm as "TechnicalNorm",
    TitoloEdilizio as "TitoloEdilizio",
    TimeSource as "TimeSource",
    TopographicCategory as "TopographicCategory",
    UseClass as "UseClass",
    VerticalStructure as "VerticalStructure",
    WorkKind as "WorkKind",
}
