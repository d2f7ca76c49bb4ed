//! Lists of practices, and the file of one through time.

mod lists;
