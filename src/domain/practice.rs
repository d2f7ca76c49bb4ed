//! States of a practice.

closed! {
    /// State of a practice (pratica). New values may be added.
    pub enum PracticeState {
        /// Being compiled by the titolare digitale and his delegates.
        InCompilazione = "IN_COMPILAZIONE",
        /// Compilation closed and frozen; each person asseverates or declares.
        DaAsseverare = "DA_ASSEVERARE",
        /// All statements are in; payment is due.
        DaPagare = "DA_PAGARE",
        /// Paid or exempt; the titolare may send.
        ProntaInvio = "PRONTA_INVIO",
        /// Sent; the protocol number is being asked for.
        Inviata = "INVIATA",
        /// Endorsed (vidimata): project number and attestation given.
        Vidimata = "VIDIMATA",
        /// Under technical review for an authorisation.
        InIstruttoria = "IN_ISTRUTTORIA",
        /// Under control.
        AControllo = "A_CONTROLLO",
        /// In the population of the next draw.
        AttesaSorteggio = "ATTESA_SORTEGGIO",
        /// Filed; works may start.
        Depositata = "DEPOSITATA",
        /// The office asked for integrations; the clock is stopped.
        AttesaIntegrazioni = "ATTESA_INTEGRAZIONI",
        /// Authorised.
        Autorizzata = "AUTORIZZATA",
        /// Refused.
        Diniego = "DINIEGO",
        /// Found compliant.
        Conforme = "CONFORME",
        /// Found not compliant.
        NonConforme = "NON_CONFORME",
        /// Works ended, testing outstanding.
        LavoriUltimati = "LAVORI_ULTIMATI",
        /// Closed: tested, or works ended and no testing due.
        Chiusa = "CHIUSA",
        /// Cancelled after sending.
        Annullata = "ANNULLATA",
        /// Draft deleted before sending; only its trace is kept.
        Eliminata = "ELIMINATA",
    }
}

closed! {
    /// Phase of a practice: the states that share one column of the rights table.
    pub enum Phase {
        /// Being compiled.
        Compilazione = "COMPILAZIONE",
        /// Frozen, statements being made.
        Asseverazione = "ASSEVERAZIONE",
        /// To be paid and sent.
        Invio = "INVIO",
        /// Sent and open.
        Aperta = "APERTA",
        /// Closed or cancelled.
        Chiusa = "CHIUSA",
        /// Deleted.
        Eliminata = "ELIMINATA",
    }
}

impl PracticeState {
    pub const fn phase(self) -> Phase {
        match self {
            Self::InCompilazione => Phase::Compilazione,
            Self::DaAsseverare => Phase::Asseverazione,
            Self::DaPagare | Self::ProntaInvio => Phase::Invio,
            Self::Inviata
            | Self::Vidimata
            | Self::InIstruttoria
            | Self::AControllo
            | Self::AttesaSorteggio
            | Self::Depositata
            | Self::AttesaIntegrazioni
            | Self::Autorizzata
            | Self::Diniego
            | Self::Conforme
            | Self::NonConforme
            | Self::LavoriUltimati => Phase::Aperta,
            Self::Chiusa | Self::Annullata => Phase::Chiusa,
            Self::Eliminata => Phase::Eliminata,
        }
    }

    /// Sent to the office, at any time.
    pub const fn is_sent(self) -> bool {
        matches!(self.phase(), Phase::Aperta | Phase::Chiusa)
    }
}
