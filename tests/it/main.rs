//! One integration binary: one link, shared support.

mod architecture;
mod dev_database;
mod executor;
mod flows;
mod input;
mod support;
