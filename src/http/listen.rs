//! Where connections come in: one loop for plain TCP and for TLS.
//!
//! The loop is ours because a handshake must not keep the next connection waiting, because the certificate
//! of a card has to reach its route, and because HTTP/2 is served without WebSockets over it: those stay
//! connections of HTTP/1.1, which `socket` watches byte by byte.

use std::io::{Error, ErrorKind, Result};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::connect_info::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use ipnet::IpNet;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;
use tower::ServiceExt as _;

use super::address::Peer;
use super::card;
use super::router::Service;
use super::stall::PatientStream;
use super::tls::{Shown, Tls, is_about_certificates};

/// A handshake takes no longer.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// A pause when the system gives no more connections.
const BREATH: Duration = Duration::from_secs(1);

/// A port that is open.
pub struct Door {
    listener: TcpListener,
    tls: Option<Tls>,
    /// Who may come; everybody when it is not said.
    only: Option<Vec<IpNet>>,
}

impl Door {
    /// Without TLS. From another machine, only the declared proxies may come: what passes there can be read.
    pub fn plain(listener: TcpListener, proxies: &[IpNet]) -> Result<Self> {
        let only = (!listener.local_addr()?.ip().is_loopback()).then(|| proxies.to_vec());
        Ok(Self { listener, tls: None, only })
    }

    pub const fn tls(listener: TcpListener, tls: Tls) -> Self {
        Self { listener, tls: Some(tls), only: None }
    }

    fn admits(&self, peer: SocketAddr) -> bool {
        let ip = peer.ip().to_canonical();
        self.only.as_ref().is_none_or(|nets| ip.is_loopback() || nets.iter().any(|net| net.contains(&ip)))
    }
}

/// What connections are served with.
#[derive(Clone)]
pub struct Serving {
    pub router: Router,
    /// A peer that takes nothing for so long is dropped.
    pub patience: Duration,
    /// Cards are shown at this door.
    pub cards: Option<Arc<Service>>,
}

/// Serves until the token is cancelled and the answers under way are sent.
#[expect(clippy::disallowed_methods, reason = "each connection is a task; a stop waits for all of them")]
pub async fn serve(door: Door, serving: Serving, stop: CancellationToken) -> Result<()> {
    let graceful = GracefulShutdown::new();
    let mut turned_away: Option<Instant> = None;
    loop {
        let accepted = tokio::select! {
            accepted = door.listener.accept() => accepted,
            () = stop.cancelled() => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                pause_after(&error).await;
                continue;
            }
        };
        if !door.admits(peer) {
            // Who scans ports does not fill the log.
            if turned_away.is_none_or(|last| last.elapsed() > Duration::from_secs(60)) {
                turned_away = Some(Instant::now());
                tracing::warn!(%peer, "plain HTTP from a machine that is no declared proxy (PORTOS_PROXIES)");
            }
            continue;
        }
        // Answers are small and people wait for them: they leave at once.
        let _ = stream.set_nodelay(true);
        let stream = PatientStream::new(stream, serving.patience);
        let (serving, watcher) = (serving.clone(), graceful.watcher());
        match door.tls.clone() {
            None => tokio::spawn(talk(stream, peer, None, serving, watcher)),
            Some(tls) => tokio::spawn(secured(stream, peer, tls, serving, watcher, stop.clone())),
        };
    }
    drop(door);
    graceful.shutdown().await;
    Ok(())
}

/// A peer that gave up is its own matter; a lack of descriptors is ours and passes.
async fn pause_after(error: &Error) {
    let theirs = [ErrorKind::ConnectionRefused, ErrorKind::ConnectionAborted, ErrorKind::ConnectionReset];
    if !theirs.contains(&error.kind()) {
        tracing::error!(%error, "no connection could be accepted");
        sleep(BREATH).await;
    }
}

/// The handshake, then the connection. A stop does not wait for who is still shaking hands.
async fn secured(
    stream: PatientStream,
    peer: SocketAddr,
    tls: Tls,
    serving: Serving,
    watcher: Watcher,
    stop: CancellationToken,
) {
    let shaken = tokio::select! {
        shaken = timeout(HANDSHAKE, tls.0.accept(stream)) => shaken,
        () = stop.cancelled() => return,
    };
    match shaken {
        Ok(Ok(stream)) => {
            let shown = serving.cards.is_some().then(|| Shown::of(stream.get_ref().1));
            talk(stream, peer, shown, serving, watcher).await;
        }
        Ok(Err(error)) => {
            tracing::debug!(%peer, %error, "no TLS connection came about");
            if let Some(service) = serving.cards.as_deref().filter(|_| is_about_certificates(&error)) {
                card::broken_handshake(service, peer).await;
            }
        }
        Err(_) => tracing::debug!(%peer, "the handshake took too long"),
    }
}

/// One connection of HTTP, to its end.
async fn talk<S>(stream: S, peer: SocketAddr, shown: Option<Shown>, serving: Serving, watcher: Watcher)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (router, only_old) = (serving.router, shown.is_some());
    let service = hyper::service::service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        let extensions = request.extensions_mut();
        extensions.insert(ConnectInfo(Peer(peer)));
        if let Some(shown) = &shown {
            extensions.insert(shown.clone());
        }
        router.clone().oneshot(request)
    });
    let builder = auto::Builder::new(TokioExecutor::new());
    // Browsers use connections of HTTP/2 for other names of the same certificate, too: a card is for one.
    let builder = if only_old { builder.http1_only() } else { builder };
    let served = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
    if let Err(error) = watcher.watch(served).await {
        tracing::trace!(%peer, error, "a connection broke");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn plain_http_from_elsewhere_is_for_declared_proxies() {
        let open = async |address: &str, proxies: &[IpNet]| {
            Door::plain(TcpListener::bind(address).await.unwrap(), proxies).unwrap()
        };
        let peer = |ip: &str| SocketAddr::new(ip.parse().unwrap(), 4_000);
        let proxies = ["10.1.0.0/16".parse().unwrap()];
        let door = open("0.0.0.0:0", &proxies).await;
        for (ip, admitted) in [
            ("10.1.2.3", true),
            ("::ffff:10.1.2.3", true),
            ("127.0.0.1", true),
            ("10.2.0.1", false),
            ("192.0.2.7", false),
        ] {
            assert_eq!(door.admits(peer(ip)), admitted, "{ip}");
        }
        assert!(open("127.0.0.1:0", &[]).await.admits(peer("127.0.0.1")));
    }
}
