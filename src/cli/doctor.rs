//! `portos doctor`: looks at everything the service needs and says what to do.

use std::process::ExitCode;

use super::{Failure, assemble, descriptors, doctor_login, seal};
use crate::config::Config;
use crate::mail::smtp::{Smtp, SmtpConfig};
use crate::store::{migrate, pool};

/// One line of the examination.
pub(super) struct Finding {
    pub what: &'static str,
    pub outcome: Result<String, String>,
}

pub async fn run(config: Config) -> Result<ExitCode, Failure> {
    // The configuration was read before this command started, so it is well-formed.
    let mut findings =
        vec![Finding { what: "configuration", outcome: Ok("every variable is well-formed".to_owned()) }];
    findings.push(Finding { what: "id key", outcome: id_key(&config) });
    findings.push(Finding { what: "seal key", outcome: seal_key(&config) });
    findings.extend(database(&config).await);
    findings.push(Finding { what: "redis", outcome: redis(&config).await });
    findings.push(Finding { what: "mail", outcome: mail(&config).await });
    findings.push(Finding { what: "file store", outcome: files(&config).await });
    findings.push(Finding {
        what: "file keys",
        outcome: assemble::files(&config).map(|store| store.keys().describe()).map_err(|e| e.to_string()),
    });
    findings.push(Finding { what: "scanner", outcome: scanner(&config).await });
    findings.push(Finding { what: "open files", outcome: open_files(&config) });
    findings.push(Finding { what: "trust list", outcome: trust(&config) });
    findings.push(Finding {
        what: "terms",
        outcome: assemble::rules(&config)
            .map(|rules| format!("table {}", rules.version))
            .map_err(|e| e.to_string()),
    });
    findings.extend(doctor_login::findings(&config).await);
    let mut sound = true;
    for finding in findings {
        match finding.outcome {
            Ok(text) => println!("ok     {:<14} {text}", finding.what),
            Err(text) => {
                sound = false;
                println!("WRONG  {:<14} {text}", finding.what);
            }
        }
    }
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn open_files(config: &Config) -> Result<String, String> {
    let (files, needed) = (descriptors::raise(), descriptors::needed(config));
    if files >= needed {
        return Ok(format!("{needed} are enough, {files} are allowed"));
    }
    Err(format!("{files} are allowed: allow {needed} (ulimit -Hn, LimitNOFILE) or lower PORTOS_SOCKETS"))
}

fn id_key(config: &Config) -> Result<String, String> {
    config.identity.id_key(false).map(|_| "set".to_owned()).map_err(|e| e.to_string())
}

fn seal_key(config: &Config) -> Result<String, String> {
    let own = seal::own(config, false).map_err(|e| e.to_string())?;
    let keys = seal::published(config, &own).map_err(|e| e.to_string())?;
    Ok(format!("{} seals, {} of earlier times", own.public().id, keys.len() - 1))
}

async fn database(config: &Config) -> Vec<Finding> {
    let found = |what, outcome| Finding { what, outcome };
    let url = match config.database.service_url() {
        Ok(url) => url.expose(),
        Err(error) => return vec![found("database", Err(error.to_string()))],
    };
    let mut conn = match pool::connect(url).await {
        Ok(conn) => conn,
        Err(error) => {
            let text = format!("{error}: start PostgreSQL or correct DATABASE_URL");
            return vec![found("database", Err(text))];
        }
    };
    let migrations = match migrate::is_current(&mut conn).await {
        Ok(true) => Ok("the database fits this binary".to_owned()),
        Ok(false) => Err("the database is behind: run `portos migrate`".to_owned()),
        Err(error) => Err(format!("{error}: run `portos migrate` as the owner of the tables")),
    };
    vec![
        found("database", Ok("reached".to_owned())),
        found("migrations", migrations),
        found("audit rights", migrate::trail_is_locked(&mut conn).await),
        found("clock", clock(&mut conn).await),
    ]
}

/// Legal times are those of this machine; the database's clock is the second witness.
async fn clock(conn: &mut pool::Connection) -> Result<String, String> {
    let theirs = migrate::now(conn).await.map_err(|e| e.to_string())?;
    let ours = crate::app::env::Clock::system().now();
    let apart = (theirs - ours).num_milliseconds().abs();
    if apart < 2_000 {
        Ok(format!("{apart} ms from the database's"))
    } else {
        Err(format!("{apart} ms from the database's: synchronise both machines (NTP)"))
    }
}

async fn redis(config: &Config) -> Result<String, String> {
    match assemble::redis(config) {
        None => Ok("none: NOTIFY of the database carries events between nodes".to_owned()),
        Some(servers) => crate::events::ping(&servers)
            .await
            .map(|()| "reached".to_owned())
            .map_err(|e| format!("{e}: start Redis or correct REDIS_URL")),
    }
}

async fn mail(config: &Config) -> Result<String, String> {
    assemble::deliverer(config).map_err(|e| e.to_string())?;
    match &config.mail.smtp_url {
        None => Ok(format!("no SMTP server: mails are written to {}", config.files.mail_dir().display())),
        Some(url) => {
            let ca_pem = config.mail.smtp_ca.as_ref().and_then(|path| std::fs::read(path).ok());
            let smtp = SmtpConfig { ca_pem, ..SmtpConfig::new(url.expose()) };
            let smtp = Smtp::new(&smtp).map_err(|e| e.to_string())?;
            smtp.reach()
                .await
                .map(|()| "the SMTP server answers".to_owned())
                .map_err(|e| format!("{e}: start the mail server or correct PORTOS_SMTP_URL"))
        }
    }
}

async fn files(config: &Config) -> Result<String, String> {
    let setting = if config.files.s3.is_some() {
        "correct PORTOS_S3_URL"
    } else {
        "make the folder writable or set PORTOS_DATA"
    };
    let store = assemble::files(config).map_err(|e| format!("{e}: {setting}"))?;
    let name = crate::app::env::Clock::system().new_id();
    match store.check(name).await {
        Ok(()) => Ok(format!("{}: written, read and removed", store.describe())),
        Err(error) => Err(format!("{}: {error}: {setting}", store.describe())),
    }
}

async fn scanner(config: &Config) -> Result<String, String> {
    match assemble::scanner(config) {
        None => Ok("none: documents are marked NOT_SCANNED (PORTOS_CLAMD)".to_owned()),
        Some(scanner) => scanner.ping().await.map(|()| "clamd answers".to_owned()).map_err(|e| {
            format!("{e}: start clamd or correct PORTOS_CLAMD; meanwhile documents stay PENDING")
        }),
    }
}

fn trust(config: &Config) -> Result<String, String> {
    let Some(folder) = &config.trust.dir else {
        return Ok("none: signatures made outside the portal are not verified".to_owned());
    };
    let advice = "correct the file or PORTOS_TRUST_DIR";
    let trust = crate::trust::load(folder).map_err(|error| format!("{error}: {advice}"))?;
    let (anchors, revocation) = trust.counts();
    let lists: Vec<String> = trust
        .lists()
        .iter()
        .map(|list| {
            let until = list.next_update.map_or_else(|| "?".to_owned(), |time| time.format("%F").to_string());
            format!("{} until {until}", list.territory.as_deref().unwrap_or("?"))
        })
        .collect();
    let what = format!(
        "{anchors} authorities, trusted lists: {}, {revocation} revocation lists",
        if lists.is_empty() { "none".to_owned() } else { lists.join(", ") }
    );
    if trust.has_expired_list(crate::app::env::Clock::system().now()) {
        return Err(format!("{what}: a trusted list is past its next update: put its new issue there"));
    }
    Ok(what)
}
