//! One integration binary: one link, shared support.

mod access;
mod architecture;
mod audit;
mod cli;
mod client;
mod contract;
mod dev_database;
mod executor;
mod faces;
mod fascicolo;
mod faults;
mod filing;
mod flows;
mod identity;
mod input;
mod live;
mod mail;
mod office;
mod signatures;
mod signing;
mod socket;
mod store;
mod support;
mod uploads;
mod wire;
