//! Notices of the office (avvisi): what they decide, and their way from a draft to the reader (dossier 5.6).
//!
//! A decision is a notice too: who drafts it proposes, and who signs it decides. So nobody decides alone
//! (R67), and of two contradictory notices the one that is signed first moves the practice (R68).

use super::lifecycle::lifecycle;
use super::practice::{PracticeState, PracticeTrigger};

closed! {
    /// Kind of a notice. New values may be added.
    pub enum NoticeKind {
        /// Start of the procedure (avvio del procedimento).
        Avvio = "AVVIO",
        /// Request for integrations, point by point (richiesta di integrazioni).
        RichiestaIntegrazioni = "RICHIESTA_INTEGRAZIONI",
        /// Grounds for refusal, art. 10-bis L. 241/1990 (motivi ostativi).
        MotiviOstativi = "MOTIVI_OSTATIVI",
        /// Authorisation (autorizzazione).
        Autorizzazione = "AUTORIZZAZIONE",
        /// Refusal (diniego).
        Diniego = "DINIEGO",
        /// Outcome of a control: compliant (conformità).
        Conformita = "CONFORMITA",
        /// Outcome of a control: not compliant (non conformità).
        NonConformita = "NON_CONFORMITA",
        /// Outcome of a draw (esito del sorteggio).
        EsitoSorteggio = "ESITO_SORTEGGIO",
        /// End of the procedure (chiusura del procedimento).
        Chiusura = "CHIUSURA",
        /// Any other communication (comunicazione).
        Comunicazione = "COMUNICAZIONE",
    }
}

closed! {
    /// State of a notice.
    pub enum NoticeState {
        /// Being drafted; only the office sees it.
        Bozza = "BOZZA",
        /// Proposed: it waits for the signature of another officer.
        DaFirmare = "DA_FIRMARE",
        /// Signed; its protocol number is being asked for.
        Firmato = "FIRMATO",
        /// Protocolled, with the stamp.
        Protocollato = "PROTOCOLLATO",
        /// In the fascicolo of the parties, who were told.
        Notificato = "NOTIFICATO",
        /// A party opened it.
        Letto = "LETTO",
    }
}

closed! {
    /// What can happen to a notice.
    pub enum NoticeTrigger {
        /// Proposed for signature.
        Submit = "SUBMIT",
        /// Given back to be drafted again.
        Return = "RETURN",
        /// Signed.
        Sign = "SIGN",
        /// Given its protocol number.
        Register = "REGISTER",
        /// Put into the fascicolo.
        Notify = "NOTIFY",
        /// Opened by a party.
        Read = "READ",
    }
}

lifecycle! {
    NoticeState on NoticeTrigger, "avviso", from Bozza;
    Bozza => Submit => DaFirmare, by Office;
    DaFirmare => Return => Bozza, by Office;
    DaFirmare => Sign => Firmato, by Responsible, when "a decision: not by its author";
    Firmato => Register => Protocollato, by System;
    Protocollato => Notify => Notificato, by System;
    Notificato => Read => Letto, by Titolare;
}

impl NoticeState {
    /// The parties see it.
    pub const fn is_issued(self) -> bool {
        matches!(self, Self::Notificato | Self::Letto)
    }
}

impl NoticeKind {
    /// What signing it does to the practice, from the state that it is in. Nothing for a notice that only tells.
    pub const fn trigger(self, from: PracticeState) -> Option<PracticeTrigger> {
        Some(match self {
            Self::Autorizzazione => PracticeTrigger::Authorise,
            Self::Diniego => PracticeTrigger::Refuse,
            Self::Conformita => PracticeTrigger::FindCompliant,
            Self::NonConformita => PracticeTrigger::FindNonCompliant,
            Self::RichiestaIntegrazioni => match from {
                PracticeState::AControllo => PracticeTrigger::AskInControl,
                _ => PracticeTrigger::AskInReview,
            },
            _ => return None,
        })
    }

    /// Whether it accepts or refuses what was asked; nothing for what does neither.
    pub const fn accepts(self) -> Option<bool> {
        match self {
            Self::Autorizzazione | Self::Conformita => Some(true),
            Self::Diniego | Self::NonConformita => Some(false),
            _ => None,
        }
    }

    /// It binds somebody: two people stand behind it.
    pub const fn is_decision(self) -> bool {
        matches!(
            self,
            Self::Autorizzazione
                | Self::Diniego
                | Self::Conformita
                | Self::NonConformita
                | Self::RichiestaIntegrazioni
                | Self::MotiviOstativi
        )
    }

    /// It ends the procedure, and with it the clock.
    pub const fn decides(self) -> bool {
        matches!(self, Self::Autorizzazione | Self::Diniego | Self::Conformita | Self::NonConformita)
    }

    /// As the notice is headed.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Avvio => "Comunicazione di avvio del procedimento",
            Self::RichiestaIntegrazioni => "Richiesta di integrazioni",
            Self::MotiviOstativi => "Comunicazione dei motivi ostativi all'accoglimento dell'istanza",
            Self::Autorizzazione => "Autorizzazione",
            Self::Diniego => "Diniego",
            Self::Conformita => "Esito del controllo: conforme",
            Self::NonConformita => "Esito del controllo: non conforme",
            Self::EsitoSorteggio => "Esito del sorteggio",
            Self::Chiusura => "Chiusura del procedimento",
            Self::Comunicazione => "Comunicazione",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lifecycle::Lifecycle as _;
    use super::*;

    #[test]
    fn what_a_notice_does_to_a_practice_is_a_step_of_its_machine() {
        let done = |kind: NoticeKind, from: PracticeState| kind.trigger(from).and_then(|on| from.after(on));
        use PracticeState as P;
        assert_eq!(done(NoticeKind::Autorizzazione, P::InIstruttoria), Some(P::Autorizzata));
        assert_eq!(done(NoticeKind::Diniego, P::InIstruttoria), Some(P::Diniego));
        assert_eq!(done(NoticeKind::Diniego, P::AControllo), None);
        assert_eq!(done(NoticeKind::Conformita, P::AControllo), Some(P::Conforme));
        assert_eq!(done(NoticeKind::RichiestaIntegrazioni, P::AControllo), Some(P::AttesaIntegrazioni));
        assert_eq!(done(NoticeKind::RichiestaIntegrazioni, P::InIstruttoria), Some(P::AttesaIntegrazioni));
        assert_eq!(done(NoticeKind::RichiestaIntegrazioni, P::AttesaIntegrazioni), None);
        assert!(NoticeKind::ALL.iter().all(|kind| !kind.decides() || kind.is_decision()));
    }
}
