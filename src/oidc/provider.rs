//! One provider: its metadata and keys, the address to which a browser is sent, and what it says of a person.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{
    CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreIdToken, CoreIdTokenClaims, CoreIdTokenVerifier,
    CoreTokenResponse,
};
use openidconnect::http::header::{ACCEPT, AUTHORIZATION};
use openidconnect::{
    AccessTokenHash, AuthType, AuthenticationContextClass, AuthorizationCode, ClaimsVerificationError,
    ClientId, CsrfToken, IssuerUrl, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, RequestTokenError, Scope, TokenResponse as _,
};
use serde_json::{Map, Value, json};

use super::OidcError;
use super::claims::{self, ALGORITHMS, Proven, SKEW, Unsigned};
use super::discovery::{Discovery, Known};
use super::fetch::Fetch;
use super::keys::Keys;
use super::settings::{Settings, SettingsProblem, bytes};
use crate::domain::identity::AuthMethod;
use crate::domain::login::LoginProblem as Problem;

/// An ID token is minutes old at most: it was made for this login.
const OLDEST: TimeDelta = TimeDelta::minutes(10);

/// A provider that people may sign in at.
pub struct Provider {
    settings: Settings,
    issuer: IssuerUrl,
    redirect: RedirectUrl,
    keys: Arc<Keys>,
    discovery: Discovery,
    logo: Option<(&'static str, Vec<u8>)>,
}

impl Provider {
    pub(super) fn open(
        settings: Settings,
        redirect_uri: &str,
        own_key: Option<&[u8]>,
    ) -> Result<Self, SettingsProblem> {
        let wrong = |problem: String| SettingsProblem::Provider { name: settings.name.clone(), problem };
        let file = |path: &Option<std::path::PathBuf>| path.as_deref().map(bytes).transpose();
        let keys = match (file(&settings.key)?, own_key) {
            (Some(pem), _) => Keys::read(&pem, file(&settings.encryption_key)?.as_deref()),
            (None, Some(pkcs8)) => Keys::of_pkcs8(pkcs8),
            (None, None) => Err("is missing"),
        };
        let keys = Arc::new(keys.map_err(|problem| wrong(format!("key: {problem}")))?);
        let issuer =
            IssuerUrl::new(settings.issuer.clone()).map_err(|error| wrong(format!("issuer: {error}")))?;
        let url = issuer.url();
        let secure = url.scheme() == "https";
        if !secure && !matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]")) {
            return Err(wrong("issuer: https:// only; http:// on this machine alone".to_owned()));
        }
        let authority = file(&settings.authority)?;
        let fetch = Fetch::new(Arc::clone(&keys), authority.as_deref(), secure)
            .map_err(|error| wrong(format!("authority: {error}")))?;
        let local = file(&settings.discovery)?;
        let discovery = Discovery::open(settings.name.clone(), issuer.clone(), fetch, local.as_deref())
            .map_err(|problem| wrong(format!("discovery: {problem}")))?;
        let logo = match (file(&settings.logo)?, &settings.logo) {
            (Some(bytes), Some(path)) => {
                let media = match path.extension().and_then(|ending| ending.to_str()) {
                    Some("svg") => "image/svg+xml",
                    Some("png") => "image/png",
                    _ => return Err(wrong("logo: an .svg or .png file".to_owned())),
                };
                Some((media, bytes))
            }
            _ => None,
        };
        let redirect = RedirectUrl::new(redirect_uri.to_owned())
            .map_err(|error| wrong(format!("PORTOS_PUBLIC_URL: {error}")))?;
        Ok(Self { issuer, redirect, keys, discovery, logo, settings })
    }

    pub fn name(&self) -> &str {
        &self.settings.name
    }

    pub fn label(&self) -> &str {
        &self.settings.label
    }

    pub const fn method(&self) -> AuthMethod {
        self.settings.kind
    }

    pub fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    pub fn client_id(&self) -> &str {
        &self.settings.client_id
    }

    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Media type and bytes.
    pub fn logo(&self) -> Option<(&'static str, &[u8])> {
        self.logo.as_ref().map(|(media, bytes)| (*media, bytes.as_slice()))
    }

    /// Whether the provider answers, for `doctor`.
    pub async fn reach(&self) -> Result<(), OidcError> {
        self.discovery.ask().await.map(drop)
    }

    /// Where the browser goes to sign in.
    pub async fn address(
        &self,
        state: &str,
        nonce: &str,
        verifier: &str,
        now: DateTime<Utc>,
    ) -> Result<String, OidcError> {
        let known = self.discovery.known(now).await?;
        let client = self.client(&known);
        let challenge =
            PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.to_owned()));
        let acr = format!("https://www.spid.gov.it/SpidL{}", self.settings.level);
        let acr = self
            .settings
            .levels
            .iter()
            .find(|(_, level)| **level == self.settings.level)
            .map_or(acr, |(own, _)| own.clone());
        let (state, nonce) = (state.to_owned(), nonce.to_owned());
        let mut request = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                move || CsrfToken::new(state.clone()),
                move || Nonce::new(nonce.clone()),
            )
            .set_pkce_challenge(challenge)
            .add_auth_context_value(AuthenticationContextClass::new(acr))
            .add_extra_param("claims", wanted().to_string());
        for scope in self.settings.scopes.iter().filter(|scope| *scope != "openid") {
            request = request.add_scope(Scope::new(scope.clone()));
        }
        for prompt in self.settings.prompt.split_whitespace() {
            request = request.add_prompt(CoreAuthPrompt::Extension(prompt.to_owned()));
        }
        let (mut url, _, _) = request.url();
        if self.settings.request_object {
            let mut object: Map<String, Value> = url
                .query_pairs()
                .map(|(name, value)| (name.into_owned(), value.into_owned().into()))
                .collect();
            object.insert("claims".to_owned(), wanted());
            object.insert("iss".to_owned(), self.settings.client_id.clone().into());
            object.insert("aud".to_owned(), json!([self.settings.issuer]));
            object.insert("iat".to_owned(), now.timestamp().into());
            object.insert("exp".to_owned(), (now.timestamp() + 300).into());
            let signed = self.keys.sign(&object.into());
            let signed = signed.ok_or_else(|| OidcError::new(Problem::Unavailable, "nothing was signed"))?;
            url.query_pairs_mut().append_pair("request", &signed);
        }
        Ok(url.into())
    }

    fn client(&self, known: &Known) -> Client {
        let id = ClientId::new(self.settings.client_id.clone());
        CoreClient::from_provider_metadata(known.metadata.clone(), id, None)
            .set_redirect_uri(self.redirect.clone())
            .set_auth_type(AuthType::RequestBody)
    }

    /// Whom the code stands for.
    pub async fn prove(
        &self,
        code: String,
        nonce: &str,
        verifier: &str,
        now: DateTime<Utc>,
    ) -> Result<Proven, OidcError> {
        let mut known = self.discovery.known(now).await?;
        let response = self.exchange(&known, code, verifier, now).await?;
        let missing = |what| OidcError::new(Problem::ProviderAnswer, format!("no {what} came"));
        let id_token = response.id_token().ok_or_else(|| missing("ID token"))?;
        let nonce = Nonce::new(nonce.to_owned());
        let claims = match self.checked(&known, id_token, &nonce, now) {
            Err(error) if claims::is_about_keys(&error) => {
                known = self.discovery.renewed(&known, now).await.ok_or_else(|| claims::refused(error))?;
                self.checked(&known, id_token, &nonce, now)
            }
            checked => checked,
        };
        let claims = claims.map_err(claims::refused)?;
        self.check_access_token(&known, id_token, &claims, &response, now)?;
        let own = claims::payload(&id_token.to_string()).ok_or_else(|| missing("payload"))?;
        if own.get("nbf").and_then(Value::as_i64).is_some_and(|at| at > (now + SKEW).timestamp()) {
            return Err(OidcError::new(Problem::TokenTimes, "the ID token is not valid yet"));
        }
        let acr = claims.auth_context_ref().map(|acr| acr.as_str());
        let level = claims::level(acr, &self.settings.levels).filter(|level| *level >= self.settings.level);
        let level = level.ok_or_else(|| {
            OidcError::new(Problem::LevelTooLow, format!("acr {}", acr.unwrap_or("is missing")))
        })?;
        let more = self.user_info(&mut known, &response, claims.subject().as_str(), now).await?;
        let person = more.as_ref().unwrap_or(&own);
        Ok(Proven {
            fiscal_code: claims::fiscal_code(&[&own, person])?,
            name: claims::name(person),
            level,
            at: claims.auth_time().unwrap_or_else(|| claims.issue_time()).min(now),
            email: person.get("email").and_then(Value::as_str).map(str::to_owned),
        })
    }

    async fn exchange(
        &self,
        known: &Known,
        code: String,
        verifier: &str,
        now: DateTime<Utc>,
    ) -> Result<CoreTokenResponse, OidcError> {
        let wrong = |detail: String| OidcError::new(Problem::ProviderAnswer, detail);
        let endpoint =
            known.metadata.token_endpoint().ok_or_else(|| wrong("no token endpoint".to_owned()))?;
        let assertion = self.keys.assertion(&self.settings.client_id, endpoint.as_str(), now);
        let assertion =
            assertion.ok_or_else(|| OidcError::new(Problem::Unavailable, "nothing was signed"))?;
        let client = self.client(known);
        let request = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|error| wrong(error.to_string()))?
            .set_pkce_verifier(PkceCodeVerifier::new(verifier.to_owned()))
            .add_extra_param(
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            )
            .add_extra_param("client_assertion", assertion);
        request.request_async(self.discovery.fetch()).await.map_err(|error| match error {
            RequestTokenError::Request(problem) => problem.into(),
            RequestTokenError::ServerResponse(said) => OidcError::new(Problem::CodeRefused, said),
            RequestTokenError::Parse(error, _) => wrong(format!("token: {error}")),
            RequestTokenError::Other(text) => wrong(format!("token: {text}")),
        })
    }

    fn verifier(&self, known: &Known, now: DateTime<Utc>) -> CoreIdTokenVerifier<'static> {
        let id = ClientId::new(self.settings.client_id.clone());
        CoreIdTokenVerifier::new_public_client(id, self.issuer.clone(), known.keys.clone())
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || now - SKEW)
            .set_issue_time_verifier_fn(move |at| match () {
                () if at > now + SKEW => Err("issued in the future".to_owned()),
                () if at < now - OLDEST - SKEW => Err("issued long ago".to_owned()),
                () => Ok(()),
            })
            .set_auth_time_verifier_fn(move |at| match at {
                Some(at) if at > now + SKEW => Err("signed in in the future".to_owned()),
                _ => Ok(()),
            })
    }

    fn checked(
        &self,
        known: &Known,
        token: &CoreIdToken,
        nonce: &Nonce,
        now: DateTime<Utc>,
    ) -> Result<CoreIdTokenClaims, ClaimsVerificationError> {
        token.claims(&self.verifier(known, now), nonce).cloned()
    }

    /// The ID token names the access token that came with it, where it does.
    fn check_access_token(
        &self,
        known: &Known,
        token: &CoreIdToken,
        claims: &CoreIdTokenClaims,
        response: &CoreTokenResponse,
        now: DateTime<Utc>,
    ) -> Result<(), OidcError> {
        let Some(named) = claims.access_token_hash() else { return Ok(()) };
        let wrong = |detail: String| OidcError::new(Problem::TokenInvalid, detail);
        let algorithm = token.signing_alg().map_err(|error| wrong(error.to_string()))?;
        let verifier = self.verifier(known, now);
        let key = token.signing_key(&verifier).map_err(|error| wrong(error.to_string()))?;
        let own = AccessTokenHash::from_token(response.access_token(), algorithm, key)
            .map_err(|error| wrong(error.to_string()))?;
        if own == *named { Ok(()) } else { Err(wrong("the access token is another one".to_owned())) }
    }

    /// What the provider says of the person beyond the ID token; nothing when it has no such address.
    async fn user_info(
        &self,
        known: &mut Known,
        response: &CoreTokenResponse,
        subject: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Map<String, Value>>, OidcError> {
        let Some(endpoint) = known.metadata.userinfo_endpoint() else { return Ok(None) };
        let wrong = |detail: &str| OidcError::new(Problem::ProviderAnswer, format!("UserInfo: {detail}"));
        let request = openidconnect::http::Request::get(endpoint.as_str())
            .header(AUTHORIZATION, format!("Bearer {}", response.access_token().secret()))
            .header(ACCEPT, "application/jwt, application/json;q=0.5")
            .body(Vec::new())
            .map_err(|error| wrong(&error.to_string()))?;
        let answer = self.discovery.fetch().send(request).await?;
        if answer.status() != 200 {
            return Err(wrong(&format!("status {}", answer.status())));
        }
        let text = std::str::from_utf8(answer.body()).map_err(|_| wrong("no text"))?.trim();
        let claims = if text.starts_with('{') {
            if self.settings.signed_user_info {
                return Err(OidcError::new(Problem::TokenInvalid, "UserInfo is not signed"));
            }
            serde_json::from_str(text).map_err(|error| wrong(&error.to_string()))?
        } else {
            let claims = match claims::signed(text, &known.keys) {
                Err(Unsigned::Key) => match self.discovery.renewed(known, now).await {
                    Some(newer) => {
                        *known = newer;
                        claims::signed(text, &known.keys)
                    }
                    None => Err(Unsigned::Key),
                },
                claims => claims,
            };
            let claims =
                claims.map_err(|why| OidcError::new(Problem::TokenInvalid, format!("UserInfo: {why:?}")))?;
            claims::check_person(&claims, self.issuer(), self.client_id(), now)?;
            claims
        };
        if claims.get("sub").and_then(Value::as_str) != Some(subject) {
            return Err(OidcError::new(Problem::TokenInvalid, "UserInfo is of another person"));
        }
        Ok(Some(claims))
    }
}

/// The library's client, with the addresses that are known.
type Client = CoreClient<
    openidconnect::EndpointSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointNotSet,
    openidconnect::EndpointMaybeSet,
    openidconnect::EndpointMaybeSet,
>;

/// The claims that are asked for (OpenID Connect Core, 5.5).
fn wanted() -> Value {
    let essential = json!({ "essential": true });
    json!({
        "id_token": { "acr": essential, "auth_time": null },
        "userinfo": {
            "https://attributes.eid.gov.it/fiscal_number": essential,
            "given_name": null,
            "family_name": null,
            "email": null,
        },
    })
}
