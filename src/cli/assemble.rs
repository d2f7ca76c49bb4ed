//! Putting the service together from its configuration.

use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::{Notify, Semaphore, broadcast};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::{Failure, seal};
use crate::app::Env;
use crate::app::cards::Cards;
use crate::app::env::{Chat, Clock, Parts, Settings};
use crate::app::protocol::LocalRegister;
use crate::config::{Clamd, Config, RedisServers, Secret};
use crate::domain::access::Windows;
use crate::domain::digest::Sha256;
use crate::domain::fee::Fees;
use crate::domain::ids::IdCodec;
use crate::domain::terms::Rules;
use crate::events::{Hub, Servers};
use crate::files::{FileStore, Key, Keys, Place, S3, Scanner};
use crate::graphql::Api;
use crate::graphql::api::Limits;
use crate::http::{
    CardVersions, Door, Entrances, Reset, Service, Settings as HttpSettings, Tls, TlsFiles, certificates,
};
use crate::identity::{AddressKey, Seal, SeedKey};
use crate::jobs::Deliverer;
use crate::mail::smtp::{Smtp, SmtpConfig};
use crate::mail::transport::{Transport, sender};
use crate::oidc::Relying;
use crate::store::Pool;
use crate::store::pool::PoolSettings;
use crate::telemetry::metrics::Metrics;
use crate::trust::Folder;

/// News that wait for a slow hub; past that it looks at every practice with listeners.
const NEWS: usize = 1_024;

/// Files that are held whole in memory at once, to be judged or opened.
const DESKS: usize = 4;

fn line(what: &str, error: impl std::fmt::Display) -> Failure {
    Failure::Line(format!("{what}: {error}"))
}

/// Where Redis is, when there is one.
pub fn redis(config: &Config) -> Option<Servers> {
    let text = |url: &Secret| url.expose().to_owned();
    Some(match config.redis.servers.as_ref()? {
        RedisServers::One(url) => Servers::One(text(url)),
        RedisServers::Cluster(nodes) => Servers::Cluster(nodes.iter().map(text).collect()),
        RedisServers::Sentinel { sentinels, name, master } => Servers::Sentinel {
            sentinels: sentinels.iter().map(text).collect(),
            name: name.clone(),
            master: text(master),
        },
    })
}

/// The file store, with the keys that seal it.
pub fn files(config: &Config) -> Result<FileStore, Failure> {
    let place = match &config.files.s3 {
        None => Place::Folder(config.files.files_dir()),
        Some(bucket) => Place::S3(S3 {
            endpoint: bucket.endpoint.clone(),
            region: bucket.region.clone(),
            bucket: bucket.bucket.clone(),
            prefix: bucket.folder.clone(),
            access_key: bucket.access_key.expose().to_owned(),
            secret_key: bucket.secret_key.expose().to_owned(),
        }),
    };
    let keys: Option<Vec<Key>> = config.files.keys.iter().map(|key| Key::parse(key.expose())).collect();
    let keys = keys.ok_or_else(|| Failure::Line("PORTOS_FILE_KEYS cannot be read".to_owned()))?;
    FileStore::open(&place, Keys::new(keys)).map_err(|e| line("file store", e))
}

/// The malware scanner, when there is one.
pub fn scanner(config: &Config) -> Option<Scanner> {
    let max_bytes = config.files.clamd_max_bytes;
    Some(match config.files.clamd.as_ref()? {
        Clamd::Tcp(address) => Scanner::Tcp { address: address.clone(), max_bytes },
        Clamd::Unix(path) => Scanner::Unix { path: path.clone(), max_bytes },
    })
}

/// The fee tables: those of the installation, or the examples.
pub fn fees(config: &Config) -> Result<Fees, Failure> {
    let Some(path) = &config.filing.fees else { return Ok(Fees::built_in()) };
    let text = std::fs::read_to_string(path).map_err(|e| line("PORTOS_FEES", e))?;
    Fees::read(&text).map_err(|e| line("PORTOS_FEES", e))
}

/// Terms and holidays: those of the program, or of the configured file.
pub fn rules(config: &Config) -> Result<Rules, Failure> {
    let read = match &config.terms.file {
        Some(path) => Rules::read(&std::fs::read_to_string(path).map_err(|e| line("PORTOS_TERMS", e))?),
        None => Rules::standard(),
    };
    read.map_err(|e| line("PORTOS_TERMS", e))
}

/// The environment of the use cases.
pub fn env(config: &Config, dev: bool, database_url: &str) -> Result<Env, Failure> {
    let pool = Pool::new(&PoolSettings {
        url: database_url.to_owned(),
        size: config.database.pool,
        statement_timeout: config.database.statement_timeout,
    })
    .map_err(|e| line("database", e))?;
    let id_key = config.identity.id_key(dev)?;
    let trust = match &config.trust.dir {
        Some(folder) => Some(Folder::open(folder.clone()).map_err(|e| line("PORTOS_TRUST_DIR", e))?),
        None => None,
    };
    let span = |time| chrono::Duration::from_std(time).map_err(|e| line("identity", e));
    let session_life = span(config.identity.session_life)?;
    let seal = seal::own(config, dev)?;
    let seal_keys = seal::published(config, &seal)?;
    Ok(Env::from(Parts {
        pool: pool.clone(),
        files: files(config)?,
        scanner: scanner(config),
        receiving: Default::default(),
        addresses: AddressKey::new(id_key.bytes()),
        trust,
        cards: cards(config)?,
        desks: Arc::new(Semaphore::new(DESKS)),
        seal,
        seal_keys,
        fees: fees(config)?,
        protocol: Arc::new(LocalRegister::new(pool.clone(), &config.filing.area)),
        handoff_bell: Arc::new(Notify::new()),
        ids: IdCodec::new(id_key.bytes()),
        rules: rules(config)?,
        seeds: SeedKey::new(id_key.bytes()),
        settings: Settings {
            public_url: config.http.public_url.clone(),
            max_file_bytes: config.files.max_file_bytes,
            session_life,
            session_idle: span(config.identity.session_idle)?,
            windows: Windows {
                personal: span(config.identity.fresh)?,
                staff: span(config.identity.fresh_staff)?,
            },
            lock_step: config.identity.login_failures,
            address_life: span(config.identity.address_life)?,
            upload_life: chrono::Duration::hours(24),
            download_life: chrono::Duration::minutes(5),
            event_days: config.database.event_days,
            hand_off_alert: span(config.filing.hand_off_alert)?,
            chat: Chat {
                withdraw: span(config.chat.withdraw)?,
                rate: i64::try_from(config.chat.rate).unwrap_or(i64::MAX),
                mail: span(config.chat.mail)?,
            },
        },
        callers: Default::default(),
        refusals: Default::default(),
        uses: Default::default(),
        news: broadcast::Sender::new(NEWS),
        mail_bell: Arc::new(Notify::new()),
        tasks: TaskTracker::new(),
        clock: if dev { Clock::ahead(config.terms.dev_days_ahead) } else { Clock::system() },
    }))
}

/// What cards are judged by, when people may sign in by card.
fn cards(config: &Config) -> Result<Option<Cards>, Failure> {
    let Some(cns) = &config.login.cns else { return Ok(None) };
    let folder = Folder::open(cns.dir.clone()).map_err(|e| line("PORTOS_CNS_DIR", e))?;
    let proxies = match &cns.proxies {
        Some(path) => certificates(path).map_err(|e| line("PORTOS_CNS_PROXY_CERTIFICATE", e))?,
        None => Vec::new(),
    };
    let proxies = proxies.iter().map(|certificate| Sha256::of(certificate)).collect();
    Ok(Some(Cards { folder, revocation_required: cns.revocation_required, proxies }))
}

/// The providers of SPID and CIE. A development server makes a key for those that name none.
pub fn relying(config: &Config, dev: bool) -> Result<Relying, Failure> {
    let Some(file) = &config.login.providers else { return Ok(Relying::default()) };
    let own = if dev { Some(Seal::generate().map_err(|e| line("own key", e))?) } else { None };
    Relying::open(file, &config.http.public_url, own.as_deref()).map_err(|e| line("PORTOS_OIDC_PROVIDERS", e))
}

/// The files of the service's certificate.
pub fn tls_files(config: &Config) -> Option<TlsFiles> {
    let (certificate, key) = config.http.tls.clone()?;
    Some(TlsFiles { certificate, key })
}

/// The port for people and programs.
pub fn door(config: &Config, listener: TcpListener) -> Result<Door, Failure> {
    match tls_files(config) {
        Some(files) => Ok(Door::tls(listener, Tls::open(files).map_err(|e| line("TLS", e))?)),
        None => Door::plain(listener, &config.http.proxies).map_err(|e| line("PORTOS_LISTEN", e)),
    }
}

/// The port for cards.
pub fn card_door(config: &Config, env: &Env, listener: TcpListener) -> Result<Door, Failure> {
    let needed = "PORTOS_CNS_LISTEN needs PORTOS_TLS_CERTIFICATE and PORTOS_TLS_KEY";
    let files = tls_files(config).ok_or_else(|| Failure::Line(needed.to_owned()))?;
    let trust = env.cards.as_ref().map(|cards| cards.folder.trust());
    let issuers = trust.iter().flat_map(|trust| trust.names()).map(<[u8]>::to_vec).collect();
    let old = config.login.cns.as_ref().is_some_and(|cns| cns.old_tls_only);
    let versions = if old { CardVersions::Old } else { CardVersions::Both };
    Ok(Door::tls(listener, Tls::for_cards(files, issuers, versions).map_err(|e| line("TLS", e))?))
}

/// The routes' view of the service.
pub fn service(
    config: &Config,
    dev: bool,
    env: Env,
    hub: Hub,
    draining: CancellationToken,
    reset: Option<Reset>,
) -> Result<Service, Failure> {
    let limits = Limits {
        depth: config.limits.query_depth,
        complexity: config.limits.complexity,
        root_fields: config.limits.root_fields,
        aliases: config.limits.aliases,
        tokens: config.limits.tokens,
        query_time: config.limits.query_time,
    };
    let metrics = Metrics::new().map_err(|e| line("metrics", e))?;
    let settings = HttpSettings {
        body_bytes: config.limits.body_bytes,
        sockets: config.sockets.clone(),
        allowed_origins: config.http.allowed_origins.clone(),
        proxies: config.http.proxies.clone(),
        rates: config.rates,
        strict_operations: config.http.strict_operations,
        secure_cookies: config.http.public_url.starts_with("https://"),
        dev,
    };
    let api = Api::new(env, hub.clone(), limits, metrics, dev);
    let cards = config.login.cns.as_ref().map(|cns| cns.url(&config.http.public_url));
    let entrances = Entrances { cards, relying: relying(config, dev)? };
    Ok(Service::new(api, hub, settings, entrances, draining, reset))
}

/// Mail goes to the SMTP server when one is named, else into files.
pub fn deliverer(config: &Config) -> Result<Deliverer, Failure> {
    let transport = match &config.mail.smtp_url {
        Some(url) => {
            let ca_pem = match &config.mail.smtp_ca {
                Some(path) => Some(std::fs::read(path).map_err(|e| line("PORTOS_SMTP_CA", e))?),
                None => None,
            };
            let smtp = SmtpConfig { url: url.expose().to_owned(), ca_pem, timeout: Duration::from_secs(10) };
            Transport::Smtp(Smtp::new(&smtp).map_err(|e| line("PORTOS_SMTP_URL", e))?)
        }
        None => Transport::File(config.files.mail_dir()),
    };
    let from = sender(&config.mail.from).map_err(|e| line("PORTOS_MAIL_FROM", e))?;
    Ok(Deliverer { transport, from })
}
