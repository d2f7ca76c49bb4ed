//! Who may see and do what: Facts → Sight (to read) and Facts → Permit (to write).
//!
//! `facts` are plain inputs, `matrix` is the table of rights, `sight` folds the one
//! through the other, `permit` is the proof that a write needs, `fields` hides
//! values by class. Nothing else in the program decides about rights.

mod facts;
mod fields;
mod matrix;
mod permit;
mod sight;

pub use facts::{DelegationFact, Facts, RoleSet};
pub use fields::FieldClass;
pub use matrix::{Capacity, PracticeRight, Right, Rights, Row, TABLE, rights_of};
pub use permit::{Actor, Permit, Refusal};
pub use sight::{Seen, Sight};
