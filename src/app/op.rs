//! One operation: who asks, when, in which language.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::access::Actor;
use crate::domain::person::FiscalCode;
use crate::domain::violation::Lang;
use crate::identity::Caller;

/// One operation of a caller. `now` is taken once: everything that one request writes
/// carries the same time.
#[derive(Clone, Debug)]
pub struct Op {
    pub caller: Arc<Caller>,
    pub now: DateTime<Utc>,
    pub lang: Lang,
}

impl Op {
    pub fn code(&self) -> &FiscalCode {
        &self.caller.fiscal_code
    }

    pub fn actor(&self) -> Actor {
        self.caller.actor()
    }
}
