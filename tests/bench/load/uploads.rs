//! Uploads: a large file by ticket, hashed, looked at and stored, beside plain `curl` that copies it to a file.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use portos::domain::digest::Sha256;
use serde_json::json;

use crate::lists::{Asker, asker};
use crate::population::fiscal_code;
use crate::server::Bench;
use crate::traffic::Target;

/// Size of the file, in MiB, below the usual limit of 100, and how often each takes its turn.
const MEGABYTES: usize = 96;
const ROUNDS: usize = 5;

/// A pdf of comment lines, which are looked through like any other content.
fn document(round: usize) -> Vec<u8> {
    let head = format!("%PDF-1.4\n% {round}\n1 0 obj\n<< /Type /Catalog >>\nendobj\n");
    let tail = "trailer << /Root 1 0 R >>\n%%EOF\n";
    let line = format!("%{}\n", "x".repeat(78));
    let lines = ((MEGABYTES << 20) - head.len() - tail.len()) / line.len();
    [head.as_bytes(), line.repeat(lines).as_bytes(), tail.as_bytes()].concat()
}

/// Seconds of one `curl`; what it answers goes nowhere.
fn curl(arguments: &[&str]) -> f64 {
    let started = Instant::now();
    let status = Command::new("curl")
        .args(["--silent", "--show-error", "--fail"])
        .args(arguments)
        .stdout(Stdio::null())
        .status()
        .expect("curl is installed");
    assert!(status.success(), "curl {arguments:?}");
    started.elapsed().as_secs_f64()
}

/// The arguments with which curl sends the file to a ticket of its own.
async fn ticket(bench: &Bench, by: &Asker, practice: &str, (name, bytes): (&str, &[u8])) -> Vec<String> {
    let query = "mutation($input: CreateUploadInput!) { createUpload(input: $input) { files { \
                 ticket { url headers { name value } } errors { code } } } }";
    let file = json!({ "section": "GEOLOGY", "code": "A5", "name": name, "mediaType": "application/pdf",
        "size": bytes.len(), "sha256": Sha256::of(bytes).to_string() });
    let made = by.ask(query, &json!({ "input": { "practiceId": practice, "files": [file] } })).await;
    let ticket = &made["createUpload"]["files"][0]["ticket"];
    let url = reqwest::Url::parse(ticket["url"].as_str().unwrap_or_else(|| panic!("{made}"))).unwrap();
    let mut arguments = vec!["--header".to_owned(), format!("authorization: Bearer {}", by.token)];
    for header in ticket["headers"].as_array().unwrap() {
        let header = (header["name"].as_str().unwrap(), header["value"].as_str().unwrap());
        arguments.extend(["--header".to_owned(), format!("{}: {}", header.0, header.1)]);
    }
    arguments.push(format!("http://{}{}", bench.address(Target::Service), url.path()));
    arguments
}

pub async fn run(bench: &Bench) {
    let by = asker(bench, &fiscal_code(3), &format!("bench{:038}", 3)).await;
    let folder = tempfile::tempdir().unwrap();
    let (source, copy) = (folder.path().join("source.pdf"), folder.path().join("copy.pdf"));
    let path = |path: &Path| path.to_str().unwrap().to_owned();
    let (mut plain, mut sent, mut cpu) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        // A submission holds two gigabytes: each file has its own.
        let query =
            "mutation($input: CreatePracticeInput!) { createPractice(input: $input) { practice { id } } }";
        let input = json!({ "title": "Misura", "idempotencyKey": format!("{round}") });
        let made = by.ask(query, &json!({ "input": input })).await;
        let practice = made["createPractice"]["practice"]["id"].as_str().unwrap();
        let bytes = document(round);
        std::fs::write(&source, &bytes).unwrap();
        let to = ticket(bench, &by, practice, ("Misura.pdf", &bytes)).await;
        drop(bytes);
        let url = format!("file://{}", copy.display());
        plain.push(curl(&["--upload-file", &path(&source), &url]));
        let before = bench.cpu(Target::Service).0;
        let from = ["--upload-file".to_owned(), path(&source)];
        let all: Vec<&str> = from.iter().chain(&to).map(String::as_str).collect();
        sent.push(curl(&all));
        cpu.push((bench.cpu(Target::Service).0 - before) / 1_000.0 / MEGABYTES as f64);
    }
    let median = |values: &mut Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let (plain, sent) = (MEGABYTES as f64 / median(&mut plain), MEGABYTES as f64 / median(&mut sent));
    println!("uploads of {MEGABYTES} MiB, {ROUNDS} in turn, medians");
    println!("  curl to a file                     {plain:>7.0} MiB/s");
    println!(
        "  curl to the service                {sent:>7.0} MiB/s, {:.2} of it; {:.1} ms of its CPU a MiB; memory {} MiB",
        sent / plain,
        median(&mut cpu),
        bench.memory_mib()
    );
}
