//! Closed lists of section 3.

closed! {
    /// Use of a building (destinazione d'uso).
    pub enum BuildingUse {
        /// Homes (residenziale).
        Residential = "RESIDENTIAL",
        /// Offices (uffici).
        Offices = "OFFICES",
        /// Production (produttivo).
        Production = "PRODUCTION",
        /// Trade (commerciale).
        Commercial = "COMMERCIAL",
        /// Public services (servizi pubblici).
        PublicServices = "PUBLIC_SERVICES",
        /// Storage (deposito).
        Storage = "STORAGE",
        /// Strategic functions (strategico).
        Strategic = "STRATEGIC",
        /// Tourism and lodging (turistico-ricettivo).
        Tourism = "TOURISM",
        /// Farming (agricolo).
        Farming = "FARMING",
    }
}

closed! {
    /// Position of a building in its aggregate (posizione nell'aggregato).
    pub enum AggregatePosition {
        /// Isolated (isolato).
        Isolated = "ISOLATED",
        /// Internal (interno).
        Internal = "INTERNAL",
        /// At an end (estremità).
        End = "END",
        /// At a corner (angolo).
        Corner = "CORNER",
    }
}

closed! {
    /// Vertical structure, after AeDES section 3.
    pub enum VerticalStructure {
        /// Masonry of irregular texture or poor quality (muratura irregolare).
        MasonryIrregular = "MASONRY_IRREGULAR",
        /// Masonry of regular texture and good quality (muratura regolare).
        MasonryRegular = "MASONRY_REGULAR",
        /// Reinforced or confined masonry (muratura armata o confinata).
        MasonryReinforced = "MASONRY_REINFORCED",
        /// Reinforced concrete frames (telai in c.a.).
        ConcreteFrames = "CONCRETE_FRAMES",
        /// Reinforced concrete walls (pareti in c.a.).
        ConcreteWalls = "CONCRETE_WALLS",
        /// Precast concrete (prefabbricato).
        Precast = "PRECAST",
        /// Steel frames (telai in acciaio).
        SteelFrames = "STEEL_FRAMES",
        /// Timber (legno).
        Timber = "TIMBER",
        /// Mixed (mista).
        Mixed = "MIXED",
        /// Any other (altro).
        Other = "OTHER",
    }
}

closed! {
    /// Horizontal structure, after AeDES section 3.
    pub enum HorizontalStructure {
        /// Vaults without ties (volte senza catene).
        Vaults = "VAULTS",
        /// Vaults with ties (volte con catene).
        VaultsTied = "VAULTS_TIED",
        /// Beams with a flexible floor (soletta deformabile).
        Flexible = "FLEXIBLE",
        /// Beams with a semi-rigid floor (soletta semirigida).
        SemiRigid = "SEMI_RIGID",
        /// Beams with a rigid floor (soletta rigida).
        Rigid = "RIGID",
        /// None (assente).
        None = "NONE",
    }
}

closed! {
    /// Roof (copertura), after AeDES section 3.
    pub enum RoofKind {
        /// Heavy and thrusting (spingente pesante).
        HeavyThrusting = "HEAVY_THRUSTING",
        /// Heavy, not thrusting (non spingente pesante).
        Heavy = "HEAVY",
        /// Light and thrusting (spingente leggera).
        LightThrusting = "LIGHT_THRUSTING",
        /// Light, not thrusting (non spingente leggera).
        Light = "LIGHT",
        /// Flat (piana).
        Flat = "FLAT",
        /// None (assente).
        None = "NONE",
    }
}

closed! {
    /// Foundation (fondazione).
    pub enum FoundationKind {
        /// Isolated footings (plinti isolati).
        Footings = "FOOTINGS",
        /// Connected footings (plinti collegati).
        ConnectedFootings = "CONNECTED_FOOTINGS",
        /// Inverted beams (travi rovesce).
        Beams = "BEAMS",
        /// Raft (platea).
        Raft = "RAFT",
        /// Piles (pali).
        Piles = "PILES",
        /// Masonry (fondazione in muratura).
        Masonry = "MASONRY",
        /// Any other (altro).
        Other = "OTHER",
    }
}

closed! {
    /// Ductility class (classe di duttilità), NTC 7.2.
    pub enum DuctilityClass {
        /// Not dissipative (ND).
        Nd = "ND",
        /// Medium ductility (CD "B").
        CdB = "CD_B",
        /// High ductility (CD "A").
        CdA = "CD_A",
    }
}

closed! {
    /// Method of analysis (metodo di analisi), NTC 7.3.
    pub enum AnalysisMethod {
        /// Linear static (lineare statica).
        LinearStatic = "LINEAR_STATIC",
        /// Linear dynamic (lineare dinamica).
        LinearDynamic = "LINEAR_DYNAMIC",
        /// Non-linear static (non lineare statica).
        NonLinearStatic = "NON_LINEAR_STATIC",
        /// Non-linear dynamic (non lineare dinamica).
        NonLinearDynamic = "NON_LINEAR_DYNAMIC",
    }
}

closed! {
    /// Knowledge level of an existing building (livello di conoscenza), NTC 8.5.4.
    pub enum KnowledgeLevel {
        /// LC1: limited.
        Lc1 = "LC_1",
        /// LC2: adequate.
        Lc2 = "LC_2",
        /// LC3: accurate.
        Lc3 = "LC_3",
    }
}

closed! {
    /// Seismic risk class (classe di rischio sismico), for the tax bonus.
    pub enum RiskClass {
        /// A+: the least risk.
        APlus = "A_PLUS",
        /// A.
        A = "A",
        /// B.
        B = "B",
        /// C.
        C = "C",
        /// D.
        D = "D",
        /// E.
        E = "E",
        /// F.
        F = "F",
        /// G: the greatest risk.
        G = "G",
    }
}

closed! {
    /// Kind of infrastructure (tipo di infrastruttura).
    pub enum InfrastructureKind {
        /// Bridge or viaduct (ponte, viadotto).
        Bridge = "BRIDGE",
        /// Footbridge (passerella).
        Footbridge = "FOOTBRIDGE",
        /// Tunnel (galleria).
        Tunnel = "TUNNEL",
        /// Tank or reservoir (serbatoio).
        Tank = "TANK",
        /// Tower, mast or pylon (torre, traliccio).
        Tower = "TOWER",
        /// Hydraulic works (opera idraulica).
        Hydraulic = "HYDRAULIC",
        /// Any other (altro).
        Other = "OTHER",
    }
}

closed! {
    /// Kind of retaining works (opera di sostegno).
    pub enum RetainingKind {
        /// Gravity wall (muro a gravità).
        Gravity = "GRAVITY",
        /// Cantilever wall (muro a mensola).
        Cantilever = "CANTILEVER",
        /// Pile or micropile wall (paratia).
        PileWall = "PILE_WALL",
        /// Gabions (gabbioni).
        Gabions = "GABIONS",
        /// Reinforced earth (terra rinforzata).
        ReinforcedEarth = "REINFORCED_EARTH",
        /// Any other (altro).
        Other = "OTHER",
    }
}
