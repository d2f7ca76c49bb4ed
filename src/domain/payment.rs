//! Payments of an istanza: states and what leads from one to another (domain dossier 5.5).

use super::lifecycle::lifecycle;

closed! {
    /// State of a payment.
    pub enum PaymentState {
        /// Due, and nothing was done about it (da pagare).
        Dovuto = "DOVUTO",
        /// Not due: the client is a public body, or the table asks for nothing.
        NonDovuto = "NON_DOVUTO",
        /// A position was created with the payment system; it has its number (IUV).
        PosizioneCreata = "POSIZIONE_CREATA",
        /// The payer was sent to the payment system.
        InAttesa = "IN_ATTESA",
        /// Paid, with a receipt of the payment system.
        Pagato = "PAGATO",
        /// The position expired unpaid.
        Scaduto = "SCADUTO",
        /// Paid outside, as the payer declares with the number of his receipt.
        ManualeDichiarato = "MANUALE_DICHIARATO",
        /// The office found the manual receipt in order.
        ManualeVerificato = "MANUALE_VERIFICATO",
        /// The office contests the manual receipt.
        ManualeContestato = "MANUALE_CONTESTATO",
        /// Paid back: the practice was never sent.
        Rimborsato = "RIMBORSATO",
        /// No longer asked for: the compilation was opened again, or another amount is due.
        Annullato = "ANNULLATO",
    }
}

closed! {
    /// What can happen to a payment.
    pub enum PaymentTrigger {
        /// The table asks for nothing.
        Exempt = "EXEMPT",
        /// A position is created.
        CreatePosition = "CREATE_POSITION",
        /// The payer goes to the payment system.
        Start = "START",
        /// The payment system reports the payment.
        Receive = "RECEIVE",
        /// The position expires.
        Expire = "EXPIRE",
        /// The payer declares a payment made outside.
        DeclareManual = "DECLARE_MANUAL",
        /// The office accepts the manual receipt.
        VerifyManual = "VERIFY_MANUAL",
        /// The office contests the manual receipt.
        ContestManual = "CONTEST_MANUAL",
        /// Paid back.
        Refund = "REFUND",
        /// No longer asked for.
        Cancel = "CANCEL",
    }
}

lifecycle! {
    PaymentState on PaymentTrigger, "pagamento", from Dovuto;
    Dovuto => Exempt => NonDovuto, by System, when "public body, or nothing due";
    Dovuto | Scaduto => CreatePosition => PosizioneCreata, by Payer, when "a payment system is connected";
    PosizioneCreata => Start => InAttesa, by Payer;
    PosizioneCreata | InAttesa | Scaduto => Receive => Pagato, by System, when "also after the due date";
    PosizioneCreata | InAttesa => Expire => Scaduto, by System;
    Dovuto | Scaduto => DeclareManual => ManualeDichiarato, by Payer;
    ManualeContestato => DeclareManual => ManualeDichiarato, by Payer, when "with another receipt";
    ManualeDichiarato => VerifyManual => ManualeVerificato, by Office;
    ManualeDichiarato => ContestManual => ManualeContestato, by Office, when "with a reason";
    Pagato | ManualeVerificato => Refund => Rimborsato, by Office, when "never sent";
    Dovuto | NonDovuto | PosizioneCreata | InAttesa | Scaduto | ManualeDichiarato | ManualeContestato
        => Cancel => Annullato, by System, when "compilation opened again, or another amount";
}

impl PaymentState {
    /// The practice may be sent.
    pub const fn settles(self) -> bool {
        matches!(self, Self::NonDovuto | Self::Pagato | Self::ManualeDichiarato | Self::ManualeVerificato)
    }

    /// What of a sum that was paid counts: a contested receipt is replaced.
    pub fn counted(self, paid_cents: Option<i64>) -> i64 {
        paid_cents.filter(|_| self != Self::ManualeContestato).unwrap_or(0)
    }

    /// Money moved, or is said to have.
    pub const fn is_paid(self) -> bool {
        matches!(self, Self::Pagato | Self::ManualeDichiarato | Self::ManualeVerificato)
    }
}
