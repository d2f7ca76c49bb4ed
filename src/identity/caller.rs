//! The person behind a request.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::domain::access::Actor;
use crate::domain::person::FiscalCode;

/// A person whose identity was proven, and how.
#[derive(Clone, Debug)]
pub struct Caller {
    pub fiscal_code: FiscalCode,
    pub name: String,
    pub session: Uuid,
    /// CNS, SPID, CIE, or DEV under `serve --dev`.
    pub method: String,
    /// Assurance level, 1 to 3.
    pub level: i16,
    pub expires_at: DateTime<Utc>,
}

impl Caller {
    /// The caller as the audit records him.
    pub fn actor(&self) -> Actor {
        Actor { fiscal_code: self.fiscal_code.to_string(), name: self.name.clone() }
    }
}
