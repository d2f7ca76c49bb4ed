//! `portos worker`: mails and jobs, without the API.

use std::process::ExitCode;
use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use super::{Failure, assemble};
use crate::config::Config;
use crate::jobs;

pub async fn run(config: Config) -> Result<ExitCode, Failure> {
    let url = config.database.service_url()?.expose().to_owned();
    let env = assemble::env(&config, false, &url)?;
    let deliverer = Arc::new(assemble::deliverer(&config)?);
    let stop = CancellationToken::new();
    let work = jobs::run(env, deliverer, stop.clone());
    tokio::pin!(work);
    tokio::select! {
        () = &mut work => {}
        () = super::serve::stop_signal() => {
            stop.cancel();
            work.await;
        }
    }
    Ok(ExitCode::SUCCESS)
}
