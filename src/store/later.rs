//! Drafts of later istanze: copied from their practice, taken back into it when they were sent.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Jsonb, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::schema::practices;
use super::types::{JsonText, code};
use super::{Conn, StoreError, Work, subjects};
use crate::domain::access::{Actor, Permit};
use crate::domain::entity::SubjectRecord;
use crate::domain::ids::{AttachmentId, IstanzaId, PracticeId};
use crate::domain::istanza::IstanzaKind;
use crate::domain::later::AttachmentValidity;
use crate::domain::practice::PracticeState;
use crate::domain::section::SectionNumber;

/// Rows of a practice with the ids that their copies get.
pub struct Copies {
    pub subjects: Vec<(Uuid, Uuid)>,
    pub attachments: Vec<(Uuid, Uuid)>,
    /// With signatures and reports; a replica brings files alone (R59).
    pub signed: bool,
}

statement! {
    /// The head; a later istanza names its parent and kind.
    struct Head {
        id: Uuid, from: Uuid, parent: Option<Uuid>, kind: &'static str, code: String, name: String,
        now: DateTime<Utc>,
    } -> diesel::sql_types::Int4;
    "INSERT INTO practices (id, state, titolare_code, titolare_name, title, comune_istat, comune_name, seat, works_kind, \
     procedure, address, created_at, updated_at, parent_id, kind) SELECT " => id: SqlUuid, ", 'IN_COMPILAZIONE', " => code: Text,
    ", " => name: Text, ", title, comune_istat, comune_name, seat, works_kind, procedure, address, " => now: Timestamptz,
    ", " => now: Timestamptz, ", " => parent: diesel::sql_types::Nullable<SqlUuid>, ", " => kind: Text,
    " FROM practices WHERE id = " => from: SqlUuid,
}
statement! {
    struct Sections { id: Uuid, from: Uuid, origin: bool } -> diesel::sql_types::Int4;
    "INSERT INTO sections (practice_id, number, data, marks, saved_role, saved_name, saved_at) SELECT " => id: SqlUuid,
    ", number, data, '{}', CASE WHEN " => origin: diesel::sql_types::Bool, " THEN saved_role END, saved_name, saved_at \
     FROM sections WHERE practice_id = " => from: SqlUuid,
}
statement! {
    struct Subjects { id: Uuid, old: Vec<Uuid>, new: Vec<Uuid>, origin: bool } -> diesel::sql_types::Int4;
    "INSERT INTO subjects (id, practice_id, role, main, acting_code, display_name, data, created_at, origin_id) \
     SELECT m.new, " => id: SqlUuid, ", s.role, s.main, s.acting_code, s.display_name, s.data, s.created_at, \
     CASE WHEN " => origin: diesel::sql_types::Bool, " THEN s.id END FROM subjects s JOIN unnest("
    => old: Array<SqlUuid>, ", " => new: Array<SqlUuid>, ") AS m (old, new) ON m.old = s.id",
}
statement! {
    struct Attachments { id: Uuid, old: Vec<Uuid>, new: Vec<Uuid>, origin: bool } -> diesel::sql_types::Int4;
    "INSERT INTO attachments (id, practice_id, section, code, name, media_type, size_bytes, sha256, scan, owner_code, \
     owner_name, owner_role, created_at, received_at, verdict, content_media, verified_with, origin_id, replica_of, validity) \
     SELECT m.new, " => id: SqlUuid, ", a.section, a.code, a.name, a.media_type, a.size_bytes, a.sha256, a.scan, \
     a.owner_code, a.owner_name, a.owner_role, a.created_at, a.received_at, CASE WHEN " => origin: diesel::sql_types::Bool, " THEN a.verdict END, a.content_media, CASE WHEN "
    => origin: diesel::sql_types::Bool, " THEN a.verified_with END, CASE WHEN " => origin: diesel::sql_types::Bool,
    " THEN a.id END, CASE WHEN " => origin: diesel::sql_types::Bool, " THEN NULL ELSE a.id END, CASE WHEN " => origin: diesel::sql_types::Bool,
    " THEN a.validity ELSE 'AGGIUNTO' END FROM attachments a JOIN unnest("
    => old: Array<SqlUuid>, ", " => new: Array<SqlUuid>, ") AS m (old, new) ON m.old = a.id",
}
statement! {
    struct Signatures { id: Uuid, old: Vec<Uuid>, new: Vec<Uuid> } -> diesel::sql_types::Int4;
    "INSERT INTO signatures (id, practice_id, attachment_id, kind, verdict, signer_code, signer_name, signer_role, sha256, \
     signed_at, act_id, sub_indication, time_source, origin_id) SELECT gen_random_uuid(), " => id: SqlUuid,
    ", m.new, s.kind, s.verdict, s.signer_code, s.signer_name, s.signer_role, s.sha256, s.signed_at, s.act_id, \
     s.sub_indication, s.time_source, s.id FROM signatures s JOIN unnest(" => old: Array<SqlUuid>, ", "
    => new: Array<SqlUuid>, ") AS m (old, new) ON m.old = s.attachment_id WHERE s.withdrawn_at IS NULL",
}
statement! {
    struct Reports { id: Uuid, old: Vec<Uuid>, new: Vec<Uuid> } -> diesel::sql_types::Int4;
    "INSERT INTO verifications (attachment_id, made_at, practice_id, trust, verdict, report) SELECT m.new, v.made_at, "
    => id: SqlUuid, ", v.trust, v.verdict, v.report FROM verifications v JOIN unnest(" => old: Array<SqlUuid>, ", "
    => new: Array<SqlUuid>, ") AS m (old, new) ON m.old = v.attachment_id",
}

/// Copies what stands in `from` into the new practice of the permit. With a kind it is the draft of a later
/// istanza of `from`, else a replica of it.
pub async fn copy(
    work: &Work,
    permit: &Permit,
    from: PracticeId,
    later: Option<IstanzaKind>,
    copies: Copies,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let conn = &**work.conn()?;
    let (id, from, origin) = (permit.practice().0, from.0, later.is_some());
    let Actor { fiscal_code: code, name } = permit.actor().clone();
    let kind = later.unwrap_or(IstanzaKind::Originale).code();
    let parent = origin.then_some(from);
    Head { id, from, parent, kind, code, name, now }.execute(&mut &*conn).await?;
    Sections { id, from, origin }.execute(&mut &*conn).await?;
    let (old, new) = copies.subjects.into_iter().unzip();
    Subjects { id, old, new, origin }.execute(&mut &*conn).await?;
    let (old, new): (Vec<Uuid>, Vec<Uuid>) = copies.attachments.into_iter().unzip();
    Attachments { id, old: old.clone(), new: new.clone(), origin }.execute(&mut &*conn).await?;
    if copies.signed {
        Signatures { id, old: old.clone(), new: new.clone() }.execute(&mut &*conn).await?;
        Reports { id, old, new }.execute(&mut &*conn).await?;
    }
    Ok(())
}

/// Drafts of later istanze of a practice that were neither sent nor given up, oldest first, with their kinds.
pub async fn drafts(conn: &Conn, parent: PracticeId) -> Result<Vec<(PracticeId, IstanzaKind)>, StoreError> {
    let over = [PracticeState::Eliminata.code(), PracticeState::Confluita.code()];
    let rows: Vec<(Uuid, String)> = practices::table
        .filter(practices::parent_id.eq(parent.0))
        .filter(practices::state.ne_all(over))
        .order(practices::id)
        .select((practices::id, practices::kind))
        .load(&mut &**conn)
        .await?;
    rows.into_iter()
        .map(|(id, kind)| Ok((PracticeId(id), code("practices", "kind", &kind, IstanzaKind::from_code)?)))
        .collect()
}

statement! {
    struct AdoptIstanza { to: Uuid, from: Uuid, istanza: Uuid } -> diesel::sql_types::Int4;
    "WITH own AS (UPDATE declarations SET practice_id = " => to: SqlUuid, " WHERE istanza_id = " => istanza: SqlUuid,
    "), paid AS (UPDATE payments SET practice_id = " => to: SqlUuid, " WHERE istanza_id = " => istanza: SqlUuid,
    ") UPDATE istanze SET practice_id = " => to: SqlUuid, ", draft_id = " => from: SqlUuid, " WHERE id = " => istanza: SqlUuid,
    " AND practice_id = " => from: SqlUuid,
}

/// Takes an istanza from its draft into the practice, with its statements and its payment.
pub async fn adopt(work: &Work, draft: &Permit, home: &Permit, istanza: IstanzaId) -> Result<(), StoreError> {
    let (to, from) = (home.practice().0, draft.practice().0);
    AdoptIstanza { to, from, istanza: istanza.0 }.execute(&mut &**work.conn()?).await?;
    Ok(())
}

statement! {
    /// Signatures that were made on what a draft carried go to the documents themselves.
    struct NewSignatures { to: Uuid, draft: Uuid } -> diesel::sql_types::Int4;
    "UPDATE signatures s SET practice_id = " => to: SqlUuid, ", attachment_id = c.origin_id FROM attachments c \
     WHERE s.attachment_id = c.id AND s.origin_id IS NULL AND c.origin_id IS NOT NULL AND c.practice_id = " => draft: SqlUuid,
}
statement! {
    struct NewDocuments { to: Uuid, draft: Uuid, istanza: Uuid } -> diesel::sql_types::Int4;
    "WITH moved AS (UPDATE attachments SET practice_id = " => to: SqlUuid, ", added_by = " => istanza: SqlUuid,
    " WHERE practice_id = " => draft: SqlUuid, " AND origin_id IS NULL RETURNING id), \
     signed AS (UPDATE signatures s SET practice_id = " => to: SqlUuid, " FROM moved WHERE s.attachment_id = moved.id) \
     UPDATE verifications v SET practice_id = " => to: SqlUuid, " FROM moved WHERE v.attachment_id = moved.id",
}
statement! {
    struct Invalidated { draft: Uuid, istanza: Uuid } -> diesel::sql_types::Int4;
    "UPDATE attachments a SET validity = c.validity, invalidated_by = " => istanza: SqlUuid, " FROM attachments c \
     WHERE c.origin_id = a.id AND c.validity = 'INVALIDATO_CON_VARIANTE' AND a.validity <> c.validity AND c.practice_id = "
    => draft: SqlUuid,
}

/// Documents of a sent draft become documents of the practice; those that it invalidated count no longer.
pub async fn take_documents(
    work: &Work,
    home: &Permit,
    draft: PracticeId,
    istanza: IstanzaId,
) -> Result<(), StoreError> {
    let conn = &**work.conn()?;
    let (to, draft, istanza) = (home.practice().0, draft.0, istanza.0);
    NewSignatures { to, draft }.execute(&mut &*conn).await?;
    Invalidated { draft, istanza }.execute(&mut &*conn).await?;
    NewDocuments { to, draft, istanza }.execute(&mut &*conn).await?;
    Ok(())
}

statement! {
    struct GiveBack { home: Uuid, istanza: Uuid } -> diesel::sql_types::Int4;
    "UPDATE attachments a SET validity = CASE WHEN a.added_by = " => istanza: SqlUuid,
    " THEN 'INVALIDATO_CON_VARIANTE' WHEN k.kind IN ('VARIANTE_SOSTANZIALE', 'VARIANTE_NON_SOSTANZIALE') \
     THEN 'AGGIUNTO_IN_VARIANTE' ELSE 'AGGIUNTO' END, invalidated_by = CASE WHEN a.added_by = " => istanza: SqlUuid,
    " THEN a.added_by END FROM attachments b LEFT JOIN istanze k ON k.id = b.added_by \
     WHERE b.id = a.id AND a.practice_id = " => home: SqlUuid, " AND (a.added_by = " => istanza: SqlUuid,
    " OR a.invalidated_by = " => istanza: SqlUuid, ")",
}

/// Undoes what an istanza did to the documents: what it brought counts no longer, what it invalidated counts again.
pub async fn give_back(work: &Work, home: &Permit, istanza: IstanzaId) -> Result<(), StoreError> {
    GiveBack { home: home.practice().0, istanza: istanza.0 }.execute(&mut &**work.conn()?).await?;
    Ok(())
}

statement! {
    struct SetSection { practice: Uuid, number: i16, data: JsonText } -> diesel::sql_types::Int4;
    "UPDATE sections SET data = " => data: Jsonb, ", version = version + 1, revision = revision + 1 WHERE practice_id = "
    => practice: SqlUuid, " AND number = " => number: diesel::sql_types::Int2,
}

/// Puts a section as it was sent in the place of what stands.
pub async fn set_section(
    work: &Work,
    home: &Permit,
    number: SectionNumber,
    data: JsonText,
) -> Result<(), StoreError> {
    let (practice, number) = (home.practice().0, number.number());
    SetSection { practice, number, data }.execute(&mut &**work.conn()?).await?;
    Ok(())
}

statement! {
    struct NoSubjects { practices: Vec<Uuid> } -> diesel::sql_types::Int4;
    "DELETE FROM subjects WHERE practice_id = ANY(" => practices: Array<SqlUuid>, ")",
}

/// Puts the subjects as they were sent in the place of those that stand. Those of the draft go: the new ones
/// among them keep their ids.
pub async fn set_subjects(
    work: &Work,
    home: &Permit,
    draft: PracticeId,
    people: &[SubjectRecord],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let practices = vec![home.practice().0, draft.0];
    NoSubjects { practices }.execute(&mut &**work.conn()?).await?;
    for person in people {
        subjects::insert(work, home, person, now).await?;
    }
    Ok(())
}

statement! {
    struct SetValidity { practice: Uuid, id: Uuid, validity: &'static str } -> diesel::sql_types::Int4;
    "UPDATE attachments SET validity = " => validity: Text, " WHERE id = " => id: SqlUuid, " AND practice_id = " => practice: SqlUuid,
}

/// Says in a draft whether a carried document still counts.
pub async fn set_validity(
    work: &Work,
    permit: &Permit,
    id: AttachmentId,
    validity: AttachmentValidity,
) -> Result<(), StoreError> {
    let (practice, validity) = (permit.practice().0, validity.code());
    SetValidity { practice, id: id.0, validity }.execute(&mut &**work.conn()?).await?;
    Ok(())
}

/// The draft from which an istanza was sent.
pub async fn draft_of(
    conn: &Conn,
    parent: PracticeId,
    istanza: IstanzaId,
) -> Result<Option<PracticeId>, StoreError> {
    use super::schema::istanze;
    let found: Option<Option<Uuid>> = istanze::table
        .find(istanza.0)
        .filter(istanze::practice_id.eq(parent.0))
        .select(istanze::draft_id)
        .first(&mut &**conn)
        .await
        .optional()?;
    Ok(found.flatten().map(PracticeId))
}
