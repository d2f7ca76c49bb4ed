//! Where the service listens and under which addresses it is known.
//!
//! - `PORTOS_LISTEN`: address and port, default `127.0.0.1:8080`
//! - `PORTOS_TLS_CERTIFICATE`: PEM file; with it and its key the service speaks HTTPS there, and reads both again when they
//!   change. Without them it listens on loopback only, or behind `PORTOS_PROXIES`
//! - `PORTOS_TLS_KEY`: PEM file with the key of that certificate
//! - `PORTOS_PUBLIC_URL`: the address that people and mails use, default `<http or https>://<PORTOS_LISTEN>`
//! - `PORTOS_ALLOWED_ORIGINS`: web origins that may call with a cookie, comma list, default the public one
//! - `PORTOS_STRICT_OPERATIONS`: `on` lets calls with a cookie, that is from pages, run registered operations only, default `off`
//! - `PORTOS_PROXIES`: proxies whose X-Forwarded-For counts, comma list of addresses and networks, default none

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use ipnet::IpNet;

use super::{ConfigError, Vars};

const LISTEN: &str = "PORTOS_LISTEN";
const CERTIFICATE: &str = "PORTOS_TLS_CERTIFICATE";
const KEY: &str = "PORTOS_TLS_KEY";
const PUBLIC_URL: &str = "PORTOS_PUBLIC_URL";
const ORIGINS: &str = "PORTOS_ALLOWED_ORIGINS";
const PROXIES: &str = "PORTOS_PROXIES";
const STRICT: &str = "PORTOS_STRICT_OPERATIONS";

#[derive(Clone, Debug)]
pub struct Http {
    pub listen: SocketAddr,
    /// Certificate and key.
    pub tls: Option<(PathBuf, PathBuf)>,
    /// Without a slash at the end.
    pub public_url: String,
    /// Lower case, scheme and authority only, as browsers send them.
    pub allowed_origins: Vec<String>,
    /// Who may say for whom it asks.
    pub proxies: Vec<IpNet>,
    /// Pages run registered operations only.
    pub strict_operations: bool,
}

impl Http {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let listen = vars
            .parsed(LISTEN, "an IP address and a port such as 127.0.0.1:8080")?
            .unwrap_or_else(|| SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)));
        let tls = match (vars.text(CERTIFICATE)?, vars.text(KEY)?) {
            (Some(certificate), Some(key)) => Some((PathBuf::from(certificate), PathBuf::from(key))),
            (None, None) => None,
            (Some(_), None) => return Err(ConfigError::missing(KEY, "the file of the certificate's key")),
            (None, Some(_)) => return Err(ConfigError::missing(CERTIFICATE, "the file of the certificate")),
        };
        let public_url = match vars.text(PUBLIC_URL)? {
            None => format!("{}://{listen}", if tls.is_some() { "https" } else { "http" }),
            Some(value) => {
                let url = value.trim_end_matches('/');
                if origin(url).is_none() {
                    return Err(ConfigError::wrong(
                        PUBLIC_URL,
                        &value,
                        "http:// or https://, a host, maybe a port and a path",
                    ));
                }
                url.to_owned()
            }
        };
        let allowed_origins = match vars.text(ORIGINS)? {
            None => origin(&public_url).into_iter().collect(),
            Some(value) => value
                .split(',')
                .map(str::trim)
                .filter(|item| !item.is_empty())
                .map(|item| {
                    let item = item.trim_end_matches('/');
                    origin(item).filter(|found| found.eq_ignore_ascii_case(item)).ok_or_else(|| {
                        ConfigError::wrong(
                            ORIGINS,
                            item,
                            "origins such as https://portos.example, split by commas; no path, no *",
                        )
                    })
                })
                .collect::<Result<_, _>>()?,
        };
        let proxies = match vars.text(PROXIES)? {
            None => Vec::new(),
            Some(value) => value
                .split(',')
                .map(str::trim)
                .filter(|item| !item.is_empty())
                .map(|item| {
                    let net = item.parse().ok().or_else(|| item.parse::<IpAddr>().ok().map(IpNet::from));
                    net.ok_or_else(|| {
                        ConfigError::wrong(
                            PROXIES,
                            item,
                            "addresses or networks such as 10.0.0.0/8, split by commas",
                        )
                    })
                })
                .collect::<Result<_, _>>()?,
        };
        let strict_operations = match vars.text(STRICT)?.as_deref() {
            None | Some("off") => false,
            Some("on") => true,
            Some(other) => return Err(ConfigError::wrong(STRICT, other, "on or off")),
        };
        Ok(Self { listen, tls, public_url, allowed_origins, proxies, strict_operations })
    }

    /// What passes over plain HTTP can be read and altered on its way: it stays on this machine, or between it and
    /// a proxy that speaks TLS.
    pub fn require_tls(&self) -> Result<(), ConfigError> {
        if self.tls.is_some() || self.listen.ip().is_loopback() || !self.proxies.is_empty() {
            return Ok(());
        }
        let problem = format!("{} is no loopback address and would be served without TLS", self.listen);
        let expected = "PORTOS_TLS_CERTIFICATE and PORTOS_TLS_KEY, or PORTOS_PROXIES, or a loopback address";
        Err(ConfigError::new(LISTEN, problem, expected))
    }

    /// The development mode has logins without a password: it must not be reachable from outside.
    pub fn require_loopback(&self) -> Result<(), ConfigError> {
        if self.listen.ip().is_loopback() {
            return Ok(());
        }
        let problem =
            format!("{} is not a loopback address and --dev opens a login without password", self.listen);
        Err(ConfigError::new(LISTEN, problem, "127.0.0.1 or [::1] with a port"))
    }
}

/// Scheme and authority of a web address, lower case; `None` when there is no such thing in it.
pub(super) fn origin(url: &str) -> Option<String> {
    let url = url.to_ascii_lowercase();
    let (scheme, rest) = url.split_once("://")?;
    let authority = rest.split('/').next()?;
    let fits = |c: char| c.is_ascii_alphanumeric() || "-.:[]".contains(c);
    let plain = rest.chars().all(|c| c.is_ascii_graphic() && !"?#@\\*\"<>".contains(c));
    let named = authority.contains(|c: char| c.is_ascii_alphanumeric()) && authority.chars().all(fits);
    (matches!(scheme, "http" | "https") && plain && named).then(|| format!("{scheme}://{authority}"))
}
