//! The folder of trust, trusted lists and policies.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use portos::signatures::report::Report;
use portos::signatures::verdict::{SubIndication, Verdict, Warning};
use portos::signatures::{self, Input, Trust, TrustError};
use portos::trust::{Folder, load};
use tempfile::TempDir;

use super::fixtures;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn judge(file: &str, trust: &Trust, at: DateTime<Utc>) -> Report {
    let bytes = fs::read(fixtures().join(file)).unwrap();
    signatures::verify(&Input { bytes: &bytes, content: None, trust, at })
}

fn copy(from: &str, to: &Path) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    fs::copy(fixtures().join("trust").join(from), to).unwrap();
}

#[test]
fn a_folder_is_read_again_when_its_files_change() {
    let folder = TempDir::new().unwrap();
    assert!(matches!(load(folder.path()), Err(TrustError::Empty { .. })));
    copy("anchors.pem", &folder.path().join("anchors/anchors.pem"));
    fs::write(folder.path().join("README.md"), "left alone").unwrap();
    let open = Folder::open(folder.path().to_owned()).unwrap();
    let (before, time) = (open.trust(), at("2026-03-11T10:00:00Z"));
    assert!(!open.refresh().unwrap());
    assert_eq!(judge("revoked-after.p7m", &before, time).verdict, Verdict::Valid);

    copy("crl/ca-a1.crl", &folder.path().join("crl/ca-a1.crl"));
    assert!(open.refresh().unwrap());
    let report = judge("revoked-after.p7m", &open.trust(), time);
    assert_eq!(report.sub_indication, Some(SubIndication::Revoked));
    assert_ne!(report.trust.digest, before.mark().digest);

    // A damaged list is an error, and what was trusted stays.
    fs::write(folder.path().join("list.xml"), "<TrustServiceStatusList>").unwrap();
    let error = open.refresh().unwrap_err().to_string();
    assert!(error.contains("list.xml") && error.contains("ends early"), "{error}");
    assert_eq!(open.trust().mark(), report.trust);
    copy("tsl-it-test.xml", &folder.path().join("list.xml"));
    assert!(open.refresh().unwrap());
    assert_eq!(open.trust().lists().len(), 1);
    assert_eq!(
        judge("withdrawn-before.p7m", &open.trust(), at("2024-06-02T00:00:00Z")).verdict,
        Verdict::Valid
    );
}

#[test]
fn a_trusted_list_past_its_next_update_is_said() {
    let trust = load(&fixtures().join("trust/tsl-it-test.xml")).unwrap();
    assert!(
        !judge("relazione.pdf.p7m", &trust, at("2026-03-11T10:00:00Z"))
            .warnings
            .contains(&Warning::TrustListExpired)
    );
    let report = judge("relazione.pdf.p7m", &trust, at("2026-09-01T10:00:00Z"));
    assert_eq!(
        (report.verdict, report.warnings.as_slice()),
        (Verdict::Valid, &[Warning::TrustListExpired][..])
    );
}

#[test]
fn trusted_lists_that_are_none_are_refused() {
    let deep = "<a>".repeat(100_000);
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><TrustServiceStatusList>&a;</TrustServiceStatusList>";
    for text in ["", "text", "<TrustServiceStatusList", "<other/>", "<a></b>", bomb, deep.as_str()] {
        let error = Trust::new().add_trusted_list("list", text.as_bytes());
        assert!(matches!(error, Err(TrustError::TrustedList { .. })), "{:?}", text.get(..40));
    }
}

#[test]
fn accepted_policies_are_asked_for() {
    let mut trust = load(&fixtures().join("trust/anchors.pem")).unwrap();
    let time = at("2026-03-11T10:00:00Z");
    trust.add_policies("policies.txt", "# qualified, on a device\n0.4.0.194112.1.2\n").unwrap();
    assert_eq!(judge("relazione.pdf.p7m", &trust, time).verdict, Verdict::Valid);
    let mut strict = load(&fixtures().join("trust/anchors.pem")).unwrap();
    strict.add_policies("policies.txt", "1.2.3").unwrap();
    let report = judge("relazione.pdf.p7m", &strict, time);
    assert_eq!(report.sub_indication, Some(SubIndication::ChainConstraintsFailure));
    let error = strict.add_policies("policies.txt", "1.2.3\nall of them").unwrap_err();
    assert_eq!(error, TrustError::Policy { place: "policies.txt".to_owned(), line: 2 });
}
