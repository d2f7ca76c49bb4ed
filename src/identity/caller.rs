//! The person behind a request, and by what he stands there.

use core::net::IpAddr;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use ipnet::IpNet;
use uuid::Uuid;

use crate::domain::access::{Actor, Proof, Reader};
use crate::domain::identity::{AuthMethod, Scopes};
use crate::domain::network::within;
use crate::domain::person::FiscalCode;
use crate::domain::role::Seat;

/// A person whose identity was proven, and how.
#[derive(Clone, Debug)]
pub struct Caller {
    pub fiscal_code: FiscalCode,
    pub name: String,
    /// The session, or the machine token that stands in its place.
    pub session: Uuid,
    pub method: AuthMethod,
    /// Assurance level, 1 to 3.
    pub level: i16,
    /// Who vouched for him.
    pub issuer: String,
    /// When he proved himself.
    pub proven_at: DateTime<Utc>,
    /// When it ends, unless it is used before.
    pub expires_at: DateTime<Utc>,
    pub grant: Option<Grant>,
    /// Whether he holds a role in a seat, held one or will: asked with the session.
    pub staff: bool,
}

/// What a machine token may do, and from where.
#[derive(Clone, Debug)]
pub struct Grant {
    pub scopes: Scopes,
    /// Networks from which it is good; any when there are none.
    pub ranges: Vec<IpNet>,
    /// Of a token of the office.
    pub seat: Option<Seat>,
}

impl Caller {
    /// The caller as the audit records him.
    pub fn actor(&self) -> Actor {
        Actor { fiscal_code: self.fiscal_code.to_string(), name: self.name.clone() }
    }

    /// What is known of his proof.
    pub fn proof(&self) -> Proof {
        let scopes = self.grant.as_ref().map(|grant| grant.scopes);
        Proof { level: self.level, at: self.proven_at, scopes }
    }

    /// With whose eyes practices are looked at.
    pub fn reader(&self) -> Reader {
        Reader { code: self.fiscal_code.clone(), seat: self.seat(), staff: self.staff }
    }

    /// The same for as long as a connection stays open: he may come to hold an office meanwhile.
    pub fn staying(self: &Arc<Self>) -> Arc<Self> {
        if self.staff { Arc::clone(self) } else { Arc::new(Self { staff: true, ..(**self).clone() }) }
    }

    /// The seat beyond which a token of the office sees nothing.
    pub fn seat(&self) -> Option<Seat> {
        self.grant.as_ref().and_then(|grant| grant.seat)
    }

    /// Whether he may come from this address; one that is not known is in no range.
    pub fn may_come_from(&self, address: Option<IpAddr>) -> bool {
        self.grant.as_ref().is_none_or(|grant| {
            grant.ranges.is_empty() || address.is_some_and(|address| within(&grant.ranges, address))
        })
    }

    /// The service acting in a person's name: demo data and the command line.
    pub fn of_service(fiscal_code: FiscalCode, name: &str, now: DateTime<Utc>) -> Self {
        Self {
            fiscal_code,
            name: name.to_owned(),
            session: Uuid::nil(),
            method: AuthMethod::Service,
            level: 3,
            issuer: String::new(),
            proven_at: now,
            expires_at: now,
            grant: None,
            staff: true,
        }
    }
}
