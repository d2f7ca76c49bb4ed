//! The facts of rights in the practice's own row: true whoever writes, and after whoever waits.

use std::time::Duration;

use crate::support::App;
use crate::support::story::Story;

const WRONG: &str = "SELECT count(*) FROM practices WHERE parties <> parties_of(id)";

async fn wrong(owner: &tokio_postgres::Client) -> i64 {
    owner.query_one(WRONG, &[]).await.unwrap().get(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn parties_follow_subjects_and_delegations() {
    let app = App::start().await;
    let story = Story::concluded(&app).await;
    let owner = app.database.owner().await;
    let parties: String = owner
        .query_one("SELECT parties FROM practices WHERE title = (SELECT max(title) FROM practices)", &[])
        .await
        .unwrap()
        .get(0);
    assert!(parties.contains("D 4 GEOLOGO CONCLUSA "), "{parties}");
    assert!(parties.contains("S GEOLOGO "), "{parties}");
    assert_eq!(wrong(&owner).await, 0);
    story.send(&app, "IN_ISTRUTTORIA").await;
    for sql in [
        "UPDATE subjects SET acting_code = 'NOBODY' WHERE role = 'GEOLOGO'",
        "UPDATE delegations SET state = 'STORICA'",
        "DELETE FROM subjects WHERE role = 'GEOLOGO'",
        "DELETE FROM delegations",
    ] {
        owner.batch_execute(sql).await.unwrap();
        assert_eq!(wrong(&owner).await, 0, "{sql}");
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_waited_for_the_lock_sees_what_its_holder_wrote() {
    let app = App::start().await;
    let _story = Story::filled(&app).await;
    let (first, second) = (app.database.owner().await, app.database.owner().await);
    let add = |code: &str| {
        format!(
            "INSERT INTO subjects (id, practice_id, role, main, acting_code, display_name, data, created_at) \
             SELECT gen_random_uuid(), id, 'COLLAUDATORE', false, '{code}', 'Nome', '{{}}', now() FROM practices"
        )
    };
    first.batch_execute(&format!("BEGIN; {}", add("FIRST"))).await.unwrap();
    let waiting = async {
        second.batch_execute(&add("SECOND")).await.unwrap();
    };
    let ending = async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        first.batch_execute("COMMIT").await.unwrap();
    };
    tokio::join!(waiting, ending);
    assert_eq!(wrong(&first).await, 0);
    let both = "SELECT count(*) FROM practices WHERE parties LIKE '%FIRST%' AND parties LIKE '%SECOND%'";
    assert!(first.query_one(both, &[]).await.unwrap().get::<_, i64>(0) > 0);
    app.end().await;
}
