//! Writing who asked for what shall go.

use crate::app::{Env, deprecated_uses};

pub async fn write(env: &Env) {
    if let Err(error) = deprecated_uses::write(env).await {
        tracing::warn!(
            ?error,
            "uses of deprecated members could not be written; the next minute tries again"
        );
    }
}
