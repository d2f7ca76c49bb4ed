//! Who may see and do what: the table of rights as a lawyer reads it, and the service held to it.

mod golden;
mod hidden;
mod matrix;
mod outcome;
mod roots;
mod walk;
