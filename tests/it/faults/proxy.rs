//! A wire that can be cut: a TCP proxy in front of a server.

use std::net::SocketAddr;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::spawn;

#[derive(Clone, Copy, PartialEq)]
pub enum Mode {
    Open,
    /// Connections are closed, new ones too.
    Closed,
    /// Nothing arrives and nobody is told, as when a cable is pulled.
    Silent,
}

/// Ends with the test.
pub struct Proxy {
    pub address: SocketAddr,
    mode: watch::Sender<Mode>,
}

impl Proxy {
    pub async fn to(target: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (mode, modes) = watch::channel(Mode::Open);
        spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                spawn(carry(client, target, modes.clone()));
            }
        });
        Self { address, mode }
    }

    pub fn set(&self, mode: Mode) {
        self.mode.send_replace(mode);
    }
}

async fn carry(mut client: TcpStream, target: SocketAddr, mut modes: watch::Receiver<Mode>) {
    if *modes.borrow_and_update() == Mode::Open
        && let Ok(mut server) = TcpStream::connect(target).await
    {
        tokio::select! {
            _ = tokio::io::copy_bidirectional(&mut client, &mut server) => return,
            _ = modes.changed() => {}
        }
    }
    // A connection that fell silent stays so: whoever holds it must find out.
    if *modes.borrow_and_update() == Mode::Silent {
        while modes.changed().await.is_ok() && *modes.borrow_and_update() == Mode::Silent {}
    }
}
