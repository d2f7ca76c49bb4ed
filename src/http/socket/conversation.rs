//! The conversation with one client, from `connection_init` to the close frame.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;
use serde_json::value::RawValue;
use tokio::select;
use tokio::time::{Instant, MissedTickBehavior, interval_at, sleep, sleep_until, timeout};
use tokio_stream::{StreamExt as _, StreamMap};

use super::close::{Close, End};
use super::line::{Heard, Line};
use super::message::{self, Incoming};
use crate::app::identity_trail::{self, Note};
use crate::app::sessions;
use crate::domain::identity::{Denial, IdentityEvent};
use crate::domain::violation::Lang;
use crate::graphql::Call;
use crate::graphql::error::TopCode;
use crate::http::admission::Place;
use crate::http::caller::{with_purse, wrong_token};
use crate::http::leave::{Cause, Leave};
use crate::http::operation::{Part, Payload, Running, errors_after};
use crate::http::router::Service;
use crate::identity::Presented;
use crate::limits::{Key, RetryAfter};

/// A client who takes nothing cannot be told that it ends: then it is cut, so long after.
const CUT_AFTER_SESSION: Duration = Duration::from_millis(1_500);
const CUT_AFTER_DRAINING: Duration = Duration::from_secs(8);

/// How often a use of the session is noted.
const USED: Duration = Duration::from_secs(60);

/// What a client may say when it opens the connection: browsers cannot set headers there.
#[derive(Deserialize)]
struct Init {
    #[serde(alias = "Authorization")]
    authorization: Option<String>,
}

struct Conversation {
    line: Line,
    service: Service,
    call: Call,
    operations: StreamMap<Arc<str>, Running>,
    /// When its use was last noted: opening it was one.
    used: Instant,
}

pub async fn run(line: Line, service: Service, call: Call, mut place: Place) {
    let mut conversation =
        Conversation { line, service, call, operations: StreamMap::new(), used: Instant::now() };
    // What is done once, or seldom, lies apart: a socket waits most of its life.
    let end = match Box::pin(conversation.open(&mut place)).await {
        Ok(()) => conversation.converse_until_cut().await,
        Err(end) => end,
    };
    if let Some(label) = end.label() {
        place.because(label);
    }
    // What the operations hold is free before the farewell, which may take a moment.
    let Conversation { line, operations, .. } = conversation;
    drop(operations);
    line.end(end).await;
}

impl Conversation {
    /// Waits for `connection_init`, finds out whose the socket is and acknowledges it.
    async fn open(&mut self, place: &mut Place) -> Result<(), End> {
        let draining = self.service.draining.clone();
        let patience = self.service.settings.sockets.init;
        let init = select! {
            init = timeout(patience, self.init()) => init.unwrap_or(Err(End::Close(Close::NO_INIT)))?,
            () = draining.cancelled() => return Err(End::Close(Close::GOING_AWAY)),
        };
        self.identify(init).await.map_err(End::Close)?;
        match &self.call.caller {
            Some(caller) => place.belongs_to(caller).map_err(|_| End::Close(Close::CALLER_FULL))?,
            // Nobody's sockets are not served.
            None => return Err(End::Close(Close::FORBIDDEN)),
        }
        self.line.say(message::acknowledged()).await
    }

    /// The authorization of the first message, if it has one.
    async fn init(&mut self) -> Result<Option<String>, End> {
        loop {
            if self.line.has_unsent() {
                self.line.flush().await?;
            }
            let text = match self.line.hear().await {
                Heard::Message(text) => text,
                Heard::Sign => continue,
                Heard::End(end) => return Err(end),
            };
            match message::read(&text).ok_or(End::Close(Close::NOT_A_MESSAGE))? {
                Incoming::Init(payload) => {
                    let init = payload.map(|payload| serde_json::from_str::<Init>(payload.get()));
                    let init = init.transpose().map_err(|_| End::Close(Close::FORBIDDEN))?;
                    return Ok(init.and_then(|init| init.authorization));
                }
                Incoming::Subscribe { .. } => return Err(End::Close(Close::NOT_ACKNOWLEDGED)),
                Incoming::Ping(payload) => self.line.say(message::pong(payload)).await?,
                Incoming::Pong | Incoming::Complete { .. } => {}
            }
        }
    }

    /// A token in the first message counts more than a header or cookie of the upgrade.
    async fn identify(&mut self, authorization: Option<String>) -> Result<(), Close> {
        let Some(text) = authorization else { return Ok(()) };
        let token = text.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        let token = token.and_then(|(_, token)| Presented::read(token.trim())).ok_or(Close::FORBIDDEN)?;
        let env = self.service.api.env();
        let found = sessions::caller(env, &token, self.call.address).await;
        // Not to know is not to refuse: the client comes back.
        let found = found.map_err(|error| {
            let _logged = crate::graphql::error::GqlError::from(error);
            Close::UNAVAILABLE
        })?;
        let Ok(caller) = found else {
            wrong_token(&self.service, self.call.address);
            return Err(Close::FORBIDDEN);
        };
        // Whose cookie opened the socket is told who he is; another person's token is no mistake of his.
        if let Some(opener) = &self.call.caller
            && opener.fiscal_code != caller.fiscal_code
        {
            let note = Note::of(IdentityEvent::TokenRefused, opener, self.call.address);
            identity_trail::refused(env, note.saying(Denial::OtherPerson.code())).await;
            return Err(Close::FORBIDDEN);
        }
        self.call =
            with_purse(&self.service, Call { caller: Some(caller), from_page: false, ..self.call.clone() });
        Ok(())
    }

    /// Watches over the session also while a write waits for a client that takes nothing.
    async fn converse_until_cut(&mut self) -> End {
        let (ended, draining) = (self.service.api.ended(&self.call), self.service.draining.clone());
        let cut = async {
            select! {
                () = ended => sleep(CUT_AFTER_SESSION).await,
                () = draining.cancelled() => sleep(CUT_AFTER_DRAINING).await,
            }
        };
        select! {
            end = self.converse() => end,
            () = cut => End::Slow,
        }
    }

    async fn converse(&mut self) -> End {
        match self.exchange().await {
            Ok(end) | Err(end) => end,
        }
    }

    /// Until somebody ends it. An error is an end that came in the middle of something.
    async fn exchange(&mut self) -> Result<End, End> {
        let every = self.service.settings.sockets.ping;
        let mut pulse = interval_at(Instant::now() + every, every);
        pulse.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let (over, draining) = (self.call.over.clone(), self.service.draining.clone());
        let mut ended = pin!(over.cancelled());
        let mut draining = pin!(draining.cancelled());
        let mut leave: Option<Leave> = None;
        let mut alive = true;
        loop {
            if let Some(leave) = leave {
                let now = Instant::now();
                self.cut(|operation| leave.until(operation.subscribes) <= now);
                if self.operations.is_empty() {
                    return Ok(End::Close(match leave.cause {
                        Cause::SessionOver => Close::SESSION_OVER,
                        Cause::Draining => Close::GOING_AWAY,
                    }));
                }
            }
            let next_cut = leave.and_then(|leave| {
                self.operations.values().map(|operation| leave.until(operation.subscribes)).min()
            });
            select! {
                biased;
                () = &mut ended, if leave.is_none() => leave = Some(Leave::new(Cause::SessionOver)),
                () = &mut draining, if leave.is_none() => leave = Some(Leave::new(Cause::Draining)),
                () = sleep_until(next_cut.unwrap_or_else(Instant::now)), if next_cut.is_some() => {}
                event = event(&mut self.line, &mut self.operations) => match event {
                    Event::Heard(heard) => {
                        alive = true;
                        match heard {
                            Heard::Message(text) => {
                                Box::pin(self.answer(&text)).await?;
                            }
                            Heard::Sign => self.line.flush().await?,
                            Heard::End(end) => return Ok(end),
                        }
                    }
                    Event::Part(id, part) => self.pass_on(&id, part, leave).await?,
                },
                // After what the peer has sent: a slow one must not be taken for a dead one. A dead one
                // that operations still write to is found by its stalled writes.
                _ = pulse.tick() => {
                    if !std::mem::take(&mut alive) {
                        return Ok(End::Dead);
                    }
                    self.line.ping().await?;
                }
                // Nothing else is to be done now.
                () = std::future::ready(()), if self.line.has_unsent() => self.line.flush().await?,
            }
        }
    }

    /// Does what a client asks for.
    async fn answer(&mut self, text: &str) -> Result<(), End> {
        match message::read(text).ok_or(End::Close(Close::NOT_A_MESSAGE))? {
            Incoming::Init(_) => Err(End::Close(Close::SECOND_INIT)),
            Incoming::Ping(payload) => self.pong(payload).await,
            Incoming::Pong => Ok(()),
            // One that has ended by itself in between is not known any more.
            Incoming::Complete { id } => {
                self.operations.remove(&*id);
                Ok(())
            }
            Incoming::Subscribe { id, payload } => self.subscribe(&id, *payload).await,
        }
    }

    async fn pong(&mut self, payload: Option<&RawValue>) -> Result<(), End> {
        self.line.say(message::pong(payload)).await
    }

    /// Why nothing new begins, as of now: what is noticed a moment later must not let one more in.
    fn leaving(&self) -> Option<Cause> {
        if self.call.over.is_cancelled() {
            return Some(Cause::SessionOver);
        }
        self.service.draining.is_cancelled().then_some(Cause::Draining)
    }

    async fn subscribe(&mut self, id: &str, payload: Payload) -> Result<(), End> {
        if self.operations.contains_key(id) {
            return Err(End::Close(Close::ID_IN_USE));
        }
        let most = self.service.settings.sockets.streams;
        let wait = self.spend().await.err();
        let refusal = if let Some(cause) = self.leaving() {
            let code = match cause {
                Cause::SessionOver => TopCode::Unauthenticated,
                Cause::Draining => TopCode::Unavailable,
            };
            Some((code, code.message(self.call.lang).to_owned()))
        } else if wait.is_some() {
            let code = TopCode::RateLimited;
            Some((code, code.message(self.call.lang).to_owned()))
        } else if payload.needs_document(&self.service, &self.call) {
            let code = TopCode::DocumentNeeded;
            Some((code, code.message(self.call.lang).to_owned()))
        } else if self.operations.len() >= most {
            let text = match self.call.lang {
                Lang::It => format!("Al massimo {most} operazioni aperte su una connessione."),
                Lang::En => format!("At most {most} operations may be open on one connection."),
            };
            Some((TopCode::LimitExceeded, text))
        } else {
            None
        };
        if let Some((code, text)) = refusal {
            let request_id = self.service.api.env().clock.new_id().to_string();
            let refusal = errors_after(code, &text, &request_id, wait);
            return self.line.say(message::error(id, &refusal)).await;
        }
        let running = Running::start(&self.service.api, &self.call, payload, None);
        self.operations.insert(id.into(), running);
        Ok(())
    }

    /// Spends what an operation costs its caller in any case, and notes that the session is used.
    async fn spend(&mut self) -> Result<(), RetryAfter> {
        let Some(caller) = &self.call.caller else { return Ok(()) };
        self.service.limits.admit(Key::Caller(caller.session), 1).await?;
        if self.used.elapsed() >= USED {
            self.used = Instant::now();
            let (env, caller) = (self.service.api.env().clone(), Arc::clone(caller));
            // Nobody waits for it; a use that is not noted shortens the session by a minute at most.
            self.service.api.env().tasks.spawn(async move {
                if let Err(error) = sessions::used(&env, &caller).await {
                    tracing::warn!(?error, "the use of a session was not noted");
                }
            });
        }
        Ok(())
    }

    /// Passes on what an operation says; its id is free again after the last word.
    async fn pass_on(&mut self, id: &Arc<str>, part: Part, leave: Option<Leave>) -> Result<(), End> {
        let message = match part {
            Part::Result(json) => return self.line.say(message::next(id, &json)).await,
            Part::Refused(errors) => message::error(id, &errors),
            Part::End => message::complete(id),
        };
        let subscribes = self.operations.remove(id).is_some_and(|operation| operation.subscribes);
        if leave.is_some_and(|leave| leave.hides_end(subscribes)) {
            return Ok(());
        }
        self.line.say(message).await
    }

    fn cut(&mut self, late: impl Fn(&Running) -> bool) {
        let ids: Vec<_> = self
            .operations
            .iter()
            .filter(|(_, operation)| late(operation))
            .map(|(id, _)| Arc::clone(id))
            .collect();
        for id in ids {
            self.operations.remove(&id);
        }
    }
}

enum Event {
    Heard(Heard),
    Part(Arc<str>, Part),
}

/// Whichever comes first of client and operations; neither keeps the other waiting.
async fn event(line: &mut Line, operations: &mut StreamMap<Arc<str>, Running>) -> Event {
    select! {
        heard = line.hear() => Event::Heard(heard),
        Some((id, part)) = operations.next() => Event::Part(id, part),
    }
}
