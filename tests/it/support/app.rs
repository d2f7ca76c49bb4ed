//! The whole service in this process, on a loopback port of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ipnet::IpNet;
use portos::app::Env;
use portos::app::cards::Cards;
use portos::app::env::{Chat, Parts, Settings};
use portos::app::protocol::{LocalRegister, Protocol};
use portos::config::{Config, Rates, Sockets};
use portos::domain::access::Windows;
use portos::domain::digest::Sha256;
use portos::domain::fee::Fees;
use portos::domain::ids::IdCodec;
use portos::events::{self, Carrier, Hub, Servers};
use portos::files::{FileStore, Key, Keys, Place, Scanner};
use portos::graphql::Api;
use portos::graphql::api::Limits;
use portos::http::{self, CardVersions, Door, Entrances, Service, Tls, TlsFiles};
use portos::identity::{AddressKey, Seal};
use portos::jobs::{self, Deliverer};
use portos::mail::transport::{Envelope, Outbox, Transport, sender};
use portos::oidc::Relying;
use portos::store::Pool;
use portos::store::pool::PoolSettings;
use portos::telemetry::metrics::Metrics;
use portos::trust::Folder;
use tokio::net::TcpListener;
use tokio::sync::{Notify, Semaphore, broadcast};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::clock::TestClock;
use super::db::Database;
use super::people::Person;

/// The service under test.
pub struct App {
    pub url: String,
    /// Where cards are shown, when there is a door for them.
    pub card_url: String,
    pub api: Api,
    pub env: Env,
    pub clock: TestClock,
    pub database: Database,
    pub outbox: Outbox,
    /// Cancelled, the service takes leave of its connections.
    pub draining: CancellationToken,
    stop: CancellationToken,
    files: Arc<tempfile::TempDir>,
}

/// What a test may want otherwise.
pub struct Options {
    pub limits: Limits,
    pub transport: Option<Transport>,
    pub max_file_bytes: u64,
    pub sockets: Sockets,
    /// Jobs, relay and wire; off where statements are counted: they send some too, in their own time.
    pub jobs: bool,
    /// Database connections.
    pub pool: usize,
    /// Folder of what is trusted when signatures are judged.
    pub trust: Option<PathBuf>,
    /// The wire; without one, NOTIFY.
    pub carrier: Option<Carrier>,
    /// Where files are kept; without one, a folder that ends with the test.
    pub place: Option<Place>,
    /// Keys that seal files, newest first.
    pub keys: Vec<Key>,
    pub scanner: Option<Scanner>,
    /// Generous: tests of one person and address ask more than anybody.
    pub rates: Rates,
    /// Where rates are counted together.
    pub counted_in: Option<Servers>,
    pub session_idle: chrono::Duration,
    pub proxies: Vec<IpNet>,
    /// As if the public address were https.
    pub secure: bool,
    /// As under `serve --dev`.
    pub dev: bool,
    /// Calls with a cookie run registered operations only.
    pub strict: bool,
    /// Where istanze get their numbers; without one, the local register.
    pub protocol: Option<Arc<dyn Protocol>>,
    /// TLS for people and programs.
    pub tls: Option<TlsFiles>,
    /// Where cards are shown, and what they are judged by.
    pub cards: Option<CardDoor>,
    /// The file of the providers of SPID and CIE.
    pub providers: Option<PathBuf>,
}

/// A door for cards.
pub struct CardDoor {
    pub tls: TlsFiles,
    pub folder: PathBuf,
    pub revocation_required: bool,
    /// Certificates of proxies, in DER.
    pub proxies: Vec<Vec<u8>>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            limits: Limits {
                depth: 12,
                complexity: 5_000,
                root_fields: 30,
                aliases: 50,
                tokens: 2_000,
                query_time: Duration::from_secs(30),
            },
            transport: None,
            max_file_bytes: 104_857_600,
            sockets: Config::from_env(&|_| None).unwrap().sockets,
            jobs: true,
            pool: 10,
            trust: None,
            carrier: None,
            place: None,
            keys: Vec::new(),
            scanner: None,
            rates: Rates { caller: None, address: None, lookup: None },
            counted_in: None,
            session_idle: chrono::Duration::days(2),
            proxies: Vec::new(),
            secure: false,
            dev: true,
            strict: false,
            protocol: None,
            tls: None,
            cards: None,
            providers: None,
        }
    }
}

impl App {
    pub async fn start() -> Self {
        Self::with(Options::default()).await
    }

    pub async fn with(options: Options) -> Self {
        Self::on(Database::new().await, Arc::new(tempfile::tempdir().unwrap()), options).await
    }

    /// Another node on the same database and files; it ends before the first one.
    pub async fn beside(&self) -> Self {
        self.beside_with(Options::default()).await
    }

    /// The same, otherwise.
    pub async fn beside_with(&self, options: Options) -> Self {
        let node = Self::on(self.database.again(), Arc::clone(&self.files), options).await;
        // Two nodes that make ids in the same order would make the same ones.
        node.clock.other_ids();
        node
    }

    async fn on(database: Database, files: Arc<tempfile::TempDir>, options: Options) -> Self {
        crate::support::people::tls();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let scheme = if options.tls.is_some() { "https" } else { "http" };
        let url = format!("{scheme}://{}", listener.local_addr().unwrap());
        let card_port = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let card_url = format!("https://{}", card_port.local_addr().unwrap());
        let clock = TestClock::new();
        let pool = Pool::new(&PoolSettings {
            url: database.service_url(),
            size: options.pool,
            statement_timeout: Duration::from_secs(10),
        })
        .unwrap();
        let seal = Seal::read(&Seal::generate().unwrap()).unwrap();
        let env = Env::from(Parts {
            pool: pool.clone(),
            files: FileStore::open(
                &options.place.unwrap_or_else(|| Place::Folder(files.path().join("files"))),
                Keys::new(options.keys),
            )
            .unwrap(),
            scanner: options.scanner,
            receiving: Default::default(),
            addresses: AddressKey::new(&[42; 16]),
            ids: IdCodec::new(&[42; 16]),
            trust: options.trust.map(|folder| Folder::open(folder).unwrap()),
            rules: portos::domain::terms::Rules::standard().unwrap(),
            seeds: portos::identity::SeedKey::new(&[42; 16]),
            cards: options.cards.as_ref().map(|door| Cards {
                folder: Folder::open(door.folder.clone()).unwrap(),
                revocation_required: door.revocation_required,
                proxies: door.proxies.iter().map(|proxy| Sha256::of(proxy)).collect(),
            }),
            desks: Arc::new(Semaphore::new(4)),
            fees: Fees::built_in(),
            protocol: options.protocol.unwrap_or_else(|| Arc::new(LocalRegister::new(pool.clone(), "TEST"))),
            handoff_bell: Arc::new(Notify::new()),
            seal_keys: vec![seal.public().clone()],
            seal,
            settings: Settings {
                public_url: url.clone(),
                max_file_bytes: options.max_file_bytes,
                session_life: chrono::Duration::hours(12),
                session_idle: options.session_idle,
                windows: Windows {
                    personal: chrono::Duration::minutes(15),
                    staff: chrono::Duration::minutes(30),
                },
                lock_step: 5,
                address_life: chrono::Duration::days(180),
                upload_life: chrono::Duration::hours(24),
                download_life: chrono::Duration::minutes(5),
                event_days: 7,
                hand_off_alert: chrono::Duration::minutes(15),
                chat: Chat {
                    withdraw: chrono::Duration::minutes(15),
                    rate: 20,
                    mail: chrono::Duration::minutes(60),
                },
            },
            callers: Default::default(),
            refusals: Default::default(),
            uses: Default::default(),
            news: broadcast::Sender::new(1_024),
            mail_bell: Arc::new(Notify::new()),
            tasks: TaskTracker::new(),
            clock: clock.clock(),
        });
        let hub = Hub::new(env.pool.clone());
        let outbox = Outbox::default();
        let deliverer = Deliverer {
            transport: options.transport.unwrap_or_else(|| Transport::Memory(outbox.clone())),
            from: sender("PORTOS <no-reply@portos.example>").unwrap(),
        };
        let settings = http::Settings {
            body_bytes: 1_048_576,
            sockets: options.sockets,
            allowed_origins: vec![url.clone()],
            proxies: options.proxies,
            rates: options.rates,
            secure_cookies: options.secure,
            strict_operations: options.strict,
            dev: options.dev,
        };
        let draining = hub.stopping().clone();
        let api = Api::new(env.clone(), hub.clone(), options.limits, Metrics::new().unwrap(), false);
        let relying = options.providers.map(|file| {
            let key = Seal::generate().unwrap();
            Relying::open(&file, &url, Some(&key)).unwrap()
        });
        let entrances = Entrances {
            cards: options.cards.as_ref().map(|_| card_url.clone()),
            relying: relying.unwrap_or_default(),
        };
        let service = Service::new(api.clone(), hub.clone(), settings, entrances, draining.clone(), None);
        let door = match options.tls {
            Some(files) => Door::tls(listener, Tls::open(files).unwrap()),
            None => Door::plain(listener, &[]).unwrap(),
        };
        let card_door = options.cards.map(|cards| {
            let trust = env.cards.as_ref().unwrap().folder.trust();
            let issuers = trust.names().map(<[u8]>::to_vec).collect();
            let tls = Tls::for_cards(cards.tls, issuers, CardVersions::Both).unwrap();
            (Door::tls(card_port, tls), service.clone())
        });
        let limits = service.limits.clone();
        let stop = CancellationToken::new();
        let (jobs_env, live_env, ends) = (env.clone(), env.clone(), stop.clone());
        let live = async move {
            if options.jobs {
                let carrier = options.carrier.unwrap_or_else(|| Carrier::Postgres(live_env.pool.clone()));
                let node = uuid::Uuid::new_v4();
                Box::pin(events::run(node, live_env.pool.clone(), carrier, hub, &live_env.news)).await;
            } else {
                hub.run(live_env.news.subscribe()).await;
            }
        };
        #[expect(clippy::disallowed_methods, reason = "ends with the test")]
        tokio::spawn(async move {
            tokio::join!(
                async {
                    let _ = http::serve(door, service, ends.clone()).await;
                },
                async {
                    if let Some((door, service)) = card_door {
                        let _ = http::serve_cards(door, service, ends.clone()).await;
                    }
                },
                async {
                    tokio::select! { () = live => {}, () = ends.cancelled() => {} }
                },
                async {
                    tokio::select! { () = limits.run(options.counted_in) => {}, () = ends.cancelled() => {} }
                },
                async {
                    if options.jobs {
                        jobs::run(jobs_env, Arc::new(deliverer), ends.clone()).await;
                    }
                },
            );
        });
        Self { url, card_url, api, env, clock, database, outbox, draining, stop, files }
    }

    /// Somebody who is signed in.
    pub async fn person(&self, fiscal_code: &str) -> Person {
        Person::login(&self.url, fiscal_code).await
    }

    /// Somebody without a session.
    pub fn nobody(&self) -> Person {
        Person::nobody(&self.url)
    }

    /// The folder of the file store.
    pub fn files(&self) -> std::path::PathBuf {
        self.files.path().join("files")
    }

    /// Waits until this many mails were sent, and answers them in the order of sending.
    pub async fn mails(&self, count: usize) -> Vec<Envelope> {
        for _ in 0..200 {
            let sent = self.outbox.sent();
            if sent.len() >= count {
                return sent;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("{} of {count} mails were sent", self.outbox.sent().len());
    }

    /// Ends this node and leaves the database to the other.
    pub async fn leave(self) {
        self.stop.cancel();
        self.env.tasks.close();
        self.env.pool.close();
    }

    /// Ends the service and removes its database.
    pub async fn end(self) {
        self.stop.cancel();
        self.env.tasks.close();
        self.env.pool.close();
        self.database.remove().await;
    }
}
