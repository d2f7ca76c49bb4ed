//! Logging.
//!
//! - `PORTOS_LOG`: filter such as `info` or `info,portos::store=debug`, default `info`
//! - `PORTOS_LOG_FORMAT`: `text` or `json`, default `text`

use tracing_subscriber::EnvFilter;

use super::{ConfigError, Vars};

const FILTER: &str = "PORTOS_LOG";
const FORMAT: &str = "PORTOS_LOG_FORMAT";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

#[derive(Clone, Debug)]
pub struct Log {
    pub filter: String,
    pub format: LogFormat,
}

impl Default for Log {
    fn default() -> Self {
        Self { filter: "info".to_owned(), format: LogFormat::Text }
    }
}

impl Log {
    pub(super) fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let filter = vars.text(FILTER)?.unwrap_or(Self::default().filter);
        // A bare word is taken as the name of a module: a misspelt level would silence everything.
        let misspelt = |part: &str| {
            !part.contains(['=', ':', '[']) && part.parse::<tracing::Level>().is_err() && part != "off"
        };
        if EnvFilter::try_new(&filter).is_err() || filter.split(',').map(str::trim).any(misspelt) {
            return Err(ConfigError::wrong(
                FILTER,
                &filter,
                "error, warn, info, debug, trace, off or a list of module=level",
            ));
        }
        let format = match vars.text(FORMAT)?.as_deref() {
            None | Some("text") => LogFormat::Text,
            Some("json") => LogFormat::Json,
            Some(other) => return Err(ConfigError::wrong(FORMAT, other, "text or json")),
        };
        Ok(Self { filter, format })
    }
}
