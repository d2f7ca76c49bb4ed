import { useState } from 'react';
import { ConfirmStatementDocument, RefuseStatementDocument } from '@contract/graphql';
import { newKey, send } from '../shared/client';
import { moment, named, t } from '../shared/i18n';
import { Empty, Icon, Tag } from '../shared/ui';
import type { Filed } from './Filing';
import { Refused } from '../shared/Refused';
import { RefuseDialog } from './RefuseDialog';

type Declaration = Filed['declarations'][number];

/** What each person declares: the caller's own to confirm stand first, with the exact text. */
export function Statements({ declarations, reload }: { declarations: readonly Declaration[]; reload: () => void }) {
  const asked = ({ mine, state }: Declaration) => mine && state === 'RICHIESTA';
  const sorted = [...declarations].sort((a, b) => Number(asked(b)) - Number(asked(a)));
  return (
    <section className="group" aria-label={t('Asseverazioni e dichiarazioni', 'Statements')}>
      <h2 className="group-title">{t('Asseverazioni e dichiarazioni', 'Statements')}</h2>
      {sorted.length === 0 && <Empty title={t('Nessuna dichiarazione finora.', 'No statement so far.')}>{t('Il geologo dichiara alla fine della sezione 4; gli altri dopo la chiusura della compilazione.', 'The geologist declares at the end of section 4; the others once the compilation is closed.')}</Empty>}
      <ul className="cards">
        {sorted.map((declaration) => <li key={declaration.id}>{asked(declaration) ? <Own declaration={declaration} reload={reload} /> : <Other declaration={declaration} />}</li>)}
      </ul>
    </section>
  );
}

function Other({ declaration }: { declaration: Declaration }) {
  const { kind, state, declarantName, declarantRole, declaredAt, askedAt, voidedAt, reason, text } = declaration;
  const when = declaredAt ? moment(declaredAt) : askedAt ? t(`chiesta il ${moment(askedAt)}`, `asked on ${moment(askedAt)}`) : '';
  return (
    <details className="part mb-0">
      <summary>
        {named('StatementKind', kind)} <Tag type="DeclarationState" value={state} />
        <span className="doc-note">{declarantName}, {named('ActorRole', declarantRole)}{when && ` · ${when}`}{voidedAt && ` · ${t('decaduta', 'void since')} ${moment(voidedAt)}`}</span>
      </summary>
      <div>
        {reason && <p><strong>{t('Motivo', 'Reason')}:</strong> {reason}</p>}
        <blockquote className="statement mb-0" lang="it">{text}</blockquote>
      </div>
    </details>
  );
}

/** Confirming the proposed text equals declaring; refusing sends the practice back. */
function Own({ declaration, reload }: { declaration: Declaration; reload: () => void }) {
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Error | string | null>(null);
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const run = async (act: () => Promise<readonly { message: string }[]>) => {
    setBusy(true);
    setTrouble(null);
    try {
      const errors = await act();
      if (errors.length) setTrouble(errors.map(({ message }) => message).join(' '));
      else {
        setKey(newKey());
        setRefusing(false);
      }
      reload();
    } catch (error) {
      setTrouble(error as Error);
    }
    setBusy(false);
  };
  const id = declaration.id;
  return (
    <article className="own" aria-labelledby={`own-${id}`}>
      <h3 id={`own-${id}`} className="doc-title"><Icon name="pen" /> {named('StatementKind', declaration.kind)} <span className="tag tag-amber">{t('Tocca a te', 'Your turn')}</span></h3>
      <blockquote className="statement" lang="it">{declaration.text}</blockquote>
      <p className="field-help">{t('Confermare il testo proposto equivale a dichiarare.', 'Confirming the proposed text equals declaring.')}</p>
      <code className="digest">SHA-256 {declaration.digest}</code>
      {trouble && !refusing && <Refused trouble={trouble} />}
      <div className="actions">
        <button type="button" className="btn btn-primary" disabled={busy} onClick={() => void run(async () => (await send(ConfirmStatementDocument, { input: { declarationId: id, digest: declaration.digest, idempotencyKey: key } })).confirmStatement.errors)}>
          <Icon name="check" /> {t('Confermo e dichiaro', 'I confirm and declare')}<span className="visually-hidden">: {named('StatementKind', declaration.kind)}</span>
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={() => { setTrouble(null); setRefusing(true); }}>{t('Rifiuta…', 'Refuse…')}<span className="visually-hidden">: {named('StatementKind', declaration.kind)}</span></button>
      </div>
      {refusing && (
        <RefuseDialog title={t('Rifiutare la dichiarazione?', 'Refuse the statement?')} label={t('Motivo, per il titolare digitale', 'Reason, for the titolare digitale')} most={1000} reason={reason} setReason={setReason} busy={busy} trouble={trouble} onClose={() => setRefusing(false)} refuse={() => void run(async () => (await send(RefuseStatementDocument, { input: { declarationId: id, reason, idempotencyKey: key } })).refuseStatement.errors)}>
          <p>{t('La pratica torna al titolare digitale e tutte le dichiarazioni decadono.', 'The practice goes back to the titolare digitale and every statement falls.')}</p>
        </RefuseDialog>
      )}
    </article>
  );
}
