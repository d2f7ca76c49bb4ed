//! The command line: one binary, one subcommand per file.

mod assemble;
mod database;
mod deprecated;
mod descriptors;
mod doctor;
mod doctor_login;
mod mock;
mod office;
pub mod postgres_guard;
mod receipt;
mod seal;
mod serve;
mod verify;
mod verify_draw;
mod welcome;
pub mod with_postgres;
mod worker;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

pub use verify::Verify;
pub use verify_draw::VerifyDraw;

use crate::config::{Config, ConfigError};
use crate::dev::DevError;

/// PORTOS 2.0: filing of structural projects in seismic zones.
#[derive(Debug, Parser)]
#[command(name = "portos", version, about)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the API; with --dev everything that it needs is started along
    Serve(Serve),
    /// Send mails and run jobs, without serving the API
    Worker,
    /// Bring the database to the version of this binary
    Migrate,
    /// Load the demo people and practices
    Seed,
    /// Print the GraphQL schema
    Schema(Schema),
    /// Check configuration, database, Redis, mail, files, trust list, clock, TLS and ways to sign in; say what to do
    Doctor,
    /// The audit log
    #[command(subcommand)]
    Audit(Audit),
    /// Print the public key of the seal, or make a new key
    SealKey(SealKey),
    /// Check the proof of signatures made in the portal, off line
    VerifySignature(VerifySignature),
    /// Check the receipt of a sending or an attestation, and files against it, off line
    VerifyReceipt(VerifyReceipt),
    /// Judge the signatures in files; needs neither network nor database nor configuration
    Verify(Verify),
    /// Compute a draw of filings for control again, from its published record
    VerifyDraw(VerifyDraw),
    /// The people of the office
    #[command(subcommand)]
    Office(Office),
    /// List the deprecated members of the schema and who still asks for them
    Deprecated,
    /// Own a development database until standard input ends
    #[command(hide = true)]
    PostgresGuard(PostgresGuard),
    /// Run a command beside a database that is thrown away afterwards
    #[command(hide = true)]
    WithPostgres(WithPostgres),
}

#[derive(Args, Clone, Copy, Debug)]
pub struct Serve {
    /// Start a database, load the demo data, allow logins without password; on a loopback address only
    #[arg(long)]
    pub dev: bool,
    /// With --dev: over a world of its own in a temporary folder, which POST /dev/reset makes anew
    #[arg(long, requires = "dev")]
    pub mock: bool,
}

#[derive(Args, Clone, Copy, Debug)]
pub struct Schema {
    /// Print the table definitions of src/store/schema.rs instead
    #[arg(long)]
    pub database: bool,
    /// Print the state machines as diagrams instead
    #[arg(long, conflicts_with = "database")]
    pub states: bool,
}

#[derive(Clone, Copy, Debug, Subcommand)]
pub enum Audit {
    /// Recompute every hash chain and name any row that was altered, removed, re-ordered or cut off
    Verify,
}

#[derive(Clone, Debug, Subcommand)]
pub enum Office {
    /// Give a person a role in a seat; administrators of a seat then give the others
    Add(office::Add),
}

#[derive(Args, Clone, Debug)]
pub struct SealKey {
    /// Write a new private key to this file, which must not exist; without it the key of PORTOS_SEAL_KEY is meant
    pub file: Option<PathBuf>,
}

#[derive(Args, Clone, Debug)]
pub struct VerifySignature {
    /// The proof, as `Signature.evidence` of the API gives it
    pub evidence: PathBuf,
    /// Documents that must be among those signed
    pub files: Vec<PathBuf>,
    /// Public keys of the service: PEM, or JSON Web Keys as /.well-known/jwks.json gives them
    #[arg(long)]
    pub key: PathBuf,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

#[derive(Args, Clone, Debug)]
pub struct VerifyReceipt {
    /// The sealed text, as `Istanza.receipt` or `Istanza.attestation` of the API gives it
    pub receipt: PathBuf,
    /// Documents that must be among those sent
    pub files: Vec<PathBuf>,
    /// Public keys of the service: PEM, or JSON Web Keys as /.well-known/jwks.json gives them
    #[arg(long)]
    pub key: PathBuf,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

#[derive(Args, Clone, Debug)]
pub struct PostgresGuard {
    /// Folder of the database
    #[arg(long)]
    pub data: PathBuf,
    /// Fast and without safety; the folder is deleted at the end
    #[arg(long)]
    pub volatile: bool,
}

#[derive(Args, Clone, Debug)]
pub struct WithPostgres {
    /// The command; PORTOS_TEST_DATABASE names the database to it
    #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true)]
    pub command: Vec<OsString>,
}

/// Why a command failed, in one line.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error(transparent)]
    Dev(#[from] DevError),
    #[error("{0}")]
    Line(String),
}

impl Command {
    /// The commands that only look after other processes run on the main thread alone, and so do those
    /// that only compute. They read no configuration, so that a wrong variable cannot keep a database alive
    /// or a file unverified.
    pub fn is_supervisor(&self) -> bool {
        matches!(
            self,
            Self::PostgresGuard(_)
                | Self::WithPostgres(_)
                | Self::Verify(_)
                | Self::VerifyDraw(_)
                | Self::VerifySignature(_)
                | Self::VerifyReceipt(_)
        )
    }
}

/// Runs a supervisor.
pub async fn supervise(command: Command) -> Result<ExitCode, Failure> {
    match command {
        Command::PostgresGuard(args) => Ok(postgres_guard::run(&args).await),
        Command::WithPostgres(args) => with_postgres::run(&args).await,
        Command::Verify(args) => Ok(verify::run(&args)),
        Command::VerifyDraw(args) => Ok(verify_draw::run(&args)),
        Command::VerifySignature(args) => seal::verify(&args),
        Command::VerifyReceipt(args) => receipt::verify(&args),
        _ => Err(Failure::Line("this command needs the configuration".to_owned())),
    }
}

/// Runs any other command.
pub async fn run(command: Command, config: Config) -> Result<ExitCode, Failure> {
    match command {
        Command::Serve(args) => Box::pin(serve::run(args, config)).await,
        Command::Worker => worker::run(config).await,
        Command::Migrate => database::migrate(config).await,
        Command::Seed => database::seed(config).await,
        Command::Schema(args) => database::schema(args, config).await,
        Command::Doctor => doctor::run(config).await,
        Command::Audit(Audit::Verify) => database::verify_audit(config).await,
        Command::SealKey(args) => seal::key(&args, &config),
        Command::Deprecated => deprecated::list(config).await,
        Command::Office(Office::Add(args)) => office::add(args, config).await,
        Command::Verify(_)
        | Command::VerifyDraw(_)
        | Command::VerifySignature(_)
        | Command::VerifyReceipt(_)
        | Command::PostgresGuard(_)
        | Command::WithPostgres(_) => supervise(command).await,
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_definition_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_rest_of_the_line_belongs_to_the_command() {
        let line = ["portos", "with-postgres", "--", "cargo", "test", "--", "--nocapture"];
        let Ok(Cli { command: Command::WithPostgres(args) }) = Cli::try_parse_from(line) else {
            panic!("not understood");
        };
        assert_eq!(args.command, ["cargo", "test", "--", "--nocapture"]);
    }
}
