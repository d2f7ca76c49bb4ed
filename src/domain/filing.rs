//! What is sent, what is answered at once, and what becomes of it (R50–R54, R28).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::check::SignatureVerdict;
use super::digest::Sha256;
use super::fee::Due;
use super::istanza::IstanzaKind;
use super::later::Told;
use super::role::{ActorRole, SubjectRole};
use super::section::details::{Details, Procedimento};
use super::subject::Subject;

/// Everything of a practice as it was frozen and sent. Its text is kept as it was hashed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Content<'a> {
    pub format: &'static str,
    pub practice: &'a str,
    pub istanza: &'a str,
    pub kind: &'static str,
    pub titolare: Party<'a>,
    pub frozen: Frozen<'a>,
    pub signatures: Vec<SignatureOf<'a>>,
    pub statements: Vec<StatementOf<'a>>,
    pub payment: Option<PaymentOf<'a>>,
    /// Documents of the practice that stand beside, brought by other istanze since this one was opened.
    pub standing: Vec<DocumentOf>,
    /// Documents sent earlier that this istanza says count no longer, by id.
    pub invalidated: Vec<String>,
    /// What it says beyond the forms.
    pub told: &'a Told,
}

/// A content read again: what later istanze go on from.
#[derive(Deserialize)]
pub struct Kept {
    pub frozen: KeptFrozen,
}

#[derive(Deserialize)]
pub struct KeptFrozen {
    pub sections: Vec<KeptSection>,
    pub subjects: Vec<KeptSubject>,
}

#[derive(Deserialize)]
pub struct KeptSection {
    pub number: i16,
    pub data: Box<RawValue>,
}

#[derive(Deserialize)]
pub struct KeptSubject {
    pub id: String,
    pub role: SubjectRole,
    pub main: bool,
    pub data: Subject,
}

/// What closing the compilation freezes: data, subjects, documents. Statements are made on its digest.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Frozen<'a> {
    pub sections: Vec<SectionOf<'a>>,
    pub subjects: Vec<SubjectOf<'a>>,
    pub documents: Vec<DocumentOf>,
}

#[derive(Serialize)]
pub struct SectionOf<'a> {
    pub number: i16,
    pub data: &'a RawValue,
}

#[derive(Serialize)]
pub struct SubjectOf<'a> {
    pub id: String,
    pub role: SubjectRole,
    pub main: bool,
    pub data: &'a Subject,
}

/// A document, by what it is and not by where it lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentOf {
    pub id: String,
    pub section: i16,
    pub code: String,
    pub name: String,
    pub size: i64,
    pub sha256: Sha256,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SignatureOf<'a> {
    pub document: String,
    pub kind: &'static str,
    pub verdict: SignatureVerdict,
    pub signer: &'a str,
    pub name: &'a str,
    pub at: DateTime<Utc>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatementOf<'a> {
    pub kind: &'static str,
    pub template: &'a str,
    pub version: i32,
    pub text: &'a str,
    pub digest: Sha256,
    pub declarant: Party<'a>,
    pub role: ActorRole,
    pub at: Option<DateTime<Utc>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentOf<'a> {
    pub state: &'static str,
    pub due: Due,
    pub receipt: Option<&'a str>,
    pub paid_on: Option<NaiveDate>,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Party<'a> {
    pub fiscal_code: &'a str,
    pub name: &'a str,
}

/// Names the layout of [`Content`].
pub const CONTENT: &str = "portos-istanza/1";
/// The kind of a sealed receipt.
pub const RECEIPT: &str = "portos-receipt+jws";
/// The kind of a sealed attestation of vidimazione.
pub const ATTESTATION: &str = "portos-attestation+jws";

/// The receipt of a sending: it stands on its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    pub receipt: String,
    pub istanza: String,
    pub kind: String,
    pub practice: String,
    pub title: String,
    pub comune: Option<String>,
    /// The moment of sending by the clock of the service: UTC, and as people read it.
    pub at: DateTime<Utc>,
    pub legal_time: String,
    pub sender: Sender,
    /// SHA-256 over the whole content.
    pub digest: Sha256,
    pub documents: Vec<DocumentOf>,
    pub service: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sender {
    pub fiscal_code: String,
    pub name: String,
    pub role: ActorRole,
    pub method: String,
    pub level: i16,
}

/// The attestation of vidimazione.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attestation {
    pub istanza: String,
    pub receipt: String,
    pub project_number: String,
    pub protocol_number: String,
    pub protocol_at: DateTime<Utc>,
    /// With it anybody who holds the attestation may look the filing up (R47).
    pub notice_code: String,
    pub title: String,
    pub comune: Option<String>,
    pub routing: Routed,
    pub digest: Sha256,
    pub documents: Vec<DocumentOf>,
    pub service: String,
}

/// Which procedure, and why: kept with the istanza (R28, dossier 8.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Routed {
    pub procedure: Option<String>,
    pub regime: String,
    /// The day whose rules counted.
    pub on: NaiveDate,
    /// What led there, in Italian.
    pub because: Vec<String>,
    /// Works may start now, or why not yet.
    pub works_may_start: bool,
}

/// The procedure of a filing by the rules of its day, with the reasons. The check that ran before made
/// sure that the procedure fits.
pub fn route(details: &Details, on: NaiveDate) -> Routed {
    let rules = super::check::dated::rules_on(on);
    let procedure = details.procedimento;
    let mut because = Vec::new();
    if let Some(zone) = details.seismic_zone {
        because.push(format!("zona sismica {}", zone.code().trim_start_matches("ZONE_")));
    }
    if let Some(class) = details.rilevanza {
        let reason =
            details.rilevanza_reason.map(|reason| format!(" ({})", reason.code())).unwrap_or_default();
        because.push(format!("rilevanza {}{reason}, art. 94-bis DPR 380/2001", class.code().to_lowercase()));
    }
    if let Some(code) = details.allegato_a_code.as_deref().filter(|code| !code.is_empty()) {
        because.push(format!("opera dell'Allegato A: {code}"));
    }
    if details.complex_work == Some(true) {
        let code = details.allegato_b_code.as_deref().unwrap_or_default();
        because.push(format!("opera complessa dell'Allegato B {code}").trim_end().to_owned());
    }
    because.push(format!("regime {} in vigore dal {}", rules.regime, rules.valid_from.format("%d/%m/%Y")));
    Routed {
        procedure: procedure.map(|procedure| procedure.code().to_owned()),
        regime: rules.regime.to_owned(),
        on,
        because,
        // An authorisation comes before the works; a filing lets them start with its attestation (5.1).
        works_may_start: procedure.is_some_and(|procedure| procedure != Procedimento::Autorizzazione),
    }
}

/// The routing of what is not reviewed: it is filed with the practice.
pub fn filed(kind: IstanzaKind, on: NaiveDate) -> Routed {
    let rules = super::check::dated::rules_on(on);
    let because = match kind {
        IstanzaKind::Annullamento => "l'ufficio decide sulla richiesta",
        _ => "si deposita nel fascicolo della pratica",
    };
    Routed {
        procedure: None,
        regime: rules.regime.to_owned(),
        on,
        because: vec![because.to_owned()],
        works_may_start: false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::check::sample;
    use super::*;

    #[test]
    fn works_start_with_a_filing_and_wait_for_an_authorisation() {
        let day = |year| NaiveDate::from_ymd_opt(year, 3, 2).unwrap();
        let mut details = sample::details();
        details.procedimento = Some(Procedimento::DepositoSorteggio);
        let filed = route(&details, day(2026));
        assert!(filed.works_may_start && filed.regime == "1R/2022");
        details.procedimento = Some(Procedimento::Autorizzazione);
        let authorised = route(&details, day(2020));
        assert!(!authorised.works_may_start && authorised.regime == "663/2019");
        assert!(authorised.because.iter().any(|reason| reason.starts_with("rilevanza")));
    }
}
