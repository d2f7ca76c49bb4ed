//! Finding PostgreSQL: in `PATH`, then under the folder of the distribution, newest first.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{DevError, Doing as _};

/// Where Debian and its relatives keep one folder per major version.
const DISTRIBUTION: &str = "/usr/lib/postgresql";

/// One installed PostgreSQL: the folder that holds `initdb` and `postgres`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binaries {
    folder: PathBuf,
}

impl Binaries {
    pub fn initdb(&self) -> PathBuf {
        self.folder.join("initdb")
    }

    pub fn postgres(&self) -> PathBuf {
        self.folder.join("postgres")
    }

    /// The major version, as the file `PG_VERSION` of a cluster has it.
    fn major(&self) -> Option<u32> {
        let output = Command::new(self.postgres()).arg("-V").output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        let version = text.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
        version.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
    }
}

/// The first PostgreSQL found, if any.
pub fn find() -> Option<Binaries> {
    candidates().next()
}

/// The PostgreSQL for a cluster: any for a new one, the same major version for one that exists.
pub fn find_for(cluster: &Path) -> Result<Binaries, DevError> {
    let Some(first) = find() else {
        return Err(DevError::refused(
            "PostgreSQL is not installed (neither in PATH nor under /usr/lib/postgresql)",
        ));
    };
    let version = cluster.join("PG_VERSION");
    if !version.exists() {
        return Ok(first);
    }
    let text = std::fs::read_to_string(&version).doing(|| format!("reading {}", version.display()))?;
    let wanted: Option<u32> = text.trim().parse().ok();
    candidates().find(|found| wanted.is_some() && found.major() == wanted).ok_or_else(|| {
        DevError::refused(format!(
            "{} was made by PostgreSQL {}, which is not installed: install it or remove the folder",
            cluster.display(),
            text.trim(),
        ))
    })
}

fn candidates() -> impl Iterator<Item = Binaries> {
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir(DISTRIBUTION)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    versions.sort_by_key(|(major, _)| std::cmp::Reverse(*major));
    let folders =
        crate::config::search_path().into_iter().chain(versions.into_iter().map(|(_, folder)| folder));
    folders.filter_map(|folder| {
        // PATH may hold links only, and the server looks for its own files beside the real program.
        let real = std::fs::canonicalize(folder.join("initdb")).ok()?;
        let found = Binaries { folder: real.parent()?.to_path_buf() };
        found.postgres().is_file().then_some(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_of_an_unknown_version_is_refused_in_one_line() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("PG_VERSION"), "7\n").unwrap();
        let line = find_for(folder.path()).unwrap_err().to_string();
        assert!(line.contains("PostgreSQL 7") || line.contains("not installed"), "{line}");
        assert!(!line.contains('\n'));
    }
}
