//! Who calls, and how to answer him.

use core::net::IpAddr;
use std::sync::Arc;

use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::budget::Purse;
use crate::domain::digest::Sha256;
use crate::domain::violation::Lang;
use crate::identity::Caller;

/// Who calls, and how to answer him.
#[derive(Clone)]
pub struct Call {
    pub caller: Option<Arc<Caller>>,
    pub lang: Lang,
    pub request_id: Arc<str>,
    /// Where a stream goes on from, when the transport has its own word for that.
    pub resume: Option<Arc<str>>,
    /// Cancelled when the session is over: the streams of the connection say so and end.
    pub over: CancellationToken,
    /// Counts changes of the caller's roles in the office: streams ask for their rights anew.
    pub office: Arc<watch::Sender<u64>>,
    /// Where the request came from.
    pub address: Option<IpAddr>,
    /// Under which the logins of this browser are stored.
    pub browser: Option<Sha256>,
    /// The session came as a cookie: a page of our own origins calls.
    pub from_page: bool,
    /// What its operations are paid from; nothing where nobody counts.
    pub purse: Option<Arc<dyn Purse>>,
}

impl Call {
    pub fn new(caller: Option<Arc<Caller>>, lang: Lang, request_id: Arc<str>) -> Self {
        Self {
            caller,
            lang,
            request_id,
            resume: None,
            over: CancellationToken::new(),
            office: Arc::default(),
            address: None,
            browser: None,
            from_page: false,
            purse: None,
        }
    }

    /// The same over a connection that stays open.
    pub fn staying(self) -> Self {
        Self { caller: self.caller.as_ref().map(Caller::staying), ..self }
    }

    pub fn from(self, address: Option<IpAddr>) -> Self {
        Self { address, ..self }
    }
}
