//! What each piece of a document is, for who listens to it: headings, rows, cells.
//!
//! The flow opens elements and hangs lines into them; the drawing gives each line its mark; the tree is
//! made from both at the end.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

/// An element of the tree, by its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element(usize);

#[derive(Clone, Debug)]
pub enum Meaning {
    /// Level, and the text for the table of contents.
    Heading(NonZeroU16, String),
    Paragraph,
    Note,
    Table,
    Row,
    /// Of a column.
    ColumnHead,
    /// Of a row: the name of a field.
    RowHead,
    Cell,
}

#[derive(Debug)]
enum Child {
    Element(Element),
    /// What was drawn, by its number.
    Mark(usize),
}

#[derive(Debug, Default)]
pub struct Tree {
    elements: Vec<(Option<Meaning>, Vec<Child>)>,
    marks: usize,
}

impl Tree {
    /// The document itself.
    pub const ROOT: Element = Element(0);

    pub fn new() -> Self {
        Self { elements: vec![(None, Vec::new())], marks: 0 }
    }

    pub fn open(&mut self, parent: Element, meaning: Meaning) -> Element {
        let element = Element(self.elements.len());
        self.elements.push((Some(meaning), Vec::new()));
        self.hang(parent, Child::Element(element));
        element
    }

    /// Number of what will be drawn as part of the element. Each number is drawn once.
    pub fn mark(&mut self, element: Element) -> usize {
        let mark = self.marks;
        self.marks += 1;
        self.hang(element, Child::Mark(mark));
        mark
    }

    fn hang(&mut self, parent: Element, child: Child) {
        if let Some((_, children)) = self.elements.get_mut(parent.0) {
            children.push(child);
        }
    }

    /// The tree of the file: `drawn` has the mark of each number.
    pub fn finish(&self, drawn: &[Option<Identifier>], language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for child in self.children(Self::ROOT) {
            if let Some(node) = self.node(child, drawn) {
                tree.push(node);
            }
        }
        tree
    }

    fn children(&self, element: Element) -> &[Child] {
        self.elements.get(element.0).map_or(&[], |(_, children)| children)
    }

    fn node(&self, child: &Child, drawn: &[Option<Identifier>]) -> Option<Node> {
        let element = match child {
            Child::Mark(mark) => return drawn.get(*mark).copied().flatten().map(Node::Leaf),
            Child::Element(element) => *element,
        };
        let (meaning, children) = self.elements.get(element.0)?;
        let nodes = children.iter().filter_map(|child| self.node(child, drawn)).collect();
        Some(Node::Group(TagGroup::with_children(kind(meaning.as_ref()?), nodes)))
    }
}

fn kind(meaning: &Meaning) -> TagKind {
    match meaning {
        Meaning::Heading(level, text) => Tag::Hn(*level, Some(text.clone())).into(),
        Meaning::Paragraph => Tag::P.into(),
        Meaning::Note => Tag::Note.into(),
        Meaning::Table => Tag::Table.into(),
        Meaning::Row => Tag::TR.into(),
        Meaning::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Meaning::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Meaning::Cell => Tag::TD.into(),
    }
}
