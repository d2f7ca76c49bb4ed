//! Relay connections: pages by cursor, with a total that is counted only when asked for.

use async_graphql::SimpleObject;

use super::error::GqlError;
use super::plain::plain;
use crate::domain::ids::{IdCodec, PublicId};

/// Default size of a page.
pub const DEFAULT: i32 = 50;
/// Largest size of a page.
pub const MAX: i32 = 100;

/// Where a page stands in its list.
#[derive(SimpleObject)]
pub struct PageInfo {
    /// There are further items.
    has_next_page: bool,
    /// There are items before this page.
    has_previous_page: bool,
    /// Cursor of the first item of the page.
    start_cursor: Option<String>,
    /// Cursor of the last item of the page: pass it as `after` to go on.
    end_cursor: Option<String>,
}

plain!(PageInfo {
    "hasNextPage" => .has_next_page,
    "hasPreviousPage" => .has_previous_page,
    "startCursor" => .start_cursor,
    "endCursor" => .end_cursor,
});

/// The size of a page that was asked for.
pub fn size(first: Option<i32>) -> Result<i64, GqlError> {
    let first = first.unwrap_or(DEFAULT);
    if (1..=MAX).contains(&first) {
        Ok(i64::from(first))
    } else {
        Err(GqlError::bad("first: da 1 a 100 / from 1 to 100"))
    }
}

/// What a page costs: as many times its item as it may hold.
pub fn weight(first: Option<i32>) -> usize {
    usize::try_from(first.unwrap_or(DEFAULT).clamp(1, MAX)).unwrap_or(1)
}

/// A cursor that belongs to another list, or to none.
pub fn bad_cursor() -> GqlError {
    GqlError::bad("after: il cursore non appartiene a questo elenco / the cursor is not of this list")
}

/// The id behind a cursor of the list with this prefix.
pub fn after<I: PublicId>(ids: &IdCodec, prefix: &str, cursor: Option<&str>) -> Result<Option<I>, GqlError> {
    let read = |text: &str| text.strip_prefix(prefix).and_then(|id| ids.decode(id)).ok_or_else(bad_cursor);
    cursor.map(read).transpose()
}

/// The page of what was read with one row more, and whether there was that one.
pub fn cut<T>(mut rows: Vec<T>, size: i64) -> (Vec<T>, bool) {
    let more = i64::try_from(rows.len()).is_ok_and(|found| found > size);
    rows.truncate(usize::try_from(size).unwrap_or(0));
    (rows, more)
}

/// A total as the API's number.
pub fn total(total: Option<i64>) -> Option<i32> {
    total.map(|total| i32::try_from(total).unwrap_or(i32::MAX))
}

impl PageInfo {
    /// Of a page read with one row more than was asked for.
    pub fn of(cursors: &[String], more: bool, after: bool) -> Self {
        Self {
            has_next_page: more,
            has_previous_page: after,
            start_cursor: cursors.first().cloned(),
            end_cursor: cursors.last().cloned(),
        }
    }
}

/// A connection type with its edge.
macro_rules! connection {
    ($connection:ident, $edge:ident, $node:ty, $about:literal, $edge_about:literal, $total:literal) => {
        #[doc = $about]
        pub struct $connection {
            edges: Vec<$edge>,
            more: bool,
            after: bool,
            total: Option<i32>,
        }

        #[doc = $edge_about]
        #[derive(async_graphql::SimpleObject, Clone)]
        pub struct $edge {
            /// Where the item stands in its list.
            cursor: String,
            /// The item.
            node: $node,
        }

        impl $connection {
            pub fn new(edges: Vec<$edge>, more: bool, after: bool, total: Option<i32>) -> Self {
                Self { edges, more, after, total }
            }
        }

        impl $edge {
            pub fn new(cursor: String, node: $node) -> Self {
                Self { cursor, node }
            }
        }

        #[doc = $about]
        #[async_graphql::Object]
        impl $connection {
            /// The items with their cursors.
            async fn edges(&self) -> &[$edge] {
                &self.edges
            }

            /// The items.
            async fn nodes(&self) -> $crate::graphql::plain::Many<$node> {
                $crate::graphql::plain::Many(self.edges.iter().map(|edge| edge.node.clone()).collect())
            }

            /// Where the page stands.
            async fn page_info(&self) -> $crate::graphql::page::PageInfo {
                let cursors: Vec<String> = self.edges.iter().map(|edge| edge.cursor.clone()).collect();
                $crate::graphql::page::PageInfo::of(&cursors, self.more, self.after)
            }

            #[doc = $total]
            async fn total_count(&self) -> Option<i32> {
                self.total
            }
        }

        $crate::graphql::plain::plain!($connection {
            "edges" => edges(),
            "nodes" => nodes(),
            "pageInfo" => page_info(),
            "totalCount" => total_count(),
        });

        $crate::graphql::plain::plain!($edge { "cursor" => .cursor, "node" => .node });
    };
}
pub(super) use connection;
