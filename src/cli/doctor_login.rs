//! What `portos doctor` finds about TLS and the ways to sign in.

use chrono::{DateTime, TimeDelta, Utc};

use super::assemble;
use super::doctor::Finding;
use crate::app::env::Clock;
use crate::config::Config;
use crate::http::{Tls, certificates};
use crate::signatures::card;

/// A certificate that ends sooner is a finding.
const SOON: TimeDelta = TimeDelta::days(14);

pub async fn findings(config: &Config) -> Vec<Finding> {
    let now = Clock::system().now();
    vec![
        Finding { what: "tls", outcome: tls(config, now) },
        Finding { what: "cards", outcome: cards(config, now) },
        Finding { what: "providers", outcome: providers(config).await },
    ]
}

/// Until when the first of some certificates is valid.
fn ends(certificates: &[Vec<u8>]) -> Result<DateTime<Utc>, String> {
    let ends = certificates.iter().map(|der| card::validity(der).map(|(_, until)| until));
    let ends: Option<Vec<_>> = ends.collect();
    ends.and_then(|ends| ends.into_iter().min()).ok_or_else(|| "a certificate cannot be read".to_owned())
}

fn in_time(what: &str, until: DateTime<Utc>, now: DateTime<Utc>) -> Result<String, String> {
    let day = until.format("%F");
    match until - now {
        left if left <= TimeDelta::zero() => Err(format!("{what} ended on {day}: renew it")),
        left if left < SOON => Err(format!("{what} ends on {day}: renew it now")),
        _ => Ok(format!("{what} until {day}")),
    }
}

fn tls(config: &Config, now: DateTime<Utc>) -> Result<String, String> {
    let Some(files) = assemble::tls_files(config) else {
        config.http.require_tls().map_err(|error| error.to_string())?;
        return Ok(format!("none: plain HTTP at {}", config.http.listen));
    };
    let chain = files.certificates().map_err(|error| error.to_string())?;
    Tls::open(files).map_err(|error| error.to_string())?;
    in_time("certificate", ends(&chain)?, now)
}

fn cards(config: &Config, now: DateTime<Utc>) -> Result<String, String> {
    let Some(cns) = &config.login.cns else {
        return Ok("none: nobody signs in by card (PORTOS_CNS_LISTEN)".to_owned());
    };
    if config.http.tls.is_none() {
        return Err("PORTOS_CNS_LISTEN needs PORTOS_TLS_CERTIFICATE and PORTOS_TLS_KEY".to_owned());
    }
    let advice = "correct the file or PORTOS_CNS_DIR";
    let trust = crate::trust::load(&cns.dir).map_err(|error| format!("{error}: {advice}"))?;
    let (issuers, lists) = trust.counts();
    let what = format!("{issuers} issuers, {lists} revocation lists");
    if let Some(proxies) = &cns.proxies {
        let known = certificates(proxies).map_err(|error| error.to_string())?;
        let known: Vec<Vec<u8>> = known.iter().map(|certificate| certificate.to_vec()).collect();
        in_time("a proxy's certificate", ends(&known)?, now)?;
    }
    match trust.lists_end() {
        None if cns.revocation_required => {
            Err(format!("{what}: no card can be checked: put the issuers' lists (*.crl) there"))
        }
        Some(until) if until < now => {
            let day = until.format("%F %R");
            Err(format!("{what}: a list ended on {day} UTC: fetch its new issue, daily"))
        }
        _ => Ok(what),
    }
}

async fn providers(config: &Config) -> Result<String, String> {
    let relying = assemble::relying(config, false).map_err(|error| error.to_string())?;
    let mut reached = Vec::new();
    for provider in relying.providers() {
        let name = provider.name();
        provider.reach().await.map_err(|error| {
            format!("{name}: {error}: correct its issuer, open the way to it, or ask the provider")
        })?;
        reached.push(name);
    }
    Ok(match reached.as_slice() {
        [] => "none: nobody signs in by SPID or CIE (PORTOS_OIDC_PROVIDERS)".to_owned(),
        reached => format!("reached: {}", reached.join(", ")),
    })
}
