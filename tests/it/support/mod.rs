//! What the tests share: an application on a database of its own, people, a socket client.

pub mod app;
pub mod binary;
pub mod clock;
pub mod db;
pub mod filing;
pub mod later;
pub mod people;
pub mod redis;
pub mod story;
pub mod ws;

pub use app::App;
pub use people::Person;
