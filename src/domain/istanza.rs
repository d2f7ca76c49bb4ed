//! Istanze: what is submitted in a practice, from the first filing to the testing (domain dossier 5.2).

use super::lifecycle::lifecycle;

closed! {
    /// Kind of an istanza. New values may be added.
    pub enum IstanzaKind {
        /// The first filing: sections 1 to 6 (originale).
        Originale = "ORIGINALE",
        /// Substantial variant (variante sostanziale).
        VarianteSostanziale = "VARIANTE_SOSTANZIALE",
        /// Non-substantial variant (variante non sostanziale).
        VarianteNonSostanziale = "VARIANTE_NON_SOSTANZIALE",
        /// Change of subjects (cambio soggetti).
        CambioSoggetti = "CAMBIO_SOGGETTI",
        /// Answer to a request of the office (integrazione).
        Integrazione = "INTEGRAZIONE",
        /// Partial end of the works (fine lavori parziale).
        FineLavoriParziale = "FINE_LAVORI_PARZIALE",
        /// Total end of the works (fine lavori totale).
        FineLavoriTotale = "FINE_LAVORI_TOTALE",
        /// Partial testing (collaudo parziale).
        CollaudoParziale = "COLLAUDO_PARZIALE",
        /// Total testing (collaudo totale).
        CollaudoTotale = "COLLAUDO_TOTALE",
        /// Cancellation (annullamento).
        Annullamento = "ANNULLAMENTO",
    }
}

closed! {
    /// State of an istanza. New values may be added.
    pub enum IstanzaState {
        /// A draft.
        Bozza = "BOZZA",
        /// Closed; each person asseverates or declares.
        DaAsseverare = "DA_ASSEVERARE",
        /// All statements are in; payment is due.
        DaPagare = "DA_PAGARE",
        /// Paid or exempt; it may be sent.
        ProntaInvio = "PRONTA_INVIO",
        /// Sent; its protocol number is being asked for.
        Inviata = "INVIATA",
        /// Protocolled and endorsed (vidimata).
        Vidimata = "VIDIMATA",
        /// Before the office.
        InEsame = "IN_ESAME",
        /// Accepted.
        Accolta = "ACCOLTA",
        /// Refused.
        Respinta = "RESPINTA",
        /// Given up before it was sent.
        Abbandonata = "ABBANDONATA",
        /// Withdrawn by who sent it; it stays readable and changes nothing more.
        Ritirata = "RITIRATA",
    }
}

closed! {
    /// What can happen to an istanza.
    pub enum IstanzaTrigger {
        /// Its compilation is closed.
        Close = "CLOSE",
        /// Its compilation is opened again.
        Reopen = "REOPEN",
        /// Somebody of whom a statement was asked refuses it.
        RefuseStatement = "REFUSE_STATEMENT",
        /// The last statement is confirmed.
        CompleteStatements = "COMPLETE_STATEMENTS",
        /// Paid, exempt, or a manual receipt was given.
        SettlePayment = "SETTLE_PAYMENT",
        /// The settlement falls away.
        UnsettlePayment = "UNSETTLE_PAYMENT",
        /// Sent, after statements and payment.
        Send = "SEND",
        /// Sent at once: its kind asks for neither statements nor payment.
        SendDirect = "SEND_DIRECT",
        /// Protocolled and endorsed.
        Endorse = "ENDORSE",
        /// The office looks into it.
        Examine = "EXAMINE",
        /// Accepted.
        Accept = "ACCEPT",
        /// Refused.
        Reject = "REJECT",
        /// Given up.
        Abandon = "ABANDON",
        /// Withdrawn.
        Withdraw = "WITHDRAW",
        /// It takes effect at once: the office does not decide on its kind.
        TakeEffect = "TAKE_EFFECT",
    }
}

lifecycle! {
    IstanzaState on IstanzaTrigger, "istanza", from Bozza;
    Bozza => Close => DaAsseverare, by Titolare, when "full check passed, no open delegation";
    DaAsseverare | DaPagare | ProntaInvio => Reopen => Bozza, by Titolare;
    DaAsseverare => RefuseStatement => Bozza, by Declarant, when "with a reason";
    DaAsseverare => CompleteStatements => DaPagare, by Declarant;
    DaPagare => SettlePayment => ProntaInvio, by Payer;
    ProntaInvio => UnsettlePayment => DaPagare, by System;
    ProntaInvio => Send => Inviata, by Payer, when "check run again and passed";
    Bozza => SendDirect => Inviata, by Titolare, when "its kind asks for neither statements nor payment; or by who opened it";
    Inviata => Endorse => Vidimata, by System, when "protocol number given";
    Vidimata => Examine => InEsame, by Office;
    Vidimata => TakeEffect => Accolta, by System, when "the office does not decide on its kind";
    Vidimata | InEsame => Accept => Accolta, by Responsible;
    Vidimata | InEsame => Reject => Respinta, by Responsible;
    Bozza => Abandon => Abbandonata, by Titolare;
    Vidimata | InEsame => Withdraw => Ritirata, by Titolare, when "not yet decided";
}

impl IstanzaState {
    /// Not sent yet.
    pub const fn is_draft(self) -> bool {
        matches!(self, Self::Bozza | Self::DaAsseverare | Self::DaPagare | Self::ProntaInvio)
    }

    /// Sent, whatever became of it.
    pub const fn is_sent(self) -> bool {
        !self.is_draft() && !matches!(self, Self::Abbandonata)
    }
}
