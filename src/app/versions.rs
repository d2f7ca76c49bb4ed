//! Versions of a practice as its reader may see them: after an istanza, and between two (R93–R95, R46).
//!
//! Everything is worked out of what was sent, whose text never changes: the same question gets the same answer.

use std::sync::Arc;

use super::Env;
use super::error::AppError;
use super::read::Seeing;
use crate::domain::access::PracticeRight;
use crate::domain::entity::Istanza;
use crate::domain::filing::DocumentOf;
use crate::domain::ids::IstanzaId;
use crate::domain::section::SectionNumber;
use crate::domain::version::{self, Diff, DocumentValidity, Version};
use crate::store::istanze;

/// The practice as it stood after an istanza.
#[derive(Clone)]
pub struct AsOf {
    /// The istanza whose content is the newest that counts.
    pub istanza: Arc<Istanza>,
    pub version: Arc<Version>,
    pub documents: Vec<Held>,
}

/// A document that was sent up to then, and how it stands.
#[derive(Clone)]
pub struct Held {
    pub document: DocumentOf,
    pub validity: DocumentValidity,
    /// The istanza that brought it.
    pub origin: Arc<Istanza>,
    /// The istanza that no longer has it.
    pub ended: Option<Arc<Istanza>>,
}

/// What was sent, in the order of protocol; what waits for its number comes last.
async fn sent(env: &Env, seeing: &Seeing) -> Result<Vec<Arc<Istanza>>, AppError> {
    let readable = SectionNumber::ALL.iter().any(|section| seeing.sight.section(*section).is_some());
    if !readable || !seeing.sight.allows_practice(PracticeRight::ReadFascicolo) {
        return Ok(Vec::new());
    }
    let conn = env.pool.get().await?;
    let mut all = istanze::of(&conn, &[seeing.sight.whole()]).await?;
    all.retain(|istanza| istanza.state.is_sent());
    all.sort_by_key(|istanza| (istanza.number.unwrap_or(i32::MAX), istanza.sent_at, istanza.id));
    Ok(all.into_iter().map(Arc::new).collect())
}

async fn versions(
    env: &Env,
    seeing: &Seeing,
    of: &[Arc<Istanza>],
) -> Result<Vec<(Arc<Istanza>, Version)>, AppError> {
    let conn = env.pool.get().await?;
    let ids = of.iter().map(|istanza| istanza.id).collect();
    let texts = istanze::contents(&conn, seeing.sight.whole(), ids).await?;
    drop(conn);
    let mut found = Vec::with_capacity(of.len());
    for istanza in of {
        let text = texts.iter().find(|(id, _)| *id == istanza.id).map(|(_, text)| text);
        let text = text.ok_or_else(|| AppError::fault("a sent istanza without content"))?;
        found.push((Arc::clone(istanza), serde_json::from_str(text)?));
    }
    Ok(found)
}

/// The practice as it stood after an istanza that was sent; nothing for any other id, and for who reads no section.
pub async fn as_of(env: &Env, seeing: &Seeing, id: IstanzaId) -> Result<Option<AsOf>, AppError> {
    let all = sent(env, seeing).await?;
    let Some(at) = all.iter().position(|istanza| istanza.id == id) else { return Ok(None) };
    let up_to: Vec<_> = all.into_iter().take(at + 1).filter(|istanza| istanza.state.counts()).collect();
    let mut known = versions(env, seeing, &up_to).await?;
    let documents = {
        let texts: Vec<&Version> = known.iter().map(|(_, version)| version).collect();
        let held = |seen: version::DocumentSeen<'_>| {
            Some(Held {
                document: seen.document.clone(),
                validity: seen.validity,
                origin: Arc::clone(up_to.get(seen.origin)?),
                ended: seen.ended.and_then(|at| up_to.get(at)).map(Arc::clone),
            })
        };
        version::documents(&texts).into_iter().filter_map(held).collect()
    };
    let last = known.pop();
    Ok(last.map(|(istanza, version)| AsOf { istanza, version: Arc::new(version), documents }))
}

/// What changed, and between which.
pub struct Compared {
    pub from: Arc<Istanza>,
    pub to: Arc<Istanza>,
    pub diff: Diff,
}

/// What changed from one sent istanza to another; nothing when either is none of this practice.
pub async fn diff(
    env: &Env,
    seeing: &Seeing,
    from: IstanzaId,
    to: IstanzaId,
) -> Result<Option<Compared>, AppError> {
    let all = sent(env, seeing).await?;
    let find = |id| all.iter().find(|istanza| istanza.id == id).map(Arc::clone);
    let (Some(from), Some(to)) = (find(from), find(to)) else { return Ok(None) };
    let both = versions(env, seeing, &[Arc::clone(&from), Arc::clone(&to)]).await?;
    let mut both = both.into_iter().map(|(_, version)| version);
    let (Some(before), Some(after)) = (both.next(), both.next()) else {
        return Err(AppError::fault("a sent istanza without content"));
    };
    Ok(Some(Compared { from, to, diff: Diff::between(&before, &after) }))
}
