//! `portos verify-draw`: computes a draw again from what was published, without the service.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use crate::domain::draw::Record;

/// The file could not be read, or is no record of a draw.
const UNREADABLE: u8 = 2;

#[derive(Args, Clone, Debug)]
pub struct VerifyDraw {
    /// The record of a draw, as `Draw.record` of the API gives it (JSON)
    pub file: PathBuf,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// Ends with 0 when the published set comes out, 1 when anything differs, 2 when there is nothing to compute.
pub fn run(args: &VerifyDraw) -> ExitCode {
    let read = std::fs::read(&args.file).map_err(|error| error.to_string());
    let record =
        read.and_then(|bytes| serde_json::from_slice::<Record>(&bytes).map_err(|error| error.to_string()));
    let record = match record {
        Ok(record) => record,
        Err(error) => {
            eprintln!("portos: {}: {error}", args.file.display());
            return ExitCode::from(UNREADABLE);
        }
    };
    let flaws: Vec<_> = record.flaws().iter().map(ToString::to_string).collect();
    if args.json {
        println!("{}", json!({ "valid": flaws.is_empty(), "flaws": flaws, "drawn": record.drawn }));
    } else if flaws.is_empty() {
        let (drawn, all) = (record.drawn.len(), record.list.len());
        println!(
            "The draw holds: {drawn} of {all} filings of {} from {} to {}.",
            record.seat, record.from, record.to
        );
        record.drawn.iter().for_each(|protocol| println!("  {protocol}"));
    } else {
        println!("THE DRAW DOES NOT HOLD:");
        flaws.iter().for_each(|flaw| println!("  - {flaw}"));
    }
    if flaws.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
