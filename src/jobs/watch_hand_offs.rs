//! The alert about hand-offs that fail for too long (R72): in the log, beside the metric.

use crate::app::{Env, desk};

pub async fn run(env: &Env) {
    match desk::failing(env).await {
        Ok(failing) => {
            if let Some(age) = failing.alert(env) {
                let (count, minutes) = (failing.count, age.num_minutes());
                tracing::error!(
                    count,
                    minutes,
                    "hand-offs to other systems fail; the desk of the seat shows them"
                );
            }
        }
        Err(error) => tracing::warn!(?error, "hand-offs that fail cannot be read"),
    }
}
