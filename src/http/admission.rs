//! How many connections may stay open, in all and for one person.
//!
//! A connection holds a [`Place`] from before its upgrade until it is gone. Whose it is may
//! be known later than that: a token in the first message.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use tokio::sync::watch;

use super::answer::problem;
use crate::config::Sockets;
use crate::domain::person::FiscalCode;
use crate::domain::violation::Lang;
use crate::graphql::error::TopCode;
use crate::identity::Caller;
use crate::telemetry::live::{Live, OpenConnection, Transport};

/// Why a connection is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This process has all the connections that it takes.
    Full,
    /// This person has.
    CallerFull,
    /// The process is about to stop.
    Draining,
}

impl Refusal {
    pub const fn label(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::CallerFull => "caller_full",
            Self::Draining => "draining",
        }
    }

    /// The refusal before an upgrade or an answer.
    pub fn response(self, lang: Lang) -> Response {
        let (status, code, text) = match self {
            Self::CallerFull => {
                let text = match lang {
                    Lang::It => "Troppe connessioni aperte con questa identità: chiuderne qualcuna.",
                    Lang::En => "Too many connections are open for this person: close some.",
                };
                (StatusCode::TOO_MANY_REQUESTS, TopCode::LimitExceeded, text)
            }
            Self::Full | Self::Draining => {
                (StatusCode::SERVICE_UNAVAILABLE, TopCode::Unavailable, TopCode::Unavailable.message(lang))
            }
        };
        let mut response = problem(status, code, text);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
        response
    }
}

/// The count of open connections.
#[derive(Clone)]
pub struct Admission(Arc<Inner>);

struct Inner {
    total: usize,
    per_caller: usize,
    open: watch::Sender<usize>,
    callers: Mutex<HashMap<FiscalCode, usize>>,
    metrics: Live,
}

impl Admission {
    pub fn new(limits: &Sockets, metrics: Live) -> Self {
        Self(Arc::new(Inner {
            total: limits.total,
            per_caller: limits.per_caller,
            open: watch::Sender::new(0),
            callers: Mutex::default(),
            metrics,
        }))
    }

    /// A place for one more connection.
    pub fn enter(&self, transport: Transport) -> Result<Place, Refusal> {
        let mut admitted = false;
        self.0.open.send_if_modified(|open| {
            admitted = *open < self.0.total;
            *open += usize::from(admitted);
            admitted
        });
        if !admitted {
            return Err(self.refused(Refusal::Full));
        }
        Ok(Place { admission: self.clone(), caller: None, counted: self.0.metrics.open(transport) })
    }

    /// Counts a refusal.
    pub fn refused(&self, refusal: Refusal) -> Refusal {
        self.0.metrics.refused(refusal.label());
        refusal
    }

    /// Waits until no connection is open.
    pub async fn emptied(&self) {
        let mut open = self.0.open.subscribe();
        // The sender lives in `self`, so this cannot fail.
        let _empty = open.wait_for(|open| *open == 0).await;
    }
}

/// The place of one connection, until it is dropped.
pub struct Place {
    admission: Admission,
    caller: Option<FiscalCode>,
    counted: OpenConnection,
}

impl Place {
    /// Counts the connection for its person, unless it is counted already.
    pub fn belongs_to(&mut self, caller: &Caller) -> Result<(), Refusal> {
        if self.caller.as_ref() == Some(&caller.fiscal_code) {
            return Ok(());
        }
        self.free_caller();
        let inner = &self.admission.0;
        let mut callers = inner.callers.lock().unwrap_or_else(PoisonError::into_inner);
        let count = callers.entry(caller.fiscal_code.clone()).or_default();
        if *count >= inner.per_caller {
            drop(callers);
            return Err(self.admission.refused(Refusal::CallerFull));
        }
        *count += 1;
        self.caller = Some(caller.fiscal_code.clone());
        Ok(())
    }

    /// Why the connection ends, when it is not the client who ends it.
    pub fn because(&mut self, reason: &'static str) {
        self.counted.because(reason);
    }

    fn free_caller(&mut self) {
        let Some(caller) = self.caller.take() else { return };
        let mut callers = self.admission.0.callers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = callers.get_mut(&caller) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                callers.remove(&caller);
            }
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.free_caller();
        self.admission.0.open.send_modify(|open| *open = open.saturating_sub(1));
    }
}
