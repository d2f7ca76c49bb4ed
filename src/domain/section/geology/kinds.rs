//! Closed lists of section 4.

closed! {
    /// Class of investigation (classe d'indagine), regulation 36/R art. 7.
    pub enum InvestigationClass {
        /// Class 1: the smallest works.
        Class1 = "CLASS_1",
        /// Class 2.
        Class2 = "CLASS_2",
        /// Class 3.
        Class3 = "CLASS_3",
        /// Class 4: the largest works.
        Class4 = "CLASS_4",
    }
}

closed! {
    /// Geomorphological hazard of the plan (pericolosità geomorfologica).
    pub enum GeomorphologicalHazard {
        /// G.1: low.
        G1 = "G_1",
        /// G.2: medium.
        G2 = "G_2",
        /// G.3: high.
        G3 = "G_3",
        /// G.4: very high.
        G4 = "G_4",
    }
}

closed! {
    /// Hydraulic hazard (pericolosità idraulica): the scale of the plan or of the flood plan.
    pub enum HydraulicHazard {
        /// I.1: low.
        I1 = "I_1",
        /// I.2: medium.
        I2 = "I_2",
        /// I.3: high.
        I3 = "I_3",
        /// I.4: very high.
        I4 = "I_4",
        /// P1: rare floods.
        P1 = "P_1",
        /// P2: less frequent floods.
        P2 = "P_2",
        /// P3: frequent floods.
        P3 = "P_3",
    }
}

closed! {
    /// Local seismic hazard of the plan (pericolosità sismica locale).
    pub enum SeismicHazard {
        /// S.1: low.
        S1 = "S_1",
        /// S.2: medium.
        S2 = "S_2",
        /// S.3: high.
        S3 = "S_3",
        /// S.4: very high.
        S4 = "S_4",
    }
}

closed! {
    /// Geomorphological context (contesto geomorfologico).
    pub enum GeomorphologicalContext {
        /// Plain (pianura).
        Plain = "PLAIN",
        /// Slope (versante).
        Slope = "SLOPE",
        /// Ridge (crinale).
        Ridge = "RIDGE",
        /// Valley floor (fondovalle).
        ValleyFloor = "VALLEY_FLOOR",
    }
}

closed! {
    /// Subsoil category (categoria di sottosuolo), NTC 3.2.2.
    pub enum SubsoilCategory {
        /// A: rock or very rigid soil.
        A = "A",
        /// B: soft rock, very dense soil.
        B = "B",
        /// C: dense or stiff soil.
        C = "C",
        /// D: loose or soft soil.
        D = "D",
        /// E: shallow soft soil on rigid soil.
        E = "E",
        /// S1: very soft soil; NTC 2008 only.
        S1 = "S1",
        /// S2: soil that may liquefy, sensitive clay; NTC 2008 only.
        S2 = "S2",
    }
}

closed! {
    /// Outcome on liquefaction (liquefazione).
    pub enum LiquefactionOutcome {
        /// The check may be omitted (esclusa).
        Excluded = "EXCLUDED",
        /// Checked (verificata).
        Verified = "VERIFIED",
        /// Still to be checked (da verificare).
        ToBeVerified = "TO_BE_VERIFIED",
    }
}

closed! {
    /// How the local seismic response is found (risposta sismica locale).
    pub enum LocalResponse {
        /// Simplified, by categories (semplificata).
        Simplified = "SIMPLIFIED",
        /// By a response analysis (analisi RSL).
        Analysis = "ANALYSIS",
    }
}

closed! {
    /// Kind of investigation (tipo di indagine).
    pub enum InvestigationKind {
        /// Cored borehole (sondaggio a carotaggio).
        CoredBorehole = "CORED_BOREHOLE",
        /// Destructive borehole (sondaggio a distruzione).
        DestructiveBorehole = "DESTRUCTIVE_BOREHOLE",
        /// Standard penetration test (SPT).
        Spt = "SPT",
        /// Cone penetration test (CPT).
        Cpt = "CPT",
        /// Cone penetration test with pore pressure (CPTU).
        Cptu = "CPTU",
        /// Super-heavy dynamic probing (DPSH).
        Dpsh = "DPSH",
        /// Medium dynamic probing (DPM).
        Dpm = "DPM",
        /// Light dynamic probing (DPL).
        Dpl = "DPL",
        /// Flat dilatometer (DMT).
        Dmt = "DMT",
        /// Test pit (pozzetto).
        TestPit = "TEST_PIT",
        /// Down-hole.
        DownHole = "DOWN_HOLE",
        /// Cross-hole.
        CrossHole = "CROSS_HOLE",
        /// Surface waves (MASW).
        Masw = "MASW",
        /// Passive surface waves (ReMi).
        Remi = "REMI",
        /// Extended spatial autocorrelation (ESAC).
        Esac = "ESAC",
        /// Refraction, P waves (rifrazione P).
        RefractionP = "REFRACTION_P",
        /// Refraction, SH waves (rifrazione SH).
        RefractionSh = "REFRACTION_SH",
        /// Tomography (tomografia).
        Tomography = "TOMOGRAPHY",
        /// Spectral ratio of ambient noise (HVSR).
        Hvsr = "HVSR",
        /// Laboratory tests (prove di laboratorio).
        Laboratory = "LABORATORY",
        /// Piezometer (piezometro).
        Piezometer = "PIEZOMETER",
        /// Inclinometer (inclinometro).
        Inclinometer = "INCLINOMETER",
        /// Load test (prova di carico).
        LoadTest = "LOAD_TEST",
        /// Published data (bibliografia).
        Bibliography = "BIBLIOGRAPHY",
        /// Any other (altro).
        Other = "OTHER",
    }
}

impl InvestigationKind {
    /// A borehole or a geophysical survey, as classes 3 and 4 ask. [INF]
    pub const fn is_borehole_or_geophysical(self) -> bool {
        matches!(
            self,
            Self::CoredBorehole
                | Self::DestructiveBorehole
                | Self::DownHole
                | Self::CrossHole
                | Self::Masw
                | Self::Remi
                | Self::Esac
                | Self::RefractionP
                | Self::RefractionSh
                | Self::Tomography
                | Self::Hvsr
        )
    }
}
