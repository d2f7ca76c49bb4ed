//! `portos verify` over every fixture, and what it says when it cannot.

use std::path::Path;
use std::process::Command;

use portos::domain::digest::Sha256;
use portos::signatures;
use serde_json::Value;
use tempfile::TempDir;

use super::{Case, cases, fixtures};

/// Exit status, standard output, standard error.
fn verify(args: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portos"));
    let output = command.arg("verify").args(args).env_clear().output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn judged(case: &Case) -> Value {
    let at = case.text("reference_time");
    let (file, trust) = (case.path("file"), case.path("trust"));
    let mut args = vec![file.to_str().unwrap(), "--trust", trust.to_str().unwrap(), "--at", at, "--json"];
    let (crls, given) = (case.crls(), case.expected["given"].as_str().map(|name| case.folder.join(name)));
    for crl in &crls {
        args.extend(["--crl", crl.to_str().unwrap()]);
    }
    if let Some(given) = &given {
        args.extend(["--content", given.to_str().unwrap()]);
    }
    let (status, out, error) = verify(&args);
    assert_eq!((status, error.as_str()), (Some(0), ""), "{file:?}");
    assert_eq!(out.lines().count(), 1, "{out}");
    serde_json::from_str(&out).unwrap()
}

/// What is compared of a signer; the order of signers is not.
fn signers(report: &Value) -> Vec<String> {
    let list = report["signers"].as_array().unwrap();
    let of = |signer: &Value| format!("{} {} {}", signer["cf"], signer["verdict"], signer["sub_indication"]);
    let mut all: Vec<_> = list.iter().map(of).collect();
    all.sort();
    all
}

#[test]
fn every_fixture_gets_its_verdict() {
    let mut wrong = Vec::new();
    for case in cases() {
        let (report, expected) = (judged(&case), &case.expected);
        assert!(report["file"].as_str().unwrap().ends_with(case.text("file")));
        for key in ["verdict", "sub_indication", "layers"] {
            if report[key] != expected[key] {
                wrong.push(format!("{} {key}: {} for {}", expected["file"], report[key], expected[key]));
            }
        }
        if signers(&report) != signers(expected) {
            wrong.push(format!("{}: {:?} for {:?}", expected["file"], signers(&report), signers(expected)));
        }
        if let Some(content) = expected["content"].as_str() {
            let content = std::fs::read(case.folder.join(content)).unwrap();
            let digest = Sha256::of(&content).to_string();
            assert_eq!(report["content"]["sha256"].as_str(), Some(digest.as_str()), "{}", expected["file"]);
            let (bytes, given) = (case.bytes(), expected["given"].as_str().map(|_| content.as_slice()));
            let (inner, media) = signatures::innermost(&bytes, given).unwrap();
            assert_eq!(inner.as_ref(), content, "{}", expected["file"]);
            assert_eq!(media.code(), report["content"]["media"]);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_report_says_who_when_and_by_what() {
    let find = |file: &str| cases().into_iter().find(|case| case.text("file") == file).unwrap();
    let report = judged(&find("expired-with-timestamp.p7m"));
    let signer = &report["signers"][0];
    assert_eq!(signer["name"], "Bianca Lattanzi");
    assert_eq!(signer["issuer"], "CA Firma X1");
    assert_eq!(signer["algorithm"], "RSA-2048 PKCS#1 SHA-256");
    assert_eq!(signer["claimed_time"], "2025-05-01T10:00:00Z");
    assert_eq!(
        (&signer["best_time"], &signer["time_source"]),
        (&"2025-05-01T11:00:00Z".into(), &"TIMESTAMP".into())
    );
    assert_eq!(signer["timestamps"][0]["verdict"], "VALID");
    assert_eq!(signer["policies"][0], "0.4.0.194112.1.2");
    assert_eq!(signer["qualified"], true);
    assert_eq!(signer["warnings"][0], "REVOCATION_NOT_CHECKED");
    assert_eq!(
        (&report["kind"], &report["encoding"], &report["at"]),
        (&"CADES".into(), &"DER".into(), &"2026-03-11T10:00:00Z".into())
    );
    // Without a trusted time-stamp the reference time is the best known one.
    let report = judged(&find("expired-claimed-before.p7m"));
    assert_eq!(report["signers"][0]["time_source"], "REFERENCE");
    // Kinds and encodings are named as what they are.
    for (file, kind, encoding) in [
        ("cms-not-bes.p7m", "CMS", "DER"),
        ("cades-ber.p7m", "CADES", "BER"),
        ("cades-pem.p7m", "CADES", "PEM"),
        ("base64-one-line.p7m", "CADES", "BASE64"),
        ("stamped.tsd", "TSD", "DER"),
    ] {
        let report = judged(&find(file));
        assert_eq!(
            (report["kind"].as_str(), report["encoding"].as_str()),
            (Some(kind), Some(encoding)),
            "{file}"
        );
    }
    assert_eq!(judged(&find("pades-bb.pdf"))["kind"], "PADES");
    assert_eq!(judged(&find("pdf-adbe-pkcs7.pdf"))["kind"], "PDF");
    let report = judged(&find("counter-signed.p7m"));
    assert_eq!(
        (&report["signers"][0]["countersigns"], &report["signers"][1]["countersigns"]),
        (&Value::Null, &0.into())
    );
    // What changed is said.
    let report = judged(&find("pdf-annotation.pdf"));
    assert_eq!(report["signers"][0]["changes"][0], "something was added to a page");
    // A revocation list that covers the signer leaves no warning; a later revocation leaves another.
    let report = judged(&find("revoked-before.p7m"));
    assert_eq!(report["signers"][0]["warnings"][0], "REVOKED_LATER");
}

#[test]
fn a_report_is_the_same_each_time_and_names_its_trust() {
    let case = cases().into_iter().find(|case| case.text("file") == "withdrawn-before.p7m").unwrap();
    let (first, second) = (judged(&case), judged(&case));
    assert_eq!(first, second);
    assert_eq!(first["trust"]["lists"][0]["territory"], "IT");
    let other = cases().into_iter().find(|case| case.text("file") == "relazione.pdf").unwrap();
    assert_ne!(judged(&other)["trust"]["digest"], first["trust"]["digest"]);
}

#[test]
fn many_files_are_lines_and_people_get_sentences() {
    let folder = fixtures();
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (good, bad, trust) = (path("relazione.pdf.p7m"), path("tampered-content.p7m"), path("trust"));
    let at = ["--trust", &trust, "--at", "2026-03-11T11:00:00+01:00"];
    let (status, out, _) = verify(&[&[good.as_str(), &bad, "--json"], &at[..]].concat());
    assert_eq!(status, Some(0));
    let verdict = |line: &str| serde_json::from_str::<Value>(line).unwrap()["verdict"].clone();
    assert_eq!(out.lines().map(verdict).collect::<Vec<_>>(), ["VALID", "INVALID"]);
    let (status, out, _) = verify(&[&[good.as_str(), &bad], &at[..]].concat());
    assert_eq!(status, Some(0));
    for words in
        ["relazione.pdf.p7m: VALID", "INVALID (HASH_FAILURE)", "Ginevra Pontarelli (PNTGVR84E57E335O)"]
    {
        assert!(out.contains(words), "{words}: {out}");
    }
}

#[test]
fn what_cannot_be_read_is_one_line_and_status_two() {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (xml, txt) = (write("list.xml", "<html/>"), write("notes.txt", "niente"));
    let damaged = write("damaged.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
    let fixture = |name: &str| fixtures().join(name).to_str().unwrap().to_owned();
    let (good, anchors) = (fixture("relazione.pdf.p7m"), fixture("trust/anchors.pem"));
    let empty = TempDir::new().unwrap();
    for (args, words) in [
        (vec![good.as_str(), "--trust", "/nowhere"], "/nowhere"),
        (vec![&good, "--trust", &xml], "trusted list"),
        (vec![&good, "--trust", &txt], "no certificate"),
        (vec![&good, "--trust", &damaged], "certificate"),
        (vec![&good, "--trust", empty.path().to_str().unwrap()], "no trusted authority"),
        (vec![&good, "--trust", &anchors, "--tsl", &anchors], "trusted list"),
        (vec![&good, "--trust", &anchors, "--crl", &anchors], "revocation list"),
        (vec![&good, "--trust", &anchors, "--content", "/nowhere"], "/nowhere"),
        (vec!["/nowhere", "--trust", &anchors], "/nowhere"),
        (vec![empty.path().to_str().unwrap(), "--trust", &anchors], "directory"),
    ] {
        let (status, out, error) = verify(&args);
        assert_eq!((status, out.as_str()), (Some(2), ""), "{args:?}: {error}");
        assert_eq!(error.lines().count(), 1, "{error}");
        assert!(error.starts_with("portos: ") && error.contains(words), "{words}: {error}");
    }
    for args in
        [vec![good.as_str()], vec![&good, "--trust", &anchors, "--at", "ieri"], vec!["--trust", &anchors]]
    {
        assert_eq!(verify(&args).0, Some(2), "{args:?}");
    }
    // One that cannot be read does not keep the others from their verdict.
    let (status, out, error) = verify(&["/nowhere", &good, "--trust", &anchors, "--json"]);
    assert_eq!((status, out.lines().count(), error.lines().count()), (Some(2), 1, 1));
    assert!(Path::new(&good).exists());
}
