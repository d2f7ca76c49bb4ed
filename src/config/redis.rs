//! Redis, which carries events between processes.
//!
//! - `REDIS_URL`: optional; without it NOTIFY of PostgreSQL carries them
//!
//! One server: `redis://user:password@host:6379/0`, `rediss://…` over TLS, `unix:///path/of/socket`.
//! A cluster: `redis+cluster://user:password@h1:7000,h2:7001`; the first node that answers carries.
//! Sentinels: `redis+sentinel://user:password@h1:26379,h2:26379/name-of-the-master/0`, where user and
//! password are of the master; what the sentinels themselves ask for follows as `?user:password`.
//! `rediss+cluster://` and `rediss+sentinel://` speak TLS.

use super::{ConfigError, Secret, Vars};

const NAME: &str = "REDIS_URL";
const EXPECTED: &str = "redis://user:password@host:6379/0, rediss://…, unix://…, \
                        redis+cluster://h1:7000,h2:7001 or redis+sentinel://h1:26379,h2:26379/master";

#[derive(Clone, Debug)]
pub struct Redis {
    pub servers: Option<RedisServers>,
}

/// Where Redis is; each secret is the URL of one server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RedisServers {
    One(Secret),
    Cluster(Vec<Secret>),
    /// `master` has the user, the password and the database; its host is for the sentinels to say.
    Sentinel {
        sentinels: Vec<Secret>,
        name: String,
        master: Secret,
    },
}

impl Redis {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let schemes = [
            "redis://",
            "rediss://",
            "redis+unix://",
            "unix://",
            "redis+cluster://",
            "rediss+cluster://",
            "redis+sentinel://",
            "rediss+sentinel://",
        ];
        let Some(url) = vars.secret_url(NAME, &schemes, EXPECTED)? else {
            return Ok(Self { servers: None });
        };
        let servers = match servers(url.expose()) {
            Ok(servers) => servers,
            Err(problem) => return Err(ConfigError::new(NAME, problem, EXPECTED)),
        };
        Ok(Self { servers: Some(servers) })
    }
}

fn servers(url: &str) -> Result<RedisServers, &'static str> {
    let (scheme, rest) = url.split_once("://").unwrap_or_default();
    let (rest, sentinel_login) = match rest.split_once('?') {
        Some((rest, query)) if scheme.ends_with("+sentinel") => (rest, format!("{query}@")),
        _ => (rest, String::new()),
    };
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (login, hosts) = match authority.rsplit_once('@') {
        Some((login, hosts)) => (format!("{login}@"), hosts),
        None => (String::new(), authority),
    };
    let (plain, form) = scheme.split_once('+').unwrap_or((scheme, ""));
    match form {
        "cluster" => {
            if !path.is_empty() {
                return Err("names a database, and a cluster has only one (value not shown)");
            }
            let nodes = each(hosts, 6379, |host| format!("{plain}://{login}{host}"))?;
            Ok(RedisServers::Cluster(nodes))
        }
        "sentinel" => {
            let (name, database) = path.split_once('/').unwrap_or((path, "0"));
            if name.is_empty() {
                return Err("does not name the master (value not shown)");
            }
            if database.parse::<u16>().is_err() {
                return Err("names a database that is not a number (value not shown)");
            }
            let sentinels = each(hosts, 26379, |host| format!("{plain}://{sentinel_login}{host}"))?;
            let master = Secret::new(format!("{plain}://{login}master:6379/{database}"));
            Ok(RedisServers::Sentinel { sentinels, name: name.to_owned(), master })
        }
        _ if hosts.contains(',') => Err("names several servers of no cluster (value not shown)"),
        _ => Ok(RedisServers::One(Secret::new(url))),
    }
}

/// The URL of each host in a list, with its port.
fn each(hosts: &str, port: u16, url: impl Fn(&str) -> String) -> Result<Vec<Secret>, &'static str> {
    hosts
        .split(',')
        .map(|host| {
            let (name, named) = match host.rsplit_once(':') {
                // The colons of an IPv6 address stand within brackets.
                Some((name, named)) if !named.ends_with(']') => (name, named.parse().ok()),
                _ => (host, Some(port)),
            };
            match named {
                Some(port) if !name.is_empty() && port > 0 => Ok(Secret::new(url(&format!("{name}:{port}")))),
                _ => Err("has a host without a name or a port that is no number (value not shown)"),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(urls: &[&str]) -> Vec<Secret> {
        urls.iter().map(|url| Secret::new(*url)).collect()
    }

    #[test]
    fn one_server_is_taken_as_it_is() {
        for url in ["redis://u:p@h:1/2", "rediss://h", "unix:///run/redis,1.sock", "redis+unix:///run/r.sock"]
        {
            assert_eq!(servers(url), Ok(RedisServers::One(Secret::new(url))), "{url}");
        }
    }

    #[test]
    fn a_cluster_is_a_list_of_nodes() {
        let nodes = all(&["rediss://u:p@a:7000", "rediss://u:p@[::1]:6379"]);
        assert_eq!(servers("rediss+cluster://u:p@a:7000,[::1]"), Ok(RedisServers::Cluster(nodes)));
    }

    #[test]
    fn sentinels_name_their_master() {
        let expected = RedisServers::Sentinel {
            sentinels: all(&["redis://:s@a:26379", "redis://:s@b:5"]),
            name: "mine".to_owned(),
            master: Secret::new("redis://u:p@master:6379/3"),
        };
        assert_eq!(servers("redis+sentinel://u:p@a,b:5/mine/3?:s"), Ok(expected));
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        for url in [
            "redis://a,b",
            "redis+cluster://a,,b",
            "redis+cluster://a:x",
            "redis+cluster://a:0",
            "redis+cluster://a/1",
            "redis+sentinel://a",
            "redis+sentinel://a/m/x",
            "redis+sentinel:///m",
        ] {
            assert!(servers(url).is_err(), "{url}");
        }
    }
}
