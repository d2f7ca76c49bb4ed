//! `portos verify`: the verdicts about signed files, without network, database or configuration.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use clap::Args;
use serde_json::{Map, Value};

use crate::signatures::report::{Report, Signer};
use crate::signatures::verdict::{SubIndication, Verdict as Word};
use crate::signatures::{self, Input, Trust};
use crate::trust::{self, Role};

/// Files that could not be read, or trust that could not be built.
const UNREADABLE: u8 = 2;

#[derive(Args, Clone, Debug)]
pub struct Verify {
    /// Signed files: .p7m, .p7s, .pdf, of any name
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Trusted authorities: certificates (PEM or DER), a trusted list (XML), or a folder of them
    #[arg(long, required_unless_present = "tsl")]
    pub trust: Option<PathBuf>,
    /// National trusted list (ETSI TS 119 612, XML); may be repeated
    #[arg(long)]
    pub tsl: Vec<PathBuf>,
    /// Folder of revocation lists, or one of them; may be repeated
    #[arg(long)]
    pub crl: Vec<PathBuf>,
    /// Reference time: for this moment it is proved that the files existed (RFC 3339; default: now)
    #[arg(long, value_parser = moment)]
    pub at: Option<DateTime<Utc>>,
    /// The file that detached signatures sign
    #[arg(long)]
    pub content: Option<PathBuf>,
    /// One JSON object a line for each file
    #[arg(long)]
    pub json: bool,
}

/// A date alone is its first second in UTC.
fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    let relaxed = text.trim().replacen(' ', "T", 1);
    let candidates = [relaxed.clone(), format!("{relaxed}Z"), format!("{relaxed}T00:00:00Z")];
    candidates
        .iter()
        .find_map(|text| DateTime::parse_from_rfc3339(text).ok())
        .map(|time| time.with_timezone(&Utc))
        .ok_or_else(|| "expected a time such as 2026-03-11T10:00:00Z".to_owned())
}

/// Exit status 0 when every file was judged, whatever the verdict; 2 when one could not be read.
pub fn run(args: &Verify) -> ExitCode {
    let (trust, content) = match prepare(args) {
        Ok(prepared) => prepared,
        Err(line) => {
            eprintln!("portos: {line}");
            return ExitCode::from(UNREADABLE);
        }
    };
    #[expect(clippy::disallowed_methods, reason = "the command line is where this time begins")]
    let at = args.at.unwrap_or_else(Utc::now);
    let mut status = ExitCode::SUCCESS;
    let mut out = std::io::stdout().lock();
    for path in &args.files {
        let bytes = match read(path) {
            Ok(bytes) => bytes,
            Err(line) => {
                eprintln!("portos: {line}");
                status = ExitCode::from(UNREADABLE);
                continue;
            }
        };
        let report =
            signatures::verify(&Input { bytes: &bytes, content: content.as_deref(), trust: &trust, at });
        let text = if args.json { line(path, &report) } else { readable(path, &report) };
        // A reader that went away wants no more.
        if writeln!(out, "{text}").is_err() {
            break;
        }
    }
    status
}

fn prepare(args: &Verify) -> Result<(Trust, Option<Vec<u8>>), String> {
    let mut trust = Trust::new();
    let mut build = || {
        args.trust.iter().try_for_each(|path| trust::add(&mut trust, path))?;
        args.tsl.iter().try_for_each(|path| trust::add_as(&mut trust, path, Role::TrustedList))?;
        args.crl.iter().try_for_each(|path| trust::add_crls(&mut trust, path))
    };
    build().map_err(|error: signatures::TrustError| error.to_string())?;
    if trust.is_empty() {
        let place = args.trust.as_deref().unwrap_or(Path::new("--tsl")).display();
        return Err(format!("{place}: no trusted authority is in it"));
    }
    Ok((trust, args.content.as_deref().map(read).transpose()?))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The report with the name of its file in front.
fn line(path: &Path, report: &Report) -> String {
    let mut object = Map::new();
    object.insert("file".to_owned(), Value::String(path.display().to_string()));
    if let Ok(Value::Object(fields)) = serde_json::to_value(report) {
        object.extend(fields);
    }
    Value::Object(object).to_string()
}

fn with_reason(verdict: Word, reason: Option<SubIndication>) -> String {
    reason.map_or_else(|| verdict.to_string(), |reason| format!("{verdict} ({reason})"))
}

/// For people.
fn readable(path: &Path, report: &Report) -> String {
    let mut text = format!("{}: {}", path.display(), with_reason(report.verdict, report.sub_indication));
    let mut add = |line: String| {
        text.push('\n');
        text.push_str(&line);
    };
    add(format!("  {}, layers: {}, judged for {}", report.kind, report.layers, report.at.to_rfc3339()));
    for finding in &report.findings {
        add(format!("  - {}: {}", finding.code, finding.detail));
    }
    for signer in &report.signers {
        about(signer).into_iter().for_each(&mut add);
    }
    for stamp in &report.timestamps {
        let time = stamp.time.map_or_else(|| "no time".to_owned(), |time| time.to_rfc3339());
        add(format!("  time-stamp {time}: {}", with_reason(stamp.verdict, stamp.sub_indication)));
    }
    if let Some(content) = &report.content {
        add(format!("  content: {}, {} bytes, SHA-256 {}", content.media, content.bytes, content.sha256));
    }
    for warning in &report.warnings {
        add(format!("  ! {warning}: {}", warning.about().trim()));
    }
    text
}

fn about(signer: &Signer) -> Vec<String> {
    let name = signer.name.as_deref().unwrap_or("unknown signer");
    let code = signer.cf.as_ref().map_or_else(|| "no codice fiscale".to_owned(), ToString::to_string);
    let mut lines =
        vec![format!("  {name} ({code}): {}", with_reason(signer.verdict, signer.sub_indication))];
    let issuer = signer.issuer.as_deref().unwrap_or("unknown issuer");
    let algorithm = signer.algorithm.as_deref().unwrap_or("unknown algorithm");
    lines.push(format!("    layer {}, {}, {algorithm}, issued by {issuer}", signer.layer, signer.format));
    let claimed = signer.claimed_time.map_or_else(|| "none".to_owned(), |time| time.to_rfc3339());
    let best = signer.best_time.to_rfc3339();
    lines.push(format!("    claimed time {claimed}; judged at {best} ({})", signer.time_source));
    lines.extend(signer.findings.iter().map(|finding| format!("    - {}: {}", finding.code, finding.detail)));
    lines.extend(signer.changes.iter().map(|change| format!("    changed later: {change}")));
    lines
        .extend(signer.warnings.iter().map(|warning| format!("    ! {warning}: {}", warning.about().trim())));
    lines
}
