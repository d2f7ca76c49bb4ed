//! The form of a sealed object: a header, then frames of AES-256-GCM.
//!
//! ```text
//! PORTOSE1 | length of key name (1) | key name (31) | salt (32)        header, 72 bytes
//! frame 0 | frame 1 | … | last frame                                   65,536 bytes each, plus tag of 16
//! ```
//!
//! Each object has a key of its own: HKDF-SHA-256 of the configured key and the salt. The
//! nonce is the number of the frame with a mark on the last one, so frames cannot be exchanged,
//! repeated or cut off, and any of them opens alone. The name for which an object was
//! written is authenticated: an object moved to another name does not open.

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, Salt};
use ring::rand::{SecureRandom as _, SystemRandom};

use super::{FileError, Key, Keys};

const MAGIC: &[u8; 8] = b"PORTOSE1";
/// Size of the header.
pub(super) const HEADER: usize = 72;
/// Plain bytes of a frame.
pub(super) const FRAME: usize = 65_536;
const TAG: usize = 16;
/// Stored bytes of a full frame.
const SEALED: usize = FRAME + TAG;

/// Bytes that sealing adds to so many, at most.
pub(super) const fn sealed_extra(plain: usize) -> usize {
    HEADER + (plain / FRAME + 2) * TAG
}

/// The object's own key, and what is authenticated with each frame.
struct Lock {
    key: LessSafeKey,
    aad: Vec<u8>,
}

impl Lock {
    fn new(key: &Key, header: &[u8], name: &str) -> Option<Self> {
        let salt = header.get(40..HEADER)?;
        let own = Salt::new(HKDF_SHA256, salt).extract(&key.secret);
        let own = UnboundKey::from(own.expand(&[b"portos file"], &AES_256_GCM).ok()?);
        Some(Self { key: LessSafeKey::new(own), aad: [header, name.as_bytes()].concat() })
    }

    fn nonce(frame: u64, last: bool) -> Nonce {
        let mut nonce = [0; 12];
        let (mark, number) = nonce.split_at_mut(4);
        mark.fill(u8::from(last));
        number.copy_from_slice(&frame.to_be_bytes());
        Nonce::assume_unique_for_key(nonce)
    }
}

fn failed() -> FileError {
    FileError::Store("the cryptography of this machine failed".to_owned())
}

/// Seals a stream of bytes.
pub(super) struct Sealer {
    lock: Lock,
    header: Option<[u8; HEADER]>,
    frame: u64,
    /// Never more than one frame: whether it is the last is known when more comes.
    buffer: Vec<u8>,
}

impl Sealer {
    pub fn new(key: &Key, name: &str) -> Result<Self, FileError> {
        let mut header = [0; HEADER];
        let (magic, rest) = header.split_at_mut(8);
        magic.copy_from_slice(MAGIC);
        let (length, rest) = rest.split_at_mut(1);
        let (id, salt) = rest.split_at_mut(31);
        length.fill(u8::try_from(key.name.len()).map_err(|_| failed())?);
        for (to, from) in id.iter_mut().zip(key.name.bytes()) {
            *to = from;
        }
        SystemRandom::new().fill(salt).map_err(|_| failed())?;
        let lock = Lock::new(key, &header, name).ok_or_else(failed)?;
        Ok(Self { lock, header: Some(header), frame: 0, buffer: Vec::with_capacity(SEALED) })
    }

    /// Takes plain bytes and appends what they become.
    pub fn push(&mut self, mut bytes: &[u8], out: &mut Vec<u8>) -> Result<(), FileError> {
        out.extend(self.header.take().into_iter().flatten());
        while !bytes.is_empty() {
            if self.buffer.len() == FRAME {
                self.seal(false, out)?;
            }
            let (now, later) = bytes.split_at(bytes.len().min(FRAME - self.buffer.len()));
            self.buffer.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    /// Appends the last frame.
    pub fn finish(mut self, out: &mut Vec<u8>) -> Result<(), FileError> {
        out.extend(self.header.take().into_iter().flatten());
        self.seal(true, out)
    }

    fn seal(&mut self, last: bool, out: &mut Vec<u8>) -> Result<(), FileError> {
        let nonce = Lock::nonce(self.frame, last);
        let aad = Aad::from(&self.lock.aad);
        self.lock.key.seal_in_place_append_tag(nonce, aad, &mut self.buffer).map_err(|_| failed())?;
        self.frame += 1;
        out.append(&mut self.buffer);
        Ok(())
    }
}

/// What the first bytes of an object say about it.
pub(super) struct Form {
    /// The name under which it was stored, for errors.
    object: String,
    lock: Option<Lock>,
    stored: u64,
}

impl Form {
    /// Reads the first bytes of an object that has `stored` bytes.
    pub fn read(keys: &Keys, name: &str, head: &[u8], stored: u64) -> Result<Self, FileError> {
        let object = name.to_owned();
        if !head.starts_with(MAGIC) {
            return Ok(Self { object, lock: None, stored });
        }
        let altered = || FileError::Altered(name.to_owned());
        let header = head.get(..HEADER).ok_or_else(altered)?;
        let length = usize::from(*header.get(8).ok_or_else(altered)?);
        let id = header.get(9..9 + length).filter(|_| length <= 31).ok_or_else(altered)?;
        let id = String::from_utf8_lossy(id).into_owned();
        let key =
            keys.named(&id).ok_or_else(|| FileError::Key { object: name.to_owned(), key: id.clone() })?;
        let lock = Lock::new(key, header, name).ok_or_else(failed)?;
        Ok(Self { object, lock: Some(lock), stored })
    }

    /// Bytes of the plain text.
    pub fn plain_size(&self) -> u64 {
        match self.lock {
            None => self.stored,
            Some(_) => {
                let body = self.stored.saturating_sub(HEADER as u64);
                body.saturating_sub(body.div_ceil(SEALED as u64) * TAG as u64)
            }
        }
    }

    /// What to read of the object for plain bytes from `start` to `end` (not included), and the
    /// opener that makes them of it.
    pub fn opener(self, start: u64, end: u64) -> (std::ops::Range<u64>, Opener) {
        let object = self.object;
        let Some(lock) = self.lock else {
            let opener = Opener {
                object,
                lock: None,
                frame: 0,
                last: 0,
                buffer: Vec::new(),
                skip: 0,
                left: end - start,
            };
            return (start..end, opener);
        };
        let (frame, sealed, header) = (FRAME as u64, SEALED as u64, HEADER as u64);
        let body = self.stored.saturating_sub(header);
        let first = start / frame;
        let until = end.div_ceil(frame).max(first + 1);
        let opener = Opener {
            object,
            lock: Some(lock),
            frame: first,
            last: body.div_ceil(sealed).saturating_sub(1),
            buffer: Vec::with_capacity(SEALED),
            skip: usize::try_from(start - first * frame).unwrap_or(usize::MAX),
            left: end - start,
        };
        (header + first * sealed..header + (until * sealed).min(body), opener)
    }
}

/// Makes plain bytes of stored ones.
pub(super) struct Opener {
    object: String,
    lock: Option<Lock>,
    frame: u64,
    last: u64,
    buffer: Vec<u8>,
    /// Bytes of the first frame that nobody asked for.
    skip: usize,
    /// Bytes that are still to come out.
    left: u64,
}

impl Opener {
    /// Takes stored bytes and appends the plain ones.
    pub fn push(&mut self, mut bytes: &[u8], out: &mut Vec<u8>) -> Result<(), FileError> {
        if self.lock.is_none() {
            self.emit(bytes, out);
            return Ok(());
        }
        while !bytes.is_empty() {
            let (now, later) = bytes.split_at(bytes.len().min(SEALED - self.buffer.len()));
            self.buffer.extend_from_slice(now);
            bytes = later;
            if self.buffer.len() == SEALED {
                self.open(out)?;
            }
        }
        Ok(())
    }

    /// Appends what is left, and fails when something is missing.
    pub fn finish(mut self, out: &mut Vec<u8>) -> Result<(), FileError> {
        if !self.buffer.is_empty() {
            self.open(out)?;
        }
        if self.left > 0 { Err(FileError::Altered(self.object)) } else { Ok(()) }
    }

    fn open(&mut self, out: &mut Vec<u8>) -> Result<(), FileError> {
        let mut frame = std::mem::take(&mut self.buffer);
        let Some(lock) = &self.lock else { return Ok(()) };
        let nonce = Lock::nonce(self.frame, self.frame == self.last);
        let plain = lock
            .key
            .open_in_place(nonce, Aad::from(&lock.aad), &mut frame)
            .map_err(|_| FileError::Altered(self.object.clone()))?;
        let plain = plain.get(self.skip..).unwrap_or_default().to_vec();
        self.skip = 0;
        self.frame += 1;
        self.emit(&plain, out);
        frame.clear();
        self.buffer = frame;
        Ok(())
    }

    fn emit(&mut self, plain: &[u8], out: &mut Vec<u8>) {
        let wanted = usize::try_from(self.left).unwrap_or(usize::MAX).min(plain.len());
        self.left -= wanted as u64;
        out.extend_from_slice(plain.get(..wanted).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str, byte: u8) -> Key {
        Key { name: name.to_owned(), secret: [byte; 32] }
    }

    fn seal(bytes: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut sealer = Sealer::new(&key("k1", 7), "object").unwrap();
        for chunk in bytes.chunks(10_007) {
            sealer.push(chunk, &mut out).unwrap();
        }
        sealer.finish(&mut out).unwrap();
        out
    }

    fn open(stored: &[u8], name: &str, start: u64, end: u64) -> Result<Vec<u8>, FileError> {
        let keys = Keys::new(vec![key("k2", 8), key("k1", 7)]);
        let form = Form::read(&keys, name, stored.get(..HEADER).unwrap_or(stored), stored.len() as u64)?;
        let end = end.min(form.plain_size());
        let (range, mut opener) = form.opener(start.min(end), end);
        let mut out = Vec::new();
        for chunk in
            stored[usize::try_from(range.start).unwrap()..usize::try_from(range.end).unwrap()].chunks(999)
        {
            opener.push(chunk, &mut out)?;
        }
        opener.finish(&mut out)?;
        Ok(out)
    }

    fn sample(size: usize) -> Vec<u8> {
        (0..size).map(|at| (at * 31 % 251) as u8).collect()
    }

    #[test]
    fn any_size_and_any_range_come_back() {
        for size in [1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME, 200_001] {
            let plain = sample(size);
            let stored = seal(&plain);
            assert_eq!(open(&stored, "object", 0, u64::MAX).unwrap(), plain, "{size}");
            for (start, end) in
                [(0, 1), (size / 2, size), (size - 1, size), (FRAME - 1, FRAME + 1), (FRAME, FRAME + 5)]
            {
                let (start, end) = (start.min(size), end.min(size));
                assert_eq!(
                    open(&stored, "object", start as u64, end as u64).unwrap(),
                    plain[start..end],
                    "{size}: {start}..{end}"
                );
            }
        }
        assert_eq!(open(b"%PDF-1.7 plain", "object", 5, 8).unwrap(), b"1.7");
    }

    #[test]
    fn nothing_that_was_changed_opens() {
        let plain = sample(2 * FRAME + 10);
        let stored = seal(&plain);
        for at in [9, 45, HEADER, HEADER + SEALED, stored.len() - 1] {
            let mut wrong = stored.clone();
            wrong[at] ^= 1;
            assert!(open(&wrong, "object", 0, u64::MAX).is_err(), "{at}");
        }
        // Cut between frames, within one, and to nothing but the header.
        for length in [HEADER + 2 * SEALED, HEADER + SEALED, stored.len() - 1, HEADER + 3] {
            assert!(open(&stored[..length], "object", 0, u64::MAX).is_err(), "{length}");
        }
        let mut swapped = stored.clone();
        swapped[HEADER..HEADER + 2 * SEALED].rotate_left(SEALED);
        assert!(open(&swapped, "object", 0, u64::MAX).is_err());
        assert!(open(&stored, "another", 0, u64::MAX).is_err());
        let other = Keys::new(vec![key("k2", 8)]);
        let form = Form::read(&other, "object", &stored[..HEADER], stored.len() as u64);
        assert!(matches!(form.err(), Some(FileError::Key { key, .. }) if key == "k1"));
    }
}
