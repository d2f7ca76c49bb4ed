//! Blocks onto pages: A4 upright, one column, what does not fit goes on over the page.

use std::num::NonZeroU16;

use parley::Alignment;

use super::fonts::Face;
use super::tags::{Element, Meaning, Tree};
use super::text::{Line, Type, Typesetter};
use super::{Block, Document, Field, Style, Table};

/// Points, as everything here: A4.
pub const PAGE: (f32, f32) = (595.28, 841.89);
pub const LEFT: f32 = 52.0;
pub const WIDTH: f32 = PAGE.0 - 2.0 * LEFT;
const TOP: f32 = 48.0;
/// Where the text of a page ends and its foot begins.
pub const BOTTOM: f32 = PAGE.1 - 66.0;
/// Where the text begins on a page after the first, below the title in small.
const TOP_AFTER: f32 = 72.0;
/// Height of the head of a page after the first.
pub const HEAD: f32 = 46.0;
/// A table head that takes more of a page than this is not repeated.
const MOST_HEAD: f32 = 160.0;
/// Below a heading there must be room for so much, or it goes over the page.
const KEPT: f32 = 44.0;

const TITLE: Type = Type { face: Face::Bold, size: 15.0 };
const OFFICE: Type = Type { face: Face::Bold, size: 11.0 };
const HEADING: Type = Type { face: Face::Bold, size: 11.5 };
const PLAIN: Type = Type { face: Face::Plain, size: 10.0 };
const NAME: Type = Type { face: Face::Bold, size: 9.0 };
const CELL: Type = Type { face: Face::Plain, size: 9.0 };
const CODE: Type = Type { face: Face::Mono, size: 8.0 };
pub const SMALL: Type = Type { face: Face::Plain, size: 8.0 };

const ONE: NonZeroU16 = NonZeroU16::MIN;
const TWO: NonZeroU16 = NonZeroU16::MIN.saturating_add(1);

/// What is drawn for whom.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// Part of the document, under this number of its tree.
    Content(usize),
    /// Repeated on each page: it is not read aloud again.
    Repeated,
}

#[derive(Debug)]
pub struct Placed {
    pub x: f32,
    /// Of its top, from the top of the page.
    pub y: f32,
    pub line: Line,
    pub part: Part,
}

/// A rectangle to be filled; a line is a thin one.
#[derive(Debug)]
pub struct Ink {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

#[derive(Debug, Default)]
pub struct Page {
    pub lines: Vec<Placed>,
    pub ink: Vec<Ink>,
}

/// A heading, for the table of contents of the file.
#[derive(Debug)]
pub struct Entry {
    pub text: String,
    pub page: usize,
    pub y: f32,
}

#[derive(Debug)]
pub struct Pages {
    pub pages: Vec<Page>,
    pub tree: Tree,
    pub outline: Vec<Entry>,
    /// Drawn at the top of each page after the first, and at the foot of each.
    pub title: Vec<Line>,
    pub reference: Vec<Line>,
}

struct Cell {
    x: f32,
    lines: Vec<Line>,
    /// None for what is only repeated.
    element: Option<Element>,
}

struct Flow<'a> {
    typesetter: &'a mut Typesetter,
    /// Pages that are full.
    done: Vec<Page>,
    page: Page,
    tree: Tree,
    outline: Vec<Entry>,
    y: f32,
    /// The head of the table that is being set, for the pages to come.
    head: Vec<(f32, Vec<Line>)>,
}

pub fn pages(document: &Document, typesetter: &mut Typesetter) -> Pages {
    let title =
        typesetter.lines(&document.title, SMALL, WIDTH, Alignment::Start).into_iter().take(1).collect();
    let foot = WIDTH - 90.0;
    let reference =
        typesetter.lines(&document.reference, SMALL, foot, Alignment::Start).into_iter().take(2).collect();
    let mut flow = Flow {
        typesetter,
        done: Vec::new(),
        page: Page::default(),
        tree: Tree::new(),
        outline: Vec::new(),
        y: TOP,
        head: Vec::new(),
    };
    flow.opening(document);
    for block in &document.blocks {
        flow.block(block);
    }
    flow.done.push(flow.page);
    Pages { pages: flow.done, tree: flow.tree, outline: flow.outline, title, reference }
}

impl Flow<'_> {
    fn opening(&mut self, document: &Document) {
        let stamp = (WIDTH * 0.42, 6.0);
        let left = if document.stamp.is_empty() { WIDTH } else { WIDTH - stamp.0 - 14.0 };
        for (at, line) in document.office.iter().enumerate() {
            self.text(line, if at == 0 { OFFICE } else { CELL }, left, Meaning::Paragraph);
        }
        if !document.stamp.is_empty() {
            let (below, x) = (self.y, LEFT + WIDTH - stamp.0);
            self.y = TOP + stamp.1;
            for line in &document.stamp {
                let lines = self.typesetter.lines(line, CELL, stamp.0 - 2.0 * stamp.1, Alignment::Start);
                let element = self.tree.open(Tree::ROOT, Meaning::Paragraph);
                self.row(&[Cell { x: x + stamp.1, lines, element: Some(element) }], 0.0);
            }
            self.frame(x, TOP, stamp.0, self.y + stamp.1 - TOP);
            self.y = below.max(self.y + stamp.1);
        }
        self.y += 20.0;
        let title = if document.title.trim().is_empty() { "Documento" } else { document.title.trim() };
        self.heading(title, TITLE, ONE);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) if text.trim().is_empty() => {}
            Block::Heading(text) => {
                self.y += 8.0;
                self.heading(text.trim(), HEADING, TWO);
            }
            Block::Paragraph(text) => self.paragraph(text, PLAIN, Meaning::Paragraph),
            Block::Note(text) => self.paragraph(text, SMALL, Meaning::Note),
            Block::Fields(fields) => self.fields(fields),
            Block::Table(table) => self.table(table),
        }
    }

    fn heading(&mut self, text: &str, kind: Type, level: NonZeroU16) {
        let lines = self.typesetter.lines(text, kind, WIDTH, Alignment::Start);
        if self.y + height(&lines) + KEPT > BOTTOM {
            self.turn();
        }
        self.outline.push(Entry { text: text.to_owned(), page: self.done.len(), y: self.y });
        let element = self.tree.open(Tree::ROOT, Meaning::Heading(level, text.to_owned()));
        self.row(&[Cell { x: LEFT, lines, element: Some(element) }], 0.0);
        self.y += 5.0;
    }

    fn paragraph(&mut self, text: &str, kind: Type, meaning: Meaning) {
        if !text.trim().is_empty() {
            self.text(text, kind, WIDTH, meaning);
            self.y += 6.0;
        }
    }

    fn text(&mut self, text: &str, kind: Type, width: f32, meaning: Meaning) {
        let lines = self.typesetter.lines(text, kind, width, Alignment::Start);
        let element = self.tree.open(Tree::ROOT, meaning);
        // A text runs on from page to page; it is not moved over as a whole.
        for line in lines {
            self.row(&[Cell { x: LEFT, lines: vec![line], element: Some(element) }], 0.0);
        }
    }

    fn fields(&mut self, fields: &[Field]) {
        let table = self.tree.open(Tree::ROOT, Meaning::Table);
        let name = WIDTH * 0.32;
        for field in fields {
            let row = self.tree.open(table, Meaning::Row);
            let cells = [
                self.cell(&field.name, NAME, LEFT, name - 10.0, row, Meaning::RowHead),
                self.cell(&field.value, of(field.style), LEFT + name, WIDTH - name, row, Meaning::Cell),
            ];
            self.row(&cells, 2.5);
            self.line();
        }
        self.y += 8.0;
    }

    fn table(&mut self, table: &Table) {
        let sum = table.columns.iter().map(|column| f32::from(column.share.max(1))).sum::<f32>();
        let mut x = LEFT;
        let places: Vec<_> = table
            .columns
            .iter()
            .map(|column| {
                let width = WIDTH * f32::from(column.share.max(1)) / sum;
                x += width;
                (x - width, width - 8.0, column)
            })
            .collect();
        let element = self.tree.open(Tree::ROOT, Meaning::Table);
        let row = self.tree.open(element, Meaning::Row);
        let head: Vec<_> = places
            .iter()
            .map(|(x, width, column)| self.cell(&column.title, NAME, *x, *width, row, Meaning::ColumnHead))
            .collect();
        if self.y + tallest(&head) + KEPT > BOTTOM {
            self.turn();
        }
        self.row(&head, 3.0);
        self.line();
        if tallest(&head) < MOST_HEAD {
            self.head = head.into_iter().map(|cell| (cell.x, cell.lines)).collect();
        }
        for values in &table.rows {
            let row = self.tree.open(element, Meaning::Row);
            let cells: Vec<_> = places
                .iter()
                .enumerate()
                .map(|(at, (x, width, column))| {
                    let last = at + 1 == places.len();
                    let own = values.get(at..if last { values.len() } else { at + 1 }).unwrap_or_default();
                    self.cell(&own.join(" "), of(column.style), *x, *width, row, Meaning::Cell)
                })
                .collect();
            self.row(&cells, 2.5);
            self.line();
        }
        self.head.clear();
        self.y += 8.0;
    }

    /// An empty cell shows a dash: nobody has to wonder whether something is missing.
    fn cell(&mut self, text: &str, kind: Type, x: f32, width: f32, row: Element, meaning: Meaning) -> Cell {
        let text = if text.trim().is_empty() { "–" } else { text };
        let lines = self.typesetter.lines(text, kind, width, Alignment::Start);
        Cell { x, lines, element: Some(self.tree.open(row, meaning)) }
    }

    /// Cells side by side. A row that fits a page stays together, a taller one goes on over the page.
    fn row(&mut self, cells: &[Cell], pad: f32) {
        let needed = tallest(cells) + 2.0 * pad;
        let whole = BOTTOM - TOP_AFTER - MOST_HEAD;
        if self.y + needed > BOTTOM && needed <= whole {
            self.turn();
        }
        let mut left: Vec<_> = cells.iter().map(|cell| (cell, cell.lines.iter().peekable())).collect();
        loop {
            let top = self.y + pad;
            let mut deepest = top;
            for (cell, lines) in &mut left {
                let mut y = top;
                while let Some(line) = lines.next_if(|line| y + line.height + pad <= BOTTOM) {
                    let part =
                        cell.element.map_or(Part::Repeated, |element| Part::Content(self.tree.mark(element)));
                    self.page.lines.push(Placed { x: cell.x, y, line: line.clone(), part });
                    y += line.height;
                }
                deepest = deepest.max(y);
            }
            self.y = deepest + pad;
            if left.iter_mut().all(|(_, lines)| lines.peek().is_none()) {
                return;
            }
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.done.push(std::mem::take(&mut self.page));
        self.y = TOP_AFTER;
        if !self.head.is_empty() {
            let cells: Vec<_> = self
                .head
                .iter()
                .map(|(x, lines)| Cell { x: *x, lines: lines.clone(), element: None })
                .collect();
            self.row(&cells, 3.0);
            self.line();
        }
    }

    fn line(&mut self) {
        self.page.ink.push(Ink { x: LEFT, y: self.y, width: WIDTH, height: 0.4 });
        self.y += 0.4;
    }

    fn frame(&mut self, x: f32, y: f32, width: f32, height: f32) {
        let thin = 0.8;
        self.page.ink.extend([
            Ink { x, y, width, height: thin },
            Ink { x, y: y + height - thin, width, height: thin },
            Ink { x, y, width: thin, height },
            Ink { x: x + width - thin, y, width: thin, height },
        ]);
    }
}

const fn of(style: Style) -> Type {
    match style {
        Style::Text => CELL,
        Style::Code => CODE,
    }
}

fn height(lines: &[Line]) -> f32 {
    lines.iter().map(|line| line.height).sum()
}

fn tallest(cells: &[Cell]) -> f32 {
    cells.iter().map(|cell| height(&cell.lines)).fold(0.0, f32::max)
}
