use super::*;

fn receipt(rows: usize) -> Document {
    Document {
        office: vec!["Regione Toscana".into(), "Settore Sismica – Sede di Firenze".into()],
        stamp: vec!["Protocollo 2026/0001234".into(), "del 22 novembre 2026, ore 05:26".into()],
        title: "Ricevuta di invio — è già così, perché no?".into(),
        reference: "Ricevuta R-2026-000017".into(),
        made: "2026-11-22T04:26:31Z".parse().unwrap(),
        blocks: vec![
            Block::Fields(vec![
                Field::text("Pratica", "Città di Forlì, località Là‑bas — Ștefan Żółć, Ελένη, Анна"),
                Field::code("SHA-256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                Field::text("Note", ""),
            ]),
            Block::Heading("Documenti".into()),
            Block::Table(Table {
                columns: vec![Column::text("N.", 1), Column::text("Nome", 6), Column::code("SHA-256", 5)],
                rows: (1..=rows)
                    .map(|n| {
                        vec![
                            n.to_string(),
                            format!("Relazione_{}.pdf", "x".repeat(n % 90)),
                            "0123456789abcdef".repeat(4),
                        ]
                    })
                    .collect(),
            }),
            Block::Paragraph("Il presente documento è formato in modo automatico.\nSeconda riga.".into()),
            Block::Note("Art. 3, comma 2, decreto legislativo 12 febbraio 1993, n. 39.".into()),
        ],
    }
}

#[test]
fn equal_content_gives_equal_bytes() {
    let one = render(&receipt(3)).unwrap();
    assert_eq!(one, render(&receipt(3)).unwrap());
    assert_ne!(one, render(&receipt(4)).unwrap());
    assert!(one.starts_with(b"%PDF-1.7"));
}

/// What reaches a document comes from people: nothing of it may keep the document from being made.
#[test]
fn no_text_keeps_a_document_from_being_made() {
    let odd = [
        "",
        " ",
        "\u{0}\u{7}\u{feff}\u{202e}evil\u{202c}",
        "\u{e000}\u{fffe}",
        "漢字 🏚️ العربية עברית",
        "e\u{301}\u{301}\u{301} ﬁ ffi",
        "\n\n\n",
        "\r\n\t\u{2028}",
        "\u{1F468}\u{200D}\u{1F469}",
    ];
    let wide = "W".repeat(5_000);
    let tall = "riga\n".repeat(400);
    for text in odd.into_iter().chain([wide.as_str(), tall.as_str()]) {
        let text = || text.to_owned();
        let row = vec![text(), text(), text(), text()];
        let document = Document {
            office: vec![text()],
            stamp: vec![text()],
            title: text(),
            reference: text(),
            made: DateTime::UNIX_EPOCH,
            blocks: vec![
                Block::Heading(text()),
                Block::Paragraph(text()),
                Block::Fields(vec![Field::text(text(), text()), Field::code(text(), text())]),
                Block::Table(Table {
                    columns: vec![Column::text(text(), 0), Column::code(text(), 1)],
                    rows: vec![row, vec![], vec![text()]],
                }),
                Block::Table(Table::default()),
                Block::Fields(Vec::new()),
                Block::Note(text()),
            ],
        };
        let shown: String = text().chars().take(20).collect();
        assert!(render(&document).is_ok(), "{shown:?}: {:?}", render(&document).err());
    }
}

/// Every line lies on its page, and a table of a thousand rows has each of them once, in order.
#[test]
fn a_long_table_goes_over_pages_and_loses_nothing() {
    let fonts = fonts::Fonts::load().unwrap();
    let pages = flow::pages(&receipt(1_000), &mut text::Typesetter::new(&fonts));
    assert!(pages.pages.len() > 20, "{} pages", pages.pages.len());
    let (mut numbers, mut heads) = (Vec::new(), 0);
    for placed in pages.pages.iter().flat_map(|page| &page.lines) {
        assert!(placed.y >= 40.0 && placed.y + placed.line.height <= flow::BOTTOM + 0.01, "{placed:?}");
        let end = placed.line.runs.iter().flat_map(|run| &run.glyphs).count();
        assert!(end > 0 || placed.line.text.trim().is_empty(), "{placed:?}");
        match placed.part {
            flow::Part::Repeated if &*placed.line.text == "N." => heads += 1,
            flow::Part::Content(_) => numbers.extend(placed.line.text.parse::<usize>()),
            flow::Part::Repeated => {}
        }
    }
    assert_eq!(numbers, (1..=1_000).collect::<Vec<_>>());
    // The first head is the table's own; the last page may hold only what follows the table.
    assert!((pages.pages.len() - 2..pages.pages.len()).contains(&heads), "{heads}");
    render(&receipt(1_000)).unwrap();
}

#[test]
fn what_turns_the_direction_of_text_is_left_out() {
    let fonts = fonts::Fonts::load().unwrap();
    let kind = flow::SMALL;
    let lines =
        text::Typesetter::new(&fonts).lines("a\u{202e}fdp.exe 漢", kind, 400.0, parley::Alignment::Start);
    assert_eq!(&*lines[0].text, "afdp.exe \u{fffd}");
}
