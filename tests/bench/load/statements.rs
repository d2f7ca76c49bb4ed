//! The rows of the four operations as plain statements: what the bare server prepares, and
//! what pgbench runs with its own variables in place of the values.

/// One practice (`$1`) with everything in it.
pub const FASCICOLO: [&str; 8] = [
    "SELECT id, number, state, title, comune_name AS \"comuneName\", created_at AS \"createdAt\", \
     updated_at AS \"updatedAt\", sent_at AS \"sentAt\" FROM practices WHERE id = $1",
    "SELECT number AS kind, version, check_status AS \"checkStatus\", saved_at AS \"savedAt\" FROM sections \
     WHERE practice_id = $1 ORDER BY number",
    "SELECT id, role, main, display_name AS \"displayName\", data ->> 'email' AS email, data ->> 'pec' AS pec, version \
     FROM subjects WHERE practice_id = $1 ORDER BY id",
    "SELECT id, code, name, media_type AS \"mediaType\", size_bytes AS size, sha256, scan, created_at AS \"createdAt\" \
     FROM attachments WHERE practice_id = $1 ORDER BY id",
    "SELECT attachment_id AS attachment, signer_name AS \"signerName\", signer_role AS \"signerRole\", verdict, \
     signed_at AS \"signedAt\" FROM signatures WHERE practice_id = $1 AND withdrawn_at IS NULL ORDER BY id",
    "SELECT id, section, state, delegate_name AS \"delegateName\", created_at AS \"createdAt\", ended_at AS \"endedAt\" \
     FROM delegations WHERE practice_id = $1 ORDER BY id",
    "SELECT id, author_name AS \"authorName\", author_role AS \"authorRole\", body, created_at AS \"createdAt\" \
     FROM messages WHERE practice_id = $1 ORDER BY seq DESC LIMIT 5",
    "SELECT seq AS sequence, kind, refs, actor_role AS \"actorRole\", at FROM audit WHERE practice_id = $1 \
     ORDER BY seq DESC LIMIT 10",
];

/// A page of 20 practices of one person (`$1`) in one state (`$2`), and how many there are.
pub const PAGE: [&str; 2] = [
    "SELECT p.id, p.title, p.state, p.comune_name AS \"comuneName\", p.updated_at AS \"updatedAt\", d.id AS delegation, \
     d.section, d.state AS \"delegationState\", d.delegate_name AS \"delegateName\" FROM practices p \
     LEFT JOIN LATERAL (SELECT id, section, state, delegate_name FROM delegations d WHERE d.practice_id = p.id \
     AND d.state = 'ATTIVA' ORDER BY id LIMIT 1) d ON true \
     WHERE p.titolare_code = $1 AND p.state = $2 ORDER BY p.id DESC LIMIT 20",
    "SELECT count(*) FROM practices WHERE titolare_code = $1 AND state = $2",
];

/// Two scalars of one practice (`$1`).
pub const SCALARS: &str = "SELECT title, state FROM practices WHERE id = $1";

/// Version check, update and event of one practice (`$1`), the change being `$2`.
pub const SAVE: [&str; 5] = [
    "BEGIN",
    "SELECT version FROM sections WHERE practice_id = $1 AND number = 3 FOR UPDATE",
    "UPDATE sections SET version = version + 1, revision = revision + 1, data = data || $2::text::jsonb, saved_at = now() \
     WHERE practice_id = $1 AND number = 3 RETURNING practice_id AS id, version, saved_at AS \"savedAt\"",
    "INSERT INTO events (topic, practice_id, seq, kind, refs, actor_role, at) SELECT $1, $1, \
     (extract(epoch FROM clock_timestamp()) * 1000000)::bigint, 'SECTION_SAVED', '{\"section\": \"BUILDING\"}', \
     'TITOLARE', now()",
    "COMMIT",
];

/// A script for pgbench: the statements in one pipeline, with these expressions as values.
pub fn script(head: &str, statements: &[&str], values: &[&str]) -> String {
    let mut text = format!("{head}\\startpipeline\n");
    for statement in statements {
        let mut statement = (*statement).to_owned();
        for (at, value) in values.iter().enumerate() {
            statement = statement.replace(&format!("${}", at + 1), value);
        }
        text.push_str(&statement);
        text.push_str(";\n");
    }
    text.push_str("\\endpipeline\n");
    text
}

/// A message of the chat.
pub const SAY: &str = "INSERT INTO messages (id, practice_id, author_code, author_name, author_role, body, created_at, seq) \
                       VALUES ($1::text::uuid, $2::text::uuid, 'X', 'Paolo Landi', 'TITOLARE', $3::text, now(), \
                       (extract(epoch FROM clock_timestamp()) * 1000000)::bigint)";
