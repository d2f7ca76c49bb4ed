//! `portos serve --dev --mock`: the service over a world of its own, made anew at will (R118).
//!
//! It is the service itself, so that rights, checks, answers and live messages are the real ones. What it
//! keeps lies in a temporary folder that goes with it, whatever databases and servers the environment names.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use futures_util::FutureExt as _;
use tokio::sync::Mutex;

use super::Failure;
use crate::app::{Env, demo};
use crate::config::{Config, Rates};
use crate::dev::{process, scratch};
use crate::http::Reset;
use crate::store::{demo as stored, pool};

/// What a day of trying out writes, with the files that are uploaded; a container's shared memory has less.
const ROOM: u64 = 2 << 30;

/// Makes the folder of the world and points the configuration to it alone.
pub fn enter(config: &mut Config) -> Result<PathBuf, Failure> {
    let folder = scratch::folder(&place())?;
    isolate(config, &folder);
    Ok(folder)
}

/// In memory where there is room for it, unless `TMPDIR` says where.
fn place() -> PathBuf {
    let temp = std::env::temp_dir();
    let memory = Path::new("/dev/shm");
    let roomy = process::free_space(memory).is_ok_and(|bytes| bytes >= ROOM);
    if temp == Path::new("/tmp") && roomy { memory.to_owned() } else { temp }
}

fn isolate(config: &mut Config, folder: &Path) {
    config.files.keep_in(folder);
    config.database.service_url = None;
    config.database.owner_url = None;
    config.redis.servers = None;
    config.mail.smtp_url = None;
    // Whoever tries things out asks often.
    config.rates = Rates { caller: None, address: None, lookup: None };
}

/// Empties the database and loads the demo world again, one at a time.
pub fn reset(env: Env, owner_url: String) -> Reset {
    let turn = Arc::new(Mutex::new(()));
    Arc::new(move || {
        let (env, owner_url, turn) = (env.clone(), owner_url.clone(), Arc::clone(&turn));
        async move {
            let _turn = turn.lock().await;
            let conn = pool::connect(&owner_url).await.map_err(|error| error.to_string())?;
            stored::wipe(conn).await.map_err(|error| error.to_string())?;
            env.callers.forget_all();
            demo::load(&env).await.map_err(|error| format!("{error:?}"))?;
            Ok(())
        }
        .boxed()
    })
}
