//! The direction of the layers: who may use what, in `src/`, and a few habits that no lint knows.
//!
//! A finding names file and line. The table below is the one of ARCHITECTURE.md; a change here is
//! a change of the architecture and wants its reason in the commit. Code that only tests compile is
//! exempt, comments and strings are not read.

mod itself;
mod source;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path as FilePath, PathBuf};

use source::{Token, paths, starts, tokens, without_tests};

/// What a folder of `src/` may use from our own crate; itself always. A longer path allows only
/// what is below it.
const FOLDERS: &[(&str, &[&str])] = &[
    // The rules depend on nothing, so that they can be read, tested and moved alone.
    ("domain", &[]),
    // Bytes in, report out; it names people by the codice fiscale of `domain`.
    ("signatures", &["domain"]),
    // Reads the files of trust that `signatures` may not.
    ("trust", &["signatures"]),
    ("store", &["domain"]),
    // Configuration comes to these three as plain values from whoever builds them.
    ("files", &["domain"]),
    ("identity", &["domain"]),
    ("mail", &["domain"]),
    // Content in, PDF out; it knows no practice.
    ("documents", &[]),
    // A protocol and its keys; the service's own seal signs with the same shape.
    ("oidc", &["domain", "identity"]),
    // Use cases write mails and events as rows; sending them is the work of `jobs` and `events`.
    ("app", &["domain", "store", "signatures", "trust", "files", "identity", "documents"]),
    // Reads what `app` committed and rings for whoever listens.
    ("events", &["domain", "store"]),
    // Its `Settings` come from `cli`, so configuration is not named here.
    ("jobs", &["domain", "app", "store", "files", "mail", "signatures", "trust", "events"]),
    // Rows are loaded in one place only, where they are batched; see NARROW.
    // It counts its operations and streams.
    ("graphql", &["domain", "app", "events", "identity", "signatures", "telemetry"]),
    // Counts in Redis, which it reaches as `events` does.
    ("limits", &["config", "events"]),
    // Bytes come in and go out here; the metrics show the hub.
    (
        "http",
        &[
            "domain",
            "graphql",
            "app",
            "events",
            "identity",
            "limits",
            "oidc",
            "signatures",
            "telemetry",
            "config",
        ],
    ),
    ("config", &[]),
    ("telemetry", &["config"]),
    // The development database knows configuration and nothing of the service.
    ("dev", &["config"]),
    ("cli", &["*"]),
];

/// Places that may use more than their folder.
const NARROW: &[(&str, &[&str])] = &[("src/graphql/loaders/", &["store"])];

/// Packages that have one place. Everywhere else they are a layer that leaks.
const PACKAGES: &[(&str, &[&str])] = &[
    ("diesel", &["store"]),
    ("diesel_async", &["store"]),
    ("diesel_migrations", &["store"]),
    ("deadpool", &["store"]),
    // `config` reads addresses with its parser, `dev` waits with it for the database it has started.
    ("tokio_postgres", &["store", "config", "dev"]),
    ("tokio_postgres_rustls", &["store"]),
    ("async_graphql", &["graphql", "http"]),
    ("async_graphql_axum", &["http"]),
    ("axum", &["http"]),
    ("tower", &["http"]),
    ("tower_http", &["http"]),
    ("tungstenite", &["http"]),
    // `cli` looks whether the server answers (doctor).
    ("redis", &["events", "limits", "cli"]),
    ("lettre", &["mail"]),
    ("object_store", &["files"]),
    ("clamav_client", &["files"]),
    ("infer", &["files"]),
    ("flate2", &["files"]),
    ("http_range_header", &["http"]),
    ("clap", &["cli", "main.rs"]),
    ("lopdf", &["signatures"]),
    ("quick_xml", &["signatures", "app"]),
    ("krilla", &["documents"]),
    ("parley", &["documents"]),
    ("num_bigint", &["signatures"]),
    ("p256", &["signatures", "oidc"]),
    ("p384", &["signatures"]),
    ("p521", &["signatures"]),
    ("openidconnect", &["oidc"]),
    // `signatures` has a module of this name.
    ("rsa", &["oidc", "signatures"]),
    ("cbc", &["oidc"]),
    ("reqwest", &["oidc"]),
    ("hyper", &["http"]),
    ("hyper_util", &["http"]),
    ("tokio_rustls", &["http"]),
    ("libc", &["dev", "cli"]),
];

/// What a pure rule cannot use: it would wait, look around, or answer differently tomorrow.
const IMPURE: &[&str] = &[
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "std::thread",
    "std::sync::Mutex",
    "std::sync::RwLock",
    "std::time::SystemTime",
    "std::time::Instant",
    "chrono::Local",
    "ring::rand",
    "tokio",
    "tokio_util",
    "futures_util",
    "tracing",
    "prometheus",
];

/// The same, where the type came in by a `use`.
const IMPURE_CALLS: &[&str] =
    &["Utc::now", "Local::now", "Instant::now", "SystemTime::now", "Uuid::now_v7", "Uuid::new_v4"];

/// Lines that a file may have.
const LONGEST: usize = 400;

/// Files that may be longer, and why.
const LONG: &[(&str, &str)] = &[("src/store/schema.rs", "generated from the migrated database")];

/// Packages that would bring a second TLS stack or a second crypto provider.
const BANNED: &[&str] = &["openssl", "openssl-sys", "native-tls", "aws-lc-rs", "aws-lc-sys"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A file of ours, with its path from the root.
struct File {
    name: String,
    text: String,
}

fn files(folder: &str) -> Vec<File> {
    fn walk(folder: &FilePath, found: &mut Vec<File>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
                found.push(File { name, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(!found.is_empty(), "no files under {folder}");
    found
}

impl File {
    /// `domain` of `src/domain/person.rs`; `main.rs` of `src/main.rs`.
    fn folder(&self) -> &str {
        self.name.split('/').nth(1).unwrap_or_default()
    }

    /// The module that the file is: `["domain", "person"]`.
    fn module(&self) -> Vec<String> {
        let path = self.name.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
        match path {
            "main" | "lib" => Vec::new(),
            path => path.split('/').map(str::to_owned).collect(),
        }
    }

    /// Paths of the files that hold the test modules of these names.
    fn test_files(&self, modules: &[String]) -> Vec<String> {
        let (folder, own) = self.name.rsplit_once('/').unwrap_or_default();
        let below = match own {
            "mod.rs" | "lib.rs" | "main.rs" => folder.to_owned(),
            own => format!("{folder}/{}", own.trim_end_matches(".rs")),
        };
        let named = |module: &String| {
            let before = self.text.split(&format!("mod {module};")).next().unwrap_or_default();
            let attribute = before.rsplit("#[cfg(test)]").next().unwrap_or_default();
            let path = attribute.split_once("#[path = \"").and_then(|(_, rest)| rest.split('"').next());
            match path {
                Some(path) => vec![format!("{folder}/{path}")],
                None => vec![format!("{below}/{module}.rs"), format!("{below}/{module}/mod.rs")],
            }
        };
        modules.iter().flat_map(named).collect()
    }
}

/// The files of the service with the tokens that tests do not need; files of tests left out.
fn service() -> Vec<(File, Vec<Token>)> {
    let mut tests = BTreeSet::new();
    let mut all = Vec::new();
    for file in files("src") {
        let (code, modules) = without_tests(&tokens(&file.text));
        tests.extend(file.test_files(&modules));
        all.push((file, code));
    }
    all.retain(|(file, _)| !tests.contains(&file.name));
    all
}

/// Below the path or the path itself.
fn within(path: &str, allowed: &str) -> bool {
    allowed == "*" || path.strip_prefix(allowed).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// What is wrong with the paths of one file.
fn misplaced(file: &File, code: &[Token]) -> Vec<(usize, String)> {
    let folder = file.folder();
    let is_root = matches!(folder, "lib.rs" | "main.rs");
    let Some(allowed) = FOLDERS
        .iter()
        .find(|(name, _)| *name == folder)
        .map(|(_, allowed)| *allowed)
        .or(is_root.then_some(&["*"]))
    else {
        return vec![(1, format!("the folder `{folder}` is not in the table of tests/it/architecture.rs"))];
    };
    let narrow = NARROW.iter().filter(|(name, _)| file.name.starts_with(name)).flat_map(|(_, more)| *more);
    let allowed: Vec<&str> = allowed.iter().chain(narrow).copied().chain([folder]).collect();
    // `mod redis;` makes `redis::` a module of ours in that file.
    let own: Vec<&str> =
        code.windows(2).filter(|pair| pair[0].text == "mod").map(|pair| pair[1].text.as_str()).collect();
    let mut wrong = Vec::new();
    for path in paths(code, &file.module()) {
        let (first, rest) = path.text.split_once("::").unwrap_or((&path.text, ""));
        if matches!(first, "crate" | "portos") {
            if !rest.is_empty() && !allowed.iter().any(|allowed| within(rest, allowed)) {
                wrong.push((path.line, format!("`{folder}` may not use `{}`", path.text)));
            }
            continue;
        }
        if own.contains(&first) {
            continue;
        }
        if let Some((package, places)) = PACKAGES.iter().find(|(package, _)| *package == first)
            && !places.contains(&folder)
        {
            wrong.push((path.line, format!("`{package}` belongs to {}", places.join(", "))));
        }
        if folder == "domain" {
            let is_call = |call: &&&str| path.text == **call || path.text.ends_with(&format!("::{call}"));
            let impure = IMPURE.iter().find(|impure| within(&path.text, impure));
            if let Some(impure) = impure.or_else(|| IMPURE_CALLS.iter().find(is_call)) {
                wrong.push((path.line, format!("`{impure}` makes a rule impure: hand the value in")));
            }
        }
    }
    if folder == "domain" {
        let waits = code.iter().filter(|token| matches!(token.text.as_str(), "async" | "await"));
        wrong.extend(waits.map(|token| (token.line, "a rule does not wait".to_owned())));
    }
    wrong
}

#[test]
fn every_folder_uses_only_what_its_layer_may() {
    let mut report = String::new();
    for (file, code) in service() {
        for (line, what) in misplaced(&file, &code) {
            writeln!(report, "{}:{line}: {what}", file.name).unwrap();
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn no_file_is_longer_than_a_reader_holds() {
    let mut report = String::new();
    let all: Vec<File> = ["src", "tests"].into_iter().flat_map(files).collect();
    for file in &all {
        let (lines, excused) = (file.text.lines().count(), LONG.iter().any(|(name, _)| *name == file.name));
        if lines > LONGEST && !excused {
            writeln!(report, "{}:{LONGEST}: {lines} lines; split it, or list it with a reason", file.name)
                .unwrap();
        }
    }
    for (name, reason) in LONG.iter().filter(|(name, _)| !all.iter().any(|file| file.name == *name)) {
        writeln!(report, "{name} ({reason}) is excused and does not exist").unwrap();
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn every_exception_from_a_lint_has_a_reason() {
    let mut report = String::new();
    for file in ["src", "tests"].into_iter().flat_map(files) {
        let code = tokens(&file.text);
        for place in 0..code.len() {
            let inner = usize::from(starts(&code[place..], &["#", "!"]));
            let Some(open) = code.get(place + inner + 1).filter(|_| code[place].text == "#") else {
                continue;
            };
            if open.text != "[" {
                continue;
            }
            let attribute = &code[place..=source::closing(&code, place + inner + 1)];
            let words: Vec<&str> = attribute.iter().map(|token| token.text.as_str()).collect();
            // Also inside `cfg_attr(…, allow(…))`.
            let excuses = words.windows(2).any(|pair| matches!(pair, ["allow" | "expect", "("]));
            if excuses && !words.windows(2).any(|pair| pair == ["reason", "="]) {
                writeln!(report, "{}:{}: say the reason: #[expect(…, reason = \"…\")]", file.name, open.line)
                    .unwrap();
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn architecture_md_names_every_folder_of_src() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let folders: BTreeSet<String> = files("src")
        .iter()
        .map(|file| file.folder().to_owned())
        .filter(|name| !name.ends_with(".rs"))
        .collect();
    let named =
        |name: &String| [format!("`{name}`"), format!("{name}/")].iter().any(|form| text.contains(form));
    let missing: Vec<&String> = folders.iter().filter(|name| !named(name)).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md does not name {missing:?}");
}

#[test]
fn one_tls_stack_and_one_crypto_provider_are_locked() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let locked = |name: &str| lock.lines().any(|line| line == format!("name = \"{name}\""));
    let banned: Vec<_> = BANNED.iter().filter(|name| locked(name)).collect();
    assert!(banned.is_empty(), "{banned:?} in Cargo.lock: cargo tree --invert says who brings it");
    let gone: Vec<_> = PACKAGES
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !locked(name) && !locked(&name.replace('_', "-")))
        .collect();
    assert!(gone.is_empty(), "{gone:?} is in the table of packages and not in Cargo.lock");
}
