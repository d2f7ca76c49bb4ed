//! `portos office add`: gives a role in a seat. The first administrator of a seat comes from here.

use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;

use super::{Failure, assemble};
use crate::app::officers::{self, Wanted};
use crate::app::{AppError, Op};
use crate::config::Config;
use crate::domain::person::FiscalCode;
use crate::domain::role::{OfficeRole, Seat};
use crate::domain::violation::Lang;
use crate::identity::Caller;

#[derive(Args, Clone, Debug)]
pub struct Add {
    /// Fiscal code of the person
    #[arg(long)]
    pub fiscal_code: String,
    /// Name of the person
    #[arg(long)]
    pub name: String,
    /// Seat: AR, FI, GR, LI, LU, MS, PI, PT, PO or SI
    #[arg(long)]
    pub seat: String,
    /// Role: ISTRUTTORE, RESPONSABILE, DIRIGENTE, PROTOCOLLO, SORTEGGI or AMMINISTRATORE
    #[arg(long)]
    pub role: String,
}

pub async fn add(args: Add, config: Config) -> Result<ExitCode, Failure> {
    let wrong = |what: &str| Failure::Line(format!("{what} is not valid: see portos office add --help"));
    let code =
        FiscalCode::parse(&args.fiscal_code).map_err(|e| Failure::Line(format!("--fiscal-code: {e}")))?;
    let seat = Seat::from_code(&args.seat).ok_or_else(|| wrong("--seat"))?;
    let role = OfficeRole::from_code(&args.role).ok_or_else(|| wrong("--role"))?;
    let url = config.database.service_url()?.expose().to_owned();
    let env = assemble::env(&config, false, &url)?;
    let now = env.clock.now();
    let wanted = Wanted {
        seat,
        role,
        fiscal_code: code.to_string(),
        name: args.name.clone(),
        valid_from: now.date_naive(),
        valid_to: None,
        access: None,
    };
    let caller = Arc::new(Caller::of_service(code, "portos office add", now));
    let op = Op { caller, now, lang: Lang::En, address: None };
    match officers::add_by_operator(&env, &op, wanted).await {
        Ok(officer) => {
            println!("{} is {} of the seat {} from today", officer.name, officer.role, officer.seat);
            Ok(ExitCode::SUCCESS)
        }
        Err(AppError::Rejected(errors)) => {
            let lines: Vec<String> =
                errors.iter().map(|error| format!("{}: {}", error.path, error.message(Lang::En))).collect();
            Err(Failure::Line(lines.join("; ")))
        }
        Err(error) => Err(Failure::Line(format!("database: {error:?}"))),
    }
}
