//! Who may see and do what: the table of rights as a lawyer reads it, and the service held to it.

mod declaration;
mod golden;
mod hidden;
mod lists;
mod matrix;
mod outcome;
mod races;
mod roots;
mod scope;
mod walk;

use portos::domain::ids::OfficerId;
use serde_json::json;

pub use walk::{Ask, Ids, Root, answer, asks};

use crate::support::{App, Person};

/// Gives a role in a seat since long ago, as the owner of the tables; answers its id.
pub async fn give_office(app: &App, code: &str, seat: &str, role: &str) -> String {
    let sql = "INSERT INTO officers (id, fiscal_code, name, seat, role, valid_from) \
               VALUES ($1::text::uuid, $2, 'Ufficio', $3, $4, '2020-01-01')";
    let id = OfficerId(uuid::Uuid::new_v4());
    app.database.owner().await.execute(sql, &[&id.0.to_string(), &code, &seat, &role]).await.unwrap();
    app.env.ids.encode(id)
}

/// Makes a machine token that reads; answers its id.
pub async fn give_token(person: &Person) -> String {
    let input = json!({ "label": "Prova", "scopes": ["READ"], "expiresAt": "2026-12-31T00:00:00Z",
        "mailAddress": "studio@posta.example" });
    let made = person.must("createMachineToken", "issued { token { id } }", input).await;
    made["issued"]["token"]["id"].as_str().unwrap().to_owned()
}
