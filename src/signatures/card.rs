//! The certificate by which somebody signs in: CNS, TS-CNS and cards made like them.
//!
//! The same path, revocation and names as for signatures, judged as of now. Each reason has a name of its
//! own, because the person with the card has to know what to do (R141).

use chrono::{DateTime, Utc};

use super::certificate::Certificate;
use super::chain::Search;
use super::codice_fiscale;
use super::oid;
use super::report::Finding;
use super::trust::{Purpose, Trust};
use super::verdict::{SubIndication as Sub, Warning};
use crate::domain::person::FiscalCode;

/// Certificates that may come along with the card's own; what is beyond is left alone.
const ALONG: usize = 8;

/// Whose card it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub fiscal_code: FiscalCode,
    /// As the certificate has it.
    pub name: String,
    /// What the authority is called.
    pub issuer: String,
    /// No list that is in force covers the certificate.
    pub revocation_unknown: bool,
}

/// Why a certificate opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Unreadable,
    UnknownIssuer,
    Expired,
    NotYetValid,
    Revoked,
    /// It is for something else.
    Purpose,
    /// A rule of the authorities, or a weak algorithm.
    Rule,
    NoFiscalCode,
}

/// A refusal, with what a genuine certificate tells of its holder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub reason: Reason,
    /// Known only when a trusted authority issued the certificate.
    pub fiscal_code: Option<FiscalCode>,
    pub issuer: String,
}

/// Judges the certificates of a connection, the card's own first, as of this moment.
pub fn judge(shown: &[&[u8]], trust: &Trust, at: DateTime<Utc>) -> Result<Card, Refused> {
    let nobody = |reason| Refused { reason, fiscal_code: None, issuer: String::new() };
    let parse = |der: &&[u8]| Certificate::parse(der).ok();
    let own = shown.first().and_then(parse).ok_or_else(|| nobody(Reason::Unreadable))?;
    if own.subject.is_odd || own.issuer.is_odd {
        return Err(nobody(Reason::Unreadable));
    }
    // One that cannot be read leads nowhere; that is no fault of the card.
    let along: Vec<Certificate> = shown.iter().skip(1).take(ALONG).filter_map(parse).collect();
    let times = [at];
    // Authorities of the list are those for logins; certificates in the folder are trusted for everything.
    let search = Search { trust, purpose: Purpose::Identify, times: &times, pool: &along };
    let path = search.path(&own).map_err(|finding| match finding.code {
        Sub::CryptoConstraintsFailureNoPoe => nobody(Reason::Rule),
        _ => nobody(Reason::UnknownIssuer),
    })?;
    let fiscal_code = fiscal_code(&own);
    let issuer = own.issuer.authority().unwrap_or_default();
    let refused = |reason| Refused { reason, fiscal_code: fiscal_code.clone(), issuer: issuer.clone() };
    match path.validity(at, None) {
        Some(Finding { code: Sub::NotYetValid, .. }) => return Err(refused(Reason::NotYetValid)),
        Some(_) => return Err(refused(Reason::Expired)),
        None => {}
    }
    let lists: Vec<_> = trust.crls.iter().collect();
    let (revoked, warnings) = path.revocation(&lists, at);
    if revoked.is_some() {
        return Err(refused(Reason::Revoked));
    }
    if !own.may_authenticate() || own.authority.is_some() {
        return Err(refused(Reason::Purpose));
    }
    if !path.constraints(&trust.policies).is_empty() {
        return Err(refused(Reason::Rule));
    }
    let unknown = [Warning::RevocationNotChecked, Warning::RevocationOutdated];
    Ok(Card {
        fiscal_code: fiscal_code.clone().ok_or_else(|| refused(Reason::NoFiscalCode))?,
        name: own.subject.person().unwrap_or_default(),
        issuer,
        revocation_unknown: warnings.iter().any(|warning| unknown.contains(warning)),
    })
}

/// The code in serialNumber and common name. Two that differ are none.
fn fiscal_code(own: &Certificate) -> Option<FiscalCode> {
    let serials = own.subject.all(oid::SERIAL_NUMBER).chain(own.subject.all(oid::DN_QUALIFIER));
    let of_serial = codice_fiscale::find(serials, [].into_iter());
    let of_name = codice_fiscale::find([].into_iter(), own.subject.all(oid::COMMON_NAME));
    match (of_serial, of_name) {
        (Some(serial), Some(name)) if serial != name => None,
        (serial, name) => serial.or(name),
    }
}

/// From when until when a certificate is valid, for `doctor`; nothing when it cannot be read.
pub fn validity(der: &[u8]) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    Certificate::parse(der).ok().map(|certificate| (certificate.not_before, certificate.not_after))
}
