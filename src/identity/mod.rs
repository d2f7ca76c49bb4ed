//! Who is calling: the proven person, and the tokens that stand for him.

pub mod caller;
pub mod token;

pub use caller::Caller;
pub use token::Token;
