//! Stories, told over the public edge.

mod geologist;
