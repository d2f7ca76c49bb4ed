//! From closing to vidimazione, over the API, by the people themselves.

mod closing;
mod paying;
mod protocol;
mod sending;
mod states;
