//! Who may see and do what: the table of rights as a lawyer reads it, and the service held to it.

mod declaration;
mod golden;
mod hidden;
mod lists;
mod matrix;
mod outcome;
mod races;
mod roots;
mod scope;
mod walk;
