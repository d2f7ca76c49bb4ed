//! Who has a practice open: the form of the messages.

use async_graphql::{Enum, SimpleObject};
use chrono::{DateTime, Utc};

use super::live::Beat;
use super::subscription::{LiveKind, VERSION};
use crate::domain::role::ActorRole;
use crate::domain::section::SectionNumber;

/// What somebody does in a practice.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum PresenceMode {
    /// Looks at it.
    Reading,
    /// Has its fields open for writing.
    Editing,
}

/// Somebody who has a practice open. One person may be there more than once, with several windows.
#[derive(SimpleObject)]
pub struct Present {
    /// Name.
    pub name: String,
    /// In which role.
    #[graphql(owned)]
    pub role: ActorRole,
    /// In which section; null for the practice as a whole, or when the section is hidden from the caller.
    #[graphql(owned)]
    pub section: Option<SectionNumber>,
    /// Reading or editing.
    #[graphql(owned)]
    pub mode: PresenceMode,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Who is in a practice now. It has no history: each message holds everybody.
#[derive(SimpleObject)]
pub struct PresenceChanged {
    /// What this message is.
    #[graphql(owned)]
    pub live: LiveKind,
    /// Everybody who has the practice open, the longest first, the caller included.
    pub people: Vec<Present>,
    /// When.
    pub at: DateTime<Utc>,
    /// Version of the form of live messages.
    pub schema_version: i32,
}

impl PresenceChanged {
    pub fn of(beat: &Beat) -> Self {
        let present = |here: &crate::events::Here| Present {
            name: here.name.clone(),
            role: here.role,
            section: here.section,
            mode: if here.editing { PresenceMode::Editing } else { PresenceMode::Reading },
            since: here.since,
        };
        let people = beat.here.iter().map(present).collect();
        Self { live: beat.live, people, at: beat.at, schema_version: VERSION }
    }
}
