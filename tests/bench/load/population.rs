//! A population of practices: each with 6 sections, 8 subjects, 14 documents with 20
//! signatures, 1 or 2 delegations, 5 messages and 10 events.

use portos::domain::check::sample;
use portos::domain::digest::Sha256;
use portos::domain::ids::{IdCodec, PracticeId};
use portos::domain::person::FiscalCode;
use uuid::Uuid;

use crate::server::Bench;

/// Practices of each titolare: three of five are drafts.
const EACH: usize = 50;
const DRAFTS: usize = 30;

#[derive(Clone)]
pub struct Population {
    size: usize,
    people: Vec<String>,
    ids: std::sync::Arc<Vec<String>>,
}

fn uuid(at: usize) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | at as u128)
}

/// A fiscal code with the right check character.
fn fiscal_code(at: usize) -> String {
    let letter = |n: usize| char::from(b'A' + (n % 26) as u8);
    let name: String = [at / 17_576, at / 676, at / 26, at].iter().map(|n| letter(*n)).collect();
    let body = format!("RS{name}85T10A562");
    (b'A'..=b'Z')
        .map(|check| format!("{body}{}", char::from(check)))
        .find(|code| FiscalCode::parse(code).is_ok())
        .unwrap()
}

fn token(person: usize) -> String {
    format!("bench{person:038}")
}

impl Population {
    /// Replaces whatever is stored by a population of this size.
    pub async fn load(bench: &Bench, size: usize) -> Self {
        let people: Vec<String> = (0..size / EACH).map(fiscal_code).collect();
        let owner = bench.owner().await;
        owner
            .batch_execute(
                "SET session_replication_role = replica; DELETE FROM audit; DELETE FROM events; \
                            SET session_replication_role = origin; TRUNCATE practices, sessions CASCADE",
            )
            .await
            .unwrap();
        for (at, code) in people.iter().enumerate() {
            let hash = Sha256::of(token(at).as_bytes()).to_string();
            let sql = "INSERT INTO sessions VALUES (decode($1, 'hex'), $2::text::uuid, $3, 'Paolo Landi', 'CNS', 3, now(), \
                       now() + interval '1 day')";
            let id = Uuid::new_v4().to_string();
            owner.execute(sql, &[&hash, &id, code]).await.unwrap();
        }
        let json = |value: serde_json::Value| value.to_string().replace('\'', "''");
        let details = json(serde_json::to_value(sample::details()).unwrap());
        let building = json(serde_json::to_value(sample::building()).unwrap());
        let geology = json(serde_json::to_value(sample::geology()).unwrap());
        let subject = json(serde_json::to_value(sample::subjects().remove(0)).unwrap());
        let codes = people.iter().map(|code| format!("'{code}'")).collect::<Vec<_>>().join(",");
        let (last, count) = (size - 1, people.len());
        let id = "('01900000-0000-7000-8000-' || lpad(to_hex(p.i), 12, '0'))::uuid";
        let row = |n: &str| {
            format!(
                "('01900000-0000-7' || lpad(to_hex({n}), 3, '0') || '-9000-' || lpad(to_hex(p.i), 12, '0'))::uuid"
            )
        };
        owner
            .batch_execute(&format!(
                "CREATE TEMP TABLE people AS SELECT ARRAY[{codes}] AS codes;
                 CREATE TEMP TABLE p AS SELECT i, codes[i / {EACH} + 1] AS titolare,
                    codes[(i * 7 + 3) % {count} + 1] AS other, i % {EACH} >= {DRAFTS} AS sent
                    FROM generate_series(0, {last}) i, people;
                 INSERT INTO practices (id, number, state, titolare_code, titolare_name, title, comune_istat,
                    comune_name, seat, works_kind, event_seq, created_at, updated_at, sent_at)
                    SELECT {id}, CASE WHEN sent THEN '2026/' || i END,
                    CASE WHEN sent THEN 'IN_ISTRUTTORIA' ELSE 'IN_COMPILAZIONE' END, titolare, 'Paolo Landi',
                    'Casa unifamiliare numero ' || i, '048004', 'Borgo San Lorenzo', 'FI', 'NUOVA_COSTRUZIONE', 10,
                    now(), now(), CASE WHEN sent THEN now() END FROM p;
                 INSERT INTO sections (practice_id, number, version, revision, data, saved_role, saved_name, saved_at)
                    SELECT {id}, n, 1, 1, CASE n WHEN 1 THEN '{details}'::jsonb WHEN 3 THEN '{building}'::jsonb
                    WHEN 4 THEN '{geology}'::jsonb ELSE '{{}}'::jsonb END, 'TITOLARE', 'Paolo Landi', now()
                    FROM p, generate_series(1, 6) n;
                 INSERT INTO subjects SELECT {subject_row}, {id}, CASE n WHEN 1 THEN 'PROGETTISTA' WHEN 2 THEN 'GEOLOGO'
                    WHEN 3 THEN 'DIRETTORE_LAVORI' ELSE 'COMMITTENTE' END, n <= 4,
                    CASE n WHEN 1 THEN titolare WHEN 2 THEN other ELSE NULL END, 'Persona ' || n, 1,
                    '{subject}'::jsonb, now() FROM p, generate_series(1, 8) n;
                 INSERT INTO delegations (id, practice_id, section, subject_id, role, delegate_code, delegate_name, state, created_at)
                    SELECT {delegation_row}, {id}, 4, {subject_row}, 'GEOLOGO', other, 'Claudio Grilli',
                    CASE n WHEN 1 THEN 'ANNULLATA' ELSE 'ATTIVA' END, now() FROM p, generate_series(1, 1 + i % 2) n;
                 INSERT INTO attachments SELECT {document_row}, {id}, 4 + n % 2, 'A' || n, 'Documento ' || n || '.pdf',
                    'application/pdf', 1000 * n, sha256(n::text::bytea), 'NOT_SCANNED', titolare, 'Paolo Landi', 'TITOLARE', now()
                    FROM p, generate_series(1, 14) n;
                 INSERT INTO signatures SELECT {signature_row}, {id}, ('01900000-0000-7' || lpad(to_hex(512 + 1 + n % 14), 3, '0')
                    || '-9000-' || lpad(to_hex(p.i), 12, '0'))::uuid, 'APPLICATIVO', 'VALID', 'S' || n || titolare, 'Firma ' || n,
                    'PROGETTISTA', sha256(n::text::bytea), 'firma-applicativo', 1, 'CNS', 3, gen_random_uuid(), now()
                    FROM p, generate_series(1, 20) n;
                 INSERT INTO messages SELECT {message_row}, {id}, titolare, 'Paolo Landi', 'TITOLARE', 'Messaggio ' || n, now()
                    FROM p, generate_series(1, 5) n;
                 INSERT INTO events SELECT {id}, n, 'SECTION_SAVED', '{{\"section\":\"BUILDING\"}}', 'TITOLARE', now()
                    FROM p, generate_series(1, 10) n;
                 DROP TABLE people, p;",
                subject_row = row("n"),
                delegation_row = row("256 + n"),
                document_row = row("512 + n"),
                signature_row = row("768 + n"),
                message_row = row("1024 + n"),
            ))
            .await
            .unwrap();
        owner.batch_execute("VACUUM ANALYZE").await.unwrap();
        let mut key = [0_u8; 16];
        for (at, byte) in key.iter_mut().enumerate() {
            *byte = at as u8;
        }
        let codec = IdCodec::new(&key);
        let ids = (0..size).map(|at| codec.encode(PracticeId(uuid(at)))).collect();
        Self { size, people, ids: std::sync::Arc::new(ids) }
    }

    fn place(&self, n: usize, from: usize, width: usize) -> usize {
        let people = self.size / EACH;
        (n % people) * EACH + from + (n / people) % width
    }

    /// The id of some sent practice.
    pub fn sent(&self, n: usize) -> &str {
        &self.ids[self.place(n, DRAFTS, EACH - DRAFTS)]
    }

    pub fn owner_of_sent(&self, n: usize) -> String {
        token(self.place(n, DRAFTS, EACH - DRAFTS) / EACH)
    }

    /// The draft that one connection saves.
    pub fn draft(&self, connection: usize) -> &str {
        &self.ids[self.place(connection, 0, DRAFTS)]
    }

    pub fn owner_of_draft(&self, connection: usize) -> String {
        token(self.place(connection, 0, DRAFTS) / EACH)
    }

    pub fn anybody(&self, n: usize) -> String {
        token(n % self.people.len())
    }

    fn random_practice(&self) -> String {
        format!("\\set i random(0, {})\n\\set id random(0, {})\n", self.size - 1, self.size - 1)
    }

    /// The rows of a fascicolo, as separate statements in a pipeline.
    pub fn fascicolo_script(&self) -> String {
        let id = "(('01900000-0000-7000-8000-' || lpad(to_hex(:i::int), 12, '0'))::uuid)";
        format!(
            "{}\\startpipeline\n\
             SELECT id, number, state, title, comune_name, created_at, updated_at, sent_at FROM practices WHERE id = {id};\n\
             SELECT number, version, check_status, saved_at FROM sections WHERE practice_id = {id};\n\
             SELECT id, role, main, display_name, version, data FROM subjects WHERE practice_id = {id};\n\
             SELECT id, code, name, media_type, size_bytes, sha256, scan, created_at FROM attachments WHERE practice_id = {id};\n\
             SELECT attachment_id, signer_name, signer_role, verdict, signed_at FROM signatures WHERE practice_id = {id};\n\
             SELECT id, section, state, delegate_name, created_at, ended_at FROM delegations WHERE practice_id = {id};\n\
             SELECT id, author_name, author_role, body, created_at FROM messages WHERE practice_id = {id} ORDER BY id DESC LIMIT 5;\n\
             SELECT seq, kind, refs, actor_role, at FROM events WHERE practice_id = {id} ORDER BY seq DESC LIMIT 10;\n\
             \\endpipeline\n",
            self.random_practice()
        )
    }

    /// A page of 20 with the count and the active delegations.
    pub fn page_script(&self) -> String {
        let who = "(SELECT titolare_code FROM practices WHERE id = ('01900000-0000-7000-8000-' || lpad(to_hex(:i::int), 12, '0'))::uuid)";
        format!(
            "{}\\startpipeline\n\
             SELECT p.id, p.title, p.state, p.comune_name, p.updated_at, d.id, d.section, d.state, d.delegate_name \
             FROM practices p LEFT JOIN LATERAL (SELECT * FROM delegations d WHERE d.practice_id = p.id AND d.state = 'ATTIVA' LIMIT 1) d ON true \
             WHERE p.titolare_code = {who} AND p.state = 'IN_COMPILAZIONE' ORDER BY p.id DESC LIMIT 20;\n\
             SELECT count(*) FROM practices WHERE titolare_code = {who} AND state = 'IN_COMPILAZIONE';\n\
             \\endpipeline\n",
            self.random_practice()
        )
    }

    pub fn scalars_script(&self) -> String {
        let id = "(('01900000-0000-7000-8000-' || lpad(to_hex(:i::int), 12, '0'))::uuid)";
        format!("{}SELECT title, state FROM practices WHERE id = {id};\n", self.random_practice())
    }

    /// Version check, update and event in one transaction.
    pub fn save_script(&self) -> String {
        let id = "(('01900000-0000-7000-8000-' || lpad(to_hex(:i::int), 12, '0'))::uuid)";
        format!(
            "{}\\startpipeline\nBEGIN;\nSELECT version, data FROM sections WHERE practice_id = {id} AND number = 3 FOR UPDATE;\n\
             UPDATE sections SET version = version + 1, data = data || '{{\"volume\": \"412.5\"}}', saved_at = now() \
             WHERE practice_id = {id} AND number = 3;\n\
             INSERT INTO events (practice_id, seq, kind, refs, actor_role, at) \
             SELECT {id}, (extract(epoch from clock_timestamp()) * 1000000)::bigint + :id::int, 'SECTION_SAVED', '{{}}', 'TITOLARE', now();\n\
             COMMIT;\n\\endpipeline\n",
            self.random_practice()
        )
    }
}
