//! The back office: what its people see, do and decide.

mod batches;
mod desk;
mod documents;
mod draws;
mod inbox;
mod lapse;
mod notices;
mod opinions;
mod receiving;
mod reports;

use portos::domain::ids::{OfficerId, PublicId as _};
use uuid::Uuid;

use crate::support::{App, Person};

/// An officer in charge of the seat of Florence.
pub const HEAD: &str = "NRELCU80A01D612W";

/// Gives a person a role in a seat, and answers him with the id of the role.
pub async fn officer(app: &App, code: &str, seat: &str, role: &str) -> (Person, String) {
    let id = Uuid::new_v4();
    let sql = "INSERT INTO officers (id, fiscal_code, name, seat, role, valid_from) \
               VALUES ($1::text::uuid, $2, $3, $4, $5, '2020-01-01')";
    let name = format!("{role} {}", &code[..3]);
    let owner = app.database.owner().await;
    owner.execute(sql, &[&id.to_string(), &code, &name, &seat, &role]).await.unwrap();
    (app.person(code).await, app.env.ids.encode(OfficerId::from_uuid(id)))
}
