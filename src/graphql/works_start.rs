//! Whether the works of a practice may begin.

use async_graphql::SimpleObject;
use chrono::{DateTime, NaiveDate, Utc};

use super::istanza::Istanza;
use super::plain::plain;
use super::scalars::Date;
use crate::app::read::Seeing;
use crate::domain::istanza::IstanzaKind;

/// Whether the works may begin, and on what that rests (dossier 5.1).
#[derive(SimpleObject)]
pub struct WorksStart {
    /// They may.
    allowed: bool,
    /// Since which day; null while they may not.
    since: Option<Date>,
    /// Why, in Italian.
    because: String,
}

impl WorksStart {
    /// By state and procedure: an authorisation comes before the works, a filing lets them begin.
    pub fn of(seeing: &Seeing, istanze: &[Istanza]) -> Self {
        use crate::domain::practice::PracticeState as S;
        let no = |because: &str| Self { allowed: false, since: None, because: because.to_owned() };
        let endorsed = istanze.iter().find(|known| known.istanza.kind == IstanzaKind::Originale);
        let Some(at) = endorsed.and_then(|known| known.istanza.protocol_at) else {
            return no("La pratica non è ancora vidimata.");
        };
        let filed = endorsed
            .and_then(|known| known.istanza.routing.as_ref())
            .is_some_and(|routed| routed.works_may_start);
        match seeing.practice.state {
            S::Diniego | S::NonConforme | S::Annullata => no("L'esito della pratica non consente i lavori."),
            S::Autorizzata | S::LavoriUltimati | S::Chiusa => {
                Self::from(at, "Pratica autorizzata o conclusa.")
            }
            _ if filed => Self::from(at, "Deposito: i lavori possono iniziare dalla data dell'attestazione."),
            _ => no("I lavori possono iniziare solo dopo l'autorizzazione."),
        }
    }

    fn from(at: DateTime<Utc>, because: &str) -> Self {
        let day: NaiveDate = crate::domain::rome::day(at);
        Self { allowed: true, since: Some(Date(day)), because: because.to_owned() }
    }
}

plain!(WorksStart {
    "allowed" => .allowed,
    "since" => .since,
    "because" => .because,
});
