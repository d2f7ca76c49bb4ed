//! How people sign in: by card (CNS, TS-CNS), by SPID and CIE.
//!
//! - `PORTOS_CNS_LISTEN`: address and port at which cards are shown, over TLS with the certificate of
//!   `PORTOS_TLS_CERTIFICATE`; none: nobody signs in by card
//! - `PORTOS_CNS_DIR`: folder with the issuers of cards and their revocation lists; its form is that of
//!   `PORTOS_TRUST_DIR`
//! - `PORTOS_CNS_URL`: the address that browsers use for it, default the host of `PORTOS_PUBLIC_URL` with this port
//! - `PORTOS_CNS_REVOCATION`: `required` (default) refuses a card that no current revocation list covers, `available`
//!   lets it in
//! - `PORTOS_CNS_TLS`: `1.2+1.3` (default), or `1.2` where old cards cannot sign for 1.3
//! - `PORTOS_CNS_PROXY_CERTIFICATE`: PEM file with the client certificates of proxies that hand on a person's
//!   certificate in a header
//! - `PORTOS_OIDC_PROVIDERS`: JSON file with the providers of SPID and CIE; its form is in `src/oidc/settings.rs`

use std::net::SocketAddr;
use std::path::PathBuf;

use super::http::origin;
use super::{ConfigError, Vars};

const DIR: &str = "PORTOS_CNS_DIR";
const URL: &str = "PORTOS_CNS_URL";

#[derive(Clone, Debug)]
pub struct Login {
    pub cns: Option<Cns>,
    pub providers: Option<PathBuf>,
}

/// Where and how cards are shown.
#[derive(Clone, Debug)]
pub struct Cns {
    pub listen: SocketAddr,
    pub dir: PathBuf,
    /// Without a slash at the end; the default depends on the public address.
    pub url: Option<String>,
    pub revocation_required: bool,
    pub old_tls_only: bool,
    pub proxies: Option<PathBuf>,
}

impl Login {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let listen = vars.parsed("PORTOS_CNS_LISTEN", "an IP address and a port such as 0.0.0.0:8443")?;
        let (dir, url) = (vars.text(DIR)?.map(PathBuf::from), vars.text(URL)?);
        let revocation_required = word(vars, "PORTOS_CNS_REVOCATION", ["required", "available"])?;
        let old_tls_only = !word(vars, "PORTOS_CNS_TLS", ["1.2+1.3", "1.2"])?;
        let proxies = vars.text("PORTOS_CNS_PROXY_CERTIFICATE")?.map(PathBuf::from);
        let cns = match listen {
            None => None,
            Some(listen) => Some(Cns {
                listen,
                dir: dir.ok_or_else(|| ConfigError::missing(DIR, "the folder with the issuers of cards"))?,
                url: url.map(|url| public(&url)).transpose()?,
                revocation_required,
                old_tls_only,
                proxies,
            }),
        };
        Ok(Self { cns, providers: vars.text("PORTOS_OIDC_PROVIDERS")?.map(PathBuf::from) })
    }
}

/// An address that browsers can open: https, a host, maybe a port.
fn public(value: &str) -> Result<String, ConfigError> {
    let url = value.trim_end_matches('/');
    let fits = origin(url).is_some_and(|origin| origin.starts_with("https://"));
    fits.then(|| url.to_owned())
        .ok_or_else(|| ConfigError::wrong(URL, value, "https://, a host, maybe a port"))
}

/// Which of two words; the first one unless told.
fn word(
    vars: &Vars<'_>,
    name: &'static str,
    [first, second]: [&'static str; 2],
) -> Result<bool, ConfigError> {
    match vars.text(name)? {
        None => Ok(true),
        Some(value) if value == first => Ok(true),
        Some(value) if value == second => Ok(false),
        Some(value) => {
            Err(ConfigError::new(name, format!("\"{}\" is not valid", value.escape_debug()), second))
        }
    }
}

impl Cns {
    /// The address that browsers use.
    pub fn url(&self, public_url: &str) -> String {
        if let Some(url) = &self.url {
            return url.clone();
        }
        let host = public_url.split("://").nth(1).unwrap_or_default();
        let host = host.split('/').next().unwrap_or_default();
        // Without its port; an IPv6 address has colons of its own.
        let host = match host.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
            _ => host,
        };
        format!("https://{host}:{}", self.listen.port())
    }
}
