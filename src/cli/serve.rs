//! `portos serve`: the API, its jobs, and under `--dev` everything it needs.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::{Instant, timeout, timeout_at};
use tokio_util::sync::CancellationToken;

use super::{Failure, Serve, assemble, descriptors, mock};
use crate::app::{Env, demo};
use crate::config::Config;
use crate::dev::Guard;
use crate::events::{self, Carrier, Hub};
use crate::http::Door;
use crate::limits::Limiter;
use crate::store::{migrate, pool};
use crate::{http, jobs};

/// A stop takes no longer than this.
const STOP: Duration = Duration::from_secs(10);
/// Of that, for sockets and event streams.
const TAKE_LEAVE: Duration = Duration::from_secs(8);
/// Of that, at least for writes whose client is gone.
const FOR_WRITES: Duration = Duration::from_secs(1);

fn line(what: &str, error: impl std::fmt::Display) -> Failure {
    Failure::Line(format!("{what}: {error}"))
}

pub async fn run(args: Serve, mut config: Config) -> Result<ExitCode, Failure> {
    if args.dev {
        // Logins without proof must not be reachable from anywhere else.
        config.http.require_loopback()?;
    }
    config.http.require_tls()?;
    let world = if args.mock { Some(mock::enter(&mut config)?) } else { None };
    // Taken first: a port in use is said before a database is started for nothing.
    let listener = bind("PORTOS_LISTEN", config.http.listen).await?;
    let cards = match &config.login.cns {
        Some(cns) => Some(bind("PORTOS_CNS_LISTEN", cns.listen).await?),
        None => None,
    };
    let ports = Ports { people: assemble::door(&config, listener)?, cards };
    let guard = match &world {
        Some(world) => Some(Guard::spawn(&own_path()?, world, true).await?),
        None => start_database(args.dev, &config).await?,
    };
    let outcome = serve(args, &config, guard.as_ref(), ports).await;
    if let Some(guard) = guard {
        guard.stop().await?;
    }
    if let Some(world) = world {
        std::fs::remove_dir_all(&world).map_err(|e| line(&world.display().to_string(), e))?;
    }
    outcome.map(|()| ExitCode::SUCCESS)
}

async fn bind(what: &str, address: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).await.map_err(|e| line(&format!("{what} {address}"), e))
}

/// What the process listens at.
struct Ports {
    people: Door,
    /// Where cards are shown; its door is made when their issuers were read.
    cards: Option<TcpListener>,
}

/// Under `--dev` and without `DATABASE_URL`, a database of our own.
async fn start_database(dev: bool, config: &Config) -> Result<Option<Guard>, Failure> {
    if !dev || config.database.service_url.is_some() {
        return Ok(None);
    }
    Ok(Some(Guard::spawn(&own_path()?, &config.files.postgres_dir(), false).await?))
}

fn own_path() -> Result<std::path::PathBuf, Failure> {
    std::env::current_exe().map_err(|e| line("own path", e))
}

async fn serve(args: Serve, config: &Config, guard: Option<&Guard>, ports: Ports) -> Result<(), Failure> {
    let dev = args.dev;
    let (service_url, owner_url) = match guard {
        Some(guard) => (guard.service_url(), Some(guard.owner_url().to_owned())),
        None => {
            let url = config.database.service_url()?.expose().to_owned();
            (url, config.database.owner_url.as_ref().map(|url| url.expose().to_owned()))
        }
    };
    if dev && let Some(owner) = owner_url.as_deref().or(Some(&service_url)) {
        let conn = pool::connect(owner).await.map_err(|e| line("database", e))?;
        migrate::run(conn).await.map_err(|e| line("database", e))?;
    }
    let env = assemble::env(config, dev, &service_url)?;
    if dev {
        demo::load(&env).await.map_err(|e| Failure::Line(format!("demo data: {e:?}")))?;
    }
    if let Err(error) = jobs::keep_partitions(&env).await {
        tracing::warn!(%error, "partitions of events were not made; the next hour tries again");
    }
    let (files, needed) = (descriptors::raise(), descriptors::needed(config));
    if files < needed {
        tracing::warn!(files, needed, "fewer open files are allowed than PORTOS_SOCKETS may need");
    }
    let hub = Hub::new(env.pool.clone());
    let (draining, stop) = (hub.stopping().clone(), CancellationToken::new());
    let cards = ports.cards.map(|listener| assemble::card_door(config, &env, listener)).transpose()?;
    let reset =
        guard.filter(|_| args.mock).map(|guard| mock::reset(env.clone(), guard.owner_url().to_owned()));
    let service = assemble::service(config, dev, env.clone(), hub.clone(), draining.clone(), reset)?;
    let admission = service.admission.clone();
    let background = background(config, &env, hub, service.limits.clone(), stop.clone())?;
    if dev {
        println!("{}", super::welcome::text(config, &env).await);
    }
    tracing::info!(listen = %config.http.listen, dev, "serving");
    let for_cards = service.clone();
    let server = async {
        let people = http::serve(ports.people, service, stop.clone());
        match cards {
            Some(door) => {
                tokio::try_join!(people, http::serve_cards(door, for_cards, stop.clone())).map(drop)
            }
            None => people.await,
        }
    };
    tokio::pin!(server);
    let over_by = tokio::select! {
        served = &mut server => {
            served.map_err(|e| line("server", e))?;
            Instant::now() + STOP
        }
        () = stop_signal() => {
            tracing::info!("stopping");
            let over_by = Instant::now() + STOP;
            draining.cancel();
            // Requests are still answered, and whoever watches reads that no more should come,
            // as long as connections that stay open take their leave.
            let left = timeout(TAKE_LEAVE, async {
                tokio::select! {
                    () = admission.emptied() => Ok(()),
                    served = &mut server => served,
                }
            });
            if let Ok(served) = left.await {
                served.map_err(|e| line("server", e))?;
            }
            stop.cancel();
            if timeout_at(over_by - FOR_WRITES, &mut server).await.is_err() {
                tracing::info!("open connections were cut");
            }
            over_by
        }
    };
    env.tasks.close();
    if timeout_at(over_by, env.tasks.wait()).await.is_err() {
        tracing::warn!("some writes did not end in time");
    }
    if timeout_at(over_by, jobs::write_uses(&env)).await.is_err() {
        tracing::warn!("the last uses of deprecated members were not written");
    }
    background.abort();
    env.pool.close();
    Ok(())
}

/// The hub, the wire, the limits and the jobs, as one task.
#[expect(clippy::disallowed_methods, reason = "this task lives as long as the service and is ended with it")]
fn background(
    config: &Config,
    env: &Env,
    hub: Hub,
    limits: Limiter,
    stop: CancellationToken,
) -> Result<tokio::task::JoinHandle<()>, Failure> {
    let deliverer = Arc::new(assemble::deliverer(config)?);
    let carrier = match assemble::redis(config) {
        Some(servers) => Carrier::Redis(servers),
        None => Carrier::Postgres(env.pool.clone()),
    };
    let servers = assemble::redis(config);
    let env = env.clone();
    Ok(tokio::spawn(async move {
        let events = events::run(env.clock.new_id(), env.pool.clone(), carrier, hub, &env.news);
        tokio::join!(events, limits.run(servers), jobs::run(env.clone(), deliverer, stop));
    }))
}

/// Ctrl-C, or the signal of whoever runs services.
pub async fn stop_signal() {
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => {
                terminate.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}
