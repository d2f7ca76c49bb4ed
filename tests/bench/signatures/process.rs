//! Running a program until a time is over, and what it took.

use std::fmt;
use std::process::{Command, Stdio};
use std::time::Instant;

use super::SECONDS;

/// Calls a second and the highest resident size of one.
#[derive(Clone, Copy)]
pub struct Usage {
    pub rate: f64,
    pub megabytes: u64,
}

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} ({})", self.rate, self.megabytes)
    }
}

/// Runs the command again and again; each run must end well.
pub fn measure(mut command: impl FnMut() -> Command) -> Usage {
    let (start, mut count, mut kilobytes) = (Instant::now(), 0_u32, 0);
    while start.elapsed() < SECONDS || count < 3 {
        kilobytes = kilobytes.max(run(&mut command()));
        count += 1;
    }
    Usage { rate: f64::from(count) / start.elapsed().as_secs_f64(), megabytes: kilobytes / 1024 }
}

/// Peak memory of one run in KiB.
fn run(command: &mut Command) -> u64 {
    #[expect(clippy::zombie_processes, reason = "it is waited for below, with what it used")]
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let id = libc::pid_t::try_from(child.id()).unwrap();
    // SAFETY: both places are ours and large enough; the child is waited for nowhere else.
    let (status, usage) = unsafe {
        let (mut status, mut usage) = (0, std::mem::zeroed::<libc::rusage>());
        assert_eq!(libc::wait4(id, &raw mut status, 0, &raw mut usage), id);
        (status, usage)
    };
    assert_eq!(status, 0, "{command:?}");
    u64::try_from(usage.ru_maxrss).unwrap()
}
