//! A population of practices: each with 6 sections, 8 subjects, 14 documents with 20
//! signatures, 1 or 2 delegations, 5 messages and 10 events.

use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

use portos::domain::check::sample;
use portos::domain::digest::Sha256;
use portos::domain::ids::{IdCodec, PracticeId};
use portos::domain::person::FiscalCode;
use uuid::Uuid;

use crate::server::Bench;
use crate::statements;

/// Practices of each titolare: three of five are drafts.
const EACH: usize = 250;
const DRAFTS: usize = 150;

#[derive(Clone)]
pub struct Population {
    size: usize,
    people: Vec<String>,
    ids: Arc<Vec<String>>,
    /// Version of section 3 of each practice, as the last answer named it.
    versions: Arc<Vec<AtomicI32>>,
}

fn uuid(at: usize) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | at as u128)
}

/// A fiscal code with the right check character.
pub fn fiscal_code(at: usize) -> String {
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
                // What is kept for ever is kept from everybody else.
                "SET session_replication_role = replica; DELETE FROM audit; DELETE FROM events; \
                 TRUNCATE practices, sessions CASCADE; SET session_replication_role = origin",
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
                    comune_name, seat, works_kind, audit_seq, event_seq, created_at, updated_at, sent_at)
                    SELECT {id}, CASE WHEN sent THEN '2026/' || i END,
                    CASE WHEN sent THEN 'IN_ISTRUTTORIA' ELSE 'IN_COMPILAZIONE' END, titolare, 'Paolo Landi',
                    'Casa unifamiliare numero ' || i, '048004', 'Borgo San Lorenzo', 'FI', 'NUOVA_COSTRUZIONE', 10, 10,
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
                    'application/pdf', 1000 * n, sha256(n::text::bytea), 'NOT_SCANNED', titolare, 'Paolo Landi', 'TITOLARE', now(), now()
                    FROM p, generate_series(1, 14) n;
                 INSERT INTO signing_acts SELECT {signature_row}, {id}, titolare, now(), '' FROM p, generate_series(1, 1) n;
                 INSERT INTO signatures SELECT {signature_row}, {id}, ('01900000-0000-7' || lpad(to_hex(512 + 1 + n % 14), 3, '0')
                    || '-9000-' || lpad(to_hex(p.i), 12, '0'))::uuid, 'APPLICATIVO', 'VALID', 'S' || n || titolare, 'Firma ' || n,
                    'PROGETTISTA', sha256(n::text::bytea), now(), NULL, {act_row}, NULL, 'SERVICE'
                    FROM p, generate_series(1, 20) n;
                 INSERT INTO messages SELECT {message_row}, {id}, titolare, 'Paolo Landi', 'TITOLARE', 'Messaggio ' || n, now(), n
                    FROM p, generate_series(1, 5) n;
                 INSERT INTO events (topic, practice_id, seq, kind, refs, actor_role, at)
                    SELECT {id}, {id}, n, 'SECTION_SAVED', '{{\"section\":\"BUILDING\"}}', 'TITOLARE', now()
                    FROM p, generate_series(1, 10) n;
                 INSERT INTO audit SELECT {id}, n, now(), titolare, 'TITOLARE', 'SECTION_SAVED', '{{\"section\":\"BUILDING\"}}',
                    sha256('x'), '', sha256('x') FROM p, generate_series(1, 10) n;
                 DROP TABLE people, p;",
                subject_row = row("n"),
                delegation_row = row("256 + n"),
                document_row = row("512 + n"),
                signature_row = row("768 + n"),
                act_row = row("769"),
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
        let versions = (0..size).map(|_| AtomicI32::new(1)).collect();
        Self { size, people, ids: Arc::new(ids), versions: Arc::new(versions) }
    }

    /// Reads the versions again: pgbench saves without telling.
    pub async fn read_versions(&self, bench: &Bench) {
        let rows = bench
            .owner()
            .await
            .query("SELECT version FROM sections WHERE number = 3 ORDER BY practice_id", &[])
            .await
            .unwrap();
        for (version, row) in self.versions.iter().zip(rows) {
            version.store(row.get(0), Ordering::Relaxed);
        }
    }

    pub fn version(&self, practice: usize) -> i32 {
        self.versions[practice].load(Ordering::Relaxed)
    }

    pub fn saved(&self, practice: usize, version: i32) {
        self.versions[practice].store(version, Ordering::Relaxed);
    }

    /// A sent practice for the n-th request of a connection, any of them.
    pub fn sent(&self, connection: usize, n: usize) -> usize {
        let any = random(connection, n);
        any % self.people.len() * EACH + DRAFTS + any / self.people.len() % (EACH - DRAFTS)
    }

    /// The n-th sent practice, another person's each time.
    pub fn sent_of(&self, n: usize) -> usize {
        n % self.people.len() * EACH + DRAFTS + n / self.people.len() % (EACH - DRAFTS)
    }

    /// The geologist to whom section 4 of a practice was delegated.
    pub fn geologist(&self, practice: usize) -> usize {
        (practice * 7 + 3) % self.people.len()
    }

    /// A draft for the n-th request of a connection: no other connection saves it.
    pub fn draft(&self, connection: usize, connections: usize, n: usize) -> usize {
        let any = random(connection, n);
        let own = any / self.people.len() % DRAFTS;
        let own = (own - own % connections + connection) % DRAFTS;
        let own = if own % connections == connection { own } else { connection };
        any % self.people.len() * EACH + own
    }

    /// A person for the n-th request of a connection.
    pub fn person(&self, connection: usize, n: usize) -> usize {
        random(connection, n) % self.people.len()
    }

    pub fn code(&self, person: usize) -> &str {
        &self.people[person]
    }

    pub fn token(&self, person: usize) -> String {
        token(person)
    }

    /// The titolare of a practice.
    pub fn owner(&self, practice: usize) -> usize {
        practice / EACH
    }

    /// Public id of a practice.
    pub fn id(&self, practice: usize) -> &str {
        &self.ids[practice]
    }

    pub fn uuid(&self, practice: usize) -> Uuid {
        uuid(practice)
    }

    fn random_practice(&self) -> String {
        format!("\\set i random(0, {})\n", self.size - 1)
    }

    /// The rows of a fascicolo.
    pub fn fascicolo_script(&self) -> String {
        statements::script(&self.random_practice(), &statements::FASCICOLO, &[PRACTICE])
    }

    /// A page of 20 with the count and the active delegations.
    pub fn page_script(&self) -> String {
        let who = format!("(SELECT titolare_code FROM practices WHERE id = {PRACTICE})");
        statements::script(&self.random_practice(), &statements::PAGE, &[&who, "'IN_COMPILAZIONE'"])
    }

    pub fn scalars_script(&self) -> String {
        statements::script(&self.random_practice(), &[statements::SCALARS], &[PRACTICE])
    }

    /// Version check, update and event in one transaction.
    pub fn save_script(&self) -> String {
        let patch = "'{\"grossVolume\": \"412.5\", \"storeysAbove\": 2}'";
        statements::script(&self.random_practice(), &statements::SAVE, &[PRACTICE, patch])
    }
}

/// The id of the practice `:i` of a script.
const PRACTICE: &str = "(('01900000-0000-7000-8000-' || lpad(to_hex(:i::int), 12, '0'))::uuid)";

/// Spreads requests over everything that is stored, the same way in every run.
fn random(connection: usize, n: usize) -> usize {
    let mut z = ((connection as u64) << 32 | n as u64).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z ^ (z >> 31)) >> 1) as usize
}
