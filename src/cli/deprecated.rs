//! `portos deprecated`: which marked members of the schema are still asked for, so that whoever removes one knows.

use std::process::ExitCode;

use super::{Failure, assemble};
use crate::app::deprecated_uses;
use crate::config::Config;
use crate::graphql::deprecated::marks;

pub async fn list(config: Config) -> Result<ExitCode, Failure> {
    let url = config.database.service_url()?.expose().to_owned();
    let env = assemble::env(&config, false, &url)?;
    let asked = deprecated_uses::of_all(&env).await;
    let asked = asked.map_err(|error| Failure::Line(format!("deprecated: {error:?}")))?;
    for (member, mark) in marks() {
        let removal = mark.removal.map_or_else(|| "no day".to_owned(), |day| day.to_string());
        let uses = match asked.iter().find(|asked| asked.member == *member) {
            Some(asked) => format!(
                "last on {}, {} requests, {} of them by {} machine tokens",
                asked.last, asked.requests, asked.by_tokens, asked.tokens
            ),
            None => "not asked for".to_owned(),
        };
        println!("{member} (removal: {removal}): {uses}");
    }
    Ok(ExitCode::SUCCESS)
}
