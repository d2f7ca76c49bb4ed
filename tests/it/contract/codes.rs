//! `frontend-contract/codes.json`: every code that a client may meet.

use portos::app::ErrorCode;
use portos::domain::check::RuleCode;
use portos::domain::login::LoginProblem;
use portos::domain::violation::Lang;
use portos::graphql::error::TopCode;
use serde_json::{Value, json};

#[test]
fn the_published_codes_are_those_of_the_program() {
    let payload: Vec<Value> = ErrorCode::ALL
        .iter()
        .map(|code| {
            let text = |lang| code.template(lang);
            json!({ "code": code.code(), "about": code.about().trim(), "it": text(Lang::It), "en": text(Lang::En) })
        })
        .collect();
    let top: Vec<Value> = TopCode::ALL
        .iter()
        .map(|code| {
            let text = |lang| code.message(lang);
            json!({ "code": code.code(), "about": code.about().trim(), "it": text(Lang::It), "en": text(Lang::En) })
        })
        .collect();
    let rules: Vec<Value> = RuleCode::ALL
        .iter()
        .map(|code| {
            json!({
                "code": code.code(), "severity": code.severity().code(), "about": code.about().trim(),
                "it": code.message_it(), "en": code.message_en(),
            })
        })
        .collect();
    let login: Vec<Value> = LoginProblem::ALL
        .iter()
        .map(|code| {
            let text = |lang| format!("{} {}", code.message(lang), code.remedy(lang));
            json!({
                "code": code.code(), "step": code.step().code(), "status": code.status(),
                "about": code.about().trim(), "it": text(Lang::It), "en": text(Lang::En),
            })
        })
        .collect();
    let all = json!({ "payload": payload, "topLevel": top, "login": login, "rules": rules });
    super::golden("frontend-contract/codes.json", &format!("{all:#}\n"));
}
