//! The rules of the filing, as pure functions.
//!
//! Nothing here is asynchronous, reads a clock, makes a random number or knows
//! a database: time, ids and keys come in as arguments.

#[macro_use]
mod closed;
#[macro_use]
mod fields;

pub mod access;
pub mod additional;
pub mod audit;
pub mod batch;
pub mod calendar;
pub mod catalogue;
pub mod change;
pub mod check;
pub mod chronology;
pub mod declaration;
pub mod delegation;
pub mod digest;
pub mod draw;
pub mod entity;
pub mod event;
pub mod fee;
pub mod file_name;
pub mod filing;
pub mod filter;
pub mod hand_off;
pub mod identity;
pub mod ids;
pub mod inbox;
pub mod integration;
pub mod istanza;
pub mod later;
pub mod lifecycle;
pub mod list;
pub mod login;
mod login_text;
pub mod network;
pub mod notice;
pub mod opinion;
pub mod payment;
pub mod person;
pub mod practice;
pub mod report;
pub mod return_path;
pub mod role;
pub mod rome;
pub mod section;
pub mod signature_refusal;
pub mod signing;
pub mod signing_order;
pub mod statement;
pub mod subject;
pub mod terms;
pub mod topic;
pub mod version;
pub mod violation;
