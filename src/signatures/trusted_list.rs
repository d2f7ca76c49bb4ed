//! National trusted lists (ETSI TS 119 612): who may issue qualified certificates and time-stamps, and since when.
//!
//! Read as a stream of events. Only what a verdict needs is taken: certificates of the services, their
//! kind, and the periods in which they were granted. A document type, and with it every entity of its own, is refused.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use quick_xml::Reader;
use quick_xml::events::Event;

use super::report::ListMark;
use super::trust::Purpose;

/// Elements inside each other.
const DEPTH: usize = 64;

pub struct TrustedList {
    pub mark: ListMark,
    pub services: Vec<Service>,
}

/// One service with the times at which it was granted.
pub struct Service {
    pub certificates: Vec<Vec<u8>>,
    pub periods: Vec<Period>,
}

/// A time during which a service was granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    pub purpose: Purpose,
    pub from: DateTime<Utc>,
    /// None: until now.
    pub until: Option<DateTime<Utc>>,
}

impl Period {
    pub fn holds(&self, time: DateTime<Utc>) -> bool {
        self.from <= time && self.until.is_none_or(|until| time < until)
    }
}

/// One status of a service, current or past.
#[derive(Default)]
struct Status {
    kind: String,
    status: String,
    since: Option<DateTime<Utc>>,
}

/// Reads a list; the error says what is missing.
pub fn parse(bytes: &[u8]) -> Result<TrustedList, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    let mut reader = Reader::from_str(text);
    let mut list = List::default();
    let mut path: Vec<String> = Vec::new();
    let mut content = String::new();
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => {
                path.push(local(start.name().0));
                if path.len() > DEPTH {
                    return Err("its elements are nested too deeply".to_owned());
                }
                list.open(&path)?;
                content.clear();
            }
            Event::Text(piece) => content.push_str(&piece.xml10_content()),
            Event::End(_) => {
                list.close(&path, content.trim());
                path.pop();
                content.clear();
            }
            Event::DocType(_) => return Err("a document type is not allowed".to_owned()),
            Event::Eof => break,
            _ => {}
        }
    }
    if !path.is_empty() {
        return Err("it ends early".to_owned());
    }
    if !list.is_list {
        return Err("it is another kind of document".to_owned());
    }
    Ok(TrustedList { mark: list.mark, services: list.services })
}

/// A name without its prefix.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or_default().to_owned()
}

struct List {
    is_list: bool,
    mark: ListMark,
    services: Vec<Service>,
    certificates: Vec<Vec<u8>>,
    statuses: Vec<Status>,
}

impl Default for List {
    fn default() -> Self {
        let mark = ListMark { territory: None, sequence: None, issued: None, next_update: None };
        Self { is_list: false, mark, services: Vec::new(), certificates: Vec::new(), statuses: Vec::new() }
    }
}

impl List {
    fn open(&mut self, path: &[String]) -> Result<(), String> {
        let name = path.last().map_or("", String::as_str);
        match (path.len(), name) {
            (1, "TrustServiceStatusList") => self.is_list = true,
            (1, other) => {
                return Err(format!("its root is \"{}\"", other.chars().take(60).collect::<String>()));
            }
            (_, "TSPService") => {
                self.certificates.clear();
                self.statuses.clear();
            }
            (_, "ServiceInformation" | "ServiceHistoryInstance") => self.statuses.push(Status::default()),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, path: &[String], text: &str) {
        let mut names = path.iter().rev().map(String::as_str);
        let (name, parent) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
        let in_scheme = parent == "SchemeInformation";
        match name {
            "SchemeTerritory" if in_scheme => self.mark.territory = Some(text.chars().take(8).collect()),
            "TSLSequenceNumber" if in_scheme => self.mark.sequence = text.parse().ok(),
            "ListIssueDateTime" if in_scheme => self.mark.issued = moment(text),
            "dateTime" if parent == "NextUpdate" => self.mark.next_update = moment(text),
            // The certificates of the service's present identity hold for its past, too: histories name only the key.
            "X509Certificate" if path.iter().any(|name| name == "ServiceDigitalIdentity") => {
                let compact: String = text.split_ascii_whitespace().collect();
                self.certificates.extend(STANDARD.decode(compact));
            }
            "TSPService" => self.end_service(),
            _ => self.note_status(name, parent, text),
        }
    }

    fn note_status(&mut self, name: &str, parent: &str, text: &str) {
        let Some(status) = self.statuses.last_mut() else {
            return;
        };
        if !matches!(parent, "ServiceInformation" | "ServiceHistoryInstance") {
            return;
        }
        let word = || text.rsplit("/Svctype/").next().unwrap_or_default().to_owned();
        match name {
            "ServiceTypeIdentifier" => status.kind = word(),
            "ServiceStatus" => {
                status.status = text.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
            }
            "StatusStartingTime" => status.since = moment(text),
            _ => {}
        }
    }

    fn end_service(&mut self) {
        let mut statuses: Vec<(DateTime<Utc>, Status)> =
            self.statuses.drain(..).filter_map(|status| Some((status.since?, status))).collect();
        statuses.sort_by_key(|(since, _)| *since);
        let ends = statuses.iter().skip(1).map(|(since, _)| Some(*since)).chain([None]);
        let periods: Vec<Period> = statuses
            .iter()
            .zip(ends)
            .filter_map(|((from, status), until)| {
                let purpose = purpose(&status.kind)?;
                is_granted(&status.status, purpose).then_some(Period { purpose, from: *from, until })
            })
            .collect();
        let certificates = std::mem::take(&mut self.certificates);
        if !periods.is_empty() && !certificates.is_empty() {
            self.services.push(Service { certificates, periods });
        }
    }
}

/// The words of the list since 2016 and those before. Cards are a matter of each country: theirs has its own word.
fn is_granted(status: &str, purpose: Purpose) -> bool {
    match status {
        "granted" | "undersupervision" | "supervisionincessation" | "accredited" => true,
        "recognisedatnationallevel" => purpose == Purpose::Identify,
        _ => false,
    }
}

fn purpose(kind: &str) -> Option<Purpose> {
    match kind {
        "CA/QC" => Some(Purpose::Sign),
        "TSA/QTST" | "TSA" | "TSA/TSS-QC" | "TSA/TSS-AdESQCandQES" => Some(Purpose::Stamp),
        // The Italian list names the issuers of CNS and CIE so.
        "IdV" => Some(Purpose::Identify),
        _ => None,
    }
}

fn moment(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|time| time.with_timezone(&Utc))
}
