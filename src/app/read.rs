//! Reading: facts become a sight here, and nothing is shown without one.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OnceCell;

use super::{AppError, Env, Op};
use crate::domain::access::{Held, Reader, Seen, Sight};
use crate::domain::entity::{Message, Practice};
use crate::domain::filter::Reach;
use crate::domain::ids::{MessageId, PracticeId};
use crate::domain::role::{OfficeRole, Seat};
use crate::domain::topic::Topic;
use crate::store::facts::{self, Head, Scene};
use crate::store::{events, messages, officers};

/// A practice together with what its reader may see of it.
#[derive(Clone, Debug)]
pub struct Seeing {
    pub practice: Arc<Practice>,
    pub sight: Arc<Sight>,
}

impl Seeing {
    /// Nothing when the practice is hidden from the caller.
    pub fn of(head: Head) -> Option<Self> {
        let sight = Sight::of(head.facts)?;
        Some(Self { practice: Arc::new(head.practice), sight: Arc::new(sight) })
    }
}

/// The practices that the caller sees among these, in one statement.
pub async fn practices(env: &Env, op: &Op, ids: Vec<PracticeId>) -> Result<Vec<Seeing>, AppError> {
    let conn = env.pool.get().await?;
    let heads = facts::of(&conn, &op.reader(), op.now.date_naive(), ids).await?;
    Ok(heads.into_iter().filter_map(Seeing::of).collect())
}

/// One practice, if the caller sees it.
pub async fn practice(env: &Env, op: &Op, id: PracticeId) -> Result<Option<Seeing>, AppError> {
    Ok(practices(env, op, vec![id]).await?.pop())
}

/// A practice with the position of its history, from one snapshot.
pub struct At {
    pub seeing: Seeing,
    /// Sequence of its newest event.
    pub newest: i64,
}

/// One practice with the position of its history, if the caller sees it.
pub async fn practice_at(env: &Env, op: &Op, id: PracticeId) -> Result<Option<At>, AppError> {
    let conn = env.pool.get().await?;
    let head = facts::of(&conn, &op.reader(), op.now.date_naive(), vec![id]).await?.pop();
    Ok(head.and_then(|head| {
        let newest = head.trail.event_seq;
        Seeing::of(head).map(|seeing| At { seeing, newest })
    }))
}

/// The newest number of a topic that is not a practice.
pub async fn newest(env: &Env, topic: Topic) -> Result<i64, AppError> {
    let conn = env.pool.get().await?;
    Ok(events::newest(&conn, topic).await?)
}

/// Whether the caller holds a role in this seat today.
pub async fn holds_office(env: &Env, op: &Op, seat: Seat) -> Result<bool, AppError> {
    Ok(offices(env, op).await?.iter().any(|(held, _)| *held == seat))
}

/// Seats and roles that the caller holds today; of an office token, those of its seat.
pub async fn offices(env: &Env, op: &Op) -> Result<Vec<Held>, AppError> {
    let conn = env.pool.get().await?;
    let mut held = officers::of(&conn, op.code().as_str(), op.now.date_naive()).await?;
    if let Some(only) = op.caller.seat() {
        held.retain(|(seat, _)| *seat == only);
    }
    Ok(held)
}

/// How much of the practices of a seat is seen with these roles; nothing when none of them works there.
pub fn reach(held: &[Held], seat: Seat) -> Option<Reach> {
    let most = held.iter().filter(|(own, _)| *own == seat).map(|(_, role)| role.sees()).max()?;
    match most {
        0 => None,
        1 => Some(Reach::Heads),
        _ => Some(Reach::Contents),
    }
}

/// Who looks at a practice, and his role in its seat.
type Onlooker = (Reader, Option<OfficeRole>);

/// A practice at one event, read once for all who listen to it.
pub struct Moment {
    scene: Option<(Arc<Practice>, Scene)>,
    /// What each person sees of it: he may listen with several windows.
    seen: Mutex<HashMap<Onlooker, Option<Seeing>>>,
    message: OnceCell<Option<Arc<Message>>>,
}

impl Moment {
    pub async fn read(env: &Env, practice: PracticeId) -> Result<Self, AppError> {
        let conn = env.pool.get_live().await?;
        let scene = facts::scene(&conn, practice).await?;
        let scene = scene.map(|scene| (Arc::new(scene.practice.clone()), scene));
        Ok(Self { scene, seen: Mutex::default(), message: OnceCell::new() })
    }

    /// The practice as this caller sees it; his role in its seat is told.
    pub fn seen_by(&self, op: &Op, office: Option<OfficeRole>) -> Result<Option<Seeing>, AppError> {
        let Some((practice, scene)) = &self.scene else {
            return Ok(None);
        };
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        match seen.entry((op.reader(), office)) {
            Entry::Occupied(known) => Ok(known.get().clone()),
            Entry::Vacant(unknown) => {
                let sight = Sight::of(scene.facts(&op.reader(), office)?).map(Arc::new);
                let seeing = sight.map(|sight| Seeing { practice: Arc::clone(practice), sight });
                Ok(unknown.insert(seeing).clone())
            }
        }
    }

    /// The message that the event is about, for who may read the chat.
    pub async fn message(
        &self,
        env: &Env,
        seen: Seen,
        id: MessageId,
    ) -> Result<Option<Arc<Message>>, AppError> {
        let message = self.message.get_or_try_init(|| async {
            let conn = env.pool.get_live().await?;
            Ok::<_, AppError>(messages::one(&conn, seen, id).await?.map(Arc::new))
        });
        Ok(message.await?.clone())
    }
}
