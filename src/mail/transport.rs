//! How a mail leaves: to a server, into a folder, or into the memory of a test.
//!
//! Nothing here writes an address to the log, nor into an error that someone may log or store:
//! a log line has the id of the message and a digest of the recipient's domain.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use lettre::address::AddressError;
pub use lettre::message::Mailbox;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Message, MultiPart};
use tokio::io::AsyncWriteExt;

use super::message::{MailKind, Rendered};
use super::retry::Failure;
use super::smtp::Smtp;

/// One mail with its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// Id of the outbox row, of letters, digits and dashes. It becomes the Message-ID, so that a mail
    /// sent twice (accepted, but the answer was lost) is one mail for the recipient's server.
    pub id: String,
    /// Sender, checked when the configuration is read.
    pub from: Mailbox,
    /// Name of the recipient.
    pub to_name: String,
    /// Address of the recipient, as typed by people.
    pub to_address: String,
    /// What the message is.
    pub kind: MailKind,
    /// What it says.
    pub rendered: Rendered,
}

/// Proof that the next hop has taken the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The Message-ID, with its angle brackets.
    pub message_id: String,
}

/// Why a mail did not leave; the text holds no address and no name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// This mail will be refused again: bad address, refused by the server.
    #[error("refused: {0}")]
    Permanent(String),
    /// Not this time: server away, busy, or not set up for us.
    #[error("not now: {0}")]
    Transient(String),
}

impl SendError {
    /// What it means for the next attempt.
    pub fn failure(&self) -> Failure {
        match self {
            Self::Permanent(_) => Failure::Permanent,
            Self::Transient(_) => Failure::Transient,
        }
    }
}

/// A way out for mails. Cloning is cheap and shares connections and memory.
#[derive(Clone, Debug)]
pub enum Transport {
    /// To a server.
    Smtp(Smtp),
    /// One `.eml` file a mail into this folder.
    File(PathBuf),
    /// Kept, for tests.
    Memory(Outbox),
}

/// The mails that a test has caught.
#[derive(Clone, Debug, Default)]
pub struct Outbox(Arc<Mutex<Vec<Envelope>>>);

impl Outbox {
    /// What was sent so far, oldest first.
    pub fn sent(&self) -> Vec<Envelope> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn push(&self, envelope: Envelope) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(envelope);
    }
}

impl Transport {
    /// Sends one mail, and logs how it went.
    pub async fn send(&self, envelope: &Envelope) -> Result<Sent, SendError> {
        let outcome = self.hand_over(envelope).await;
        let domain = domain_digest(&envelope.to_address);
        match &outcome {
            Ok(sent) => {
                tracing::info!(message_id = %sent.message_id, kind = %envelope.kind, domain, "mail sent");
            }
            Err(error) => {
                tracing::warn!(mail = %printable(&envelope.id), kind = %envelope.kind, domain, %error, "mail not sent");
            }
        }
        outcome
    }

    async fn hand_over(&self, envelope: &Envelope) -> Result<Sent, SendError> {
        // Built for every transport, so that a bad address fails in a test as it does in service.
        let (message, sent) = build(envelope)?;
        match self {
            Self::Smtp(smtp) => smtp.send(message).await?,
            Self::File(folder) => write(folder, &file_name(envelope, written_at()), &message.formatted())
                .await
                .map_err(|error| SendError::Transient(format!("mail folder: {error}")))?,
            Self::Memory(outbox) => outbox.push(envelope.clone()),
        }
        Ok(sent)
    }
}

/// Reads the sender from the configuration: `PORTOS <no-reply@example.it>` or a bare address.
pub fn sender(text: &str) -> Result<Mailbox, AddressError> {
    text.parse()
}

fn build(envelope: &Envelope) -> Result<(Message, Sent), SendError> {
    if !is_id(&envelope.id) {
        return Err(SendError::Permanent("the id of the mail is not an id".to_owned()));
    }
    let address = envelope
        .to_address
        .trim()
        .parse()
        .map_err(|error: AddressError| SendError::Permanent(format!("recipient's address: {error}")))?;
    let name = super::template::one_line(&envelope.to_name, 100);
    let message_id = format!("<{}@{}>", envelope.id, envelope.from.email.domain());
    let rendered = &envelope.rendered;
    let mut message = Message::builder()
        .message_id(Some(message_id.clone()))
        .from(envelope.from.clone())
        .to(Mailbox::new(Some(name).filter(|name| !name.is_empty()), address))
        // `render` gives one line already; a caller that did not use it must not gain a header.
        .subject(rendered.subject.replace(|c: char| c.is_control(), " "))
        .multipart(MultiPart::alternative_plain_html(rendered.text.clone(), rendered.html.clone()))
        .map_err(|error| SendError::Permanent(format!("message: {error}")))?;
    // RFC 3834: asks the out-of-office replies of the world to stay silent.
    let auto = HeaderName::new_from_ascii_str("Auto-Submitted");
    message.headers_mut().insert_raw(HeaderValue::new(auto, "auto-generated".to_owned()));
    Ok((message, Sent { message_id }))
}

/// Ids become part of a header and of a file name: nothing but letters, digits and dashes.
fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn printable(id: &str) -> &str {
    if is_id(id) { id } else { "?" }
}

/// Sixteen hexadecimal digits that tell whether two failures had the same destination.
fn domain_digest(address: &str) -> String {
    let domain = address.trim().rsplit_once('@').map_or("", |(_, domain)| domain).to_lowercase();
    let digest = ring::digest::digest(&ring::digest::SHA256, domain.as_bytes());
    digest.as_ref().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// When a file is written: in its name only, for whoever looks into the folder.
#[expect(clippy::disallowed_methods, reason = "nothing is decided by it")]
fn written_at() -> DateTime<Utc> {
    Utc::now()
}

/// Sorts by time and says what it is without being opened.
fn file_name(envelope: &Envelope, now: DateTime<Utc>) -> String {
    format!("{}-{}-{}.eml", now.format("%Y%m%dT%H%M%S%.3fZ"), envelope.kind, envelope.id)
}

/// Under another name first, so that whoever watches the folder never opens half a mail.
async fn write(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let part = folder.join(format!(".{name}.part"));
    let written = async {
        let mut options = tokio::fs::OpenOptions::new();
        // A mail names people: for the owner's eyes only.
        let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(&part).await?;
        file.write_all(bytes).await?;
        file.sync_all().await?;
        tokio::fs::rename(&part, folder.join(name)).await
    }
    .await;
    if written.is_err() {
        // Best effort: the error that counts is the one above.
        let _ = tokio::fs::remove_file(&part).await;
    }
    written
}

#[cfg(test)]
mod tests {
    use lettre::message::header::{MessageId, Subject};

    use super::*;

    fn envelope() -> Envelope {
        Envelope {
            id: "0199a0b4-7c1e-7a55-9d43-0d4f3c5b1a2e".into(),
            from: sender("PORTOS <no-reply@portos.example>").unwrap(),
            to_name: "Niccolò \"il Geologo\" Rossi".into(),
            to_address: "niccolo@studio.example".into(),
            kind: MailKind::DelegationActivated,
            rendered: Rendered {
                subject: "PORTOS: è così".into(),
                text: "riga\n".into(),
                html: "<p>riga</p>".into(),
            },
        }
    }

    #[test]
    fn the_message_id_is_that_of_the_row() {
        let (message, sent) = build(&envelope()).unwrap();
        let (again, _) = build(&envelope()).unwrap();
        assert_eq!(sent.message_id, "<0199a0b4-7c1e-7a55-9d43-0d4f3c5b1a2e@portos.example>");
        assert_eq!(message.headers().get::<MessageId>(), again.headers().get::<MessageId>());
        let raw = String::from_utf8(message.formatted()).unwrap();
        assert!(raw.contains(&format!("Message-ID: {}\r\n", sent.message_id)), "{raw}");
        assert!(raw.contains("Auto-Submitted: auto-generated\r\n"), "{raw}");
        assert!(raw.contains("multipart/alternative") && raw.is_ascii(), "{raw}");
    }

    #[test]
    fn no_value_adds_a_header_or_a_recipient() {
        let mut hostile = envelope();
        hostile.to_name = "x\r\nBcc: a@b.example\r\n<c@d.example>, e".into();
        hostile.rendered.subject = "s\r\nBcc: a@b.example\r\n\r\nbody".into();
        let (message, _) = build(&hostile).unwrap();
        assert_eq!(message.envelope().to().len(), 1);
        assert_eq!(
            message.headers().get::<Subject>().unwrap().as_ref(),
            "s  Bcc: a@b.example    body",
            "one line"
        );
        let raw = String::from_utf8(message.formatted()).unwrap();
        assert!(!raw.lines().any(|line| line.starts_with("Bcc:")), "{raw}");
    }

    #[test]
    fn bad_addresses_and_ids_are_refused_without_repeating_them() {
        for address in
            ["", "nobody", "a@", "@b", "a@b@c", "a b@c.example", "a@b.example\r\nRCPT TO:<x@y.example>"]
        {
            let error = build(&Envelope { to_address: address.into(), ..envelope() }).unwrap_err();
            assert_eq!(error.failure(), Failure::Permanent, "{address:?}");
            assert!(address.is_empty() || !error.to_string().contains(address), "{error}");
        }
        for id in ["", "../../etc/x", "a b", "a\r\nb", "è", &"x".repeat(65)] {
            assert!(build(&Envelope { id: id.into(), ..envelope() }).is_err(), "{id:?}");
        }
        assert!(build(&Envelope { to_address: " a@b.example\n".into(), ..envelope() }).is_ok(), "trimmed");
    }

    #[test]
    fn the_sender_is_checked() {
        assert!(sender("PORTOS <no-reply@portos.example>").is_ok());
        assert!(sender("no-reply@portos.example").is_ok());
        assert!(sender("PORTOS").is_err());
    }

    #[test]
    fn the_digest_hides_the_domain_and_not_its_sameness() {
        let one = domain_digest("a@Studio.example");
        assert_eq!(one, domain_digest(" b@studio.example"));
        assert_ne!(one, domain_digest("a@other.example"));
        assert_eq!(one.len(), 16);
        domain_digest("no address");
    }

    #[tokio::test]
    async fn a_folder_gets_one_whole_readable_file() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("var/mail");
        let sent = Transport::File(folder.clone()).send(&envelope()).await.unwrap();
        let names: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let [name] = names.as_slice() else { panic!("{names:?}") };
        assert!(name.ends_with("Z-DELEGATION_ACTIVATED-0199a0b4-7c1e-7a55-9d43-0d4f3c5b1a2e.eml"), "{name}");
        let mail = std::fs::read_to_string(folder.join(name)).unwrap();
        assert!(mail.contains(&sent.message_id));
        let mode = std::os::unix::fs::PermissionsExt::mode(
            &std::fs::metadata(folder.join(name)).unwrap().permissions(),
        );
        assert_eq!(mode & 0o777, 0o600);
    }

    #[tokio::test]
    async fn a_folder_that_cannot_be_written_delays() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("file");
        std::fs::write(&file, b"").unwrap();
        let error = Transport::File(file).send(&envelope()).await.unwrap_err();
        assert_eq!(error.failure(), Failure::Transient);
    }

    #[tokio::test]
    async fn a_test_sees_what_was_sent_through_any_clone() {
        let outbox = Outbox::default();
        let transport = Transport::Memory(outbox.clone());
        transport.clone().send(&envelope()).await.unwrap();
        assert_eq!(outbox.sent(), [envelope()]);
        assert!(transport.send(&Envelope { to_address: "x".into(), ..envelope() }).await.is_err());
        assert_eq!(outbox.sent().len(), 1);
    }
}
