//! Streams inside a pdf, inflated as they pass and thrown away.

use flate2::{Decompress, FlushDecompress, Status};

/// Bytes that all streams of a file may become together: a third of a second of work.
/// Real files have a few megabytes of object streams.
pub const MOST: u64 = 256 << 20;
/// Bytes that are made at a time.
const PIECE: usize = 16 << 10;

/// One stream on its way.
pub struct Inflate {
    state: Box<Decompress>,
    ended: bool,
}

impl Inflate {
    pub fn new() -> Self {
        Self { state: Box::new(Decompress::new(true)), ended: false }
    }

    /// Takes packed bytes and hands on what they become; false when more than `left` came.
    /// A damaged stream ends where the damage is: a reader gets no further either.
    pub fn push(&mut self, mut packed: &[u8], left: &mut u64, mut take: impl FnMut(&[u8])) -> bool {
        let mut piece = [0; PIECE];
        while !self.ended {
            let (before_in, before_out) = (self.state.total_in(), self.state.total_out());
            let status = self.state.decompress(packed, &mut piece, FlushDecompress::None);
            let used = usize::try_from(self.state.total_in() - before_in).unwrap_or(usize::MAX);
            let made = self.state.total_out() - before_out;
            take(usize::try_from(made).ok().and_then(|made| piece.get(..made)).unwrap_or_default());
            packed = packed.get(used..).unwrap_or_default();
            match left.checked_sub(made) {
                Some(rest) => *left = rest,
                None => return false,
            }
            match status {
                Ok(Status::StreamEnd) | Err(_) => self.ended = true,
                Ok(_) if made == 0 && packed.is_empty() => return true,
                Ok(_) if made == 0 && used == 0 => return true,
                Ok(_) => {}
            }
        }
        true
    }
}
