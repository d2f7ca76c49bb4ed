//! Where a request comes from: the peer, or whom a declared proxy saw.

use core::net::IpAddr;
use std::net::SocketAddr;

use axum::extract::Request;
use axum::extract::connect_info::ConnectInfo;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use ipnet::IpNet;

use crate::domain::network;

/// Carries the address inside the service. Whatever a client sends under this name is replaced.
const ADDRESS: HeaderName = HeaderName::from_static("x-portos-address");
const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The other end of the connection.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// Notes the address of a request for those who ask later.
pub fn note(request: &mut Request, proxies: &[IpNet]) {
    let peer = request.extensions().get::<ConnectInfo<Peer>>().map(|ConnectInfo(peer)| peer.0.ip());
    let headers = request.headers_mut();
    headers.remove(ADDRESS);
    let Some(peer) = peer else { return };
    let found = match proxies {
        [] => network::plain(peer),
        proxies => {
            let lists = headers.get_all(FORWARDED);
            let lists: Vec<&str> = lists.iter().filter_map(|value| value.to_str().ok()).collect();
            network::client(peer, &lists.join(","), proxies)
        }
    };
    if let Ok(value) = HeaderValue::from_str(&found.to_string()) {
        headers.insert(ADDRESS, value);
    }
}

/// The address that was noted.
pub fn of(headers: &HeaderMap) -> Option<IpAddr> {
    headers.get(ADDRESS)?.to_str().ok()?.parse().ok()
}
