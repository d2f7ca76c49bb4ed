//! Closed lists of section 2.

closed! {
    /// Kind of person (tipo di persona).
    pub enum PersonKind {
        /// Natural person (persona fisica).
        Natural = "NATURAL",
        /// Legal person (persona giuridica).
        Legal = "LEGAL",
        /// Public body (ente pubblico).
        PublicBody = "PUBLIC_BODY",
    }
}

closed! {
    /// Sex, as in the fiscal code.
    pub enum Sex {
        /// Male.
        Male = "M",
        /// Female.
        Female = "F",
    }
}

closed! {
    /// Professional order (ordine o collegio).
    pub enum ProfessionalOrder {
        /// Engineers (ingegneri).
        Ingegneri = "INGEGNERI",
        /// Architects (architetti).
        Architetti = "ARCHITETTI",
        /// Geologists (geologi).
        Geologi = "GEOLOGI",
        /// Surveyors (geometri).
        Geometri = "GEOMETRI",
        /// Industrial and farming experts (periti).
        Periti = "PERITI",
    }
}

closed! {
    /// Section of the professional register (sezione dell'albo).
    pub enum RegisterSection {
        /// Section A.
        A = "A",
        /// Section B.
        B = "B",
    }
}

closed! {
    /// State of an appointment (stato della nomina).
    pub enum AppointmentState {
        /// Proposed (proposta).
        Proposed = "PROPOSED",
        /// Accepted (accettata).
        Accepted = "ACCEPTED",
        /// Ended (cessata).
        Ended = "ENDED",
    }
}

closed! {
    /// What is wrong with a field of a subject.
    pub enum SubjectProblemCode {
        /// The field must be filled in.
        Required = "REQUIRED",
        /// Not a fiscal code.
        FiscalCodeInvalid = "FISCAL_CODE_INVALID",
        /// Not a VAT number.
        VatNumberInvalid = "VAT_NUMBER_INVALID",
        /// Not an e-mail address.
        EmailInvalid = "EMAIL_INVALID",
        /// The text is too long.
        TooLong = "TOO_LONG",
    }
}
