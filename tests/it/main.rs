//! One integration binary: one link, shared support.

mod architecture;
mod contract;
mod dev_database;
mod executor;
mod flows;
mod support;
