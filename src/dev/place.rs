//! Where a cluster lives and as whom it runs.
//!
//! PostgreSQL refuses to run as root. Started by root, it runs as `postgres` (or `nobody`), which owns
//! the folder then. That user may be unable to reach the folder, as below `/root`: it then gets the one
//! capability that lets it pass, or else the data moves to `/var/tmp`.

use std::fs::{self, DirBuilder, Permissions};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::process::{self, Account};
use super::{DevError, Doing as _, PORT};

/// A socket path is cut at 107 bytes by the kernel.
const LONGEST_SOCKET: usize = 100;
/// Passing through closed folders: first the one that only reads, then the one containers leave us.
const CAPABILITIES: [&str; 2] = ["dac_read_search", "dac_override"];
const ELSEWHERE: &str = "/var/tmp";

/// As whom, and with which right, the programs of PostgreSQL run.
#[derive(Clone, Debug)]
enum Runner {
    /// We are not root: as ourselves.
    Own,
    /// We are root: as this account.
    Account(Account),
    /// The same, with one capability.
    Capable(Account, &'static str),
}

/// The folders of one cluster.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// PostgreSQL's own data folder.
    pub cluster: PathBuf,
    /// Where it is made, before it is complete.
    pub unfinished: PathBuf,
    /// The folder of the unix socket.
    pub socket: PathBuf,
    /// What the server says.
    pub log: PathBuf,
    runner: Runner,
}

impl Place {
    /// Makes the folders for the cluster of `data`, which exists.
    pub fn prepare(data: &Path) -> Result<Self, DevError> {
        let folder = fs::canonicalize(data).doing(|| format!("opening {}", data.display()))?;
        let (folder, runner) =
            if process::effective_uid() == 0 { as_account(folder)? } else { as_ourselves(folder)? };
        let socket = runner.private(&socket_folder(&folder))?;
        Ok(Self {
            cluster: folder.join("cluster"),
            unfinished: folder.join("cluster.new"),
            log: folder.join("log"),
            socket,
            runner,
        })
    }

    /// A program of PostgreSQL, run as the right user, with nothing of our environment. It gets SIGINT,
    /// PostgreSQL's fast shutdown, when we are gone.
    pub fn command(&self, program: &Path) -> Command {
        self.runner.command(program)
    }

    pub fn socket_file(&self) -> PathBuf {
        self.socket.join(socket_name())
    }

    /// Removes what a cluster put on disk.
    pub fn delete(&self) {
        // Nothing here is worth an error: a later run sweeps what stays.
        for folder in [&self.cluster, &self.unfinished, &self.socket] {
            let _ = fs::remove_dir_all(folder);
        }
        let _ = fs::remove_file(&self.log);
        if let Some(folder) = self.cluster.parent() {
            let _ = fs::remove_dir(folder);
        }
    }
}

impl Runner {
    fn account(&self) -> Option<&Account> {
        match self {
            Self::Own => None,
            Self::Account(account) | Self::Capable(account, _) => Some(account),
        }
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = match self {
            Self::Own | Self::Account(_) => Command::new(program),
            // The standard library changes the user but keeps no capability; util-linux does both.
            Self::Capable(account, capability) => {
                let mut command = Command::new("setpriv");
                command.arg(format!("--reuid={}", account.uid)).arg(format!("--regid={}", account.gid));
                command.arg("--clear-groups").arg("--pdeathsig=INT");
                command
                    .arg(format!("--inh-caps=-all,+{capability}"))
                    .arg(format!("--ambient-caps=-all,+{capability}"));
                command.arg("--").arg(program);
                command
            }
        };
        command.env_clear().env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").env("LC_ALL", "C");
        // Our own working folder may be closed to that user.
        command.current_dir("/").stdin(Stdio::null());
        if let Self::Account(account) = self {
            command.uid(account.uid).gid(account.gid);
        }
        if !matches!(self, Self::Capable(..)) {
            process::dies_with_parent(&mut command, libc::SIGINT);
        }
        command
    }

    /// True when programs run this way can write in `folder`: tried out, because neither the mode bits nor
    /// `access` know of capabilities.
    fn reaches(&self, folder: &Path) -> bool {
        let mut probe = self.command(Path::new("sh"));
        probe.args(["-c", r#"cd "$1" && : > probe && rm probe"#, "sh"]).arg(folder);
        probe.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    }

    /// A folder of the runner's that nobody else may enter. One that somebody else made is refused:
    /// in a shared folder its name can be guessed.
    fn private(&self, folder: &Path) -> Result<PathBuf, DevError> {
        let doing = || format!("preparing {}", folder.display());
        match DirBuilder::new().mode(0o700).create(folder) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                let owner = process::owner(folder).doing(doing)?.uid;
                let known =
                    owner == process::effective_uid() || self.account().is_some_and(|own| own.uid == owner);
                if !known || !fs::symlink_metadata(folder).doing(doing)?.is_dir() {
                    return Err(DevError::refused(format!("{} belongs to somebody else", folder.display())));
                }
                fs::set_permissions(folder, Permissions::from_mode(0o700)).doing(doing)?;
            }
            made => made.doing(doing)?,
        }
        if let Some(account) = self.account() {
            chown(folder, Some(account.uid), Some(account.gid)).doing(doing)?;
        }
        Ok(folder.to_path_buf())
    }
}

/// The folder was used by somebody else before.
pub(super) fn foreign(folder: &Path) -> DevError {
    DevError::refused(format!(
        "{} belongs to another user: run as that user or as root, or set PORTOS_DATA to another folder",
        folder.display(),
    ))
}

fn as_ourselves(folder: PathBuf) -> Result<(PathBuf, Runner), DevError> {
    let cluster = folder.join("cluster");
    let held = if cluster.exists() { &cluster } else { &folder };
    let owner = process::owner(held).doing(|| format!("opening {}", held.display()))?;
    if owner.uid != process::effective_uid() {
        return Err(foreign(&folder));
    }
    Runner::Own.private(&folder)?;
    Ok((folder, Runner::Own))
}

fn as_account(folder: PathBuf) -> Result<(PathBuf, Runner), DevError> {
    // A cluster that an unprivileged user made before stays that user's.
    let before = process::owner(&folder.join("cluster")).ok().filter(|owner| owner.uid != 0);
    let Some(account) =
        before.or_else(|| process::account("postgres")).or_else(|| process::account("nobody"))
    else {
        return Err(DevError::refused(
            "PostgreSQL does not run as root, and there is no user postgres or nobody",
        ));
    };
    give(&folder, &account)?;
    let ways = CAPABILITIES.into_iter().map(|capability| Runner::Capable(account.clone(), capability));
    for runner in std::iter::once(Runner::Account(account.clone())).chain(ways) {
        if runner.reaches(&folder) {
            return Ok((folder, runner));
        }
    }
    let runner = Runner::Account(account.clone());
    let elsewhere = runner.private(&Path::new(ELSEWHERE).join(format!("portos-{}", short_hash(&folder))))?;
    if !runner.reaches(&elsewhere) {
        return Err(DevError::refused(format!(
            "the user of PostgreSQL (uid {}) reaches neither {} nor {}: set PORTOS_DATA to a folder that it can reach",
            account.uid,
            folder.display(),
            elsewhere.display(),
        )));
    }
    tracing::warn!(
        "the database lives in {}: its user cannot reach {}",
        elsewhere.display(),
        folder.display()
    );
    Ok((elsewhere, runner))
}

/// Makes `account` the owner of the folder, and of what root left in it.
fn give(folder: &Path, account: &Account) -> Result<(), DevError> {
    let doing = || format!("giving {} to the user of PostgreSQL", folder.display());
    chown(folder, Some(account.uid), Some(account.gid)).doing(doing)?;
    fs::set_permissions(folder, Permissions::from_mode(0o700)).doing(doing)?;
    let mut rest = vec![folder.join("cluster")];
    while let Some(path) = rest.pop() {
        // Only what root left: after a copy by root everything, after a normal start nothing.
        if !process::owner(&path).is_ok_and(|owner| owner.uid == 0) {
            continue;
        }
        std::os::unix::fs::lchown(&path, Some(account.uid), Some(account.gid)).doing(doing)?;
        if fs::symlink_metadata(&path).is_ok_and(|found| found.is_dir()) {
            rest.extend(fs::read_dir(&path).doing(doing)?.flatten().map(|entry| entry.path()));
        }
    }
    Ok(())
}

/// Inside the folder when the path is short enough, else under the system's temporary folder.
fn socket_folder(folder: &Path) -> PathBuf {
    let inside = folder.join("socket");
    let name = format!("portos-{}-{}", process::effective_uid(), short_hash(folder));
    let fits = |path: &PathBuf| path.join(socket_name()).as_os_str().len() <= LONGEST_SOCKET;
    [inside, std::env::temp_dir().join(&name)]
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| Path::new("/tmp").join(name))
}

fn socket_name() -> String {
    format!(".s.PGSQL.{PORT}")
}

/// A short name for a path, the same in every run.
fn short_hash(path: &Path) -> String {
    let digest = ring::digest::digest(&ring::digest::SHA256, path.as_os_str().as_bytes());
    digest.as_ref().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_path_moves_the_socket() {
        assert_eq!(socket_folder(Path::new("/srv/portos")), Path::new("/srv/portos/socket"));
        let long = socket_folder(&Path::new("/srv").join("x".repeat(120)));
        assert!(!long.starts_with("/srv") && long.join(socket_name()).as_os_str().len() < 107, "{long:?}");
        assert_eq!(long, socket_folder(&Path::new("/srv").join("x".repeat(120))), "the same in every run");
    }

    #[test]
    fn a_link_or_a_file_is_no_private_folder() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(folder.path(), &link).unwrap();
        assert!(Runner::Own.private(&link).is_err());
        assert!(Runner::Own.private(&folder.path().join("made")).is_ok());
    }
}
