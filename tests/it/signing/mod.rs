//! Signatures: made in the portal, found in files, asked for by the grid.

mod grid;
mod portal;
