//! Folders for databases that are thrown away: one per process, swept when its process is gone.

use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};

use super::{DevError, Doing as _, process};

const PREFIX: &str = "portos-test-";

/// A new folder of this process, after sweeping those of processes that were killed with their guard.
pub fn folder(temp: &Path) -> Result<PathBuf, DevError> {
    sweep(temp);
    let folder = temp.join(format!("{PREFIX}{}", std::process::id()));
    DirBuilder::new()
        .mode(0o700)
        .create(&folder)
        .doing(|| format!("making the folder {}", folder.display()))?;
    Ok(folder)
}

fn sweep(temp: &Path) {
    for entry in fs::read_dir(temp).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let pid: Option<u32> = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.parse().ok());
        let Some(pid) = pid else { continue };
        // Our own number is a leftover too, from before this process had it.
        let gone = pid == std::process::id() || !process::alive(pid);
        if gone && process::working_in(&entry.path().join("cluster"), "postgres").is_empty() {
            // Another user's folder stays; so may one that a guard is just deleting.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_dead_are_swept() {
        let temp = tempfile::tempdir().unwrap();
        let dead = temp.path().join(format!("{PREFIX}{}", i32::MAX));
        let alive = temp.path().join(format!("{PREFIX}1"));
        let other = temp.path().join("portos-test-x");
        for folder in [&dead, &alive, &other] {
            fs::create_dir_all(folder.join("cluster")).unwrap();
        }
        let own = folder(temp.path()).unwrap();
        assert!(own.exists() && alive.exists() && other.exists() && !dead.exists());
        assert!(folder(temp.path()).is_ok(), "a leftover of the same number is replaced");
    }
}
