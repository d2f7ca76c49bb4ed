//! GraphiQL, under `serve --dev`, with every asset served from here.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};

const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Assets by name: media type and bytes, compressed.
const ASSETS: &[(&str, &str, &[u8])] = &[
    ("react.js", SCRIPT, include_bytes!("graphiql/react.js.gz")),
    ("react-dom.js", SCRIPT, include_bytes!("graphiql/react-dom.js.gz")),
    ("graphiql.js", SCRIPT, include_bytes!("graphiql/graphiql.js.gz")),
    ("graphiql.css", "text/css; charset=utf-8", include_bytes!("graphiql/graphiql.css.gz")),
];

const PAGE: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>PORTOS 2.0 – GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/graphiql.css">
<link rel="stylesheet" href="/graphiql/page.css">
<div id="graphiql"></div>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/start.js"></script>
</html>"#;

const START: &str = r##"
const fetcher = GraphiQL.createFetcher({ url: "/graphql" });
const first = `# Sign in first, on the page at /
{
  viewer { name fiscalCode }
  practices(list: MY_PROJECTS, first: 5) {
    totalCount
    nodes { id title state }
  }
}
`;
ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery: first }),
);
"##;

const STYLE: &str = "body { margin: 0 } #graphiql { height: 100vh }";

/// The page's own scripts and no others. Its editor writes styles into the page, and the subscriptions
/// go over a socket of this host.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; \
                      img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

pub async fn page() -> Response {
    ([(header::CONTENT_SECURITY_POLICY, POLICY)], Html(PAGE)).into_response()
}

pub async fn asset(Path(name): Path<String>) -> Response {
    if name == "start.js" {
        return ([(header::CONTENT_TYPE, SCRIPT)], START).into_response();
    }
    if name == "page.css" {
        return ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response();
    }
    match ASSETS.iter().find(|(known, ..)| *known == name) {
        Some((_, media_type, bytes)) => {
            let headers = [
                (header::CONTENT_TYPE, *media_type),
                (header::CONTENT_ENCODING, "gzip"),
                (header::CACHE_CONTROL, "public, max-age=86400"),
            ];
            (headers, *bytes).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
