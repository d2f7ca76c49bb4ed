//! The bytes that a signature is about, digested once for each algorithm.

use std::borrow::Cow;
use std::cell::OnceCell;

use ring::digest::{Context, Digest};

use super::algorithm::Hash;
use super::ber::{self, Octets};

/// Content in its pieces: those of a BER text, or what stands around the signature of a PDF.
pub struct Signed<'a> {
    source: Source<'a>,
    digests: [OnceCell<Option<Digest>>; Hash::ALL.len()],
}

enum Source<'a> {
    Octets(Octets<'a>),
    Around([&'a [u8]; 2]),
}

impl<'a> Signed<'a> {
    pub fn octets(octets: Octets<'a>) -> Self {
        Self { source: Source::Octets(octets), digests: Default::default() }
    }

    pub fn bytes(bytes: &'a [u8]) -> Self {
        Self::octets(Octets::whole(bytes))
    }

    pub fn around(before: &'a [u8], after: &'a [u8]) -> Self {
        Self { source: Source::Around([before, after]), digests: Default::default() }
    }

    /// None: the pieces are damaged.
    pub fn digest(&self, hash: Hash) -> Option<Digest> {
        let compute = || {
            let mut context = Context::new(hash.algorithm());
            match &self.source {
                Source::Octets(octets) => octets.each(&mut |piece| context.update(piece)).ok()?,
                Source::Around(pieces) => pieces.iter().for_each(|piece| context.update(piece)),
            }
            Some(context.finish())
        };
        let place = Hash::ALL.iter().position(|known| *known == hash)?;
        *self.digests.get(place)?.get_or_init(compute)
    }

    /// In one, for the rare signature over the content itself.
    pub fn join(&self) -> ber::Result<Cow<'a, [u8]>> {
        match &self.source {
            Source::Octets(octets) => octets.join(),
            Source::Around(pieces) => Ok(Cow::Owned(pieces.concat())),
        }
    }
}
