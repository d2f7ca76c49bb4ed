//! What every target does with bytes: the whole way, as an upload takes it.

use std::sync::LazyLock;

use portos::signatures::verdict::Verdict;
use portos::signatures::{self, Input, Trust};

static TRUST: LazyLock<Trust> = LazyLock::new(|| {
    let mut trust = Trust::new();
    let anchors = include_bytes!("../../tests/fixtures/signatures/trust/anchors.pem");
    trust.add_anchors("anchors", anchors).expect("the anchors of the fixtures");
    let crl = include_bytes!("../../tests/fixtures/signatures/trust/crl/ca-a1.crl");
    trust.add_crl("crl", crl).expect("the revocation list of the fixtures");
    trust
});

pub fn judge(bytes: &[u8]) {
    let at = "2026-03-11T10:00:00Z".parse().expect("a time");
    let report = signatures::verify(&Input { bytes, content: None, trust: &TRUST, at });
    let opened = signatures::innermost(bytes, None);
    // Whoever sees VALID can open what was signed.
    assert!(report.verdict != Verdict::Valid || opened.is_some());
}
