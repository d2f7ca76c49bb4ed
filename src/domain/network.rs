//! Internet addresses: as networks, so that records name no single person's line, and as the
//! ranges that a machine token is good for.

use core::net::IpAddr;

use ipnet::IpNet;

use super::digest::Sha256;

/// An IPv4 address in IPv6 clothes counts as what it is.
pub fn plain(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

fn cut(address: IpAddr, four: u8, six: u8) -> IpNet {
    let address = plain(address);
    let length = if address.is_ipv4() { four } else { six };
    // Both lengths fit their kind of address.
    IpNet::new(address, length).unwrap_or(IpNet::from(address)).trunc()
}

/// What is recorded of an address: /24, or /48.
pub fn truncated(address: IpAddr) -> String {
    cut(address, 24, 48).to_string()
}

/// What counts as one caller: an address, or the /64 that a line has of IPv6.
pub fn line(address: IpAddr) -> IpNet {
    cut(address, 32, 64)
}

/// Reads one range: `192.0.2.0/24`, or one address.
pub fn range(text: &str) -> Option<IpNet> {
    let text = text.trim();
    let net = text.parse::<IpNet>().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from))?;
    Some(net.trunc())
}

/// Whether one of the ranges holds the address.
pub fn within(ranges: &[IpNet], address: IpAddr) -> bool {
    let address = plain(address);
    ranges.iter().any(|range| range.contains(&address))
}

/// The address behind declared proxies. Each proxy adds at the right end of the list whom it
/// saw, so it is read from there; what stands left of the first stranger may be invented.
pub fn client(peer: IpAddr, forwarded: &str, proxies: &[IpNet]) -> IpAddr {
    let mut found = plain(peer);
    for step in forwarded.rsplit(',') {
        if !within(proxies, found) {
            break;
        }
        match hop(step.trim()) {
            Some(address) => found = plain(address),
            // A proxy that writes nonsense is the last one that is known.
            None => break,
        }
    }
    found
}

/// One entry of the list: an address, maybe in brackets or with a port.
fn hop(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(address, _)| address);
    let four = text.rsplit_once(':').filter(|(host, _)| !host.contains(':')).map(|(host, _)| host);
    bare.or(four).unwrap_or(text).parse().ok()
}

/// Seals an address for the trail: with the nonce it can be proven, without it nothing is told.
pub fn seal(nonce: &[u8], address: &str) -> Sha256 {
    Sha256::of_list(&[nonce, address.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn records_and_counts_name_networks() {
        assert_eq!(truncated(ip("192.0.2.77")), "192.0.2.0/24");
        assert_eq!(truncated(ip("::ffff:192.0.2.77")), "192.0.2.0/24");
        assert_eq!(truncated(ip("2001:db8:1:2:3::4")), "2001:db8:1::/48");
        assert_eq!(line(ip("192.0.2.77")).to_string(), "192.0.2.77/32");
        assert_eq!(line(ip("2001:db8:1:2:3::4")), line(ip("2001:db8:1:2:ffff::1")));
        assert_ne!(line(ip("2001:db8:1:2::1")), line(ip("2001:db8:1:3::1")));
    }

    #[test]
    fn ranges_are_networks_or_single_addresses() {
        let ranges = [range("10.0.0.0/8").unwrap(), range(" 2001:db8::1 ").unwrap()];
        assert!(within(&ranges, ip("10.9.8.7")) && within(&ranges, ip("::ffff:10.9.8.7")));
        assert!(within(&ranges, ip("2001:db8::1")) && !within(&ranges, ip("2001:db8::2")));
        assert!(!within(&ranges, ip("11.0.0.1")) && !within(&[], ip("10.0.0.1")));
        for bad in ["", "10.0.0.0/33", "10.0.0", "x", "10.0.0.0/8/8", "::/129"] {
            assert_eq!(range(bad), None, "{bad}");
        }
    }

    #[test]
    fn only_declared_proxies_say_whom_they_saw() {
        let proxies = [range("10.0.0.0/8").unwrap()];
        let seen = |peer, header| client(ip(peer), header, &proxies).to_string();
        assert_eq!(seen("203.0.113.9", "1.1.1.1"), "203.0.113.9", "a stranger's word counts nothing");
        assert_eq!(seen("10.0.0.1", "1.1.1.1"), "1.1.1.1");
        assert_eq!(seen("10.0.0.1", "6.6.6.6, 1.1.1.1"), "1.1.1.1", "the left part may be invented");
        assert_eq!(seen("10.0.0.1", "6.6.6.6, 1.1.1.1, 10.0.0.2"), "1.1.1.1");
        assert_eq!(seen("10.0.0.1", "[2001:db8::5]:443"), "2001:db8::5");
        assert_eq!(seen("10.0.0.1", "1.1.1.1:5678"), "1.1.1.1");
        assert_eq!(seen("10.0.0.1", ""), "10.0.0.1");
        assert_eq!(seen("10.0.0.1", "1.1.1.1, nonsense"), "10.0.0.1");
    }
}
