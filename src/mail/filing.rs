//! Mails about the filing of a practice: one frame, words by kind (dossier 12).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::message::{LONG, MailKind, Rendered, SHORT, filled};
use super::template::{Form, fill, one_line};
use crate::domain::rome;

/// What such a mail says besides its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FilingParams {
    /// Name of the person the mail is for.
    pub recipient_name: String,
    /// Title of the practice.
    pub practice_title: String,
    /// Who caused it.
    #[serde(default)]
    pub who: String,
    /// What it is about: a kind of statement, an amount, a reason.
    #[serde(default)]
    pub what: String,
    /// Lines below the text: numbers, documents.
    #[serde(default)]
    pub details: Vec<String>,
    pub at: DateTime<Utc>,
    /// Absolute address of the practice, without any secret.
    pub link: String,
}

struct Words {
    subject: &'static str,
    heading: &'static str,
    text: &'static str,
}

const fn words(kind: MailKind) -> Option<Words> {
    let (subject, heading, text) = match kind {
        MailKind::StatementAsked => (
            "dichiarazione da confermare - {{short_title}}",
            "Dichiarazione da confermare",
            "{{who}} ha chiuso la compilazione della pratica «{{title}}». Per inviarla occorre la sua conferma: {{what}}. \
Legga i dati e gli allegati, poi confermi o rifiuti la dichiarazione indicando il motivo.",
        ),
        MailKind::StatementRefused => (
            "dichiarazione rifiutata - {{short_title}}",
            "Dichiarazione rifiutata",
            "{{who}} ha rifiutato la dichiarazione per la pratica «{{title}}» il {{at}}, con questo motivo: {{what}}. La \
compilazione è di nuovo aperta e le altre dichiarazioni sono decadute.",
        ),
        MailKind::SignatureRefused => (
            "firma rifiutata - {{short_title}}",
            "Firma rifiutata",
            "{{who}} ha rifiutato il {{at}} di firmare un documento della pratica «{{title}}»: {{what}}. Finché il rifiuto non è \
ritirato o il documento sostituito, la compilazione non si chiude e la pratica non si invia.",
        ),
        MailKind::PaymentDue => (
            "pagamento da effettuare - {{short_title}}",
            "Pagamento da effettuare",
            "Tutte le dichiarazioni della pratica «{{title}}» sono confermate. Prima dell'invio occorre pagare {{what}}.",
        ),
        MailKind::PaymentContested => (
            "ricevuta di pagamento contestata - {{short_title}}",
            "Ricevuta di pagamento contestata",
            "L'ufficio contesta la ricevuta di pagamento della pratica «{{title}}», con questo motivo: {{what}}.",
        ),
        MailKind::PracticeEndorsed => (
            "pratica vidimata - {{short_title}}",
            "Pratica vidimata",
            "La pratica «{{title}}» è stata protocollata e vidimata il {{at}}. L'attestato si scarica dal fascicolo.",
        ),
        MailKind::PracticeOpened => (
            "pratica inviata e vidimata - {{short_title}}",
            "Pratica inviata e vidimata",
            "La pratica «{{title}}», di cui lei è {{what}}, è stata inviata e vidimata il {{at}}. Può leggerla nel fascicolo.",
        ),
        MailKind::IstanzaEndorsed => (
            "nuova istanza - {{short_title}}",
            "Nuova istanza vidimata",
            "Nella pratica «{{title}}» è stata inviata e vidimata il {{at}} un'istanza: {{what}}. Si legge nel fascicolo.",
        ),
        MailKind::NoticeIssued => (
            "nuovo avviso dell'ufficio - {{short_title}}",
            "Nuovo avviso dell'ufficio",
            "L'ufficio ha notificato un avviso nella pratica «{{title}}»: {{what}}. L'avviso firmato si scarica dal fascicolo.",
        ),
        MailKind::PaymentReceived => (
            "pagamento registrato - {{short_title}}",
            "Pagamento registrato",
            "Per la pratica «{{title}}» {{who}} ha registrato un pagamento di {{what}} il {{at}}. L'ufficio può verificarne la \
ricevuta anche dopo l'invio.",
        ),
        MailKind::DrawResult => (
            "esito del sorteggio - {{short_title}}",
            "Esito del sorteggio",
            "Il deposito «{{title}}» ha partecipato al sorteggio dei controlli: {{what}}. Il verbale pubblicato permette a \
chiunque di ripetere l'estrazione.",
        ),
        MailKind::IntegrationDue => (
            "richiesta di integrazioni in scadenza - {{short_title}}",
            "Richiesta di integrazioni in scadenza",
            "La richiesta di integrazioni della pratica «{{title}}» attende risposta: {{what}}. Senza risposta entro il termine il \
procedimento si chiude con esito negativo.",
        ),
        MailKind::IntegrationLapsed => (
            "termine scaduto per le integrazioni - {{short_title}}",
            "Termine scaduto per le integrazioni",
            "Il termine per rispondere alla richiesta di integrazioni della pratica «{{title}}» è scaduto senza una risposta \
completa. Lo stato della pratica è ora: {{what}}.",
        ),
        MailKind::DocumentShown => (
            "nuovo documento nel fascicolo - {{short_title}}",
            "Nuovo documento nel fascicolo",
            "L'ufficio ha reso visibile nel fascicolo della pratica «{{title}}» un documento ricevuto: {{what}}.",
        ),
        MailKind::DocumentHidden => (
            "documento non più visibile - {{short_title}}",
            "Documento non più visibile",
            "L'ufficio ha reso non visibile un documento ricevuto che era nel fascicolo della pratica «{{title}}»: {{what}}.",
        ),
        MailKind::OpinionAsked => (
            "richiesta di parere",
            "Richiesta di parere",
            "{{who}} chiede il suo parere. Acceda al portale con CNS, SPID o CIE: vi trova la domanda e i documenti su cui \
esprimersi. {{what}}.",
        ),
        _ => return None,
    };
    Some(Words { subject, heading, text })
}

/// Whether mails of this kind have their words here.
pub const fn has_words(kind: MailKind) -> bool {
    words(kind).is_some()
}

/// Writes the message.
pub fn render(kind: MailKind, params: &FilingParams) -> Rendered {
    let Words { subject, heading, text } =
        words(kind).unwrap_or(Words { subject: "{{short_title}}", heading: "", text: "{{what}}" });
    let values = [
        ("title", one_line(&params.practice_title, LONG)),
        ("short_title", one_line(&params.practice_title, SHORT)),
        ("who", one_line(&params.who, LONG)),
        ("what", one_line(&params.what, LONG)),
        ("at", rome::long(params.at)),
    ];
    let details: Vec<String> = params.details.iter().map(|line| one_line(line, LONG)).collect();
    let framed = [
        ("recipient_name", one_line(&params.recipient_name, LONG)),
        ("subject", fill(subject, Form::Subject, &values)),
        ("heading", heading.to_owned()),
        ("text", fill(text, Form::Text, &values)),
        ("details", details.join("\n")),
        ("link", one_line(&params.link, usize::MAX)),
    ];
    filled(kind, &framed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_says_what_and_shows_no_markup_of_others() {
        let params = FilingParams {
            recipient_name: "Luca <b>".into(),
            practice_title: "Casa {{who}}\r\nBcc: a@b.it".into(),
            who: "<img src=x>".into(),
            what: "euro 200,00".into(),
            details: vec!["Progetto 2026/000001".into(), "<script>".into()],
            at: "2026-07-01T09:05:00Z".parse().unwrap(),
            link: "https://portos.example/pratiche/x".into(),
        };
        for kind in MailKind::ALL.iter().copied().filter(|kind| has_words(*kind)) {
            let out = render(kind, &params);
            // Who is asked for an opinion is told nothing of the practice by mail.
            let titled = out.subject.contains("Casa {{who}} Bcc:") || kind == MailKind::OpinionAsked;
            assert!(out.subject.trim().lines().count() == 1 && titled, "{kind}");
            assert!(out.text.contains("Progetto 2026/000001") && out.text.contains("Gentile Luca"), "{kind}");
            assert!(out.text.lines().any(|line| line == params.link), "{kind}");
            for bad in ["<script>", "<img", "<b>"] {
                assert!(!out.html.contains(bad), "{kind}: {bad}");
            }
        }
    }
}
