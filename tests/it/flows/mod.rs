//! Stories, told over the public edge.

mod chat;
mod copies;
mod geologist;
