//! The database itself: migrations, constraints, plans, rights of roles.

mod migrations;
mod parties;
mod plans;
mod roles;
