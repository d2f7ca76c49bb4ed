//! Where Redis is: one server, a cluster, or whatever the sentinels call the master.

use redis::aio::MultiplexedConnection;
use redis::{
    AsyncConnectionConfig, Client, Cmd, ConnectionAddr, ConnectionInfo, IntoConnectionInfo as _,
    ProtocolVersion, PushInfo, Value,
};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::time::timeout;

use super::PATIENCE;
use crate::events::wire::WireError;

/// Beats between two questions to the sentinels.
const ASK: u32 = 5;

/// Addresses of Redis, each a URL of one server.
#[derive(Clone)]
pub enum Servers {
    One(String),
    /// Nodes of a cluster. It carries a message to all its nodes, so any one will do.
    Cluster(Vec<String>),
    Sentinel {
        sentinels: Vec<String>,
        /// What they call the master.
        name: String,
        /// User, password and database of the master; host and port are what the sentinels say.
        master: String,
    },
}

/// An open connection.
pub(super) struct Link {
    pub connection: MultiplexedConnection,
    address: ConnectionAddr,
    beats: u32,
}

impl Servers {
    /// Connects to the first server that answers and is in order.
    pub(super) async fn open(&self, push: UnboundedSender<PushInfo>) -> Result<Link, WireError> {
        match self {
            Self::One(url) => link(url.as_str().into_connection_info()?, push).await,
            Self::Cluster(urls) => {
                let mut problem = WireError::Down;
                for url in urls {
                    match self.sound(url.as_str().into_connection_info()?, push.clone()).await {
                        Ok(link) => return Ok(link),
                        Err(error) => problem = error,
                    }
                }
                Err(problem)
            }
            Self::Sentinel { .. } => {
                let master = self.master().await?;
                self.sound(master, push).await
            }
        }
    }

    /// A connection that sends questions and hears no messages.
    pub async fn connect(&self) -> Result<MultiplexedConnection, WireError> {
        let (push, _pushed) = unbounded_channel();
        Ok(self.open(push).await?.connection)
    }

    /// The same, to the node of the cluster at this address.
    pub async fn connect_to(&self, address: &str) -> Result<MultiplexedConnection, WireError> {
        let Self::Cluster(urls) = self else { return self.connect().await };
        let (host, port) = address.rsplit_once(':').ok_or(WireError::Down)?;
        let port = port.parse().map_err(|_| WireError::Down)?;
        let info = urls.first().ok_or(WireError::Down)?.as_str().into_connection_info()?;
        let info = at(info, host.to_owned(), port);
        let (push, _pushed) = unbounded_channel();
        Ok(link(info, push).await?.connection)
    }

    async fn sound(&self, info: ConnectionInfo, push: UnboundedSender<PushInfo>) -> Result<Link, WireError> {
        let mut link = link(info, push).await?;
        link.in_order(self).await?;
        Ok(link)
    }

    /// The master, as the first sentinel that knows one says.
    async fn master(&self) -> Result<ConnectionInfo, WireError> {
        let Self::Sentinel { sentinels, name, master } = self else {
            return Err(WireError::Down);
        };
        let mut problem = WireError::Role("no sentinel knows the master");
        for sentinel in sentinels {
            match ask(sentinel, name).await {
                Ok(Some((host, port))) => {
                    let info = master.as_str().into_connection_info()?;
                    return Ok(at(info, host, port));
                }
                Ok(None) => {}
                Err(error) => problem = error,
            }
        }
        Err(problem)
    }
}

/// The same connection to another host.
fn at(info: ConnectionInfo, host: String, port: u16) -> ConnectionInfo {
    let mut address = info.addr().clone();
    match &mut address {
        ConnectionAddr::TcpTls { host: h, port: p, .. } | ConnectionAddr::Tcp(h, p) => {
            (*h, *p) = (host, port)
        }
        _ => {}
    }
    info.set_addr(address)
}

async fn ask(sentinel: &str, name: &str) -> Result<Option<(String, u16)>, WireError> {
    let (push, _pushed) = unbounded_channel();
    let mut link = link(sentinel.into_connection_info()?, push).await?;
    let mut question = redis::cmd("SENTINEL");
    question.arg("GET-MASTER-ADDR-BY-NAME").arg(name);
    Ok(question.query_async(&mut link.connection).await?)
}

async fn link(info: ConnectionInfo, push: UnboundedSender<PushInfo>) -> Result<Link, WireError> {
    let settings = info.redis_settings().clone().set_protocol(ProtocolVersion::RESP3);
    let client = Client::open(info.set_redis_settings(settings))?;
    let address = client.get_connection_info().addr().clone();
    let config = AsyncConnectionConfig::new()
        .set_push_sender(push)
        .set_connection_timeout(Some(PATIENCE))
        .set_response_timeout(Some(PATIENCE));
    let connecting = client.get_multiplexed_async_connection_with_config(&config);
    let connection = timeout(PATIENCE, connecting).await.map_err(|_| WireError::Down)??;
    Ok(Link { connection, address, beats: 0 })
}

impl Link {
    /// One beat: the server answers, and is still the one to talk to.
    pub async fn check(&mut self, servers: &Servers) -> Result<(), WireError> {
        self.in_order(servers).await?;
        self.beats += 1;
        if let Servers::Sentinel { .. } = servers
            && self.beats.is_multiple_of(ASK)
            && let Ok(master) = servers.master().await
            && *master.addr() != self.address
        {
            // Cut off from the sentinels, the old master does not know that it is one no longer.
            return Err(WireError::Role("the sentinels name another master"));
        }
        Ok(())
    }

    async fn in_order(&mut self, servers: &Servers) -> Result<(), WireError> {
        match servers {
            Servers::One(_) => {
                let _: Value = self.question(&redis::cmd("PING")).await?;
            }
            Servers::Cluster(_) => {
                // A node that sees too few others hears only a part of what is said.
                let state: String = self.question(redis::cmd("CLUSTER").arg("INFO")).await?;
                if !state.contains("cluster_state:ok") {
                    return Err(WireError::Role("the cluster is not in order"));
                }
            }
            Servers::Sentinel { .. } => {
                let role: Value = self.question(&redis::cmd("ROLE")).await?;
                let is_master = match &role {
                    Value::Array(parts) => {
                        matches!(parts.first(), Some(Value::BulkString(role)) if role == b"master")
                    }
                    _ => false,
                };
                if !is_master {
                    return Err(WireError::Role("the server is not the master"));
                }
            }
        }
        Ok(())
    }

    async fn question<T: redis::FromRedisValue>(&mut self, question: &Cmd) -> Result<T, WireError> {
        Ok(question.query_async(&mut self.connection).await?)
    }
}
