//! The end of a session, as its open connections learn it.

use std::sync::Arc;

use crate::app::{Env, sessions};
use crate::domain::event::EventKind;
use crate::events::{Heard, Hub};
use crate::identity::Caller;

/// Waits until the session is over: its time came, or it was ended, here or on another node.
/// While nothing happens nothing is asked.
pub async fn session_over(env: Env, hub: Hub, caller: Arc<Caller>) {
    let left = (caller.expires_at - env.clock.now()).to_std().unwrap_or_default();
    let ended = async {
        let person = env.ids.person_topic(caller.fiscal_code.as_str());
        let joined = hub.join(person);
        let (stands, newest) = patiently!(sessions::watch(&env, &caller));
        if !stands {
            return;
        }
        let mut events = joined.after(newest);
        while let Some(heard) = events.next().await {
            match heard {
                Heard::Event(event) if event.kind != EventKind::SessionEnded => {}
                Heard::Event(event) if event.refs.object == Some(caller.session) => return,
                Heard::Event(_) => {}
                Heard::Reset(_) => {
                    if !patiently!(sessions::watch(&env, &caller)).0 {
                        return;
                    }
                }
            }
        }
        std::future::pending().await
    };
    tokio::select! {
        () = tokio::time::sleep(left) => {}
        () = ended => {}
    }
}
