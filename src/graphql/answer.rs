//! An answer as JSON text: what was written on the way goes in as it is.

use async_graphql::{Response, Value};

/// The text of an answer whose objects may hold text already ([`super::plain`]).
pub fn text(response: &Response) -> Result<Vec<u8>, serde_json::Error> {
    let mut out = Vec::with_capacity(1_024);
    out.push(b'{');
    if !response.errors.is_empty() {
        out.extend_from_slice(b"\"errors\":");
        serde_json::to_writer(&mut out, &response.errors)?;
        out.push(b',');
    }
    out.extend_from_slice(b"\"data\":");
    value(&response.data, &mut out)?;
    if !response.extensions.is_empty() {
        out.extend_from_slice(b",\"extensions\":");
        serde_json::to_writer(&mut out, &response.extensions)?;
    }
    out.push(b'}');
    Ok(out)
}

fn value(tree: &Value, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
    match tree {
        Value::Binary(text) => out.extend_from_slice(text),
        Value::List(items) => {
            out.push(b'[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(b',');
                }
                value(item, out)?;
            }
            out.push(b']');
        }
        Value::Object(members) => {
            out.push(b'{');
            for (at, (name, member)) in members.iter().enumerate() {
                if at > 0 {
                    out.push(b',');
                }
                serde_json::to_writer(&mut *out, name.as_str())?;
                out.push(b':');
                value(member, out)?;
            }
            out.push(b'}');
        }
        leaf => serde_json::to_writer(out, leaf)?,
    }
    Ok(())
}
