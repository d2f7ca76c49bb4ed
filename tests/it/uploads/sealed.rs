//! Encryption at rest: what lies on the disk, and what happens when it is touched.

use portos::files::Key;
use portos::jobs;

use super::{attach, files_in, noise, object, piece, put, stored, ticket};
use crate::support::app::Options;
use crate::support::people::{GEOLOGIST, TITOLARE};
use crate::support::story::Story;
use crate::support::{App, Person};

fn key(name: &str) -> Key {
    let byte = name.bytes().last().unwrap();
    Key::parse(&format!("{name}:{}", format!("{byte:02x}").repeat(32))).unwrap()
}

fn with_keys(names: &[&str]) -> Options {
    Options { keys: names.iter().map(|name| key(name)).collect(), ..Options::default() }
}

fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

const SECRET: &[u8] = b"Committente: Mario Rossi, via della Sismica 7";

fn paper(seed: u64) -> Vec<u8> {
    [&b"%PDF-1.7\n"[..], SECRET, &noise(150_000, seed), SECRET].concat()
}

/// The bytes of a document, or nothing when they break off or are refused.
async fn read(by: &Person, url: &str, id: &str, range: Option<&str>) -> Option<Vec<u8>> {
    let mut request = by.http.get(format!("{url}/files/{id}")).bearer_auth(by.token.as_ref().unwrap());
    if let Some(range) = range {
        request = request.header("range", range);
    }
    let answer = request.send().await.ok()?;
    let good = answer.status().is_success();
    answer.bytes().await.ok().filter(|_| good).map(|bytes| bytes.to_vec())
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_on_the_disk_can_be_read_without_the_key() {
    let app = App::with(with_keys(&["2026"])).await;
    let story = Story::delegated(&app).await;
    let by = &story.geologist;
    let bytes = paper(1);
    let mine = ticket(&story, by, &bytes).await;
    assert_eq!(piece(by, &mine, 0, &bytes[..70_000]).await.0, 204);
    for path in files_in(&app.files()) {
        assert!(!holds(&std::fs::read(&path).unwrap(), SECRET), "a part in staging: {}", path.display());
    }
    assert_eq!(piece(by, &mine, 70_000, &bytes[70_000..]).await.0, 204);
    let id = attach(by, &mine).await;
    let on_disk = std::fs::read(object(&app, &bytes)).unwrap();
    assert!(
        on_disk.starts_with(b"PORTOSE1\x042026") && !holds(&on_disk, SECRET) && !holds(&on_disk, b"%PDF")
    );
    assert_eq!(read(&story.titolare, &app.url, &id, None).await.unwrap(), bytes);
    for (start, end) in [(0, 9), (65_500, 65_600), (131_070, 150_000), (150_000, bytes.len() - 1)] {
        let found = read(by, &app.url, &id, Some(&format!("bytes={start}-{end}"))).await.unwrap();
        assert_eq!(found, bytes[start..=end], "{start}-{end}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_touched_is_never_served_as_whole() {
    for keys in [&["2026"][..], &[]] {
        let app = App::with(with_keys(keys)).await;
        let story = Story::delegated(&app).await;
        let by = &story.geologist;
        let bytes = paper(2);
        let mine = ticket(&story, by, &bytes).await;
        assert_eq!(put(by, &mine, bytes.clone()).await.0, 204);
        let id = attach(by, &mine).await;
        let (path, url) = (object(&app, &bytes), app.url.clone());
        let good = std::fs::read(&path).unwrap();
        let mut altered = good.clone();
        altered[100_000] ^= 1;
        let mut last = good.clone();
        *last.last_mut().unwrap() ^= 1;
        for (what, wrong) in [
            ("altered", altered),
            ("altered at the end", last),
            ("cut between frames", good[..72 + 65_552].to_vec()),
            ("cut", good[..good.len() - 1].to_vec()),
            ("cut to its head", good[..40].to_vec()),
            ("empty", Vec::new()),
            ("longer", [&good[..], b"x"].concat()),
        ] {
            std::fs::write(&path, wrong).unwrap();
            assert_eq!(read(by, &url, &id, None).await, None, "{what} {keys:?}");
        }
        std::fs::remove_file(&path).unwrap();
        assert_eq!(read(by, &url, &id, None).await, None);
        std::fs::write(&path, &good).unwrap();
        assert_eq!(read(by, &url, &id, None).await.unwrap(), bytes);
        app.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_exchanged_and_plain_files_stay_readable() {
    // From before there were keys, and from before there were folders by kind.
    let plain = App::start().await;
    let story = Story::delegated(&plain).await;
    let mut documents = Vec::new();
    let store = async |by: &Person, seed: u64| {
        let bytes = paper(seed);
        let mine = ticket(&story, by, &bytes).await;
        let there = super::Ticket { url: mine.url.replace(&story.geologist.url, &by.url), ..mine };
        assert_eq!(put(by, &there, bytes.clone()).await.0, 204);
        (attach(by, &there).await, bytes)
    };
    documents.push(store(&story.geologist, 10).await);
    let old = object(&plain, &documents[0].1);
    let earlier = plain.files().join(old.parent().unwrap().file_name().unwrap());
    std::fs::create_dir_all(&earlier).unwrap();
    std::fs::rename(&old, earlier.join(old.file_name().unwrap())).unwrap();
    documents.push(store(&story.geologist, 20).await);

    let one = plain.beside_with(with_keys(&["k1"])).await;
    documents.push(store(&one.person(GEOLOGIST).await, 30).await);
    let two = plain.beside_with(with_keys(&["k2", "k1"])).await;
    documents.push(store(&two.person(GEOLOGIST).await, 40).await);
    for (document, head) in documents[2..].iter().zip([b"PORTOSE1\x02k1", b"PORTOSE1\x02k2"]) {
        let stored = std::fs::read(object(&plain, &document.1)).unwrap();
        assert!(stored.starts_with(head), "{}", String::from_utf8_lossy(&stored[..20]));
    }
    let reader = two.person(TITOLARE).await;
    for (id, bytes) in &documents {
        assert_eq!(&read(&reader, &two.url, id, None).await.unwrap(), bytes);
        assert_eq!(read(&reader, &two.url, id, Some("bytes=3-5")).await.unwrap(), bytes[3..6]);
    }
    // Without the newer key, its files are a fault with a name in the log, and the others are served.
    let reader = one.person(TITOLARE).await;
    let readable: Vec<bool> = {
        let mut found = Vec::new();
        for (id, bytes) in &documents {
            found.push(read(&reader, &one.url, id, None).await.as_ref() == Some(bytes));
        }
        found
    };
    assert_eq!(readable, [true, true, true, false]);
    // A key of the same name and other bytes opens nothing.
    let mut options = with_keys(&[]);
    options.keys = vec![Key::parse(&format!("k1:{}", "00".repeat(32))).unwrap()];
    let wrong = plain.beside_with(options).await;
    let reader = wrong.person(TITOLARE).await;
    assert_eq!(read(&reader, &wrong.url, &documents[2].0, None).await, None);
    assert!(stored(&plain, &documents[2].1));
    jobs::sweep_uploads(&two.env).await.unwrap();
    for node in [wrong, two, one] {
        node.leave().await;
    }
    plain.end().await;
}
