//! `portos migrate`, `portos seed`, `portos schema`, `portos audit verify`: one database each, no server.

use std::process::ExitCode;

use super::{Failure, Schema, assemble};
use crate::app::demo;
use crate::config::Config;
use crate::store::{migrate, pool, verify};

fn line(what: &str, error: impl std::fmt::Display) -> Failure {
    Failure::Line(format!("{what}: {error}"))
}

/// Brings the database to the version of this binary, as the owner of its tables.
pub async fn migrate(config: Config) -> Result<ExitCode, Failure> {
    let conn = pool::connect(config.database.owner_url()?.expose()).await.map_err(|e| line("database", e))?;
    let ran = migrate::run(conn).await.map_err(|e| line("database", e))?;
    match ran.as_slice() {
        [] => println!("nothing to do"),
        names => println!("ran {}", names.join(", ")),
    }
    Ok(ExitCode::SUCCESS)
}

/// Loads the demo people and practices into an empty database.
pub async fn seed(config: Config) -> Result<ExitCode, Failure> {
    let url = config.database.service_url()?.expose().to_owned();
    let env = assemble::env(&config, true, &url)?;
    let loaded = demo::load(&env).await.map_err(|e| Failure::Line(format!("demo data: {e:?}")))?;
    println!(
        "{}",
        if loaded { "the demo data is loaded" } else { "the database is not empty: nothing was loaded" }
    );
    Ok(ExitCode::SUCCESS)
}

/// Prints the GraphQL schema, or the tables as `src/store/schema.rs` declares them.
pub async fn schema(args: Schema, config: Config) -> Result<ExitCode, Failure> {
    if args.database {
        let url = config.database.owner_url()?.expose();
        let mut conn = pool::connect(url).await.map_err(|e| line("database", e))?;
        print!("{}", migrate::print_tables(&mut conn).await.map_err(|e| line("database", e))?);
    } else if args.states {
        for (name, diagram) in crate::domain::lifecycle::diagrams() {
            print!("### {name}\n\n```mermaid\n{diagram}```\n\n");
        }
    } else {
        print!("{}", crate::graphql::schema::sdl());
    }
    Ok(ExitCode::SUCCESS)
}

/// Recomputes every audit chain and names what does not hold.
pub async fn verify_audit(config: Config) -> Result<ExitCode, Failure> {
    let url = config.database.service_url()?.expose();
    let mut conn = pool::connect(url).await.map_err(|e| line("database", e))?;
    let report = verify::run(&mut conn).await.map_err(|e| line("audit", e))?;
    for finding in &report.findings {
        println!("{finding}");
    }
    println!("{} rows in {} chains, {} daily roots", report.rows, report.chains, report.roots);
    match report.findings.len() {
        0 => {
            println!("the audit is whole");
            Ok(ExitCode::SUCCESS)
        }
        count => {
            println!("{count} findings: the audit was tampered with");
            Ok(ExitCode::FAILURE)
        }
    }
}
