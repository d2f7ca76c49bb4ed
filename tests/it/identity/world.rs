//! The service beside a provider, and a person on his way through both.

use serde_json::{Value, json};
use tempfile::TempDir;

use super::noted;
use super::provider::{CLIENT, Provider, SPID};
use super::visit::{Page, Visitor, location, member, read};
use crate::support::App;
use crate::support::app::Options;

/// The service beside one provider.
pub struct World {
    pub app: App,
    pub provider: Provider,
    /// With the file of the providers and what it names.
    pub _folder: TempDir,
}

/// A login on its way: what the provider was told, and the code that the person brings back.
pub struct Way {
    pub state: String,
    pub nonce: String,
    pub challenge: String,
    pub code: String,
}

impl World {
    pub async fn new() -> Self {
        Self::with(json!({})).await
    }

    pub async fn with(more: Value) -> Self {
        let (provider, folder) = (Provider::start().await, tempfile::tempdir().unwrap());
        let providers = Some(provider.file(folder.path(), more));
        let app = App::with(Options { providers, ..Options::default() }).await;
        Self { app, provider, _folder: folder }
    }

    /// Leaves for the provider and signs in there.
    pub async fn leave(&self, visitor: &mut Visitor, next: &str) -> Way {
        let target = visitor.to(&format!("{}/login/prova{next}", self.app.url)).await;
        assert!(target.starts_with(&format!("{}/auth?", self.provider.url)), "{target}");
        let said = |name: &str| member(&target, name).unwrap_or_else(|| panic!("{name}: {target}"));
        assert_eq!((said("response_type").as_str(), said("client_id").as_str()), ("code", CLIENT));
        assert_eq!((said("code_challenge_method").as_str(), said("prompt").as_str()), ("S256", "login"));
        assert_eq!(said("redirect_uri"), format!("{}/login/callback", self.app.url));
        assert_eq!(said("acr_values"), format!("{SPID}2"));
        let (nonce, challenge) = (said("nonce"), said("code_challenge"));
        self.provider.set(|how| how.now = self.app.clock.now().timestamp());
        Way { state: said("state"), code: self.provider.grant(&nonce, &challenge), nonce, challenge }
    }

    pub fn back(&self, way: &Way) -> String {
        format!("{}/login/callback?state={}&code={}", self.app.url, way.state, way.code)
    }

    pub async fn come_back(&self, visitor: &mut Visitor, way: &Way) -> Result<String, Page> {
        let answer = visitor.get(&self.back(way)).await;
        match location(&answer) {
            Some(target) => Ok(target),
            None => Err(read(answer).await),
        }
    }

    pub async fn login(&self, visitor: &mut Visitor) -> Result<String, Page> {
        let way = self.leave(visitor, "").await;
        self.come_back(visitor, &way).await
    }

    /// A login that must fail so, and says it.
    pub async fn refused(&self, name: &str, code: &str) -> Page {
        let mut visitor = Visitor::new();
        let page = self.login(&mut visitor).await.expect_err(name);
        assert_eq!(page.code(), code, "{name}: {page:?}");
        assert!(page.is_clear() && visitor.session().is_none(), "{name}: {page:?}");
        let seen = visitor.asks(&self.app).await;
        assert_eq!(
            (&seen["viewer"], &seen["loginDiagnostics"]["problem"]),
            (&Value::Null, &json!(code)),
            "{name}"
        );
        assert!(noted(&self.app, None, &format!("LOGIN_REFUSED {code}")).await, "{name}");
        page
    }

    pub async fn end(self) {
        self.provider.end();
        self.app.end().await;
    }
}
