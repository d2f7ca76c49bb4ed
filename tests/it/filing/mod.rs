//! From closing to vidimazione, over the API, by the people themselves.

mod clock;
mod closing;
mod later;
mod paying;
mod protocol;
mod sending;
mod storm;
mod works;
