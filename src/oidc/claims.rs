//! What a provider says of a person: the claims of the Italian profile, levels, and who signed.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{CoreJsonWebKey, CoreJsonWebKeySet, CoreJwsSigningAlgorithm as Algorithm};
use openidconnect::{
    ClaimsVerificationError, JsonWebKey as _, JsonWebKeyAlgorithm, JwsSigningAlgorithm as _,
    SignatureVerificationError,
};
use serde_json::{Map, Value};

use super::OidcError;
use crate::domain::login::LoginProblem as Problem;
use crate::domain::person::FiscalCode;

/// How far the clocks may be apart (R1).
pub const SKEW: TimeDelta = TimeDelta::seconds(120);

/// What signatures may be made with. None without a key, and none with a key that others have, too.
pub const ALGORITHMS: [Algorithm; 8] = [
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPkcs1V15Sha384,
    Algorithm::RsaSsaPkcs1V15Sha512,
    Algorithm::RsaSsaPssSha256,
    Algorithm::RsaSsaPssSha384,
    Algorithm::RsaSsaPssSha512,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
];

/// Whom a provider vouches for.
#[derive(Clone, Debug)]
pub struct Proven {
    pub fiscal_code: FiscalCode,
    pub name: Option<String>,
    pub level: i16,
    pub at: DateTime<Utc>,
    pub email: Option<String>,
}

/// Names of the codice fiscale: AgID's guidelines, the SAML name, and gateways.
const FISCAL: [&str; 5] = [
    "https://attributes.eid.gov.it/fiscal_number",
    "https://attributes.spid.gov.it/fiscalNumber",
    "fiscal_number",
    "fiscalNumber",
    "codice_fiscale",
];

/// The codice fiscale; one that is there and wrong is an error, as are two that differ.
pub fn fiscal_code(claims: &[&Map<String, Value>]) -> Result<FiscalCode, OidcError> {
    let wrong = |why: &str| OidcError::new(Problem::NoFiscalCode, why);
    let mut found: Option<FiscalCode> = None;
    for text in claims.iter().flat_map(|claims| FISCAL.iter().filter_map(|name| claims.get(*name))) {
        let text = text.as_str().ok_or_else(|| wrong("the codice fiscale is no text"))?.trim();
        let bare = match text.get(..6) {
            Some(label) if label.eq_ignore_ascii_case("TINIT-") => text.get(6..).unwrap_or_default(),
            _ => text,
        };
        let code = FiscalCode::parse(bare).ok().filter(FiscalCode::is_person);
        let code = code.ok_or_else(|| wrong("the codice fiscale is not valid"))?;
        if found.as_ref().is_some_and(|known| *known != code) {
            return Err(wrong("two claims name two persons"));
        }
        found = Some(code);
    }
    found.ok_or_else(|| wrong("no claim holds a codice fiscale"))
}

/// Given name and surname, else what the provider calls the person.
pub fn name(claims: &Map<String, Value>) -> Option<String> {
    let text = |name: &str| claims.get(name).and_then(Value::as_str).map(str::trim).filter(|t| !t.is_empty());
    match (text("given_name"), text("family_name")) {
        (Some(given), Some(family)) => Some(format!("{given} {family}")),
        _ => text("name").map(str::to_owned),
    }
}

/// The level that an `acr` stands for. What is not known is no level.
pub fn level(acr: Option<&str>, own: &BTreeMap<String, i16>) -> Option<i16> {
    let acr = acr?;
    if let Some(level) = own.get(acr) {
        return Some(*level);
    }
    let places = [
        "https://www.spid.gov.it/SpidL",
        "https://www.cie.gov.it/CieL",
        "https://www.cartaidentita.interno.gov.it/CieL",
    ];
    let digit = places.iter().find_map(|place| acr.strip_prefix(place))?;
    match digit {
        "1" => Some(1),
        "2" => Some(2),
        "3" => Some(3),
        _ => None,
    }
}

/// The claims in a token, whoever signed it.
pub fn payload(token: &str) -> Option<Map<String, Value>> {
    let bytes = URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// Why a signature was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsigned {
    /// Perhaps the provider has new keys.
    Key,
    Shape,
    Algorithm,
}

/// The claims of signed UserInfo. Ours because the library takes RS256 alone there; the keys and the
/// computation are its own.
pub fn signed(token: &str, keys: &CoreJsonWebKeySet) -> Result<Map<String, Value>, Unsigned> {
    let (message, signature) = token.trim().rsplit_once('.').ok_or(Unsigned::Shape)?;
    let header = message.split_once('.').ok_or(Unsigned::Shape)?.0;
    let header = URL_SAFE_NO_PAD.decode(header).map_err(|_| Unsigned::Shape)?;
    let header: Map<String, Value> = serde_json::from_slice(&header).map_err(|_| Unsigned::Shape)?;
    let algorithm = header.get("alg").and_then(|name| serde_json::from_value::<Algorithm>(name.clone()).ok());
    let algorithm = algorithm.filter(|name| ALGORITHMS.contains(name)).ok_or(Unsigned::Algorithm)?;
    if header.contains_key("crit") {
        return Err(Unsigned::Algorithm);
    }
    let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| Unsigned::Shape)?;
    let id = header.get("kid").and_then(Value::as_str);
    let fits = |key: &&CoreJsonWebKey| {
        id.is_none_or(|id| key.key_id().is_some_and(|own| own.as_str() == id))
            && algorithm.key_type().as_ref() == Some(key.key_type())
            && key.key_use().is_none_or(|usage| *usage == openidconnect::core::CoreJsonWebKeyUse::Signature)
            && match key.signing_alg() {
                JsonWebKeyAlgorithm::Unspecified => true,
                JsonWebKeyAlgorithm::Algorithm(own) => *own == algorithm,
                JsonWebKeyAlgorithm::Unsupported => false,
            }
    };
    let right =
        |key: &CoreJsonWebKey| key.verify_signature(&algorithm, message.as_bytes(), &signature).is_ok();
    if !keys.keys().iter().filter(fits).any(right) {
        return Err(Unsigned::Key);
    }
    payload(token).ok_or(Unsigned::Shape)
}

/// Issuer, addressee and time of signed UserInfo.
pub fn check_person(
    claims: &Map<String, Value>,
    issuer: &str,
    client: &str,
    now: DateTime<Utc>,
) -> Result<(), OidcError> {
    let wrong = |problem, what: &str| Err(OidcError::new(problem, format!("UserInfo: {what}")));
    let ours = |value: &Value| value.as_str() == Some(client);
    let to_us = match claims.get("aud") {
        Some(Value::Array(all)) => all.iter().any(ours),
        Some(one) => ours(one),
        None => false,
    };
    if claims.get("iss").and_then(Value::as_str) != Some(issuer) {
        return wrong(Problem::IssuerMismatch, "another issuer");
    }
    if !to_us {
        return wrong(Problem::TokenInvalid, "another addressee");
    }
    if claims.get("exp").and_then(Value::as_i64).is_some_and(|at| at <= (now - SKEW).timestamp()) {
        return wrong(Problem::TokenTimes, "expired");
    }
    Ok(())
}

/// Whether other keys could help.
pub const fn is_about_keys(error: &ClaimsVerificationError) -> bool {
    use SignatureVerificationError::{AmbiguousKeyId, CryptoError, NoMatchingKey};
    matches!(
        error,
        ClaimsVerificationError::SignatureVerification(NoMatchingKey | CryptoError(_) | AmbiguousKeyId(_))
    )
}

/// What the person is told of a token that does not stand up.
pub fn refused(error: ClaimsVerificationError) -> OidcError {
    let problem = match error {
        ClaimsVerificationError::Expired(_) | ClaimsVerificationError::InvalidAuthTime(_) => {
            Problem::TokenTimes
        }
        ClaimsVerificationError::InvalidIssuer(_) => Problem::IssuerMismatch,
        ClaimsVerificationError::InvalidNonce(_) => Problem::NonceMismatch,
        ClaimsVerificationError::InvalidAuthContext(_) => Problem::LevelTooLow,
        _ => Problem::TokenInvalid,
    };
    OidcError::new(
        problem,
        format!(
            "ID token: {error}: {}",
            std::error::Error::source(&error).map_or_else(String::new, ToString::to_string)
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(text: &str) -> Map<String, Value> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn the_codice_fiscale_is_found_under_its_names_and_only_when_it_is_right() {
        let read = |text: &str| fiscal_code(&[&claims(text)]).map(String::from).map_err(|e| e.problem);
        for text in [
            r#"{"https://attributes.eid.gov.it/fiscal_number":"TINIT-PNTGVR84E57E335O"}"#,
            r#"{"fiscal_number":"tinit-pntgvr84e57e335o"}"#,
            r#"{"fiscalNumber":"PNTGVR84E57E335O","fiscal_number":"TINIT-PNTGVR84E57E335O"}"#,
        ] {
            assert_eq!(read(text).as_deref(), Ok("PNTGVR84E57E335O"), "{text}");
        }
        for text in [
            r"{}",
            r#"{"fiscal_number":"TINIT-PNTGVR84E57E335A"}"#,
            r#"{"fiscal_number":"VATIT-00743110157"}"#,
            r#"{"fiscal_number":"00743110157"}"#,
            r#"{"fiscal_number":["PNTGVR84E57E335O"]}"#,
            r#"{"fiscal_number":"PNTGVR84E57E335O","fiscalNumber":"RSSMRA85T10A562S"}"#,
        ] {
            assert_eq!(read(text), Err(Problem::NoFiscalCode), "{text}");
        }
    }

    #[test]
    fn levels_are_those_of_the_profile_or_of_the_configuration() {
        let own = BTreeMap::from([("urn:gateway:strong".to_owned(), 2)]);
        for (acr, expected) in [
            ("https://www.spid.gov.it/SpidL1", Some(1)),
            ("https://www.spid.gov.it/SpidL2", Some(2)),
            ("https://www.cie.gov.it/CieL3", Some(3)),
            ("urn:gateway:strong", Some(2)),
            ("https://www.spid.gov.it/SpidL4", None),
            ("https://www.spid.gov.it/SpidL22", None),
            ("SpidL3", None),
        ] {
            assert_eq!(level(Some(acr), &own), expected, "{acr}");
        }
        assert_eq!(level(None, &own), None);
    }
}
