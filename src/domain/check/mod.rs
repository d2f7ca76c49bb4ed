closed! {
    /// x
    pub enum RuleCode {
        /// x
        G01 = "G01",
    }
}
impl RuleCode { pub fn severity(self) -> super::violation::Severity { super::violation::Severity::Blocco } }
