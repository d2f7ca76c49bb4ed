//! Open files of this process: each connection is one.

use crate::config::Config;

/// For the database, files, the log and requests under way.
const FOR_THE_REST: usize = 500;

/// How many the configuration may need.
pub fn needed(config: &Config) -> usize {
    config.sockets.total + config.database.pool + FOR_THE_REST
}

/// Takes all that this process may have, and answers how many that are. Systems start
/// programs with a thousand, for the sake of calls that are not used here.
pub fn raise() -> usize {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: reads into a value of ours, of the type that the call wants.
    if unsafe { libc::getrlimit(libc::RLIMIT_NOFILE, &raw mut limit) } != 0 {
        return 0;
    }
    let all = libc::rlimit { rlim_cur: limit.rlim_max, ..limit };
    // SAFETY: reads a value of ours, of the type that the call wants.
    let raised = unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &raw const all) } == 0;
    let allowed = if raised { all.rlim_cur } else { limit.rlim_cur };
    usize::try_from(allowed).unwrap_or(usize::MAX)
}
