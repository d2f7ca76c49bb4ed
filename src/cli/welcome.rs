//! What `serve --dev` says when it is ready.

use std::sync::Arc;

use crate::app::practices::{self, Listed, PageQuery};
use crate::app::{Env, Op, demo};
use crate::config::Config;
use crate::domain::check::sample;
use crate::domain::filter::PracticeFilter;
use crate::domain::list::PracticeList;
use crate::domain::person::FiscalCode;
use crate::domain::violation::Lang;
use crate::identity::Caller;

/// Addresses, people, and one request that is ready to be pasted.
pub async fn text(config: &Config, env: &Env) -> String {
    let url = &config.http.public_url;
    let people: String = demo::PEOPLE
        .iter()
        .map(|person| format!("  {}  {:<17} {}\n", person.fiscal_code, person.name, person.about))
        .collect();
    let geologist = sample::GEOLOGIST;
    let practice = delegated(env).await.unwrap_or_else(|| "practice_…".to_owned());
    let mails = match &config.mail.smtp_url {
        Some(_) => "sent by SMTP".to_owned(),
        None => config.files.mail_dir().display().to_string(),
    };
    format!(
        "\nPORTOS 2.0 is ready.\n\n\
         Faces      {url}/   Office {url}/ufficio   People {url}/dev\n\
         API        {url}/graphql\n\
         GraphiQL   {url}/graphiql\n\
         Health     {url}/health/ready   Metrics {url}/metrics\n\
         Mails      {mails}\n\n\
         People (all invented):\n{people}\n\
         Read the delegated practice as the geologist:\n\n\
         TOKEN=$(curl -s {url}/dev/login -H 'content-type: application/json' \
         -d '{{\"fiscalCode\":\"{geologist}\"}}' | sed 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/')\n\
         curl -s {url}/graphql -H \"authorization: Bearer $TOKEN\" -H 'content-type: application/json' \
         -d '{{\"query\":\"{{ practice(id: \\\"{practice}\\\") {{ title state activeDelegation {{ id section state }} \
         section(kind: GEOLOGY) {{ version viewerCan {{ write declare }} }} }} }}\"}}'\n\n\
         Ctrl-C stops everything.\n"
    )
}

/// The practice that waits for the demo geologist.
async fn delegated(env: &Env) -> Option<String> {
    let code = FiscalCode::parse(sample::GEOLOGIST).ok()?;
    let caller = Caller::of_service(code, "", env.clock.now());
    let op = Op { caller: Arc::new(caller), now: env.clock.now(), lang: Lang::It, address: None };
    let query = PageQuery {
        listed: Listed::Of(PracticeList::MyDelegations),
        filter: PracticeFilter::default(),
        after: None,
        limit: 1,
    };
    let page = practices::page(env, &op, &query, false).await.ok()?;
    page.practices.first().map(|seeing| env.ids.encode(seeing.practice.id))
}
