//! CMS and CAdES, DER and BER: `.p7m` and `.p7s`.
#![no_main]

mod judge;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| judge::judge(bytes));
