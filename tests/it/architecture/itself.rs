//! The rules tried on short texts: what they must find, and what they must let pass.

use super::source::{tokens, without_tests};
use super::{File, misplaced};

fn found(name: &str, text: &str) -> Vec<String> {
    let file = File { name: name.to_owned(), text: text.to_owned() };
    let (code, _) = without_tests(&tokens(text));
    misplaced(&file, &code).into_iter().map(|(line, what)| format!("{line}: {what}")).collect()
}

#[test]
fn a_wrong_import_is_found_however_it_is_written() {
    for text in [
        "use crate::store::pool::Pool;",
        "use crate::{domain::ids, store};",
        "use crate::{\n  domain::{ids::{A, B}},\n  store::*,\n};",
        "pub(crate) use crate::store as s;",
        "fn f(p: &crate::store::Pool) {}",
        "fn f() { let x = crate::store::one::<crate::domain::A>(); }",
        "use super::super::store::pool;",
        "macro_rules! m { () => { $crate::store::x() }; }",
        "use portos::store;",
    ] {
        let wrong = found("src/mail/smtp.rs", text);
        assert_eq!(wrong.len(), 1, "{text}: {wrong:?}");
        assert!(wrong[0].contains("`mail` may not use `"), "{wrong:?}");
    }
    for text in [
        "use axum::Router;",
        "use ::axum::Router;",
        "fn f() -> axum::Router {}",
        "use axum;",
        "use {axum::Router};",
    ] {
        assert_eq!(found("src/mail/smtp.rs", text), ["1: `axum` belongs to http"], "{text}");
    }
}

#[test]
fn what_is_allowed_or_not_code_is_not_found() {
    for text in [
        "use crate::domain::ids::{A, B as C};\nuse super::message;\nuse self::message::x;",
        "// use crate::store;\n/* use /* crate::store */ axum::x */ fn f() {}",
        "const A: &str = \"crate::store\"; const B: &str = r#\"crate::store \" axum::x\"#; const C: u8 = b'\"';",
        "fn f<'a>(c: char) -> bool { c == '\"' || c == '\\'' || c == 'a' } // crate::store",
        "#[cfg(test)]\nmod tests { use crate::store; fn f() { axum::x(); } }",
        "#[cfg(test)]\n#[expect(dead_code, reason = \"x\")]\nuse crate::{store, app};\nfn f() {}",
        "mod redis;\npub use redis::Redis;",
        "fn f() { mine.axum(); mine::axum::x(); }",
    ] {
        assert_eq!(found("src/mail/smtp.rs", text), [""; 0], "{text}");
    }
}

#[test]
fn paths_and_single_files_are_told_apart() {
    assert_eq!(found("src/events/hub.rs", "use crate::store::events;"), [""; 0]);
    assert_eq!(found("src/events/hub.rs", "\nuse crate::app::env::Env;").len(), 1);
    assert_eq!(found("src/graphql/loaders/mod.rs", "use crate::store::facts;"), [""; 0]);
    assert_eq!(found("src/graphql/node.rs", "use crate::store::facts;").len(), 1);
    assert_eq!(found("src/novel/x.rs", "").len(), 1);
    assert_eq!(found("src/main.rs", "use portos::store; use clap::Parser;"), [""; 0]);
}

#[test]
fn a_rule_that_waits_or_looks_at_the_clock_is_found() {
    let text =
        "use chrono::Utc;\nfn f() { Utc::now() }\nasync fn g() {}\nuse std::{env, fmt};\nuse tokio::time;";
    assert_eq!(found("src/domain/x.rs", text).len(), 4);
    let pure = "use chrono::{DateTime, Utc};\nuse ring::digest::SHA256;\nuse std::collections::BTreeMap;";
    assert_eq!(found("src/domain/x.rs", pure), [""; 0]);
}

#[test]
fn test_files_are_known_by_the_module_that_declares_them() {
    let text = "#[cfg(test)]\n#[path = \"person_tests.rs\"]\nmod tests;\n#[cfg(test)]\nmod more;\nmod kept;";
    let file = File { name: "src/domain/person.rs".to_owned(), text: text.to_owned() };
    let (code, modules) = without_tests(&tokens(text));
    assert_eq!(modules, ["tests", "more"]);
    assert_eq!(
        file.test_files(&modules),
        ["src/domain/person_tests.rs", "src/domain/person/more.rs", "src/domain/person/more/mod.rs"]
    );
    assert_eq!(code.iter().map(|token| token.text.as_str()).collect::<Vec<_>>(), ["mod", "kept", ";"]);
}
