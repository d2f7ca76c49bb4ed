//! The words of a report, closed lists after EN 319 102-1; those named by us say so.

use super::report::Finding;

closed! {
    /// What a signature, or a file, is worth at its reference time.
    pub enum Verdict {
        /// Every check that can be made here passed (TOTAL-PASSED).
        Valid = "VALID",
        /// The signature is wrong, or was made or changed when it could not be (TOTAL-FAILED).
        Invalid = "INVALID",
        /// What would be needed to say yes or no is missing here.
        Indeterminate = "INDETERMINATE",
        /// Nothing in the file is a signature.
        NoSignature = "NO_SIGNATURE",
    }
}

closed! {
    /// Why a verdict is not VALID.
    pub enum SubIndication {
        /// The file is damaged, or its parts do not fit each other.
        FormatFailure = "FORMAT_FAILURE",
        /// The content is not the one that was signed.
        HashFailure = "HASH_FAILURE",
        /// The signature value was not made with the key of the certificate.
        SigCryptoFailure = "SIG_CRYPTO_FAILURE",
        /// The signed attributes name another certificate. Named by us.
        SigningCertMismatch = "SIGNING_CERT_MISMATCH",
        /// A PDF was changed after the signature. Named by us.
        ModifiedAfterSignature = "MODIFIED_AFTER_SIGNATURE",
        /// The certificate was revoked before.
        Revoked = "REVOKED",
        /// The certificate had expired before.
        Expired = "EXPIRED",
        /// The certificate was not valid yet.
        NotYetValid = "NOT_YET_VALID",
        /// The claimed time lies after the reference time. Named by us.
        SignedInTheFuture = "SIGNED_IN_THE_FUTURE",
        /// Signed files inside each other, deeper than anybody does. Named by us.
        TooManyLayers = "TOO_MANY_LAYERS",
        /// The file is enciphered and cannot be read. Named by us.
        Encrypted = "ENCRYPTED",
        /// No certificate in the file is the signer's.
        NoSigningCertificateFound = "NO_SIGNING_CERTIFICATE_FOUND",
        /// The algorithm is too weak, or not supported here.
        CryptoConstraintsFailureNoPoe = "CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
        /// The signing-certificate attribute is missing: a plain CMS, no CAdES or PAdES.
        SigConstraintsFailure = "SIG_CONSTRAINTS_FAILURE",
        /// The certificate is not one for signing, or breaks a rule of those above it.
        ChainConstraintsFailure = "CHAIN_CONSTRAINTS_FAILURE",
        /// No path leads from the certificate to a trusted authority.
        NoCertificateChainFound = "NO_CERTIFICATE_CHAIN_FOUND",
        /// The certificate expired between the claimed time and the first proof that the file existed.
        OutOfBoundsNoPoe = "OUT_OF_BOUNDS_NO_POE",
        /// A detached signature without the file that it signs.
        SignedDataNotFound = "SIGNED_DATA_NOT_FOUND",
        /// Fields of a PDF form were filled in after the signature. Named by us.
        FormFilledAfterSignature = "FORM_FILLED_AFTER_SIGNATURE",
        /// The PDF is damaged and was read by guessing, as viewers do. Named by us.
        StructureRepaired = "STRUCTURE_REPAIRED",
    }
}

impl SubIndication {
    /// What a signature with this finding is worth.
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::FormatFailure
            | Self::HashFailure
            | Self::SigCryptoFailure
            | Self::SigningCertMismatch
            | Self::ModifiedAfterSignature
            | Self::Revoked
            | Self::Expired
            | Self::NotYetValid
            | Self::SignedInTheFuture
            | Self::TooManyLayers
            | Self::Encrypted => Verdict::Invalid,
            _ => Verdict::Indeterminate,
        }
    }

    /// The worst of these, the earliest among equals: findings stand in the order of the checks.
    pub fn worst(findings: &[Finding]) -> Option<Self> {
        let codes = || findings.iter().map(|finding| finding.code);
        codes().find(|code| code.verdict() == Verdict::Invalid).or_else(|| codes().next())
    }
}

impl Verdict {
    /// For comparing: a file is as good as the worst of its signers.
    pub const fn badness(self) -> u8 {
        match self {
            Self::Invalid => 3,
            Self::Indeterminate => 2,
            Self::NoSignature => 1,
            Self::Valid => 0,
        }
    }
}

closed! {
    /// What kind of signed file this is, by its outermost layer.
    pub enum Kind {
        /// No signature.
        None = "NONE",
        /// A CMS envelope whose signers all name their certificate (`.p7m`).
        Cades = "CADES",
        /// A CMS envelope of which a signer does not.
        Cms = "CMS",
        /// A PDF whose signatures are all in the European format.
        Pades = "PADES",
        /// A PDF with a signature of the older format of ISO 32000.
        Pdf = "PDF",
        /// A file wrapped with time-stamps (`.tsd`, RFC 5544).
        Tsd = "TSD",
    }
}

closed! {
    /// The format of one signature.
    pub enum Format {
        /// CMS with the signing-certificate attribute (CAdES-BES or more).
        Cades = "CADES",
        /// CMS without it.
        Cms = "CMS",
        /// A PDF signature of ETSI.CAdES.detached.
        Pades = "PADES",
        /// A PDF signature of adbe.pkcs7.detached.
        PdfCms = "PDF_CMS",
        /// Another PDF signature; not judged.
        PdfOther = "PDF_OTHER",
    }
}

closed! {
    /// How the outermost CMS was written.
    pub enum Encoding {
        /// ASN.1 with definite lengths.
        Der = "DER",
        /// ASN.1 with indefinite lengths, as programs write that stream.
        Ber = "BER",
        /// Text between BEGIN and END lines.
        Pem = "PEM",
        /// Bare Base64, on one line or many.
        Base64 = "BASE64",
    }
}

closed! {
    /// Where the time comes from at which a signature is judged.
    pub enum TimeSource {
        /// A time-stamp of a trusted authority (RFC 3161).
        Timestamp = "TIMESTAMP",
        /// The reference time: when the portal received the file.
        Reference = "REFERENCE",
    }
}

closed! {
    /// What a reader of the report should know beside the verdict.
    pub enum Warning {
        /// No revocation list for the certificate is at hand.
        RevocationNotChecked = "REVOCATION_NOT_CHECKED",
        /// The revocation list is older than the time at which the signature is judged.
        RevocationOutdated = "REVOCATION_OUTDATED",
        /// The certificate was revoked, later than the time at which the signature is judged.
        RevokedLater = "REVOKED_LATER",
        /// The certificate carries no codice fiscale with a right check character.
        NoCodiceFiscale = "NO_CODICE_FISCALE",
        /// The certificate does not call itself qualified.
        NotQualified = "NOT_QUALIFIED",
        /// A time-stamp is there whose authority is not trusted here, so its time does not count.
        TimestampNotTrusted = "TIMESTAMP_NOT_TRUSTED",
        /// A time-stamp is there that does not fit the signature.
        TimestampInvalid = "TIMESTAMP_INVALID",
        /// A trusted list is past its next update: what it says may be old.
        TrustListExpired = "TRUST_LIST_EXPIRED",
        /// Bytes follow the signed data; they are not part of it.
        TrailingBytes = "TRAILING_BYTES",
        /// The signature covers an earlier version; what came later is allowed (a signature, validation data).
        LaterUpdates = "LATER_UPDATES",
    }
}

closed! {
    /// What the innermost content is, by its first bytes.
    pub enum MediaKind {
        /// PDF
        Pdf = "PDF",
        /// XML
        Xml = "XML",
        /// JPEG
        Jpeg = "JPEG",
        /// PNG
        Png = "PNG",
        /// TIFF
        Tiff = "TIFF",
        /// ZIP, and office files that are one
        Zip = "ZIP",
        /// AutoCAD drawing
        Dwg = "DWG",
        /// Drawing exchange file
        Dxf = "DXF",
        /// Building model in STEP form
        Ifc = "IFC",
        /// Rich text
        Rtf = "RTF",
        /// Office file of the older binary form
        Ole = "OLE",
        /// A signed file again that could not be opened
        Cms = "CMS",
        /// Plain text
        Text = "TEXT",
        /// Anything else
        Other = "OTHER",
    }
}
