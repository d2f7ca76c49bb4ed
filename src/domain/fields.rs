//! `record!` and `form!`: the fields of a form, written once.
//!
//! Each form has a list macro of its own (`details_fields!`, `geology_fields!`, …)
//! that hands its fields to whoever asks. The rules ask with `form!`, which makes
//! the stored value and its partial change; the API asks with its own macro, which
//! makes the output type, the input type and the conversions. A field added to the
//! list therefore appears everywhere, with one description.

/// A form value: every field optional, because a draft may be incomplete.
///
/// Emits the struct, its patch (`Change` per field), `FIELDS`, `apply` (merge a
/// patch, answer the names that changed), `stored` and `is_filled` (by field name).
macro_rules! form {
    (
        $(#[doc = $about:literal])+
        $name:ident, $patch:ident, $input:literal;
        $( $(#[doc = $doc:literal])+ $field:ident : $ty:ty; )+
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default, rename_all = "camelCase")]
        pub struct $name {
            $( $(#[doc = $doc])+ #[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<$ty>, )+
        }

        #[doc = concat!("A partial change of [`", stringify!($name), "`]: fields not sent are kept.")]
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $patch { $( pub $field: $crate::domain::change::Change<$ty>, )+ }

        impl $name {
            /// Names of the fields, in the order of the form.
            pub const FIELDS: &'static [&'static str] = &[ $( stringify!($field), )+ ];

            /// Merges the patch and answers the names of the fields whose value changed.
            pub fn apply(&mut self, patch: $patch) -> Vec<&'static str> {
                let mut changed = Vec::new();
                $( if patch.$field.apply(&mut self.$field) { changed.push(stringify!($field)); } )+
                changed
            }

            /// The patch that sets every field that this form fills.
            pub fn into_patch(self) -> $patch {
                $patch { $( $field: self.$field.map_or($crate::domain::change::Change::Keep, $crate::domain::change::Change::Set), )+ }
            }

            /// The field of this name as it is stored; nothing where it is empty, or no field of the form.
            pub fn stored(&self, field: &str) -> serde_json::Result<Option<serde_json::Value>> {
                match field {
                    $( stringify!($field) => self.$field.as_ref().map(serde_json::to_value).transpose(), )+
                    _ => Ok(None),
                }
            }

            /// Whether the field of this name holds a value. Unknown names hold none.
            pub fn is_filled(&self, field: &str) -> bool {
                match field { $( stringify!($field) => self.$field.is_some(), )+ _ => false }
            }
        }

        impl $patch {
            /// Names of the fields that the patch sets or clears.
            pub fn touched(&self) -> Vec<&'static str> {
                let mut names = Vec::new();
                $( if !self.$field.is_keep() { names.push(stringify!($field)); } )+
                names
            }
        }
    };
}

/// A plain part of a form (a parcel, a point, an investigation): fields as written.
macro_rules! record {
    (
        $(#[doc = $about:literal])+
        $name:ident, $input:literal;
        $( $(#[doc = $doc:literal])+ $field:ident : $ty:ty; )+
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $( $(#[doc = $doc])+ pub $field: $ty, )+ }
    };
}
