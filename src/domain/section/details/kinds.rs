//! Closed lists of section 1.

closed! {
    /// Technical norms for constructions (norma tecnica).
    pub enum TechnicalNorm {
        /// Norms before the NTC 2008.
        Earlier = "EARLIER",
        /// NTC 2008 (DM 14 January 2008).
        Ntc2008 = "NTC_2008",
        /// NTC 2018 (DM 17 January 2018), in force from 22 March 2018.
        Ntc2018 = "NTC_2018",
    }
}

closed! {
    /// Procedure of the practice (procedimento).
    pub enum Procedimento {
        /// Written authorisation before the works start (autorizzazione).
        Autorizzazione = "AUTORIZZAZIONE",
        /// Filing that is always controlled (deposito a controllo obbligatorio).
        DepositoControllo = "DEPOSITO_CONTROLLO_OBBLIGATORIO",
        /// Filing that may be drawn for control (deposito a sorteggio).
        DepositoSorteggio = "DEPOSITO_SORTEGGIO",
        /// Reduced filing of works of no relevance (privo di rilevanza).
        PrivoRilevanza = "PRIVO_RILEVANZA",
    }
}

closed! {
    /// Relevance class (rilevanza) of art. 94-bis DPR 380/2001.
    pub enum Rilevanza {
        /// Relevant for public safety (rilevante).
        Rilevante = "RILEVANTE",
        /// Of minor relevance (minore rilevanza).
        Minore = "MINORE",
        /// Of no relevance (priva di rilevanza).
        Priva = "PRIVA",
    }
}

closed! {
    /// Letter of art. 94-bis DPR 380/2001 that gives the relevance class.
    pub enum RilevanzaReason {
        /// Upgrading or improvement in zone 1, and in zone 2 with ag from 0.20 g.
        A1 = "A1",
        /// New unusual or particularly complex structures, zones 1 and 2.
        A2 = "A2",
        /// Strategic or relevant buildings, zones 1 and 2.
        A3 = "A3",
        /// Upgrading or improvement in zone 2 with ag below 0.20 g, and in zone 3.
        B1 = "B1",
        /// Repairs and local interventions.
        B2 = "B2",
        /// New buildings that are not under A2.
        B3 = "B3",
        /// Buildings with only occasional presence of people and farm buildings.
        B3Bis = "B3_BIS",
        /// Works that by nature and use are no danger to the public.
        C1 = "C1",
    }
}

impl RilevanzaReason {
    /// The class that the letter belongs to.
    pub const fn rilevanza(self) -> Rilevanza {
        match self {
            Self::A1 | Self::A2 | Self::A3 => Rilevanza::Rilevante,
            Self::B1 | Self::B2 | Self::B3 | Self::B3Bis => Rilevanza::Minore,
            Self::C1 => Rilevanza::Priva,
        }
    }
}

closed! {
    /// Exclusion from the geological report (regulation 36/R, art. 3).
    pub enum Exclusion36r {
        /// Art. 3, paragraph 3.
        Art3C3 = "ART_3_C_3",
        /// Art. 3, paragraph 4.
        Art3C4 = "ART_3_C_4",
    }
}

closed! {
    /// Kind of structure (tipo di opera).
    pub enum WorkKind {
        /// Building (edificio).
        Building = "BUILDING",
        /// Infrastructure (infrastruttura).
        Infrastructure = "INFRASTRUCTURE",
        /// Any other structure (altro).
        Other = "OTHER",
    }
}

closed! {
    /// Kind of intervention (tipo di intervento), after NTC 8.4. The legal words stay Italian.
    pub enum InterventionKind {
        /// New construction.
        NuovaCostruzione = "NUOVA_COSTRUZIONE",
        /// Extension of an existing building.
        Ampliamento = "AMPLIAMENTO",
        /// Storeys added to an existing building.
        Sopraelevazione = "SOPRAELEVAZIONE",
        /// Seismic upgrading to the level of new buildings.
        Adeguamento = "ADEGUAMENTO",
        /// Seismic improvement.
        Miglioramento = "MIGLIORAMENTO",
        /// Repair or local intervention.
        RiparazioneLocale = "RIPARAZIONE_LOCALE",
        /// Demolition and reconstruction.
        DemolizioneRicostruzione = "DEMOLIZIONE_RICOSTRUZIONE",
        /// Retaining works.
        OperaSostegno = "OPERA_SOSTEGNO",
        /// Any other intervention.
        Altro = "ALTRO",
    }
}

impl InterventionKind {
    /// Works on a building that stands already.
    pub const fn on_existing(self) -> bool {
        matches!(
            self,
            Self::Ampliamento
                | Self::Sopraelevazione
                | Self::Adeguamento
                | Self::Miglioramento
                | Self::RiparazioneLocale
        )
    }

    /// Works that leave a new structure, with its own foundations.
    pub const fn is_new(self) -> bool {
        matches!(self, Self::NuovaCostruzione | Self::DemolizioneRicostruzione | Self::OperaSostegno)
    }

    /// Works whose safety index before and after must be known: NTC 8.4.2 and 8.4.3
    /// (extensions and added storeys ask for upgrading). [STD]
    pub const fn needs_zeta(self) -> bool {
        self.on_existing() && !matches!(self, Self::RiparazioneLocale)
    }
}

closed! {
    /// Construction type (tipologia costruttiva).
    pub enum ConstructionType {
        /// Reinforced concrete (cemento armato).
        ReinforcedConcrete = "REINFORCED_CONCRETE",
        /// Prestressed concrete (cemento armato precompresso).
        PrestressedConcrete = "PRESTRESSED_CONCRETE",
        /// Masonry (muratura).
        Masonry = "MASONRY",
        /// Steel (acciaio).
        Steel = "STEEL",
        /// Timber (legno).
        Timber = "TIMBER",
        /// Mixed (mista).
        Mixed = "MIXED",
        /// Prefabricated (prefabbricata).
        Prefabricated = "PREFABRICATED",
        /// Any other type (altro).
        Other = "OTHER",
    }
}

closed! {
    /// Use class (classe d'uso), NTC 2.4.2.
    pub enum UseClass {
        /// Class I: occasional presence of people, farm buildings.
        I = "CLASS_I",
        /// Class II: normal crowding.
        Ii = "CLASS_II",
        /// Class III: significant crowding.
        Iii = "CLASS_III",
        /// Class IV: important public or strategic functions.
        Iv = "CLASS_IV",
    }
}

closed! {
    /// Nominal life (vita nominale), NTC 2.4.1.
    pub enum NominalLife {
        /// 10 years: temporary works.
        Years10 = "YEARS_10",
        /// 50 years: ordinary works.
        Years50 = "YEARS_50",
        /// 100 years: large works.
        Years100 = "YEARS_100",
    }
}

closed! {
    /// Strategic or relevant building, Allegato A of regulation 1/R.
    pub enum StrategicKind {
        /// Neither.
        None = "NONE",
        /// Strategic for civil protection (strategico).
        Strategic = "STRATEGIC",
        /// Relevant for the consequences of a collapse (rilevante).
        Relevant = "RELEVANT",
    }
}

closed! {
    /// Building title (titolo edilizio).
    pub enum TitoloEdilizio {
        /// Building permit (permesso di costruire).
        PermessoCostruire = "PERMESSO_COSTRUIRE",
        /// Certified notice of works (SCIA).
        Scia = "SCIA",
        /// Sworn notice of works (CILA).
        Cila = "CILA",
        /// No title is needed.
        None = "NONE",
    }
}

closed! {
    /// Seismic zone (zona sismica). Tuscany has no zone 1.
    pub enum SeismicZone {
        /// Zone 2.
        Zone2 = "ZONE_2",
        /// Zone 3.
        Zone3 = "ZONE_3",
        /// Zone 4.
        Zone4 = "ZONE_4",
    }
}

closed! {
    /// Topographic category (categoria topografica), NTC 3.2.2.
    pub enum TopographicCategory {
        /// T1: plain, slopes up to 15 degrees.
        T1 = "T1",
        /// T2: slopes above 15 degrees.
        T2 = "T2",
        /// T3: ridges, slopes of 15 to 30 degrees.
        T3 = "T3",
        /// T4: ridges, slopes above 30 degrees.
        T4 = "T4",
    }
}

closed! {
    /// Cadastral register (catasto).
    pub enum CadastralRegister {
        /// Land (terreni).
        Land = "LAND",
        /// Buildings (fabbricati).
        Buildings = "BUILDINGS",
    }
}
