//! Everything that trust is read from: trusted lists, certificates, revocation lists, policies.
#![no_main]

use portos::signatures::Trust;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut trust = Trust::new();
    let _ = trust.add_trusted_list("list", bytes);
    let _ = trust.add_anchors("anchors", bytes);
    let _ = trust.add_crl("crl", bytes);
    let _ = trust.add_policies("policies", &String::from_utf8_lossy(bytes));
    let _ = trust.mark();
});
