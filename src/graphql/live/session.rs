//! The end of a session or machine token, as its open connections learn it.

use std::sync::Arc;

use tokio::sync::watch;

use crate::app::{Env, sessions};
use crate::domain::event::EventKind;
use crate::events::{Heard, Hub};
use crate::identity::Caller;

/// Waits until the session is over: its time came, nobody used it, or it was ended, here or on
/// another node. While nothing happens nothing is asked. Tells streams when the person's roles in
/// the office change.
pub async fn session_over(env: Env, hub: Hub, caller: Arc<Caller>, office: &watch::Sender<u64>) {
    let person = env.ids.person_topic(caller.fiscal_code.as_str());
    let joined = hub.join(person);
    let mut standing = patiently!(sessions::watch(&env, &caller));
    let mut events = joined.after(standing.newest);
    loop {
        let Some(until) = standing.until else { return };
        let left = (until - env.clock.now()).to_std().unwrap_or_default();
        let heard = tokio::select! {
            () = tokio::time::sleep(left) => None,
            heard = events.next() => heard,
        };
        match heard {
            Some(Heard::Event(event)) => match event.kind {
                EventKind::SessionEnded if event.refs.object == Some(caller.session) => return,
                EventKind::OfficeChanged => office.send_modify(|changes| *changes += 1),
                _ => {}
            },
            Some(Heard::Reset(_)) => {
                standing = patiently!(sessions::watch(&env, &caller));
                // Whatever was missed may have been that.
                office.send_modify(|changes| *changes += 1);
            }
            // Unless it was used in the meantime.
            None => {
                standing = patiently!(sessions::watch(&env, &caller));
                if standing.until.is_none_or(|moved| moved <= until) {
                    return;
                }
            }
        }
    }
}
