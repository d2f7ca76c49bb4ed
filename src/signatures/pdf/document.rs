//! A PDF, read with every bound that we know, its streams kept as digests.
//!
//! Strict reading first: a file that only repair can read may look different in another viewer.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Dictionary, LoadOptions, Object, ObjectId, Stream};

use crate::signatures::certificate::Certificate;
use crate::signatures::crl::Crl;
use crate::signatures::report::Finding;
use crate::signatures::verdict::SubIndication as Sub;

/// What one stream of objects may grow to when it is unpacked.
const UNPACKED: usize = 16 << 20;
/// Certificates or revocation lists in the file's own validation data.
const EVIDENCE: usize = 256;
/// The dictionary of such a stream is shorter.
const KEYWORD: usize = 1024;
/// Marks a stream whose content is its digest, with the length that it had.
const LENGTH: &[u8] = b"\0length";

pub struct Document {
    pub inner: lopdf::Document,
    /// Only the lenient reader could read it.
    pub repaired: bool,
    /// Raw streams of the file's validation data.
    certificates: Vec<Vec<u8>>,
    crls: Vec<Vec<u8>>,
}

impl Document {
    /// `compared`: with the digests of the streams; else they are only known to be there.
    pub fn load(bytes: &[u8], compared: bool) -> Result<Self, Finding> {
        let misplaced = !bytes.starts_with(b"%PDF-");
        let strict = if misplaced { None } else { read(bytes, true, compared) };
        let repaired = strict.is_none();
        let inner = strict.or_else(|| read(bytes, false, compared));
        let damaged = || Finding::new(Sub::FormatFailure, "the PDF cannot be read");
        let mut inner = inner.ok_or_else(damaged)?;
        if inner.is_encrypted() || inner.was_encrypted() {
            return Err(Finding::new(Sub::Encrypted, "the PDF is enciphered"));
        }
        // Streams whose length stands elsewhere were filled in after the filter.
        for object in inner.objects.values_mut() {
            shrink(object, compared);
        }
        let mut document = Self { inner, repaired, certificates: Vec::new(), crls: Vec::new() };
        document.certificates = document.evidence(bytes, b"Certs");
        document.crls = document.evidence(bytes, b"CRLs");
        Ok(document)
    }

    /// What a reference leads to; itself when it is none. Null when it leads nowhere.
    pub fn follow<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.inner.dereference(object).map_or(&Object::Null, |(_, object)| object)
    }

    pub fn dictionary<'a>(&'a self, object: &'a Object) -> Option<&'a Dictionary> {
        match self.follow(object) {
            Object::Dictionary(dictionary) => Some(dictionary),
            Object::Stream(stream) => Some(&stream.dict),
            _ => None,
        }
    }

    pub fn get<'a>(&'a self, dictionary: &'a Dictionary, key: &[u8]) -> &'a Object {
        dictionary.get(key).map_or(&Object::Null, |value| self.follow(value))
    }

    pub fn array<'a>(&'a self, dictionary: &'a Dictionary, key: &[u8]) -> &'a [Object] {
        self.get(dictionary, key).as_array().map_or(&[], Vec::as_slice)
    }

    pub fn catalog(&self) -> Option<&Dictionary> {
        self.dictionary(self.inner.trailer.get(b"Root").ok()?)
    }

    pub fn form(&self) -> Option<&Dictionary> {
        self.catalog()?.get(b"AcroForm").ok().and_then(|form| self.dictionary(form))
    }

    /// Where an object of its own begins in the file; none inside a stream of objects.
    pub fn offset(&self, id: ObjectId) -> Option<usize> {
        match self.inner.reference_table.get(id.0)? {
            lopdf::xref::XrefEntry::Normal { offset, .. } => usize::try_from(*offset).ok(),
            _ => None,
        }
    }

    /// Certificates and revocation lists of the document security store.
    pub fn validation_data(&self) -> (Vec<Certificate>, Vec<Crl>) {
        let certificates = self.certificates.iter().filter_map(|der| Certificate::parse(der).ok());
        (certificates.collect(), self.crls.iter().filter_map(|der| Crl::parse(der).ok()).collect())
    }

    fn evidence(&self, bytes: &[u8], key: &[u8]) -> Vec<Vec<u8>> {
        let store = self.catalog().and_then(|catalog| self.dictionary(catalog.get(b"DSS").ok()?));
        let list = store.map_or(&[][..], |store| self.array(store, key));
        let raw = |object: &Object| {
            let stream = self.follow(object).as_stream().ok()?;
            let length = usize::try_from(stream.dict.get(LENGTH).ok()?.as_i64().ok()?).ok()?;
            // The reader does not say where a stream stood: behind the keyword, in its own object.
            let object = bytes.get(self.offset(object.as_reference().ok()?)?..)?;
            let keyword = object.windows(6).take(KEYWORD).position(|window| window == b"stream")?;
            let behind = object.get(keyword + 6..)?;
            let data = behind.strip_prefix(b"\r\n").or_else(|| behind.strip_prefix(b"\n"))?;
            let packed = data.get(..length)?;
            Stream::new(stream.dict.clone(), packed.to_vec()).get_plain_content_with_limit(UNPACKED).ok()
        };
        list.iter().take(EVIDENCE).filter_map(raw).collect()
    }
}

/// The dependency is young in places: what it does not survive is unreadable, not a crash of ours.
fn read(bytes: &[u8], strict: bool, compared: bool) -> Option<lopdf::Document> {
    let options = LoadOptions {
        strict,
        max_decompressed_size: Some(UNPACKED),
        filter: Some(if compared {
            |id, object| {
                shrink(object, true);
                Some((id, object.clone()))
            }
        } else {
            |id, object| {
                shrink(object, false);
                Some((id, object.clone()))
            }
        }),
        ..LoadOptions::default()
    };
    let load = || lopdf::Document::load_mem_with_options(bytes, options).ok();
    catch_unwind(AssertUnwindSafe(load)).ok().flatten()
}

/// Keeps the digest of a stream instead of its bytes: only equality is asked later, if at all.
fn shrink(object: &mut Object, compared: bool) {
    let Object::Stream(stream) = object else {
        return;
    };
    let structural = stream.dict.has_type(b"ObjStm") || stream.dict.has_type(b"XRef");
    if structural || stream.content.is_empty() || stream.dict.has(LENGTH) {
        return;
    }
    let length = i64::try_from(stream.content.len()).unwrap_or(i64::MAX);
    stream.content = if compared {
        ring::digest::digest(&ring::digest::SHA256, &stream.content).as_ref().to_vec()
    } else {
        vec![0]
    };
    stream.dict.set(LENGTH, Object::Integer(length));
}
