//! The schema: roots, limits, and its text.

use std::sync::{Arc, LazyLock};

use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextValidation};
use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{TypeDefinition, TypeSystemDefinition};
use async_graphql::{
    MergedObject, SDLExportOptions, Schema, SchemaBuilder, ServerError, ValidationMode, ValidationResult,
    async_trait,
};
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

use super::additional::DocumentMutations;
use super::attachment::AttachmentMutations;
use super::batch::BatchMutations;
use super::chronology::AuditEntry;
use super::declaration::DeclarationMutations;
use super::delegation::DelegationMutations;
use super::draw::DrawMutations;
use super::filing::FilingMutations;
use super::hand_off::DeskMutations;
use super::inbox::InboxMutations;
use super::later::LaterMutations;
use super::limits::Limits;
use super::machine_token::MachineTokenMutations;
use super::message::MessageMutations;
use super::node::Node;
use super::notice_mutations::NoticeMutations;
use super::officer::OfficerMutations;
use super::opinion::OpinionMutations;
use super::payment::PaymentMutations;
use super::practice::PracticeMutations;
use super::query::Query;
use super::section::{Section, SectionMutations};
use super::session::SessionMutations;
use super::signature_refusal::SignatureRefusalMutations;
use super::signing::SigningMutations;
use super::subject::SubjectMutations;
use super::subscription::{LiveMessage, Subscription};
use super::upload::UploadMutations;
use super::verification::VerificationMutations;
use super::verify::CheckMutations;

/// What can be changed. Each mutation is one transaction, and a document holds one mutation.
#[derive(MergedObject, Default)]
pub struct Mutation(
    PracticeMutations,
    SectionMutations,
    CheckMutations,
    SubjectMutations,
    UploadMutations,
    AttachmentMutations,
    SigningMutations,
    SignatureRefusalMutations,
    VerificationMutations,
    DelegationMutations,
    DeclarationMutations,
    FilingMutations,
    LaterMutations,
    PaymentMutations,
    MessageMutations,
    DeskMutations,
    DocumentMutations,
    OpinionMutations,
    BatchMutations,
    SessionMutations,
    MachineTokenMutations,
    OfficerMutations,
    InboxMutations,
    NoticeMutations,
    DrawMutations,
);

/// The schema type of the service.
pub type Portos = Schema<Query, Mutation, Subscription>;

fn builder() -> SchemaBuilder<Query, Mutation, Subscription> {
    Schema::build(Query, Mutation::default(), Subscription)
        .register_output_type::<Node>()
        .register_output_type::<Section>()
        .register_output_type::<LiveMessage>()
        .register_output_type::<AuditEntry>()
        .override_output_type_description::<DateTime<Utc>>(
            "A moment in UTC, RFC 3339: `2026-11-22T09:30:00.123456Z`.",
        )
        .override_output_type_description::<Decimal>(
            "A decimal number. Answered as text, `\"6.5\"`; send text too, so that no digit is lost.",
        )
        .disable_suggestions()
}

/// For operations that are new. No extension: any extension puts every field on a slower path.
pub fn of_operations(limits: &Limits) -> Portos {
    builder().limit_depth(limits.depth).limit_aliases(limits.aliases).limit_directives(10).finish()
}

/// For queries that [`of_operations`] has judged, and for each message of a stream: nothing is asked of them twice.
/// Calling it a part of a federation spares a walk through all types at each root field, which looks for entities
/// that there are none of; the fields that it adds are unknown where queries are judged.
pub fn of_known() -> Portos {
    builder().enable_federation().validation_mode(ValidationMode::Fast).finish()
}

/// Judges operations and runs none: what a dry run asks.
pub fn of_dry_runs(limits: &Limits) -> Portos {
    builder()
        .limit_depth(limits.depth)
        .limit_aliases(limits.aliases)
        .limit_directives(10)
        .extension(StopWhenValid)
        .finish()
}

struct StopWhenValid;

impl ExtensionFactory for StopWhenValid {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self)
    }
}

#[async_trait::async_trait]
impl Extension for StopWhenValid {
    async fn validation(
        &self,
        ctx: &ExtensionContext<'_>,
        next: NextValidation<'_>,
    ) -> Result<ValidationResult, Vec<ServerError>> {
        next.run(ctx).await?;
        Err(Vec::new())
    }
}

/// For queries of the schema itself, which are deeper than any other.
pub fn of_introspection() -> Portos {
    builder().introspection_only().finish()
}

/// The text of the schema.
pub fn sdl() -> String {
    let options = SDLExportOptions::new().prefer_single_line_descriptions().use_space_ident().indent_width(2);
    builder().finish().sdl_with_options(options)
}

/// The types of that text: what is worked out of the schema is read off it, once.
pub fn definitions() -> &'static [TypeDefinition] {
    static DEFINITIONS: LazyLock<Vec<TypeDefinition>> = LazyLock::new(|| {
        let definitions = parse_schema(sdl()).map(|document| document.definitions).unwrap_or_default();
        let types = definitions.into_iter().filter_map(|definition| match definition {
            TypeSystemDefinition::Type(definition) => Some(definition.node),
            _ => None,
        });
        types.collect()
    });
    &DEFINITIONS
}
