//! Installing PostgreSQL through apt, when it is missing and when we may.

use std::process::{Command, Stdio};

use super::binaries::{self, Binaries};
use super::{DevError, Doing as _, process};

/// What a person has to type when we may not.
const BY_HAND: &str = "sudo apt-get install -y --no-install-recommends postgresql postgresql-contrib";

/// Debian's package makes and starts a cluster on port 5432 when it is first installed. A file beside
/// its configuration says no to that for the time of the installation; what is there stays untouched.
const SCRIPT: &str = r#"
set -eu
folder=/etc/postgresql-common/createcluster.d
policy="$folder/portos-no-main-cluster.conf"
trap 'rm -f "$policy"; rmdir "$folder" 2>/dev/null || true' EXIT
mkdir -p "$folder"
echo 'create_main_cluster = false' > "$policy"
export DEBIAN_FRONTEND=noninteractive
install() { apt-get install -y -q --no-install-recommends postgresql postgresql-contrib; }
# The package lists of a fresh machine are empty or old.
install || { apt-get update -q && install; }
"#;

/// The installed PostgreSQL; installs it when there is none.
pub fn ensure() -> Result<Binaries, DevError> {
    if let Some(found) = binaries::find() {
        return Ok(found);
    }
    let Some(mut apt) = apt() else {
        return Err(by_hand("PostgreSQL is not installed"));
    };
    tracing::info!("PostgreSQL is not installed: installing it through apt");
    // Standard output belongs to the command that needs the database.
    let status = apt.args(["sh", "-c", SCRIPT]).stdin(Stdio::null()).stdout(std::io::stderr()).status();
    let status = status.doing(|| "starting apt-get".to_owned())?;
    match binaries::find() {
        Some(found) if status.success() => Ok(found),
        _ => Err(by_hand("PostgreSQL could not be installed through apt")),
    }
}

fn by_hand(problem: &str) -> DevError {
    DevError::refused(format!("{problem}; type: {BY_HAND}"))
}

/// `env` as root, `sudo` when it asks for no password, else nothing; what follows is run by it.
fn apt() -> Option<Command> {
    let path = crate::config::search_path();
    let present = |name: &str| path.iter().any(|folder| folder.join(name).is_file());
    if !present("apt-get") {
        return None;
    }
    if process::effective_uid() == 0 {
        return Some(Command::new("env"));
    }
    let free =
        |sudo: &mut Command| sudo.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !present("sudo")
        || !free(Command::new("sudo").args(["-n", "true"])).is_ok_and(|status| status.success())
    {
        return None;
    }
    let mut sudo = Command::new("sudo");
    sudo.arg("-n");
    Some(sudo)
}
