//! The armours: bare Base64, and the same between PEM lines.
#![no_main]

mod judge;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    judge::judge(&[b"MII", bytes].concat());
    judge::judge(&[b"-----BEGIN PKCS7-----\n", bytes, b"\n-----END PKCS7-----\n"].concat());
});
