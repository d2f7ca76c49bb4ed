//! Who is calling: the proven person, and the tokens that stand for him; and who we are: the seal.

pub mod caller;
pub mod seal;
pub mod token;

pub use caller::Caller;
pub use seal::Seal;
pub use token::Token;
