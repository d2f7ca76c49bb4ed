//! Lists of practices, and the file of one through time.

mod chronology;
mod lists;
mod paper;
mod versions;
