//! A draw on its way from the promise to the publication (dossier 5.7).

use chrono::{DateTime, NaiveDate, Utc};

use super::Quotas;
use crate::domain::digest::Sha256;
use crate::domain::ids::DrawId;
use crate::domain::lifecycle::lifecycle;
use crate::domain::role::Seat;

closed! {
    /// State of a draw.
    pub enum DrawState {
        /// Promised: period, quotas and the digest of the seed are published.
        Programmato = "PROGRAMMATO",
        /// The list is closed and its digest published.
        ListaChiusa = "LISTA_CHIUSA",
        /// Drawn: the seed is told.
        Estratto = "ESTRATTO",
        /// Every filing went its way; the record is published.
        Pubblicato = "PUBBLICATO",
    }
}

closed! {
    /// What can happen to a draw.
    pub enum DrawTrigger {
        /// The list is closed.
        CloseList = "CLOSE_LIST",
        /// The seed is told, and the filings are drawn.
        Extract = "EXTRACT",
        /// Every filing went its way.
        Publish = "PUBLISH",
    }
}

lifecycle! {
    DrawState on DrawTrigger, "sorteggio", from Programmato;
    Programmato => CloseList => ListaChiusa, by DrawOperator, when "the period is over";
    ListaChiusa => Extract => Estratto, by DrawOperator;
    Estratto => Publish => Pubblicato, by System;
}

/// A draw of a seat.
#[derive(Clone, Debug)]
pub struct Draw {
    pub id: DrawId,
    pub seat: Seat,
    pub state: DrawState,
    /// Filings that were protocolled from this day …
    pub from: NaiveDate,
    /// … to this one, both included.
    pub to: NaiveDate,
    pub quotas: Quotas,
    /// With the key of the installation it gives the seed.
    pub nonce: Vec<u8>,
    pub commitment: Sha256,
    pub by_name: String,
    pub committed_at: DateTime<Utc>,
    pub list_digest: Option<Sha256>,
    pub closed_at: Option<DateTime<Utc>>,
    /// Told with the draw.
    pub seed: Option<[u8; 32]>,
    pub drawn_at: Option<DateTime<Utc>>,
    pub published_at: Option<DateTime<Utc>>,
}
