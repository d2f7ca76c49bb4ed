//! What is said of a failed login, and what its person can do: both languages.

use super::login::LoginProblem as Problem;
use super::violation::Lang;

/// What happened, then what to do; Italian, then English.
type Text = [(&'static str, &'static str); 2];

const AGAIN: (&str, &str) = ("Ripetere l'accesso dall'inizio.", "Begin the login anew.");
const LATER: (&str, &str) = (
    "Riprovare tra qualche minuto o scegliere un altro modo di accesso; se continua, avvisare l'assistenza.",
    "Try again in some minutes or choose another way in; if it goes on, tell the help desk.",
);
const OTHER_CARD: (&str, &str) = (
    "Inserire la CNS o la tessera sanitaria (TS-CNS) valida e scegliere il suo certificato di autenticazione.",
    "Insert a valid CNS or health card (TS-CNS) and choose its certificate for logins.",
);
const RENEW: (&str, &str) = (
    "Chiedere una nuova tessera all'ente che l'ha emessa, oppure entrare con SPID o CIE.",
    "Ask the issuer for a new card, or sign in with SPID or CIE.",
);

impl Problem {
    /// What happened.
    pub const fn message(self, lang: Lang) -> &'static str {
        let [italian, english] = self.text();
        match lang {
            Lang::It => italian.0,
            Lang::En => english.0,
        }
    }

    /// What to do about it.
    pub const fn remedy(self, lang: Lang) -> &'static str {
        let [italian, english] = self.text();
        match lang {
            Lang::It => italian.1,
            Lang::En => english.1,
        }
    }

    const fn text(self) -> Text {
        let (italian, english, remedy) = match self {
            Self::NextRefused => (
                "L'indirizzo a cui tornare dopo l'accesso non è di questo servizio.",
                "The address to go to after the login is not one of this service.",
                (
                    "Aprire il servizio dal suo indirizzo e accedere da lì; non usare il collegamento ricevuto.",
                    "Open the service by its own address and sign in there; do not use the link you were sent.",
                ),
            ),
            Self::ProviderUnknown => (
                "Questo modo di accesso non esiste.",
                "There is no such way to sign in.",
                ("Scegliere dalla pagina di accesso.", "Choose from the login page."),
            ),
            Self::NoCertificate => (
                "Il browser non ha inviato alcun certificato.",
                "The browser sent no certificate.",
                (
                    "Collegare il lettore, inserire la tessera, verificare che il software della tessera sia installato \
                     e registrato nel browser, chiudere tutte le finestre del browser e riprovare.",
                    "Connect the reader, insert the card, see that the card's software is installed and known to the \
                     browser, close all windows of the browser and try again.",
                ),
            ),
            Self::CertificateUnreadable => (
                "Il certificato inviato è danneggiato o non leggibile.",
                "The certificate that was sent is damaged or cannot be read.",
                OTHER_CARD,
            ),
            Self::UnknownIssuer => (
                "Il certificato non proviene da un ente emittente di CNS riconosciuto.",
                "The certificate does not come from a known issuer of CNS cards.",
                OTHER_CARD,
            ),
            Self::CertificateExpired => ("Il certificato è scaduto.", "The certificate has expired.", RENEW),
            Self::CertificateNotYetValid => (
                "Il certificato non è ancora valido.",
                "The certificate is not valid yet.",
                (
                    "Attendere l'attivazione della tessera; se è già attiva, avvisare l'assistenza: un orologio può \
                     essere sbagliato.",
                    "Wait until the card is activated; if it is, tell the help desk: a clock may be wrong.",
                ),
            ),
            Self::CertificateRevoked => (
                "Il certificato è stato revocato o sospeso.",
                "The certificate was revoked or suspended.",
                RENEW,
            ),
            Self::RevocationUnknown => (
                "Non è possibile sapere ora se il certificato sia stato revocato.",
                "Whether the certificate was revoked cannot be told now.",
                LATER,
            ),
            Self::WrongPurpose => (
                "Il certificato scelto non serve per l'autenticazione: può essere quello di firma.",
                "The chosen certificate is not meant for logins: it may be the one for signatures.",
                OTHER_CARD,
            ),
            Self::CertificateNotAccepted => (
                "Il certificato non rispetta le regole degli enti emittenti o usa un algoritmo troppo debole.",
                "The certificate breaks a rule of its authorities or uses too weak an algorithm.",
                RENEW,
            ),
            Self::HeaderRefused => (
                "Un certificato è arrivato da un sistema intermedio non autorizzato.",
                "A certificate came by way of a system that is not authorised.",
                (
                    "Collegarsi direttamente al servizio, senza proxy; altrimenti avvisare l'assistenza.",
                    "Connect to the service directly, without a proxy; otherwise tell the help desk.",
                ),
            ),
            Self::HeaderUnreadable => (
                "Il sistema intermedio ha inoltrato un certificato non leggibile.",
                "The system in between passed on a certificate that cannot be read.",
                LATER,
            ),
            Self::ProviderUnreachable => {
                ("Il gestore di identità non risponde.", "The identity provider does not answer.", LATER)
            }
            Self::ProviderSlow => (
                "Il gestore di identità risponde troppo lentamente.",
                "The identity provider answers too slowly.",
                LATER,
            ),
            Self::ProviderAnswer => (
                "Il gestore di identità ha dato una risposta non conforme.",
                "The identity provider gave an answer that breaks the protocol.",
                LATER,
            ),
            Self::IssuerMismatch => (
                "La risposta nomina un gestore di identità diverso da quello scelto.",
                "The answer names another identity provider than the one that was chosen.",
                LATER,
            ),
            Self::RefusedByProvider => (
                "Il gestore di identità ha rifiutato l'accesso, o l'accesso è stato annullato.",
                "The identity provider refused the login, or it was ended there.",
                (
                    "Riprovare e completare l'autenticazione; se il gestore la rifiuta ancora, rivolgersi al gestore.",
                    "Try again and complete the login; if the provider refuses again, turn to the provider.",
                ),
            ),
            Self::StateUnknown => {
                ("Questo accesso non è noto al servizio.", "The service knows nothing of this login.", AGAIN)
            }
            Self::StateUsed => ("Questo accesso è già stato usato.", "This login was used before.", AGAIN),
            Self::StateExpired => (
                "L'accesso ha richiesto troppo tempo: vale dieci minuti.",
                "The login took too long: it is good for ten minutes.",
                AGAIN,
            ),
            Self::OtherBrowser => (
                "L'accesso era stato avviato in un altro browser, o i cookie sono disattivati.",
                "The login was begun in another browser, or cookies are switched off.",
                (
                    "Consentire i cookie di questo sito e ripetere l'accesso in un solo browser.",
                    "Allow the cookies of this site and begin the login anew, all in one browser.",
                ),
            ),
            Self::CodeRefused => (
                "Il gestore di identità non riconosce il codice di ritorno.",
                "The identity provider does not know the code that came back.",
                AGAIN,
            ),
            Self::TokenInvalid => (
                "La risposta del gestore di identità non è autentica.",
                "The answer of the identity provider is not genuine.",
                LATER,
            ),
            Self::TokenTimes => (
                "Gli orari nella risposta del gestore non corrispondono all'orologio del servizio.",
                "The times in the provider's answer do not fit the clock of the service.",
                LATER,
            ),
            Self::NonceMismatch => (
                "La risposta del gestore appartiene a un altro accesso.",
                "The provider's answer belongs to another login.",
                AGAIN,
            ),
            Self::LevelTooLow => (
                "Il livello di sicurezza dell'identità è troppo basso.",
                "The assurance level of the identity is too low.",
                (
                    "Ripetere l'accesso con un'identità di livello 2 o superiore.",
                    "Sign in again with an identity of level 2 or higher.",
                ),
            ),
            Self::NoFiscalCode => (
                "L'identità non contiene un codice fiscale valido di persona fisica.",
                "The identity holds no valid codice fiscale of a person.",
                (
                    "Entrare con un'identità personale italiana: CNS, SPID o CIE.",
                    "Sign in with a personal Italian identity: CNS, SPID or CIE.",
                ),
            ),
            Self::Locked => (
                "Troppi accessi non riusciti: gli accessi sono sospesi per un po'.",
                "Too many failed logins: logins are suspended for a while.",
                (
                    "Attendere il tempo indicato e riprovare.",
                    "Wait for the time that is shown and try again.",
                ),
            ),
            Self::RateLimited => (
                "Troppe richieste in poco tempo.",
                "Too many requests in a short time.",
                ("Attendere un momento e riprovare.", "Wait a moment and try again."),
            ),
            Self::Unavailable => (
                "Il servizio non può rispondere in questo momento.",
                "The service cannot answer right now.",
                LATER,
            ),
        };
        [(italian, remedy.0), (english, remedy.1)]
    }
}
