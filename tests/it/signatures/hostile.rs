//! Bytes that mean harm: every answer comes, soon, on a small stack, in little memory.
//!
//! `PORTOS_TEST_MUTATIONS=10000` makes so many mutations of each fixture, however long it takes; without it
//! both mutations and truncations stop after a budget of time.

use std::io::Write as _;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use portos::signatures::verdict::{SubIndication, Verdict};
use portos::signatures::{self, Input, Trust, report::Report};

use super::der::{envelope, tlv};
use super::{Case, cases, fixtures};

/// What a thread of the runtime has.
const STACK: usize = 2 << 20;
const BUDGET: Duration = Duration::from_secs(10);
/// For one file; a debug build is ten times slower than what is served.
const SLOWEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 5 } else { 1 });

/// Runs on a small stack, and panics if that panics.
fn small(run: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().stack_size(STACK).spawn(run).unwrap().join().unwrap();
}

fn anchors() -> Trust {
    portos::trust::load(&fixtures().join("trust/anchors.pem")).unwrap()
}

/// What this thread has computed so far: other work on the machine does not count.
fn computed() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(text.split_ascii_whitespace().next().unwrap().parse().unwrap())
}

fn judge(bytes: &[u8], trust: &Trust, at: DateTime<Utc>) -> Report {
    let start = computed();
    let report = signatures::verify(&Input { bytes, content: None, trust, at });
    let took = computed().saturating_sub(start);
    assert!(took < SLOWEST, "{took:?} for {} bytes", bytes.len());
    drop(signatures::innermost(bytes, None));
    report
}

/// Deterministic, so that what fails fails again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides.max(1) as u64) as usize
    }

    fn mutate(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut out = bytes.to_vec();
        for _ in 0..=self.roll(3) {
            if out.is_empty() {
                break;
            }
            let at = self.roll(out.len());
            match self.roll(6) {
                0 => out[at] ^= 1 << self.roll(8),
                1 => out[at] = [0, 1, 0x7f, 0x80, 0x84, 0xff, b'<', b'[', b'9'][self.roll(9)],
                2 => drop(out.remove(at)),
                3 => out.insert(at, self.roll(256) as u8),
                4 => {
                    let end = (at + self.roll(64)).min(out.len());
                    let piece = out[at..end].to_vec();
                    let to = self.roll(out.len());
                    out.splice(to..to, piece);
                }
                _ => {
                    let end = (at + self.roll(64)).min(out.len());
                    out.drain(at..end);
                }
            }
        }
        out
    }
}

/// The signed bytes of a mutated CMS are those of the original, or it is not VALID.
fn still_honest(case: &Case, original: &Report, mutated: &Report) {
    if mutated.verdict == Verdict::Valid && case.text("file").ends_with(".p7m") {
        assert_eq!(mutated.content, original.content, "{}", case.text("file"));
    }
}

#[test]
fn mutations_neither_panic_nor_pass() {
    #[expect(clippy::disallowed_methods, reason = "a knob of this test alone")]
    let asked: Option<usize> = std::env::var("PORTOS_TEST_MUTATIONS").ok().map(|text| text.parse().unwrap());
    small(move || {
        let (trust, cases) = (anchors(), cases());
        let files: Vec<_> = cases.iter().map(Case::bytes).collect();
        let originals: Vec<_> =
            cases.iter().zip(&files).map(|(case, bytes)| judge(bytes, &trust, case.at())).collect();
        let (start, mut dice, mut made) = (Instant::now(), Dice(0x5150_7254), 0);
        'rounds: for _ in 0..asked.unwrap_or(10_000) {
            for ((case, bytes), original) in cases.iter().zip(&files).zip(&originals) {
                if asked.is_none() && start.elapsed() > BUDGET {
                    break 'rounds;
                }
                let report = judge(&dice.mutate(bytes), &trust, case.at());
                still_honest(case, original, &report);
                made += 1;
            }
        }
        println!("{made} mutations in {:?}", start.elapsed());
        assert!(made > cases.len(), "the budget was over after {made}");
    });
}

#[test]
fn truncations_at_every_byte_are_answered() {
    #[expect(clippy::disallowed_methods, reason = "a knob of this test alone")]
    let all = std::env::var("PORTOS_TEST_MUTATIONS").is_ok();
    small(move || {
        let (trust, cases) = (anchors(), cases());
        let files: Vec<_> = cases.iter().map(Case::bytes).collect();
        let (start, mut made) = (Instant::now(), 0);
        // Every fixture is cut everywhere, a little further in each round, until the time is over.
        const STRIDE: usize = 499;
        'rounds: for round in 0..STRIDE {
            for (case, bytes) in cases.iter().zip(&files) {
                for end in (round * 7 % STRIDE..bytes.len()).step_by(STRIDE) {
                    if !all && start.elapsed() > BUDGET {
                        break 'rounds;
                    }
                    let report = judge(&bytes[..end], &trust, case.at());
                    let signed = case.text("file").ends_with(".p7m") && report.verdict == Verdict::Valid;
                    // What is cut off may be filling or the end of an armour, never content.
                    assert!(!signed || report.content.is_some_and(|content| content.bytes < end as u64));
                    made += 1;
                }
            }
        }
        println!("{made} truncations in {:?}", start.elapsed());
        assert!(made > cases.len());
    });
}

/// Files that unpack, nest or point without end.
fn bombs() -> Vec<(&'static str, Vec<u8>)> {
    let signed = |rest: &[u8]| {
        let oid = tlv(0x06, &[&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2]]);
        [&[0x30, 0x80][..], &oid, &[0xa0, 0x80], rest].concat()
    };
    let huge =
        [&[0x30, 0x88, 0x10, 0, 0, 0, 0, 0, 0, 0][..], &[0x06, 0x88, 0x10, 0, 0, 0, 0, 0, 0, 0]].concat();
    let inner_huge = signed(&[0x30, 0x88, 0x10, 0, 0, 0, 0, 0, 0, 0, 2, 1, 1]);
    let chunks = {
        let content = [&[0x24, 0x80][..], &[0x04, 1, b'x'].repeat(1_000_000), &[0, 0]].concat();
        let inner =
            [&[0x30, 0x80, 0x06, 9][..], super::der::DATA, &[0xa0, 0x80], &content, &[0, 0, 0, 0]].concat();
        signed(&[&[0x30, 0x80, 2, 1, 1, 0x31, 0][..], &inner, &[0x31, 0, 0, 0, 0, 0, 0, 0]].concat())
    };
    let nested_chunks = {
        let content = [&[0x24, 0x80].repeat(200_000)[..], &[0, 0].repeat(200_000)].concat();
        let inner =
            [&[0x30, 0x80, 0x06, 9][..], super::der::DATA, &[0xa0, 0x80], &content, &[0, 0, 0, 0]].concat();
        signed(&[&[0x30, 0x80, 2, 1, 1, 0x31, 0][..], &inner, &[0x31, 0, 0, 0, 0, 0, 0, 0]].concat())
    };
    let mut layers = vec![b'x'; 128];
    for _ in 0..10_000 {
        layers = envelope(&layers, &[], &[]);
    }
    let signers = envelope(b"x", &[], &vec![tlv(0x30, &[]); 100_000]);
    vec![
        ("length 2^60", huge),
        ("inner length 2^60", inner_huge),
        ("open for ever", [0x30, 0x80].repeat(2_000_000)),
        ("sequences", [0x30, 0x84, 0, 0x10, 0, 0].repeat(500_000)),
        ("a million chunks", chunks),
        ("chunks in chunks", nested_chunks),
        ("ten thousand layers", layers),
        ("a hundred thousand signers", signers),
        ("base64 that never ends", [&b"MIIB"[..], &vec![b'A'; 8_000_000]].concat()),
        ("base64 of brackets", [&b"MIAG"[..], &b"MIAw".repeat(1_000_000)].concat()),
        ("begin without end", b"-----BEGIN CMS-----\n".repeat(200_000)),
        ("arrays", pdf(&[b"<< /Type /Catalog /Pages 2 0 R >>", &[b"[".repeat(200_000), b"]".repeat(200_000)].concat()])),
        ("dictionaries", pdf(&[b"<< /Type /Catalog >>", &[b"<</A".repeat(200_000), b">>".repeat(200_000)].concat()])),
        ("strings", pdf(&[b"<< /Type /Catalog >>", &b"(".repeat(500_000)])),
        ("flate", flate_bomb()),
        ("fields in a circle", circle()),
        ("fields of fields", fields_of_fields()),
        ("xref in a circle", xref_circle()),
        ("xref without end", b"%PDF-1.7\nxref\n0 4294967295\ntrailer\n<< /Size 4294967295 /Root 1 0 R /ByteRange 1 >>\nstartxref\n9\n%%EOF\n".to_vec()),
        ("many endings", [&b"%PDF-1.7\n"[..], &b"xref\n0 0\ntrailer<</Size 1/Root 1 0 R/Prev 9/ByteRange 1>>\nstartxref\n9\n%%EOF\n".repeat(50_000)].concat()),
        ("objects without end", [&b"%PDF-1.7\n/ByteRange\n"[..], &b"1 0 obj\n".repeat(300_000)].concat()),
    ]
}

/// A PDF of these objects, the first its catalog.
fn pdf(objects: &[&[u8]]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n% /ByteRange\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (at, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", out.len()));
        writeln!(out, "{} 0 obj", at + 1).unwrap();
        out.extend_from_slice(object);
        out.extend_from_slice(b"\nendobj\n");
    }
    let start = out.len();
    write!(out, "{table}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1)
        .unwrap();
    out
}

/// A stream of objects that unpacks to a gigabyte: stored blocks of zeros, packed twice.
fn flate_bomb() -> Vec<u8> {
    let bomb = std::fs::read(fixtures().join("bomb.flate")).unwrap();
    let stream = [
        format!(
            "<< /Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode] /Length {} >>\nstream\n",
            bomb.len()
        )
        .into_bytes(),
        bomb,
        b"\nendstream".to_vec(),
    ]
    .concat();
    pdf(&[b"<< /Type /Catalog /Pages 2 0 R >>", &stream])
}

fn circle() -> Vec<u8> {
    pdf(&[
        b"<< /Type /Catalog /AcroForm 2 0 R >>",
        b"<< /Fields [3 0 R] >>",
        b"<< /FT /Sig /T (a) /Kids [3 0 R 4 0 R 2 0 R 1 0 R] /V 3 0 R >>",
        b"<< /T (b) /Kids [3 0 R 4 0 R] /Parent 3 0 R /V 4 0 R >>",
    ])
}

fn fields_of_fields() -> Vec<u8> {
    let kids = b"<< /T (0123456789) /FT /Sig /V 3 0 R /Kids [<< /T (x) >> 3 0 R] >>".repeat(20_000);
    let deep = [b"<< /T (a) /Kids [".repeat(90), b"] >>".repeat(90)].concat();
    pdf(&[
        b"<< /Type /Catalog /AcroForm << /Fields 2 0 R >> >>",
        &[&b"["[..], &kids, &deep, b"]"].concat(),
        b"<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>",
    ])
}

fn xref_circle() -> Vec<u8> {
    b"%PDF-1.7\n1 0 obj\n<< /ByteRange 1 >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n\
      << /Size 2 /Root 1 0 R /Prev 44 /XRefStm 44 >>\nstartxref\n44\n%%EOF\n"
        .to_vec()
}

#[test]
fn bombs_are_answered_on_a_small_stack_and_in_little_memory() {
    small(|| {
        let (trust, at) = (anchors(), "2026-03-11T10:00:00Z".parse().unwrap());
        for (name, bytes) in bombs() {
            // From here on the peak is counted anew.
            std::fs::write("/proc/self/clear_refs", "5").unwrap();
            let before = resident("VmRSS:");
            let report = judge(&bytes, &trust, at);
            assert_ne!(report.verdict, Verdict::Valid, "{name}");
            let grown = resident("VmHWM:").saturating_sub(before);
            println!("{name}: {} bytes, {grown} KiB more", bytes.len());
            assert!(grown < 64 << 10, "{name}: {grown} KiB");
        }
    });
}

/// A resident size of this process, in KiB.
fn resident(which: &str) -> u64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = text.lines().find(|line| line.starts_with(which)).unwrap();
    line.split_ascii_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn layers_end_where_nobody_nests() {
    let (trust, at) = (anchors(), "2026-03-11T10:00:00Z".parse().unwrap());
    // Less than this no signature has, and no layer is looked for.
    let inside = vec![b'x'; 128];
    let mut layers = inside.clone();
    for _ in 0..8 {
        layers = envelope(&layers, &[], &[]);
    }
    assert_eq!(judge(&layers, &trust, at).layers, 8);
    assert_eq!(signatures::innermost(&layers, None).unwrap().0.as_ref(), inside);
    let report = judge(&envelope(&layers, &[], &[]), &trust, at);
    assert_eq!(report.sub_indication, Some(SubIndication::TooManyLayers));
}
