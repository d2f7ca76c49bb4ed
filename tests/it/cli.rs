//! The binary, as people and machines run it.

mod dev;
mod draw;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::App;
use crate::support::binary::portos;
use crate::support::db::Database;
use crate::support::people::TITOLARE;

#[test]
fn the_printed_schema_is_the_committed_one() {
    let (status, printed, _) = portos(&[], &["schema"]);
    assert_eq!(status, Some(0));
    let committed = include_str!("../../schema.graphql");
    for (at, (new, old)) in printed.lines().zip(committed.lines()).enumerate() {
        assert_eq!(new, old, "line {}: type: make schema", at + 1);
    }
    assert_eq!(printed.len(), committed.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_in_the_schema_is_described() {
    let app = App::start().await;
    let query = "{ __schema { types { name kind description \
        fields(includeDeprecated: true) { name description args { name description } } \
        inputFields { name description } enumValues(includeDeprecated: true) { name description } } } }";
    let data = app.person(TITOLARE).await.data(query, json!({})).await;
    let (mut bare, mut count) = (Vec::new(), 0);
    let mut look = |place: String, thing: &Value| {
        count += 1;
        if thing["description"].as_str().is_none_or(|text| text.trim().len() < 2) {
            bare.push(place);
        }
    };
    let none = Vec::new();
    for kind in data["__schema"]["types"].as_array().unwrap() {
        let name = kind["name"].as_str().unwrap();
        // `ID` and its like are the specification's own.
        if name.starts_with("__") || matches!(name, "ID" | "Int" | "Float" | "String" | "Boolean") {
            continue;
        }
        look(name.to_owned(), kind);
        for list in ["fields", "inputFields", "enumValues"] {
            for part in kind[list].as_array().unwrap_or(&none) {
                let place = format!("{name}.{}", part["name"].as_str().unwrap());
                look(place.clone(), part);
                for argument in part["args"].as_array().unwrap_or(&none) {
                    look(format!("{place}({})", argument["name"].as_str().unwrap()), argument);
                }
            }
        }
    }
    assert!(count > 800, "{count} things");
    assert!(bare.is_empty(), "no description: {bare:#?}");
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_calls_a_sound_installation_sound() {
    let (database, folder) = (Database::new().await, TempDir::new().unwrap());
    let url = database.service_url();
    let data = folder.path().to_str().unwrap();
    let seal = folder.path().join("seal.pem");
    let seal = seal.to_str().unwrap();
    assert_eq!(portos(&[], &["seal-key", seal]).0, Some(0));
    let good = [
        ("DATABASE_URL", url.as_str()),
        ("PORTOS_DATA", data),
        ("PORTOS_ID_KEY", "00112233445566778899aabbccddeeff"),
        ("PORTOS_SEAL_KEY", seal),
        ("PORTOS_SOCKETS", "100"),
    ];
    let (status, text, error) = portos(&good, &["doctor"]);
    assert_eq!(status, Some(0), "{text}{error}");
    for what in [
        "configuration",
        "id key",
        "database",
        "migrations",
        "audit rights",
        "clock",
        "redis",
        "mail",
        "file store",
        "file keys",
        "scanner",
        "trust list",
        "tls",
        "cards",
        "providers",
    ] {
        assert!(text.lines().any(|line| line.starts_with(&format!("ok     {what}"))), "{what}: {text}");
    }
    assert!(!text.contains("WRONG"), "{text}");
    // What a system allows at first is raised; what it does not allow at all is said.
    for (ulimit, expected) in [("-Sn", "ok     open files"), ("-n", "WRONG  open files")] {
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", "ulimit $1 256 && exec \"$0\" doctor", env!("CARGO_BIN_EXE_portos"), ulimit]);
        let output = shell.envs(good).env("PORTOS_SOCKETS", "10").output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.lines().any(|line| line.starts_with(expected)), "{ulimit}: {text}");
    }
    database.remove().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_names_what_is_wrong_and_what_to_do() {
    let (database, folder) = (Database::empty().await, TempDir::new().unwrap());
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let url = database.owner_url();
    let nothing = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (smtp, redis) = (format!("smtp://{nothing}"), format!("redis://{nothing}"));
    let clamd = format!("tcp://{nothing}");
    let bad = [
        ("DATABASE_URL", url.as_str()),
        ("PORTOS_DATA", file.to_str().unwrap()),
        ("PORTOS_SMTP_URL", &smtp),
        ("REDIS_URL", &redis),
        ("PORTOS_CLAMD", &clamd),
        ("PORTOS_TRUST_DIR", "/nowhere/at/all"),
    ];
    let (status, text, _) = portos(&bad, &["doctor"]);
    assert_eq!(status, Some(1), "{text}");
    for (what, advice) in [
        ("id key", "PORTOS_ID_KEY"),
        ("seal key", "PORTOS_SEAL_KEY"),
        ("migrations", "portos migrate"),
        ("redis", "start Redis or correct REDIS_URL"),
        ("mail", "start the mail server or correct PORTOS_SMTP_URL"),
        ("file store", "PORTOS_DATA"),
        ("scanner", "start clamd or correct PORTOS_CLAMD"),
        ("trust list", "PORTOS_TRUST_DIR"),
    ] {
        let line = text.lines().find(|line| line.starts_with(&format!("WRONG  {what}")));
        assert!(line.is_some_and(|line| line.contains(advice)), "{what}: {text}");
    }
    // Connected as the owner of a migrated database, the service could rewrite the trail.
    assert_eq!(portos(&[("DATABASE_URL", &url)], &["migrate"]).0, Some(0));
    let (status, text, _) =
        portos(&[("DATABASE_URL", &url), ("PORTOS_DATA", folder.path().to_str().unwrap())], &["doctor"]);
    assert_eq!(status, Some(1));
    assert!(text.contains("WRONG  audit rights") && text.contains("portos_service"), "{text}");
    // No database at all.
    let gone = "postgres://portos_service@127.0.0.1:1/portos?connect_timeout=2";
    let (status, text, _) = portos(&[("DATABASE_URL", gone)], &["doctor"]);
    assert_eq!(status, Some(1));
    assert!(
        text.contains("WRONG  database") && text.contains("start PostgreSQL or correct DATABASE_URL"),
        "{text}"
    );
    database.remove().await;
}

#[test]
fn a_wrong_variable_stops_every_command_with_one_line() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    for (name, value) in [
        ("PORTOS_LISTEN", "everywhere"),
        ("PORTOS_PUBLIC_URL", "portos.example"),
        ("DATABASE_URL", "mysql://root:secret@host/db"),
        ("PORTOS_ID_KEY", "secret"),
        ("PORTOS_LIMIT_QUERY_DEPTH", "many"),
        ("PORTOS_SMTP_URL", "http://user:secret@host"),
        ("PORTOS_SESSION_HOURS", "0"),
        ("PORTOS_DATABASE_POOL", "-1"),
    ] {
        for command in [&["serve", "--dev"][..], &["serve"], &["worker"], &["migrate"], &["doctor"]] {
            let (status, out, error) = portos(&[("PORTOS_DATA", data), (name, value)], command);
            assert_eq!((status, out.as_str()), (Some(1), ""), "{name} {command:?}");
            assert_eq!(error.lines().count(), 1, "{error}");
            assert!(error.starts_with(&format!("portos: {name}: ")) && error.contains("expected"), "{error}");
            assert!(!error.contains("secret"), "{error}");
        }
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was made");
}

#[test]
fn the_development_mode_listens_on_loopback_only() {
    let folder = TempDir::new().unwrap();
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.1:8080"] {
        let variables = [("PORTOS_LISTEN", address), ("PORTOS_DATA", folder.path().to_str().unwrap())];
        let (status, _, error) = portos(&variables, &["serve", "--dev"]);
        assert_eq!(status, Some(1));
        assert_eq!(error.lines().count(), 1, "{error}");
        assert!(error.contains("PORTOS_LISTEN") && error.contains("loopback"), "{error}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    // Without --dev there is no database and no id key of its own.
    let (status, _, error) = portos(&[("PORTOS_LISTEN", "127.0.0.1:0")], &["serve"]);
    assert_eq!(status, Some(1));
    assert!(error.starts_with("portos: DATABASE_URL: is not set"), "{error}");
}

#[test]
fn the_diagrams_of_the_documentation_are_those_of_the_rules() {
    let (status, out, _) = crate::support::binary::portos(&[], &["schema", "--states"]);
    assert_eq!(status, Some(0));
    let documented = include_str!("../../ARCHITECTURE.md");
    assert!(documented.contains(out.trim()), "run `portos schema --states` and put it into ARCHITECTURE.md");
}
