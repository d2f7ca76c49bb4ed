//! Which differences between two revisions leave what was signed as it was.
//!
//! Both documents are walked together from their trailers, by meaning, over what can be reached. Allowed
//! is what signing itself brings along: signature fields and their widgets, validation data, metadata. A
//! filled-in field is named as that. Everything else is a change.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use lopdf::{Dictionary, Object, ObjectId};

use super::document::Document;
use super::fields::{is_timestamp, nodes};

/// Changes that are listed; one is enough for the verdict.
const LISTED: usize = 20;

/// What differs.
#[derive(Default)]
pub struct Differences {
    pub forbidden: Vec<String>,
    pub filled: Vec<String>,
    pub allowed: Vec<String>,
    /// A signature came.
    pub signed: bool,
}

/// What a field of the signed revision may do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A signature that was there.
    Signed,
    /// A place for one.
    Unsigned,
    Other,
}

pub struct Comparison<'a> {
    old: &'a Document,
    new: &'a Document,
    /// Fields and widgets of the signed revision.
    fields: BTreeMap<ObjectId, Kind>,
    /// Signature fields and their widgets now, with a value or without a look.
    signatures: BTreeSet<ObjectId>,
    seen: BTreeSet<(ObjectId, ObjectId)>,
    open: Vec<(&'a Object, &'a Object, Rc<str>)>,
    found: Differences,
}

impl<'a> Comparison<'a> {
    pub fn new(old: &'a Document, new: &'a Document) -> Self {
        let mut fields = BTreeMap::new();
        for node in nodes(old) {
            let is_signature = node.kind == Some(b"Sig");
            let has_value = !matches!(old.get(node.dictionary, b"V"), Object::Null);
            let kind = match (is_signature, has_value) {
                (true, true) => Kind::Signed,
                (true, false) => Kind::Unsigned,
                _ => Kind::Other,
            };
            fields.extend(node.id.map(|id| (id, kind)));
        }
        let mut signatures = BTreeSet::new();
        for node in nodes(new).into_iter().filter(|node| node.kind == Some(b"Sig")) {
            // A field that shows something and that nobody signed, or only a time-stamp, is a change of the page:
            // its look would be nobody's word.
            let silent = !node.dictionary.has(b"AP") || is_flat(new, node.dictionary);
            if silent || value(new, node.dictionary).is_some_and(|value| !is_timestamp(new, value)) {
                signatures.extend(node.id);
            }
        }
        let (seen, open) = (BTreeSet::new(), Vec::new());
        Self { old, new, fields, signatures, seen, open, found: Differences::default() }
    }

    pub fn run(mut self) -> Differences {
        let (Some(old), Some(new)) = (self.old.catalog(), self.new.catalog()) else {
            self.forbid("the document has no catalog");
            return self.found;
        };
        let loose: &[&[u8]] = &[b"AcroForm", b"DSS", b"Extensions", b"Metadata", b"Version"];
        for key in ["DSS", "Metadata"] {
            if old.get(key.as_bytes()).ok() != new.get(key.as_bytes()).ok() {
                self.found.allowed.push(format!("/{key} of the catalog"));
            }
        }
        self.dictionaries(old, new, loose, &"catalog".into());
        self.form();
        while let Some((old, new, place)) = self.open.pop() {
            if self.found.forbidden.len() >= LISTED {
                break;
            }
            self.pair(old, new, &place);
        }
        for list in [&mut self.found.forbidden, &mut self.found.filled, &mut self.found.allowed] {
            list.dedup();
            list.truncate(LISTED);
        }
        self.found
    }

    fn forbid(&mut self, what: impl Into<String>) {
        self.found.forbidden.push(what.into());
    }

    /// The form as a whole, then its fields.
    fn form(&mut self) {
        let (old, new) = (self.old.form(), self.new.form());
        if let (Some(_), None) = (old, new) {
            return self.forbid("the form is gone");
        }
        let Some(new) = new else {
            return;
        };
        if let Some(old) = old {
            self.dictionaries(old, new, &[b"Fields", b"SigFlags", b"DR", b"DA"], &"form".into());
        }
        let before = old.map_or(&[][..], |old| self.old.array(old, b"Fields"));
        self.list(before, self.new.array(new, b"Fields"), "the form");
    }

    /// Lists of fields or of annotations: what was there is there, and only signature fields came.
    fn list(&mut self, before: &'a [Object], after: &'a [Object], place: &str) {
        let ids = |list: &'a [Object]| -> BTreeMap<ObjectId, &'a Object> {
            list.iter().filter_map(|item| Some((item.as_reference().ok()?, item))).collect()
        };
        let (old, new) = (ids(before), ids(after));
        if old.keys().any(|id| !new.contains_key(id)) {
            self.forbid(format!("something was taken from {place}"));
        }
        let direct =
            |list: &'a [Object]| list.iter().filter(|item| item.as_reference().is_err()).collect::<Vec<_>>();
        let (old_direct, new_direct) = (direct(before), direct(after));
        if old_direct.len() != new_direct.len() {
            self.forbid(format!("something was added to {place}"));
        }
        let label: Rc<str> = place.into();
        self.open.extend(old_direct.into_iter().zip(new_direct).map(|(a, b)| (a, b, Rc::clone(&label))));
        for (id, item) in new {
            if let Some(was) = old.get(&id) {
                self.open.push((was, item, Rc::clone(&label)));
            } else if self.signatures.contains(&id) {
                self.found.signed = true;
                self.found.allowed.push(format!("a signature field in {place}"));
            } else {
                self.forbid(format!("something was added to {place}"));
                break;
            }
        }
    }

    fn pair(&mut self, old: &'a Object, new: &'a Object, place: &Rc<str>) {
        if let (Ok(before), Ok(after)) = (old.as_reference(), new.as_reference()) {
            if !self.seen.insert((before, after)) {
                return;
            }
            let field = self.fields.get(&before).copied();
            let (a, b) = (self.old.follow(old), self.new.follow(new));
            if let (Some(kind), Object::Dictionary(a), Object::Dictionary(b)) = (field, a, b)
                && before == after
            {
                return self.field(kind, a, b);
            }
        }
        match (self.old.follow(old), self.new.follow(new)) {
            (Object::Null, Object::Null) => {}
            (Object::Boolean(a), Object::Boolean(b)) if a == b => {}
            (Object::Integer(a), Object::Integer(b)) if a == b => {}
            (a @ (Object::Integer(_) | Object::Real(_)), b @ (Object::Integer(_) | Object::Real(_)))
                if a.as_float().ok() == b.as_float().ok() => {}
            (Object::Name(a), Object::Name(b)) if a == b => {}
            (Object::String(a, _), Object::String(b, _)) if a == b => {}
            (Object::Array(a), Object::Array(b)) if a.len() == b.len() => {
                self.open.extend(a.iter().zip(b).map(|(a, b)| (a, b, Rc::clone(place))));
            }
            (Object::Dictionary(a), Object::Dictionary(b)) => self.node(a, b, place),
            (Object::Stream(a), Object::Stream(b)) if a.content == b.content => {
                self.dictionaries(&a.dict, &b.dict, &[b"Length"], place);
            }
            _ => self.forbid(format!("{place} was changed")),
        }
    }

    fn node(&mut self, old: &'a Dictionary, new: &'a Dictionary, place: &Rc<str>) {
        if !old.has_type(b"Page") {
            return self.dictionaries(old, new, &[], place);
        }
        self.dictionaries(old, new, &[b"Annots"], &"page".into());
        let (before, after) = (self.old.array(old, b"Annots"), self.new.array(new, b"Annots"));
        self.list(before, after, "a page");
    }

    /// A field of the signed revision, or its widget.
    fn field(&mut self, kind: Kind, old: &'a Dictionary, new: &'a Dictionary) {
        match kind {
            Kind::Signed => self.dictionaries(old, new, &[], &"signature".into()),
            Kind::Unsigned => {
                let loose: &[&[u8]] = match value(self.new, new) {
                    None => &[],
                    Some(value) if is_timestamp(self.new, value) => &[b"V", b"M", b"Lock"],
                    Some(_) => &[b"V", b"AP", b"M", b"F", b"MK", b"DA", b"Rect", b"Lock"],
                };
                if !loose.is_empty() {
                    self.found.signed = true;
                    self.found.allowed.push("a signature in a field that waited for it".to_owned());
                }
                self.dictionaries(old, new, loose, &"field".into());
            }
            Kind::Other => {
                let value: &[&[u8]] = &[b"V", b"AP", b"AS", b"M", b"I", b"RV"];
                let differs = |key: &&&[u8]| {
                    let (a, b) = (self.old.get(old, key), self.new.get(new, key));
                    !self.same(a, b, 0)
                };
                if value.iter().any(|key| differs(&key)) {
                    self.found.filled.push("a field of the form".to_owned());
                }
                self.dictionaries(old, new, value, &"field".into());
            }
        }
    }

    /// Two values of a field, shallowly bounded: deeper ones count as changed.
    fn same(&self, old: &Object, new: &Object, depth: usize) -> bool {
        if depth > 12 {
            return false;
        }
        match (self.old.follow(old), self.new.follow(new)) {
            (Object::Dictionary(a), Object::Dictionary(b)) => {
                a.len() == b.len()
                    && a.iter().all(|(key, a)| {
                        // Upward references would lead back here.
                        matches!(key.as_slice(), b"Parent" | b"P")
                            || b.get(key).is_ok_and(|b| self.same(a, b, depth + 1))
                    })
            }
            (Object::Array(a), Object::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.same(a, b, depth + 1))
            }
            (Object::Stream(a), Object::Stream(b)) => a.content == b.content,
            (a, b) => a == b,
        }
    }

    /// Key by key, leaving out `loose`; a null value is an absent one.
    fn dictionaries(&mut self, old: &'a Dictionary, new: &'a Dictionary, loose: &[&[u8]], place: &Rc<str>) {
        const NULL: &Object = &Object::Null;
        let named = |key: &[u8]| -> Rc<str> {
            if place.len() > 100 {
                return Rc::clone(place);
            }
            let key: String =
                String::from_utf8_lossy(key).chars().filter(|c| !c.is_control()).take(40).collect();
            format!("/{key} of {place}").into()
        };
        for (key, value) in old {
            if !loose.contains(&key.as_slice()) {
                self.open.push((value, new.get(key).unwrap_or(NULL), named(key)));
            }
        }
        for (key, value) in new {
            if !loose.contains(&key.as_slice()) && !old.has(key) {
                self.open.push((NULL, value, named(key)));
            }
        }
    }
}

/// The signature of a field; the widget of a field may stand apart below it.
fn value<'a>(document: &'a Document, field: &'a Dictionary) -> Option<&'a Dictionary> {
    let own = |field: &'a Dictionary| field.get(b"V").ok().and_then(|value| document.dictionary(value));
    let parent = || field.get(b"Parent").ok().and_then(|parent| document.dictionary(parent));
    own(field).or_else(|| own(parent()?))
}

/// A widget without extent shows nothing.
fn is_flat(document: &Document, widget: &Dictionary) -> bool {
    let corners =
        document.array(widget, b"Rect").iter().map(|corner| document.follow(corner).as_float().ok());
    match corners.collect::<Vec<_>>()[..] {
        [Some(left), Some(bottom), Some(right), Some(top)] => left == right || bottom == top,
        _ => false,
    }
}
