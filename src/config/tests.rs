use std::collections::BTreeSet;

use super::*;

const TOPICS: &[&str] = &[
    include_str!("chat.rs"),
    include_str!("database.rs"),
    include_str!("files.rs"),
    include_str!("filing.rs"),
    include_str!("http.rs"),
    include_str!("identity.rs"),
    include_str!("limits.rs"),
    include_str!("log.rs"),
    include_str!("login.rs"),
    include_str!("mail.rs"),
    include_str!("rates.rs"),
    include_str!("redis.rs"),
    include_str!("seal.rs"),
    include_str!("sockets.rs"),
    include_str!("terms.rs"),
    include_str!("trust.rs"),
];

fn with(pairs: &[(&str, &str)]) -> Result<Config, ConfigError> {
    Config::from_env(&|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
}

fn refusal(name: &str, value: &str) -> String {
    with(&[(name, value)]).expect_err("this value must be refused").to_string()
}

/// The variables that the head comments list, in the form "//! - `NAME`: …".
fn documented() -> BTreeSet<&'static str> {
    let lines = TOPICS.iter().flat_map(|source| source.lines());
    lines.filter_map(|line| line.strip_prefix("//! - `")?.split('`').next()).collect()
}

#[test]
fn nothing_set_gives_the_defaults() {
    let config = with(&[]).unwrap();
    assert_eq!(config.http.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.http.public_url, "http://127.0.0.1:8080");
    assert_eq!(config.http.allowed_origins, ["http://127.0.0.1:8080"]);
    assert!(config.database.service_url.is_none() && config.redis.servers.is_none());
    assert_eq!(config.limits.body_bytes, 1_048_576);
    assert_eq!(config.files.files_dir(), PathBuf::from("var/files"));
    assert!(config.identity.id_key(true).is_ok());
    assert_eq!(
        config.identity.id_key(false).unwrap_err().to_string(),
        "PORTOS_ID_KEY: is not set; expected 32 hex digits, for example from: openssl rand -hex 16"
    );
    assert!(config.database.service_url().unwrap_err().to_string().starts_with("DATABASE_URL: is not set"));
}

#[test]
fn an_empty_value_counts_as_unset() {
    assert_eq!(with(&[("PORTOS_LISTEN", " ")]).unwrap().http.listen.port(), 8080);
}

#[test]
fn the_owner_defaults_to_the_service_role() {
    let config = with(&[("DATABASE_URL", "postgres://a:b@db/portos")]).unwrap();
    assert_eq!(config.database.owner_url, config.database.service_url);
    assert!(with(&[("DATABASE_URL", "postgres://portos_owner@/portos?host=%2Ftmp%2Fx&port=54329")]).is_ok());
}

#[test]
fn origins_and_public_url() {
    let pairs = [
        ("PORTOS_PUBLIC_URL", "https://Portos.example/app/"),
        ("PORTOS_ALLOWED_ORIGINS", "https://Portos.example, http://[::1]:3000/"),
    ];
    let http = with(&pairs).unwrap().http;
    assert_eq!(http.public_url, "https://Portos.example/app");
    assert_eq!(http.allowed_origins, ["https://portos.example", "http://[::1]:3000"]);
    assert_eq!(with(&pairs[..1]).unwrap().http.allowed_origins, ["https://portos.example"]);
}

#[test]
fn development_stays_on_loopback() {
    assert!(with(&[("PORTOS_LISTEN", "[::1]:9000")]).unwrap().http.require_loopback().is_ok());
    let open = with(&[("PORTOS_LISTEN", "0.0.0.0:9000")]).unwrap().http.require_loopback().unwrap_err();
    assert!(open.to_string().starts_with("PORTOS_LISTEN: 0.0.0.0:9000 is not a loopback address"));
}

#[test]
fn a_wrong_value_is_one_clear_line() {
    assert_eq!(
        refusal("PORTOS_LISTEN", "localhost"),
        "PORTOS_LISTEN: \"localhost\" is not valid; expected an IP address and a port such as 127.0.0.1:8080"
    );
    assert_eq!(
        refusal("PORTOS_DATABASE_POOL", "0"),
        "PORTOS_DATABASE_POOL: \"0\" is not valid; expected a number from 1 to 1000"
    );
    let wrong = [
        ("PORTOS_PUBLIC_URL", "portos.example"),
        ("PORTOS_PUBLIC_URL", "https://"),
        ("PORTOS_ALLOWED_ORIGINS", "*"),
        ("PORTOS_ALLOWED_ORIGINS", "https://a.example/path"),
        ("PORTOS_STATEMENT_TIMEOUT_MS", "1s"),
        ("PORTOS_MAIL_FROM", "nobody"),
        ("PORTOS_SMTP_URL", "http://mail"),
        ("REDIS_URL", "localhost:6379"),
        ("REDIS_URL", "redis+cluster://:hunter2@h1:7000,h2:port"),
        ("PORTOS_LOG", "inof"),
        ("PORTOS_LOG", "portos=loud"),
        ("PORTOS_LOG_FORMAT", "xml"),
        ("PORTOS_LIMIT_TOKENS", "-1"),
        ("PORTOS_SOCKETS", "0"),
        ("PORTOS_SOCKET_PING_SECONDS", "20s"),
        ("PORTOS_MAX_FILE_BYTES", "18446744073709551616"),
        ("PORTOS_SESSION_HOURS", "0"),
        ("PORTOS_SESSION_IDLE_MINUTES", "0"),
        ("PORTOS_PROXIES", "10.0.0.0/33"),
        ("PORTOS_RATE_CALLER", "100"),
        ("PORTOS_RATE_ADDRESS", "0/5"),
        ("PORTOS_DATA", "a\u{fffd}b"),
    ];
    for (name, value) in wrong {
        let line = refusal(name, value);
        assert!(line.starts_with(name) && line.contains("; expected ") && !line.contains('\n'), "{line}");
    }
}

#[test]
fn secrets_are_never_shown() {
    for name in
        ["DATABASE_URL", "PORTOS_MIGRATION_DATABASE_URL", "REDIS_URL", "PORTOS_SMTP_URL", "PORTOS_ID_KEY"]
    {
        assert!(!refusal(name, "foo://user:hunter2@host:port:port").contains("hunter2"), "{name}");
    }
    let config = with(&[
        ("DATABASE_URL", "postgres://user:hunter2@host/db"),
        ("REDIS_URL", "redis://:hunter2@host"),
        ("PORTOS_SMTP_URL", "smtp://user:hunter2@host:25"),
        ("PORTOS_ID_KEY", "68756e7465723268756e746572326875"),
    ]);
    let shown = format!("{:?}", config.unwrap());
    assert!(!shown.contains("hunter2") && !shown.contains("104, 117") && !shown.contains("6875"), "{shown}");
}

#[test]
fn every_variable_is_documented_and_in_the_sample() {
    let asked = std::cell::RefCell::new(BTreeSet::new());
    let config = Config::from_env(&|name| {
        asked.borrow_mut().insert(name.to_owned());
        None
    });
    assert!(config.is_ok());
    let asked = asked.into_inner();
    assert_eq!(asked.iter().map(String::as_str).collect::<BTreeSet<_>>(), documented());

    let sample = include_str!("../../.env.sample");
    let named = sample.lines().filter_map(|line| line.trim_start_matches("# ").split_once('='));
    let named: BTreeSet<&str> = named.map(|(name, _)| name).filter(|name| !name.contains(' ')).collect();
    assert_eq!(named, documented(), ".env.sample and the head comments name different variables");
}

/// Uncommented, the sample is a configuration that starts.
#[test]
fn the_sample_is_valid() {
    let sample = include_str!("../../.env.sample");
    let value = |name: &str| {
        let start = format!("# {name}=");
        let line = sample.lines().find_map(|line| line.strip_prefix(&start))?;
        Some(line.trim_matches('"').to_owned())
    };
    Config::from_env(&value).unwrap();
}
