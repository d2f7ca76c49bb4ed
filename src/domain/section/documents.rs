//! Section 5: what is said of the attachments besides the attachments themselves.

macro_rules! documents_fields {
    ($emit:ident) => {
        $emit! {
            /// Section 5: notes on the attached documents.
            Documents, DocumentsPatch, "DocumentsInput";
            /// Note to the office on the attached documents. [INF]
            note: String;
            /// The geotechnical report (A6) is attached in section 4 instead of section 5. [SL]
            geotechnical_in_geology: bool;
        }
    };
}
pub(crate) use documents_fields;
documents_fields!(form);
