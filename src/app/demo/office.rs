//! What the office wrote about the demo practice: one notice that the parties read, one that waits for a signature.

use super::{HEAD, OFFICER, once, op};
use crate::app::notices::{self, Words};
use crate::app::{AppError, Env, issuing};
use crate::domain::ids::{NoticeId, PracticeId};
use crate::domain::notice::NoticeKind;

async fn proposed(
    env: &Env,
    practice: PracticeId,
    kind: NoticeKind,
    words: Words,
) -> Result<NoticeId, AppError> {
    let officer = op(env, OFFICER)?;
    let drafted = notices::create(env, &officer, practice, kind, words, &once(env)?).await?;
    Ok(notices::submit(env, &officer, drafted.notice.id).await?.notice.id)
}

pub(super) async fn write(env: &Env, practice: PracticeId) -> Result<(), AppError> {
    let words = Words {
        subject: "Assegnazione della pratica".to_owned(),
        body:
            "La pratica è stata assegnata all’istruttore Federico Martini.\n\nPer chiarimenti si può usare \
               la scheda Comunicazioni del fascicolo."
                .to_owned(),
        points: Vec::new(),
    };
    let told = proposed(env, practice, NoticeKind::Comunicazione, words).await?;
    notices::sign(env, &op(env, HEAD)?, told, None, &once(env)?).await?;
    issuing::issue_due(env).await?;
    let words = Words {
        subject: "Richiesta di integrazioni".to_owned(),
        body: "Dall’esame della documentazione risultano necessari i chiarimenti che seguono.".to_owned(),
        points: vec![
            "Relazione sui materiali: indicare la classe di esposizione del calcestruzzo delle fondazioni."
                .to_owned(),
            "Elaborati grafici: aggiungere la sezione del nodo trave-pilastro in copertura.".to_owned(),
        ],
    };
    proposed(env, practice, NoticeKind::RichiestaIntegrazioni, words).await?;
    Ok(())
}
