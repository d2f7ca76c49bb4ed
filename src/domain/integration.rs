//! Requests for integrations (richieste di integrazioni): points, answers, and what the office holds of them (R55).
//!
//! How a request stands is read from its points; what may happen to it is the table below.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::lifecycle::{Lifecycle as _, lifecycle};

closed! {
    /// How a party answers a point.
    pub enum PointAnswer {
        /// What was asked for is provided.
        Provided = "PROVIDED",
        /// It is not provided, for the reason given.
        Refused = "REFUSED",
        /// It does not apply, for the reason given.
        NotApplicable = "NOT_APPLICABLE",
    }
}

/// One point of a request, with its answer (R55).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Point {
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<PointAnswer>,
    /// What the party says to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
    /// The office takes the answer as sufficient, or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluated_at: Option<DateTime<Utc>>,
}

closed! {
    /// How a request for integrations stands.
    pub enum IntegrationState {
        /// No point is answered.
        Aperta = "APERTA",
        /// Some points are answered; the clock stays stopped.
        RispostaParziale = "RISPOSTA_PARZIALE",
        /// Every point is answered.
        Risposta = "RISPOSTA",
        /// The office has judged every answer.
        Valutata = "VALUTATA",
        /// The time for the answer passed: the request lapsed.
        Scaduta = "SCADUTA",
    }
}

closed! {
    /// What happens to a request.
    pub enum IntegrationTrigger {
        /// A point is answered, others are not yet.
        Answer = "ANSWER",
        /// The last point is answered.
        Complete = "COMPLETE",
        /// An answer is judged.
        Judge = "JUDGE",
        /// With it every answer is judged.
        Conclude = "CONCLUDE",
        /// The time is over.
        Lapse = "LAPSE",
    }
}

lifecycle! {
    IntegrationState on IntegrationTrigger, "integrazione", from Aperta;
    Aperta | RispostaParziale => Answer => RispostaParziale, by Titolare, when "others are left";
    Aperta | RispostaParziale => Complete => Risposta, by Titolare, when "it was the last point";
    RispostaParziale => Judge => RispostaParziale, by Office, when "the point is answered";
    Risposta => Judge => Risposta, by Office;
    Risposta => Conclude => Valutata, by Office, when "it was the last answer";
    Valutata => Judge => Valutata, by Office;
    Aperta | RispostaParziale => Lapse => Scaduta, by System, when "the term is over";
}

/// Why something cannot happen to a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointRefusal {
    /// There is no such point, or nothing to judge in it.
    Missing,
    /// It has its answer, or the request is over: how it stands.
    Over(IntegrationState),
}

impl IntegrationState {
    /// How a request stands, by its points, and whether it lapsed.
    pub fn of(points: &[Point], lapsed: bool) -> Self {
        let answered = points.iter().filter(|point| point.answer.is_some()).count();
        if lapsed {
            Self::Scaduta
        } else if !points.is_empty() && points.iter().all(|point| point.accepted.is_some()) {
            Self::Valutata
        } else if answered == points.len() && answered > 0 {
            Self::Risposta
        } else if answered > 0 {
            Self::RispostaParziale
        } else {
            Self::Aperta
        }
    }

    /// Nothing is awaited of the party any more.
    pub fn is_over(self) -> bool {
        self.after(IntegrationTrigger::Lapse).is_none()
    }
}

/// Answers a point. What was answered stands: the office judges it.
pub fn answer(
    points: &mut [Point],
    lapsed: bool,
    at: usize,
    (answer, note): (PointAnswer, &str),
    now: DateTime<Utc>,
) -> Result<IntegrationState, PointRefusal> {
    let state = IntegrationState::of(points, lapsed);
    let left = points.iter().filter(|point| point.answer.is_none()).count();
    let on = if left > 1 { IntegrationTrigger::Answer } else { IntegrationTrigger::Complete };
    let point = points.get_mut(at).ok_or(PointRefusal::Missing)?;
    let next = state.after(on).filter(|_| point.answer.is_none()).ok_or(PointRefusal::Over(state))?;
    point.answer = Some(answer);
    point.note = Some(note.trim().to_owned());
    point.answered_at = Some(now);
    Ok(next)
}

/// Judges the answer to a point; a judgement may be taken back by another.
pub fn judge(
    points: &mut [Point],
    lapsed: bool,
    at: usize,
    accepted: bool,
    now: DateTime<Utc>,
) -> Result<IntegrationState, PointRefusal> {
    let state = IntegrationState::of(points, lapsed);
    let left = points.iter().filter(|point| point.accepted.is_none()).count();
    let point = points.get_mut(at).filter(|point| point.answer.is_some()).ok_or(PointRefusal::Missing)?;
    let on = match left {
        1 if point.accepted.is_none() => IntegrationTrigger::Conclude,
        _ => IntegrationTrigger::Judge,
    };
    let next = state.after(on).ok_or(PointRefusal::Over(state))?;
    point.accepted = Some(accepted);
    point.evaluated_at = Some(now);
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::IntegrationState as S;
    use super::*;

    fn asked(count: usize) -> Vec<Point> {
        vec![Point { text: "Relazione".into(), ..Point::default() }; count]
    }

    /// Whatever is done in whatever order: the state that the table names is the one that the points show.
    #[test]
    fn the_table_and_the_points_say_the_same() {
        let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
        for count in 1..=3_usize {
            let acts = 2 * count;
            for course in 0..acts.pow(5) {
                let (mut points, mut rest) = (asked(count), course);
                for _ in 0..5 {
                    let (act, before) = (rest % acts, points.clone());
                    rest /= acts;
                    let outcome = if act < count {
                        answer(&mut points, false, act, (PointAnswer::Provided, ""), now)
                    } else {
                        judge(&mut points, false, act - count, true, now)
                    };
                    match outcome {
                        Ok(state) => assert_eq!(state, S::of(&points, false), "{points:?}"),
                        Err(_) => assert_eq!(points, before, "a refusal changes nothing"),
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_over_takes_nothing() {
        let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
        let mut points = asked(2);
        let provided = (PointAnswer::Provided, "");
        assert_eq!(answer(&mut points, true, 0, provided, now), Err(PointRefusal::Over(S::Scaduta)));
        assert_eq!(answer(&mut points, false, 0, provided, now), Ok(S::RispostaParziale));
        assert_eq!(
            answer(&mut points, false, 0, provided, now),
            Err(PointRefusal::Over(S::RispostaParziale))
        );
        assert_eq!(judge(&mut points, true, 0, true, now), Err(PointRefusal::Over(S::Scaduta)));
        assert_eq!(judge(&mut points, false, 1, true, now), Err(PointRefusal::Missing));
        assert_eq!(judge(&mut points, false, 0, true, now), Ok(S::RispostaParziale));
        assert_eq!(answer(&mut points, false, 1, provided, now), Ok(S::Risposta));
        assert_eq!(judge(&mut points, false, 1, false, now), Ok(S::Valutata));
        assert_eq!(judge(&mut points, false, 1, true, now), Ok(S::Valutata));
        assert!(!S::RispostaParziale.is_over() && S::Risposta.is_over() && S::Scaduta.is_over());
    }
}
