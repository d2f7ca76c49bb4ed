//! Who is calling: the proven person, the tokens that stand for him, and addresses made for him alone; and
//! who we are: the seal.

pub mod address;
pub mod caller;
mod draw_seed;
pub mod seal;
pub mod token;

pub use address::{AddressKey, AddressProblem};
pub use caller::{Caller, Grant};
pub use draw_seed::SeedKey;
pub use seal::Seal;
pub use token::{Presented, Token};
