//! What anybody may ask without a session.

use super::{AppError, Env};
use crate::domain::filing::Attestation;
use crate::identity::seal;
use crate::store::istanze;

/// The attestation with this project number and notice code (R47).
pub async fn attestation(env: &Env, number: &str, notice: &str) -> Result<Option<Attestation>, AppError> {
    let (number, notice) = (number.trim(), notice.trim().to_uppercase());
    // Neither is ever longer; what is not stored is not asked for.
    if number.len() > 20 || notice.len() != 16 || number.contains('\0') || notice.contains('\0') {
        return Ok(None);
    }
    let conn = env.pool.get().await?;
    let Some(sealed) = istanze::look_up(&conn, number, &notice).await? else { return Ok(None) };
    let payload = seal::payload(&sealed).map_err(AppError::fault)?;
    Ok(Some(serde_json::from_slice(&payload)?))
}
