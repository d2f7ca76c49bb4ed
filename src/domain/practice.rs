//! States of a practice, and what leads from one to another (domain dossier 5.1).

use super::lifecycle::lifecycle;
use super::section::details::Procedimento;

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
        /// Draft of a later istanza that was sent: it goes on in its practice (confluita).
        Confluita = "CONFLUITA",
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

closed! {
    /// What can happen to a practice.
    pub enum PracticeTrigger {
        /// The compilation is closed.
        Close = "CLOSE",
        /// The compilation is opened again.
        Reopen = "REOPEN",
        /// Somebody refuses his statement: the practice goes back to the titolare.
        RefuseStatement = "REFUSE_STATEMENT",
        /// The last statement is confirmed.
        CompleteStatements = "COMPLETE_STATEMENTS",
        /// Paid, exempt, or a manual receipt was given.
        SettlePayment = "SETTLE_PAYMENT",
        /// The settlement falls away: another amount is due.
        UnsettlePayment = "UNSETTLE_PAYMENT",
        /// Sent to the office.
        Send = "SEND",
        /// Protocolled, numbered and endorsed.
        Endorse = "ENDORSE",
        /// The works need an authorisation.
        RouteToReview = "ROUTE_TO_REVIEW",
        /// The filing is controlled.
        RouteToControl = "ROUTE_TO_CONTROL",
        /// The filing waits for a draw.
        RouteToDraw = "ROUTE_TO_DRAW",
        /// The filing needs nothing more.
        RouteToFiling = "ROUTE_TO_FILING",
        /// Drawn for control.
        Draw = "DRAW",
        /// Not drawn.
        Spare = "SPARE",
        /// The office asks for integrations during the review.
        AskInReview = "ASK_IN_REVIEW",
        /// The office asks for integrations during the control.
        AskInControl = "ASK_IN_CONTROL",
        /// The answer to the request is in; the review goes on.
        AnswerReview = "ANSWER_REVIEW",
        /// The answer to the request is in; the control goes on.
        AnswerControl = "ANSWER_CONTROL",
        /// No answer came in time, of a request of the review.
        LapseReview = "LAPSE_REVIEW",
        /// No answer came in time, of a request of the control.
        LapseControl = "LAPSE_CONTROL",
        /// Authorised.
        Authorise = "AUTHORISE",
        /// Refused.
        Refuse = "REFUSE",
        /// Found compliant.
        FindCompliant = "FIND_COMPLIANT",
        /// Found not compliant.
        FindNonCompliant = "FIND_NON_COMPLIANT",
        /// The total end of the works was sent.
        EndWorks = "END_WORKS",
        /// The total testing was sent, or none is due.
        Complete = "COMPLETE",
        /// A later istanza was sent from its draft.
        Merge = "MERGE",
        /// A substantial variant needs an authorisation.
        VaryToReview = "VARY_TO_REVIEW",
        /// A substantial variant is controlled.
        VaryToControl = "VARY_TO_CONTROL",
        /// A substantial variant waits for a draw.
        VaryToDraw = "VARY_TO_DRAW",
        /// A substantial variant needs nothing more.
        VaryToFiling = "VARY_TO_FILING",
        /// A variant was refused or withdrawn: the authorisation before it stands.
        KeepAuthorised = "KEEP_AUTHORISED",
        /// A variant was refused or withdrawn: the outcome of the control before it stands.
        KeepCompliant = "KEEP_COMPLIANT",
        /// A variant was refused or withdrawn: the filing before it stands.
        KeepFiled = "KEEP_FILED",
        /// A cancellation was accepted.
        Cancel = "CANCEL",
        /// The draft was deleted.
        Erase = "ERASE",
    }
}

lifecycle! {
    PracticeState on PracticeTrigger, "pratica", from InCompilazione;
    InCompilazione => Close => DaAsseverare, by Titolare, when "full check passed, no open delegation";
    InCompilazione => Erase => Eliminata, by Titolare, when "never sent";
    DaAsseverare | DaPagare | ProntaInvio => Reopen => InCompilazione, by Titolare, when "every statement falls";
    DaAsseverare => RefuseStatement => InCompilazione, by Declarant, when "with a reason; every statement falls";
    DaAsseverare => CompleteStatements => DaPagare, by Declarant, when "the last one asked";
    DaPagare => SettlePayment => ProntaInvio, by Payer, when "paid, exempt or manual receipt";
    ProntaInvio => UnsettlePayment => DaPagare, by System, when "another amount is due";
    ProntaInvio => Send => Inviata, by Payer, when "check run again and passed";
    Inviata => Endorse => Vidimata, by System, when "protocol number given";
    Vidimata => RouteToReview => InIstruttoria, by System, when "authorisation";
    Vidimata => RouteToControl => AControllo, by System, when "filing under control";
    Vidimata => RouteToDraw => AttesaSorteggio, by System, when "filing subject to draw";
    Vidimata => RouteToFiling => Depositata, by System, when "no relevance";
    AttesaSorteggio => Draw => AControllo, by DrawOperator;
    AttesaSorteggio => Spare => Depositata, by DrawOperator;
    InIstruttoria => AskInReview => AttesaIntegrazioni, by Responsible, when "clock stopped";
    AControllo => AskInControl => AttesaIntegrazioni, by Responsible, when "clock stopped";
    AttesaIntegrazioni => AnswerReview => InIstruttoria, by Titolare, when "clock runs";
    AttesaIntegrazioni => AnswerControl => AControllo, by Titolare, when "clock runs";
    AttesaIntegrazioni => LapseReview => Diniego, by System, when "deadline passed";
    AttesaIntegrazioni => LapseControl => NonConforme, by System, when "deadline passed";
    InIstruttoria => Authorise => Autorizzata, by Responsible;
    InIstruttoria => Refuse => Diniego, by Responsible, when "observations heard (art. 10-bis)";
    AControllo => FindCompliant => Conforme, by Responsible;
    AControllo => FindNonCompliant => NonConforme, by Responsible;
    InCompilazione | ProntaInvio => Merge => Confluita, by Payer, when "a later istanza; by who opened it where nothing is paid";
    Autorizzata | Conforme | Depositata => VaryToReview => InIstruttoria, by System, when "authorisation";
    Autorizzata | Conforme | Depositata => VaryToControl => AControllo, by System, when "filing under control";
    Autorizzata | Conforme | Depositata => VaryToDraw => AttesaSorteggio, by System, when "filing subject to draw";
    Autorizzata | Conforme | Depositata => VaryToFiling => Depositata, by System, when "no relevance";
    InIstruttoria | AControllo | AttesaSorteggio | AttesaIntegrazioni => KeepAuthorised => Autorizzata, by Responsible, when "or withdrawn";
    InIstruttoria | AControllo | AttesaSorteggio | AttesaIntegrazioni => KeepCompliant => Conforme, by Responsible, when "or withdrawn";
    InIstruttoria | AControllo | AttesaSorteggio | AttesaIntegrazioni => KeepFiled => Depositata, by Responsible, when "or withdrawn";
    Autorizzata | Conforme | Depositata => EndWorks => LavoriUltimati, by Director;
    LavoriUltimati => Complete => Chiusa, by Tester, when "or testing not due";
    Inviata | Vidimata | InIstruttoria | AControllo | AttesaSorteggio | Depositata | AttesaIntegrazioni
        | Autorizzata | Diniego | Conforme | NonConforme | LavoriUltimati => Cancel => Annullata, by Responsible, when "asked by the titolare";
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
            Self::Eliminata | Self::Confluita => Phase::Eliminata,
        }
    }

    /// What leads back to this state when a variant falls away.
    pub const fn kept(self) -> Option<PracticeTrigger> {
        match self {
            Self::Autorizzata => Some(PracticeTrigger::KeepAuthorised),
            Self::Conforme => Some(PracticeTrigger::KeepCompliant),
            Self::Depositata => Some(PracticeTrigger::KeepFiled),
            _ => None,
        }
    }

    /// What the routing of a procedure makes of an endorsed practice.
    pub const fn route(procedure: Procedimento) -> PracticeTrigger {
        match procedure {
            Procedimento::Autorizzazione => PracticeTrigger::RouteToReview,
            Procedimento::DepositoControllo => PracticeTrigger::RouteToControl,
            Procedimento::DepositoSorteggio => PracticeTrigger::RouteToDraw,
            Procedimento::PrivoRilevanza => PracticeTrigger::RouteToFiling,
        }
    }

    /// Open work of the office: what an inbox shows.
    pub const fn is_in_inbox(self) -> bool {
        matches!(self.phase(), Phase::Aperta)
    }

    /// Sent to the office, at any time.
    pub const fn is_sent(self) -> bool {
        matches!(self.phase(), Phase::Aperta | Phase::Chiusa)
    }
}
