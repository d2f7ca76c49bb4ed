//! The wire over every form of Redis, with real servers.

use std::time::{Duration, Instant};

use portos::events::{Carrier, Servers, ping};

use super::{Node, connected, next, topic};
use crate::support::db::Database;
use crate::support::redis::Redis;

const LONG: Duration = Duration::from_secs(10);

fn node(database: &Database, servers: Servers) -> Node {
    Node::start(database, |_| Carrier::Redis(servers))
}

/// Something breaks; what happens meanwhile arrives, and so does what happens later.
async fn survives(database: &Database, nodes: [Node; 2], breaks: impl AsyncFnOnce()) {
    let owner = database.owner().await;
    let [here, there] = nodes;
    connected(&here, &there, &owner).await;
    connected(&there, &here, &owner).await;
    let topic = topic(&owner).await;
    let mut stream = there.listen(topic).await;
    let meanwhile = async {
        for seq in 2..=10 {
            here.happens(&owner, topic, seq).await;
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    };
    tokio::join!(breaks(), meanwhile);
    for seq in 2..=10 {
        assert_eq!(next(&mut stream, LONG).await, seq);
    }
    for seq in 11..=20 {
        here.happens(&owner, topic, seq).await;
        assert_eq!(next(&mut stream, LONG).await, seq);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_server_is_killed_and_comes_back() {
    let (database, mut redis) = (Database::new().await, Redis::start().await);
    let socket = Servers::One(format!("unix://{}", redis.socket().display()));
    let tcp = Servers::One(redis.url());
    for servers in [&socket, &tcp] {
        ping(servers).await.unwrap();
    }
    let nodes = [node(&database, tcp.clone()), node(&database, socket)];
    survives(&database, nodes, async || {
        redis.kill();
        assert!(ping(&tcp).await.is_err());
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        redis.run().await;
    })
    .await;
    database.remove().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_hangs_is_noticed_by_who_only_listens() {
    let (database, redis) = (Database::new().await, Redis::start().await);
    let owner = database.owner().await;
    let listens = node(&database, Servers::One(redis.url()));
    let writes = node(&database, Servers::One(redis.url()));
    connected(&writes, &listens, &owner).await;
    let topic = topic(&owner).await;
    let mut stream = listens.listen(topic).await;
    // Stopped, it takes connections and answers nothing.
    redis.signal(libc::SIGSTOP);
    assert!(ping(&Servers::One(redis.url())).await.is_err());
    writes.happens(&owner, topic, 2).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    redis.signal(libc::SIGCONT);
    assert_eq!(next(&mut stream, LONG).await, 2);
    database.remove().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cluster_loses_a_node() {
    let database = Database::new().await;
    let args = [
        "--cluster-enabled",
        "yes",
        "--cluster-node-timeout",
        "1000",
        "--cluster-require-full-coverage",
        "no",
    ];
    let mut servers = Vec::new();
    for _ in 0..3 {
        servers.push(Redis::with(&args).await);
    }
    for (at, (from, to)) in [("0", "5460"), ("5461", "10922"), ("10923", "16383")].into_iter().enumerate() {
        servers[at].ask(&["CLUSTER", "ADDSLOTSRANGE", from, to]).await;
        servers[0].ask(&["CLUSTER", "MEET", "127.0.0.1", &servers[at].port.to_string()]).await;
    }
    let urls: Vec<String> = servers.iter().map(Redis::url).collect();
    let (forth, back) = (Servers::Cluster(urls.clone()), Servers::Cluster(urls.into_iter().rev().collect()));
    // In order once they know each other.
    let start = Instant::now();
    let known = async |server: &Redis| format!("{:?}", server.ask(&["CLUSTER", "INFO"]).await);
    for server in &servers {
        while !known(server).await.contains("cluster_size:3") || !known(server).await.contains("state:ok") {
            assert!(start.elapsed() < Duration::from_secs(20), "{}", known(server).await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
    ping(&forth).await.unwrap();
    let nodes = [node(&database, forth.clone()), node(&database, back)];
    survives(&database, nodes, async || servers[0].kill()).await;
    ping(&forth).await.unwrap();
    database.remove().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_wire_follows_the_master_that_the_sentinels_name() {
    let (database, mut master) = (Database::new().await, Redis::start().await);
    let of = master.port.to_string();
    let replica = Redis::with(&["--replicaof", "127.0.0.1", &of, "--repl-diskless-sync-delay", "0"]).await;
    let start = Instant::now();
    while !format!("{:?}", replica.ask(&["INFO", "replication"]).await).contains("master_link_status:up") {
        assert!(start.elapsed() < Duration::from_secs(20), "the replica follows");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let sentinel = Redis::sentinel(&master).await;
    while !format!("{:?}", sentinel.ask(&["SENTINEL", "REPLICAS", "mine"]).await).contains("runid") {
        assert!(start.elapsed() < Duration::from_secs(40), "the sentinel knows the replica");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let by = |name: &str| Servers::Sentinel {
        // The first one is not there.
        sentinels: vec!["redis://127.0.0.1:1".to_owned(), sentinel.url()],
        name: name.to_owned(),
        master: "redis://master:6379/0".to_owned(),
    };
    ping(&by("mine")).await.unwrap();
    let problem = ping(&by("another")).await.unwrap_err().to_string();
    assert!(!problem.is_empty());
    let nodes = [node(&database, by("mine")), node(&database, by("mine"))];
    survives(&database, nodes, async || master.kill()).await;
    ping(&by("mine")).await.unwrap();
    let role = format!("{:?}", replica.ask(&["ROLE"]).await);
    assert!(role.contains("master"), "{role}");
    database.remove().await;
}
