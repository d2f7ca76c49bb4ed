//! From closing to vidimazione, over the API, by the people themselves.

mod closing;
mod later;
mod paying;
mod protocol;
mod sending;
mod states;
mod works;
