//! The faces of form values: output type, input type and conversions, made from the
//! field lists of `domain::section` (see `domain/fields.rs`).

use async_graphql::{InputType, MaybeUndefined, OutputType};
use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::scalars::{self, Date};
use crate::domain::change::Change;

/// A domain value with its two faces in the API.
pub trait Face: Sized {
    type Out: OutputType;
    type In: InputType;
    fn out(self) -> Self::Out;
    fn take(input: Self::In) -> Self;
}

/// Values that are their own face.
macro_rules! own_face {
    ($($ty:ty),+ $(,)?) => { $(
        impl $crate::graphql::forms::Face for $ty {
            type Out = $ty;
            type In = $ty;
            fn out(self) -> $ty { self }
            fn take(input: $ty) -> $ty { input }
        }
    )+ };
}

own_face!(String, bool, i32);

impl Face for Decimal {
    type Out = scalars::Decimal;
    type In = scalars::Decimal;
    fn out(self) -> scalars::Decimal {
        scalars::Decimal(self)
    }
    fn take(input: scalars::Decimal) -> Self {
        input.0
    }
}

impl Face for NaiveDate {
    type Out = Date;
    type In = Date;
    fn out(self) -> Date {
        Date(self)
    }
    fn take(input: Date) -> Self {
        input.0
    }
}

impl<T: Face> Face for Option<T> {
    type Out = Option<T::Out>;
    type In = Option<T::In>;
    fn out(self) -> Self::Out {
        self.map(T::out)
    }
    fn take(input: Self::In) -> Self {
        input.map(T::take)
    }
}

impl<T: Face> Face for Vec<T> {
    type Out = Vec<T::Out>;
    type In = Vec<T::In>;
    fn out(self) -> Self::Out {
        self.into_iter().map(T::out).collect()
    }
    fn take(input: Self::In) -> Self {
        input.into_iter().map(T::take).collect()
    }
}

/// Not sent: kept. Null: cleared. A value: set.
pub fn change<T: Face>(input: MaybeUndefined<T::In>) -> Change<T> {
    match input {
        MaybeUndefined::Undefined => Change::Keep,
        MaybeUndefined::Null => Change::Clear,
        MaybeUndefined::Value(value) => Change::Set(T::take(value)),
    }
}

/// Faces of a part of a form, and what makes the stored part a [`Face`].
macro_rules! record_faces {
    (
        $(#[doc = $about:literal])+
        $name:ident, $input:literal;
        $( $(#[doc = $doc:literal])+ $field:ident : $ty:ty; )+
    ) => {
        $(#[doc = $about])+
        #[derive(async_graphql::SimpleObject)]
        pub struct $name { $( $(#[doc = $doc])+ pub $field: <$ty as $crate::graphql::forms::Face>::Out, )+ }

        $(#[doc = $about])+
        #[derive(async_graphql::InputObject)]
        #[graphql(name = $input)]
        pub struct Input { $( $(#[doc = $doc])+ pub $field: <$ty as $crate::graphql::forms::Face>::In, )+ }

        impl $crate::graphql::forms::Face for Stored {
            type Out = $name;
            type In = Input;
            fn out(self) -> $name {
                $name { $( $field: $crate::graphql::forms::Face::out(self.$field), )+ }
            }
            fn take(input: Input) -> Self {
                Self { $( $field: $crate::graphql::forms::Face::take(input.$field), )+ }
            }
        }
    };
}

/// Faces of a form: the output object, and the input of a partial save.
macro_rules! form_faces {
    (
        $(#[doc = $about:literal])+
        $name:ident, $patch:ident, $input:literal;
        $( $(#[doc = $doc:literal])+ $field:ident : $ty:ty; )+
    ) => {
        $(#[doc = $about])+
        #[derive(async_graphql::SimpleObject)]
        pub struct $name { $( $(#[doc = $doc])+ pub $field: Option<<$ty as $crate::graphql::forms::Face>::Out>, )+ }

        impl From<Stored> for $name {
            fn from(form: Stored) -> Self {
                Self { $( $field: $crate::graphql::forms::Face::out(form.$field), )+ }
            }
        }

        form_input! {
            $(#[doc = $about])+
            $name, $patch, $input;
            $( $(#[doc = $doc])+ $field : $ty; )+
        }
    };
}

/// The input of a partial save alone.
macro_rules! form_input {
    (
        $(#[doc = $about:literal])+
        $name:ident, $patch:ident, $input:literal;
        $( $(#[doc = $doc:literal])+ $field:ident : $ty:ty; )+
    ) => {
        $(#[doc = $about])+
        ///
        /// Fields that are not sent keep their value; null clears.
        #[derive(async_graphql::InputObject)]
        #[graphql(name = $input)]
        pub struct Input {
            $( $(#[doc = $doc])+ pub $field: async_graphql::MaybeUndefined<<$ty as $crate::graphql::forms::Face>::In>, )+
        }

        impl From<Input> for Patch {
            fn from(input: Input) -> Self {
                Self { $( $field: $crate::graphql::forms::change::<$ty>(input.$field), )+ }
            }
        }
    };
}
