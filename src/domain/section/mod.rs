//! The six sections of a practice: typed values of the four that are forms.

#[macro_use]
pub mod details;
#[macro_use]
pub mod building;
#[macro_use]
pub mod geology;
#[macro_use]
pub mod documents;

pub use building::{Building, BuildingPatch};
pub use details::{Details, DetailsPatch};
pub use documents::{Documents, DocumentsPatch};
pub use geology::{Geology, GeologyPatch};

closed! {
    /// One of the six sections of a practice.
    pub enum SectionNumber {
        /// 1: main details (dettagli principali).
        Details = "DETAILS",
        /// 2: subjects (anagrafica soggetti).
        Subjects = "SUBJECTS",
        /// 3: building or infrastructure (descrizione edificio).
        Building = "BUILDING",
        /// 4: geology (sezione geologica).
        Geology = "GEOLOGY",
        /// 5: attachments (allegati).
        Attachments = "ATTACHMENTS",
        /// 6: asseverations, declarations, acceptances (asseverazioni).
        Asseverations = "ASSEVERATIONS",
    }
}

impl SectionNumber {
    /// 1 to 6, as printed on the form.
    pub const fn number(self) -> i16 {
        self as i16 + 1
    }

    pub fn from_number(number: i16) -> Option<Self> {
        usize::try_from(number).ok().and_then(|n| Self::ALL.get(n.checked_sub(1)?)).copied()
    }

    /// Position in an array of six.
    pub const fn index(self) -> usize {
        self as usize
    }
}
