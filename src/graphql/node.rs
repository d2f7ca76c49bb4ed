//! `Node`: anything that has an opaque id.

use std::sync::Arc;

use async_graphql::{Context, ID, Interface};

use super::attachment::Attachment;
use super::context::ContextExt as _;
use super::declaration::Declaration;
use super::delegation::Delegation;
use super::error::GqlError;
use super::message::Message;
use super::practice::Practice;
use super::section::{
    AsseverationsSection, AttachmentsSection, BuildingSection, DetailsSection, GeologySection, Section,
    SubjectsSection,
};
use super::subject::Subject;
use crate::app::read::Seeing;
use crate::domain::access::Right;
use crate::domain::ids::{self, IdCodec, PublicId as _};
use crate::domain::section::SectionNumber;

/// An object with an opaque id that names its kind.
#[derive(Interface)]
#[graphql(field(name = "id", ty = "Result<ID, GqlError>", desc = "Opaque id."))]
pub enum Node {
    Practice(Practice),
    DetailsSection(DetailsSection),
    SubjectsSection(SubjectsSection),
    BuildingSection(BuildingSection),
    GeologySection(GeologySection),
    AttachmentsSection(AttachmentsSection),
    AsseverationsSection(AsseverationsSection),
    Subject(Subject),
    Attachment(Attachment),
    Delegation(Delegation),
    Declaration(Declaration),
    Message(Message),
}

impl From<Section> for Node {
    fn from(section: Section) -> Self {
        match section {
            Section::Details(section) => Self::DetailsSection(section),
            Section::Subjects(section) => Self::SubjectsSection(section),
            Section::Building(section) => Self::BuildingSection(section),
            Section::Geology(section) => Self::GeologySection(section),
            Section::Attachments(section) => Self::AttachmentsSection(section),
            Section::Asseverations(section) => Self::AsseverationsSection(section),
        }
    }
}

/// The child that an id names, if it names one.
fn child(ids: &IdCodec, text: &str) -> Option<Child> {
    let prefix = text.split_once('_')?.0;
    Some(match prefix {
        p if p == crate::domain::ids::SubjectId::PREFIX => Child::Subject(ids.decode(text)?),
        p if p == crate::domain::ids::AttachmentId::PREFIX => Child::Attachment(ids.decode(text)?),
        p if p == crate::domain::ids::DelegationId::PREFIX => Child::Delegation(ids.decode(text)?),
        p if p == crate::domain::ids::DeclarationId::PREFIX => Child::Declaration(ids.decode(text)?),
        p if p == crate::domain::ids::MessageId::PREFIX => Child::Message(ids.decode(text)?),
        _ => return None,
    })
}

/// The object with this id as far as the caller sees it; nothing for an id that is hidden,
/// unknown or no id at all.
pub async fn load(ctx: &Context<'_>, id: &ID) -> Result<Option<Node>, GqlError> {
    let (ids, loaders) = (ctx.ids()?, ctx.loaders()?);
    ctx.op()?;
    if let Some(practice) = ids.decode(id) {
        return Ok(loaders.practice(practice).await?.map(|seeing| Node::Practice(Practice(seeing))));
    }
    if let Some((practice, number)) = Section::decode(ctx, id)? {
        let Some(seeing) = loaders.practice(practice).await? else {
            return Ok(None);
        };
        return Ok(Section::one(ctx, &seeing, number).await?.map(Node::from));
    }
    let Some(child) = child(ids, id) else {
        return Ok(None);
    };
    let Some(practice) = loaders.practice_of(child).await? else {
        return Ok(None);
    };
    let Some(seeing) = loaders.practice(practice).await? else {
        return Ok(None);
    };
    load_child(ctx, child, seeing).await
}

async fn load_child(ctx: &Context<'_>, child: Child, seeing: Seeing) -> Result<Option<Node>, GqlError> {
    let (loaders, sight) = (ctx.loaders()?, Arc::clone(&seeing.sight));
    Ok(match child {
        Child::Subject(id) => {
            let Some(seen) = sight.section(SectionNumber::Subjects) else {
                return Ok(None);
            };
            let rows = loaders.subjects(seen).await?;
            rows.iter().find(|r| r.id == id).map(|r| Node::Subject(Subject::new(Arc::clone(r), seeing)))
        }
        Child::Attachment(id) => {
            let rows = loaders.attachments(sight.whole()).await?;
            rows.iter()
                .find(|r| r.id == id && sight.allows(r.section, Right::Read))
                .map(|r| Node::Attachment(Attachment::new(Arc::clone(r), seeing)))
        }
        Child::Delegation(id) => {
            let rows = loaders.delegations(sight.whole()).await?;
            rows.iter()
                .find(|r| r.id == id)
                .map(|r| Node::Delegation(Delegation::new(Arc::clone(r), Some(seeing))))
        }
        Child::Declaration(id) => {
            let rows = loaders.declarations(sight.whole()).await?;
            rows.iter()
                .find(|r| r.id == id && sight.allows(r.section, Right::Read))
                .map(|r| Node::Declaration(Declaration::new(Arc::clone(r), seeing)))
        }
        Child::Message(id) => {
            let Some(seen) = sight.chat() else { return Ok(None) };
            loaders.message(seen, id).await?.map(|row| Node::Message(Message::new(Arc::new(row), seeing)))
        }
    })
}

/// A child of a practice, named by its id alone.
#[derive(Clone, Copy, Debug)]
pub enum Child {
    Subject(ids::SubjectId),
    Attachment(ids::AttachmentId),
    Delegation(ids::DelegationId),
    Declaration(ids::DeclarationId),
    Message(ids::MessageId),
}
