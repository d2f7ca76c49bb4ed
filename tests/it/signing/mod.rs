//! Signatures: made in the portal, found in files, asked for by the grid.

mod files;
mod grid;
mod order;
mod portal;
mod refusals;
