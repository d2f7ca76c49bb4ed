//! Objects that wait for nothing are written straight as JSON text.
//!
//! The library makes a boxed future, a name and an entry of a map of every field, and text
//! only at the end: for a fascicolo that was more work than everything else together. Here
//! the same methods that the schema publishes are asked one after the other; a method that
//! would have to wait, an error, a field that is not listed: then nothing is written and the
//! library resolves the object in its own way. So there is one definition of each field, and
//! what this file does can only be fast, not different (`tests/it/contract/plain.rs`).

use std::borrow::Cow;

use async_graphql::parser::types::{Field, Selection, SelectionSet};
use async_graphql::registry::Registry;
use async_graphql::{Context, ContextSelectionSet, ID, OutputType, Positioned, ServerResult, Value};
use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use futures_util::FutureExt as _;

use super::context::Execution;

/// A value that can be written as JSON text now; nothing when it cannot.
pub trait Text {
    fn text(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()>;

    fn list(items: &[Self], ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()>
    where
        Self: Sized,
    {
        separated(items, out, |item, out| item.text(ctx, out))
    }
}

/// An object with fields that can be written now.
pub trait Plain: OutputType {
    /// Writes the field that the context names.
    fn field(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()>;
}

/// The value of a future that does not have to wait.
pub fn now<T>(value: impl Future<Output = T>) -> Option<T> {
    value.now_or_never()
}

fn separated<T>(
    items: &[T],
    out: &mut Vec<u8>,
    write: impl Fn(&T, &mut Vec<u8>) -> Option<()>,
) -> Option<()> {
    out.push(b'[');
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        write(item, out)?;
    }
    out.push(b']');
    Some(())
}

/// Text without characters that JSON escapes.
pub fn quoted(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
}

/// The fields selected of an object of this type, fragments opened; nothing when the
/// library has to merge or to judge something.
fn selected<'a>(ctx: &ContextSelectionSet<'a>, type_name: &str) -> Option<Vec<&'a Positioned<Field>>> {
    let mut fields = Vec::with_capacity(ctx.item.node.items.len());
    gather(ctx, type_name, &ctx.item.node, &mut fields)?;
    Some(fields)
}

fn gather<'a>(
    ctx: &ContextSelectionSet<'a>,
    type_name: &str,
    set: &'a SelectionSet,
    fields: &mut Vec<&'a Positioned<Field>>,
) -> Option<()> {
    for selection in &set.items {
        let (condition, inner) = match &selection.node {
            Selection::Field(field) => {
                let key = &field.node.response_key().node;
                let again = fields.iter().any(|known| known.node.response_key().node == *key);
                if again || !field.node.directives.is_empty() {
                    return None;
                }
                fields.push(field);
                continue;
            }
            Selection::FragmentSpread(spread) => {
                let fragment = ctx.query_env.fragments.get(&spread.node.fragment_name.node)?;
                (Some(&fragment.node.type_condition), &fragment.node.selection_set)
            }
            Selection::InlineFragment(inline) => {
                (inline.node.type_condition.as_ref(), &inline.node.selection_set)
            }
        };
        let applies = condition.is_none_or(|condition| {
            let condition = condition.node.on.node.as_str();
            let interfaces = ctx.schema_env.registry.implements.get(type_name);
            condition == type_name || interfaces.is_some_and(|names| names.contains(condition))
        });
        if applies {
            gather(ctx, type_name, &inner.node, fields)?;
        }
    }
    Some(())
}

fn write_fields<T: Plain>(
    item: &T,
    ctx: &ContextSelectionSet<'_>,
    fields: &[&Positioned<Field>],
    out: &mut Vec<u8>,
) -> Option<()> {
    out.push(b'{');
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        quoted(&field.node.response_key().node, out);
        out.push(b':');
        if field.node.name.node == "__typename" {
            quoted(&item.introspection_type_name(), out);
        } else {
            item.field(&ctx.with_field(field), out)?;
        }
    }
    out.push(b'}');
    Some(())
}

/// Writes one object.
pub fn object<T: Plain>(item: &T, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
    let ctx = ctx.with_selection_set(&ctx.item.node.selection_set);
    let fields = selected(&ctx, &item.introspection_type_name())?;
    write_fields(item, &ctx, &fields, out)
}

/// Writes a list of objects; what is selected is looked up once for neighbours of one type.
pub fn objects<T: Plain>(items: &[T], ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
    let ctx = ctx.with_selection_set(&ctx.item.node.selection_set);
    let mut known: Option<(Cow<'static, str>, Vec<&Positioned<Field>>)> = None;
    out.push(b'[');
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        let name = item.introspection_type_name();
        let fields = match known.take() {
            Some((of, fields)) if of == name => fields,
            _ => selected(&ctx, &name)?,
        };
        write_fields(item, &ctx, &fields, out)?;
        known = Some((name, fields));
    }
    out.push(b']');
    Some(())
}

/// Names the fields of an object that may be written now, each with the method that the
/// schema publishes under the name.
macro_rules! plain {
    ($ty:ident { $( $name:literal => $method:ident ( $( $argument:literal : $of:ty ),* ) ),+ $(,)? }) => {
        impl $crate::graphql::plain::Plain for $ty {
            fn field(&self, ctx: &async_graphql::Context<'_>, out: &mut Vec<u8>) -> Option<()> {
                use $crate::graphql::plain::{Text as _, now};
                // The library gives every method of an object the context and a `Result`.
                match ctx.item.node.name.node.as_str() {
                    $( $name => {
                        now(self.$method(ctx, $( ctx.param_value::<$of>($argument, None).ok()?.1 ),*))?.text(ctx, out)
                    } )+
                    _ => None,
                }
            }
        }
        $crate::graphql::plain::plain!(@text $ty);
    };
    ($ty:ident { $( $name:literal => .$field:ident ),+ $(,)? }) => {
        impl $crate::graphql::plain::Plain for $ty {
            fn field(&self, ctx: &async_graphql::Context<'_>, out: &mut Vec<u8>) -> Option<()> {
                use $crate::graphql::plain::Text as _;
                match ctx.item.node.name.node.as_str() {
                    $( $name => self.$field.text(ctx, out), )+
                    _ => None,
                }
            }
        }
        $crate::graphql::plain::plain!(@text $ty);
    };
    (@text $ty:ident) => {
        impl $crate::graphql::plain::Text for $ty {
            fn text(&self, ctx: &async_graphql::Context<'_>, out: &mut Vec<u8>) -> Option<()> {
                $crate::graphql::plain::object(self, ctx, out)
            }

            fn list(items: &[Self], ctx: &async_graphql::Context<'_>, out: &mut Vec<u8>) -> Option<()> {
                $crate::graphql::plain::objects(items, ctx, out)
            }
        }
    };
}
pub(super) use plain;

/// An object, for the schema the same as the bare one.
pub struct One<T>(pub T);

/// A list of objects, for the schema the same as a bare list.
pub struct Many<T>(pub Vec<T>);

/// The text in place of a value. [`super::answer`] writes it as it is.
fn written(
    ctx: &ContextSelectionSet<'_>,
    field: &Positioned<Field>,
    write: impl FnOnce(&Context<'_>, &mut Vec<u8>) -> Option<()>,
) -> Option<Value> {
    let execution = ctx.data_opt::<Execution>()?;
    let _hurry = execution.as_text.then(|| execution.loaders.hurry())?;
    let mut out = Vec::with_capacity(4_096);
    write(&ctx.with_field(field), &mut out)?;
    Some(Value::Binary(out.into()))
}

impl<T: Plain> OutputType for One<T> {
    fn type_name() -> Cow<'static, str> {
        T::type_name()
    }

    fn qualified_type_name() -> String {
        T::qualified_type_name()
    }

    fn introspection_type_name(&self) -> Cow<'static, str> {
        self.0.introspection_type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        T::create_type_info(registry)
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, field: &Positioned<Field>) -> ServerResult<Value> {
        match written(ctx, field, |ctx, out| object(&self.0, ctx, out)) {
            Some(text) => Ok(text),
            None => self.0.resolve(ctx, field).await,
        }
    }
}

impl<T: Plain> OutputType for Many<T> {
    fn type_name() -> Cow<'static, str> {
        <Vec<T> as OutputType>::type_name()
    }

    fn qualified_type_name() -> String {
        <Vec<T> as OutputType>::qualified_type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        <Vec<T> as OutputType>::create_type_info(registry)
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, field: &Positioned<Field>) -> ServerResult<Value> {
        match written(ctx, field, |ctx, out| objects(&self.0, ctx, out)) {
            Some(text) => Ok(text),
            None => self.0.resolve(ctx, field).await,
        }
    }
}

impl<T: Plain> Text for One<T> {
    fn text(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        object(&self.0, ctx, out)
    }
}

impl<T: Plain> Text for Many<T> {
    fn text(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        objects(&self.0, ctx, out)
    }
}

impl<T: Text> Text for [T] {
    fn text(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        T::list(self, ctx, out)
    }
}

impl<T: Text> Text for Vec<T> {
    fn text(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        T::list(self, ctx, out)
    }
}

impl<T: Text + ?Sized> Text for &T {
    fn text(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        (**self).text(ctx, out)
    }
}

impl<T: Text> Text for Option<T> {
    fn text(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        match self {
            Some(value) => value.text(ctx, out),
            None => {
                out.extend_from_slice(b"null");
                Some(())
            }
        }
    }
}

impl<T: Text, E> Text for Result<T, E> {
    fn text(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        self.as_ref().ok()?.text(ctx, out)
    }
}

macro_rules! by_serde {
    ($($ty:ty),+) => { $(
        impl Text for $ty {
            fn text(&self, _: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
                serde_json::to_writer(out, self).ok()
            }
        }
    )+ };
}
by_serde!(str, String, i32, i64, bool);

impl Text for ID {
    fn text(&self, ctx: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        self.0.text(ctx, out)
    }
}

impl Text for DateTime<Utc> {
    fn text(&self, _: &Context<'_>, out: &mut Vec<u8>) -> Option<()> {
        moment(self, out);
        Some(())
    }
}

/// RFC 3339 as chrono writes it, without its formatting machinery: a fascicolo has sixty.
fn moment(at: &DateTime<Utc>, out: &mut Vec<u8>) {
    let (Ok(year @ 0..=9999), nanos) = (u32::try_from(at.year()), at.nanosecond()) else {
        return quoted(&at.to_rfc3339(), out);
    };
    if nanos >= 1_000_000_000 || nanos % 1_000 != 0 {
        return quoted(&at.to_rfc3339(), out);
    }
    let mut two = |before: &[u8], n: u32| {
        out.extend_from_slice(before);
        out.extend([b'0' + (n / 10) as u8, b'0' + (n % 10) as u8]);
    };
    two(b"\"", year / 100);
    two(b"", year % 100);
    two(b"-", at.month());
    two(b"-", at.day());
    two(b"T", at.hour());
    two(b":", at.minute());
    two(b":", at.second());
    let micros = nanos / 1_000;
    if micros > 0 {
        out.push(b'.');
        let (mut digits, mut rest) = ([b'0'; 6], micros);
        for digit in digits.iter_mut().rev() {
            *digit += (rest % 10) as u8;
            rest /= 10;
        }
        out.extend_from_slice(if micros % 1_000 == 0 { &digits[..3] } else { &digits });
    }
    out.extend_from_slice(b"+00:00\"");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_as_by_chrono() {
        for micros in [0, 1, 999, 1_000, 120_000, 999_999, 1_795_000_000_123_456, 951_782_400_000_000, -1] {
            let at = DateTime::from_timestamp_micros(micros).unwrap();
            let mut out = Vec::new();
            moment(&at, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), format!("\"{}\"", at.to_rfc3339()));
        }
    }
}
