//! `statement!`: SQL as text with typed values, prepared once a connection.
//!
//! The query builder serves plain inserts, updates and look-ups. The statements that
//! decide speed (facts, pages, the trail) are clearer as SQL; this macro gives them
//! what `diesel::sql_query` lacks: a query id, so that the prepared statement is kept.
//!
//! The text is a list of pieces, each optionally followed by `=> value: SqlType`, a value that
//! is bound right after its piece, or by `; part`, a field that writes itself there. A statement
//! with such a part is known by its text.

macro_rules! statement {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident { $( $field:ident : $ty:ty ),* $(,)? } -> $row:ty;
        $( $sql:expr $(=> $bind:ident : $bind_ty:ty)? $(; $part:ident)? ),+ $(,)?
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        $vis struct $name { $( pub $field: $ty, )* }

        impl diesel::query_builder::QueryId for $name {
            type QueryId = Self;
            const HAS_STATIC_QUERY_ID: bool = true $( $( && stringify!($part).is_empty() )? )+;
        }

        impl diesel::query_builder::Query for $name {
            type SqlType = $row;
        }

        impl diesel::query_builder::QueryFragment<diesel::pg::Pg> for $name {
            fn walk_ast<'b>(
                &'b self,
                mut out: diesel::query_builder::AstPass<'_, 'b, diesel::pg::Pg>,
            ) -> diesel::QueryResult<()> {
                $(
                    out.push_sql($sql);
                    $( out.push_bind_param::<$bind_ty, _>(&self.$bind)?; )?
                    $( diesel::query_builder::QueryFragment::walk_ast(&self.$part, out.reborrow())?; )?
                )+
                Ok(())
            }
        }
    };
}
