//! Who may see and do what: Facts → Sight (to read) and Facts → Permit (to write).
//!
//! `facts` are plain inputs, `matrix` is the table of rights, `sight` folds the one
//! through the other, `permit` is the proof that a write needs, `fields` hides
//! values by class. `demand` says how well an identity must be proven for each operation,
//! `staff` who administers the office. Nothing else in the program decides about rights.

mod demand;
mod facts;
mod fields;
mod matrix;
mod permit;
mod sight;
mod staff;

pub use demand::{DEMANDS, Demand, ForTokens, Freshness, Proof, Shortfall, Windows};
pub use facts::{DelegationFact, Facts, Reader, RoleSet};
pub use fields::FieldClass;
pub use matrix::{Capacity, PracticeRight, Right, Rights, Row, TABLE, rights_of};
pub use permit::{Actor, Permit, Refusal};
pub use sight::{Seen, Sight};
pub use staff::{Held, StaffPermit, administers, desk_permit, staff_permit};
