//! `make bench`: verifications a second on one core, beside `openssl cms -verify` and pyHanko, and peak memory.
//!
//! OpenSSL makes the files and is measured as a process, as it is used; so is `portos verify`, next to
//! the same call inside this process. pyHanko knows PDF only and is measured inside its own process, which
//! spares it the second that it takes to start. `--only 10M` narrows it.

#[path = "signatures/files.rs"]
mod files;
#[path = "signatures/process.rs"]
mod process;

use std::path::Path;
use std::time::{Duration, Instant};

use files::Files;
use portos::signatures::{self, Input, verdict::Verdict};

const SECONDS: Duration = Duration::from_secs(2);

fn main() {
    let only: Option<String> = std::env::args().skip_while(|arg| arg != "--only").nth(1);
    let folder = tempfile::Builder::new().prefix("portos-bench-").tempdir().unwrap();
    let Some(files) = Files::new(folder.path()) else {
        println!("openssl is not installed: nothing to measure signatures with");
        return;
    };
    println!("verifications a second on one core; in brackets the peak memory of the process in MB\n");
    println!("| file | key | in process | portos verify | openssl cms | pyHanko, in process |");
    println!("|---|---|---|---|---|---|");
    for (size, bytes) in [("100K", 100_000), ("10M", 10_000_000), ("100M", 100_000_000)] {
        if only.as_ref().is_some_and(|only| only != size) {
            continue;
        }
        for key in ["RSA-2048", "RSA-4096", "P-256"] {
            let p7m = files.p7m(key, bytes);
            let openssl = files.openssl_verify(&p7m);
            row(&format!("p7m {size}"), key, &p7m, &files, Some(openssl), None);
            if let Some(pdf) = files.pdf(key, bytes) {
                let pyhanko = files.pyhanko(&pdf);
                row(&format!("pdf {size}"), key, &pdf, &files, None, pyhanko);
                std::fs::remove_file(&pdf).unwrap();
            }
            std::fs::remove_file(&p7m).unwrap();
        }
    }
    if files.python.is_none() {
        println!("\npyHanko is not installed: no PDF was measured");
    }
}

fn row(
    what: &str,
    key: &str,
    file: &Path,
    files: &Files,
    openssl: Option<process::Usage>,
    pyhanko: Option<process::Usage>,
) {
    let ours = files.portos_verify(file);
    let show =
        |usage: Option<process::Usage>| usage.map_or_else(|| "-".to_owned(), |usage| usage.to_string());
    let inside = in_process(file, files);
    println!("| {what} | {key} | {inside:.1} | {ours} | {} | {} |", show(openssl), show(pyhanko));
}

/// Calls of the library a second.
fn in_process(file: &Path, files: &Files) -> f64 {
    let (bytes, trust) = (std::fs::read(file).unwrap(), portos::trust::load(&files.anchors()).unwrap());
    let input = Input { bytes: &bytes, content: None, trust: &trust, at: files.at };
    let (start, mut count) = (Instant::now(), 0_u32);
    while start.elapsed() < SECONDS || count < 3 {
        let report = signatures::verify(&input);
        assert_eq!(report.verdict, Verdict::Valid, "{report:?}");
        count += 1;
    }
    f64::from(count) / start.elapsed().as_secs_f64()
}
