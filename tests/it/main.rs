//! One integration binary: one link, shared support.

mod access;
mod architecture;
mod contract;
mod dev_database;
mod executor;
mod flows;
mod support;
