//! Roles that a person can hold in one practice, and in the office.

closed! {
    /// Role of a subject of section 2. The Italian words stay: English would merge legal notions.
    pub enum SubjectRole {
        /// Client, legal owner of the practice (committente).
        Committente = "COMMITTENTE",
        /// Designer (progettista).
        Progettista = "PROGETTISTA",
        /// Director of works (direttore dei lavori).
        DirettoreLavori = "DIRETTORE_LAVORI",
        /// Contractor (ditta esecutrice).
        Ditta = "DITTA",
        /// Geologist (geologo).
        Geologo = "GEOLOGO",
        /// Static tester, a third party (collaudatore).
        Collaudatore = "COLLAUDATORE",
        /// Any other subject (altro soggetto).
        Altro = "ALTRO",
    }
}

closed! {
    /// Part of a role that a technician takes.
    pub enum SubRole {
        /// Structural part.
        Strutturale = "STRUTTURALE",
        /// Architectural part.
        Architettonico = "ARCHITETTONICO",
        /// Geotechnical part.
        Geotecnico = "GEOTECNICO",
        /// General direction of the works.
        Generale = "GENERALE",
    }
}

closed! {
    /// Role of an officer in one seat of the office.
    pub enum OfficeRole {
        /// Reviewer (istruttore).
        Istruttore = "ISTRUTTORE",
        /// Officer in charge of the procedure (responsabile del procedimento).
        Responsabile = "RESPONSABILE",
        /// Manager of the seat (dirigente).
        Dirigente = "DIRIGENTE",
        /// Protocol clerk (addetto al protocollo).
        Protocollo = "PROTOCOLLO",
        /// Draw operator (addetto ai sorteggi).
        Sorteggi = "SORTEGGI",
        /// Administrator of people and configuration (amministratore).
        Amministratore = "AMMINISTRATORE",
    }
}

impl OfficeRole {
    /// How much of a practice the role sees: of two in one seat the higher one counts (see the
    /// table of rights).
    pub const fn sees(self) -> u8 {
        match self {
            Self::Dirigente => 4,
            Self::Responsabile => 3,
            Self::Istruttore => 2,
            Self::Protocollo | Self::Sorteggi => 1,
            Self::Amministratore => 0,
        }
    }
}

closed! {
    /// Seat of the regional office: the ten provincial seats of the Settore Sismica.
    pub enum Seat {
        /// Arezzo.
        Ar = "AR",
        /// Firenze.
        Fi = "FI",
        /// Grosseto.
        Gr = "GR",
        /// Livorno.
        Li = "LI",
        /// Lucca.
        Lu = "LU",
        /// Massa-Carrara.
        Ms = "MS",
        /// Pisa.
        Pi = "PI",
        /// Pistoia.
        Pt = "PT",
        /// Prato.
        Po = "PO",
        /// Siena.
        Si = "SI",
    }
}

impl Seat {
    /// The seat that is competent for a comune, by the province in its ISTAT code.
    pub fn of_comune(istat: &str) -> Option<Self> {
        Some(match istat.get(..3)? {
            "045" => Self::Ms,
            "046" => Self::Lu,
            "047" => Self::Pt,
            "048" => Self::Fi,
            "049" => Self::Li,
            "050" => Self::Pi,
            "051" => Self::Ar,
            "052" => Self::Si,
            "053" => Self::Gr,
            "100" => Self::Po,
            _ => return None,
        })
    }
}

closed! {
    /// In which capacity somebody acted or is seen acting.
    pub enum ActorRole {
        /// Titolare digitale of the practice.
        Titolare = "TITOLARE",
        /// Client.
        Committente = "COMMITTENTE",
        /// Designer.
        Progettista = "PROGETTISTA",
        /// Director of works.
        DirettoreLavori = "DIRETTORE_LAVORI",
        /// Contractor.
        Ditta = "DITTA",
        /// Geologist.
        Geologo = "GEOLOGO",
        /// Static tester.
        Collaudatore = "COLLAUDATORE",
        /// Another subject.
        Altro = "ALTRO",
        /// The regional office.
        Ufficio = "UFFICIO",
        /// Another office or an expert whose opinion was asked.
        Interpellato = "INTERPELLATO",
        /// The service itself.
        Sistema = "SISTEMA",
    }
}

impl From<SubjectRole> for ActorRole {
    fn from(role: SubjectRole) -> Self {
        match role {
            SubjectRole::Committente => Self::Committente,
            SubjectRole::Progettista => Self::Progettista,
            SubjectRole::DirettoreLavori => Self::DirettoreLavori,
            SubjectRole::Ditta => Self::Ditta,
            SubjectRole::Geologo => Self::Geologo,
            SubjectRole::Collaudatore => Self::Collaudatore,
            SubjectRole::Altro => Self::Altro,
        }
    }
}
