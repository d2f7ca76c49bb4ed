//! The database itself: migrations, constraints, plans, rights of roles.

mod migrations;
mod plans;
mod roles;
