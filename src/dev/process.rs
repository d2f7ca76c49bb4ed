//! Processes and accounts of the system: the few calls that the standard library does not have.

use std::io;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

/// A user of this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub uid: u32,
    pub gid: u32,
}

/// The user that this process acts as.
pub fn effective_uid() -> u32 {
    // SAFETY: takes nothing, touches no memory and cannot fail.
    unsafe { libc::geteuid() }
}

/// Looks a user up in `/etc/passwd`.
pub fn account(name: &str) -> Option<Account> {
    let passwd = std::fs::read_to_string("/etc/passwd").ok()?;
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        let (found, _password) = (fields.next()?, fields.next()?);
        let (uid, gid) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
        (found == name && uid != 0).then_some(Account { uid, gid })
    })
}

/// True while the process exists, also when it belongs to another user.
pub fn alive(pid: u32) -> bool {
    match kill(pid.cast_signed(), 0) {
        Ok(()) => true,
        Err(error) => pid == 1 || error.raw_os_error() == Some(libc::EPERM),
    }
}

/// Sends a signal to one process; one that is gone already is no error.
pub fn signal(pid: u32, signal: libc::c_int) {
    let _gone = kill(pid.cast_signed(), signal);
}

/// Sends a signal to a process group that we made.
pub fn signal_group(leader: u32, signal: libc::c_int) {
    let _gone = kill(-leader.cast_signed(), signal);
}

fn kill(target: libc::pid_t, signal: libc::c_int) -> io::Result<()> {
    // 0, -1 and 1 would reach far beyond what we started.
    if matches!(target, -1..=1) {
        return Err(io::Error::from_raw_os_error(libc::EINVAL));
    }
    // SAFETY: takes two integers and touches no memory.
    if unsafe { libc::kill(target, signal) } == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

/// The child gets `signal` when the thread that starts it ends: start it from the main thread.
pub fn dies_with_parent(command: &mut Command, signal: libc::c_int) {
    let signal = libc::c_ulong::try_from(signal).unwrap_or_default();
    // SAFETY: between fork and exec only prctl runs, which is async-signal-safe and allocates nothing.
    unsafe {
        command.pre_exec(move || match libc::prctl(libc::PR_SET_PDEATHSIG, signal) {
            0 => Ok(()),
            _ => Err(io::Error::last_os_error()),
        });
    }
}

/// The processes called `name` that work in `folder`: of a database cluster, its postmaster and all backends.
pub fn working_in(folder: &Path, name: &str) -> Vec<u32> {
    let Ok(entries) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    let pids = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    let here = |pid: &u32| std::fs::read_link(format!("/proc/{pid}/cwd")).is_ok_and(|cwd| cwd == folder);
    // A shell in that folder is none of our business.
    let named = |pid: &u32| {
        std::fs::read_to_string(format!("/proc/{pid}/comm")).is_ok_and(|comm| comm.trim() == name)
    };
    pids.filter(|pid| here(pid) && named(pid)).collect()
}

/// The owner of a file or folder, without following a link.
pub fn owner(path: &Path) -> io::Result<Account> {
    std::fs::symlink_metadata(path).map(|found| Account { uid: found.uid(), gid: found.gid() })
}

/// The bytes that may still be written below a folder.
pub fn free_space(folder: &Path) -> io::Result<u64> {
    let path = std::ffi::CString::new(folder.as_os_str().as_bytes())?;
    // SAFETY: all zeroes is a value of this plain struct.
    let mut found: libc::statvfs = unsafe { std::mem::zeroed() };
    // SAFETY: reads a string that ends with a zero and writes the struct, both of which outlive the call.
    if unsafe { libc::statvfs(path.as_ptr(), &raw mut found) } != 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(found.f_bavail.saturating_mul(found.f_frsize))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_itself() {
        assert!(alive(std::process::id()));
        assert!(!alive(u32::try_from(i32::MAX).unwrap()));
        let here = std::env::current_dir().unwrap();
        let name = std::fs::read_to_string("/proc/self/comm").unwrap();
        let main = std::fs::read_to_string(format!("/proc/{}/comm", std::process::id())).unwrap_or(name);
        assert!(working_in(&here, main.trim()).contains(&std::process::id()));
        assert!(working_in(&here, "another").is_empty());
        assert_eq!(account("root"), None, "never root");
    }

    #[test]
    fn room_is_known_where_there_is_a_folder() {
        assert!(free_space(Path::new("/")).is_ok());
        assert!(free_space(Path::new("/nowhere at all")).is_err());
    }

    #[test]
    fn refuses_to_signal_everybody() {
        assert!(kill(-1, 0).is_err() && kill(0, 0).is_err() && kill(1, 0).is_err());
    }
}
