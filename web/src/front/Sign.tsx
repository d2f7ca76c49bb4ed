import { useState } from 'react';
import { SignAttachmentsDocument, type CatalogueQuery, type SignAttachmentsMutation } from '@contract/graphql';
import { newKey, send } from '../shared/client';
import { t } from '../shared/i18n';
import { Dialog, Icon, Notice } from '../shared/ui';
import type { Attachment } from './Documents';
import { Refused } from '../shared/Refused';

type Outcomes = NonNullable<SignAttachmentsMutation['signAttachments']['outcomes']>;

/** One act over many documents: the statement, each file with its digest, then an answer for each. */
export function Sign({ practice, documents, statement, onClose }: { practice: string; documents: readonly Attachment[]; statement: CatalogueQuery['catalogue']['signatureStatement']; onClose: () => void }) {
  const [key] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Error | string | null>(null);
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null);
  const confirm = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      const { signAttachments } = await send(SignAttachmentsDocument, { input: { practiceId: practice, attachmentIds: documents.map(({ id }) => id), statementVersion: statement.version, idempotencyKey: key } });
      if (signAttachments.outcomes) setOutcomes(signAttachments.outcomes);
      else setTrouble(signAttachments.errors.map(({ message }) => message).join(' '));
    } catch (error) {
      setTrouble(error as Error);
    }
    setBusy(false);
  };
  const signed = outcomes?.filter(({ signed }) => signed).length ?? 0;
  return (
    <Dialog title={outcomes ? t('Esito della firma', 'Outcome of the signing') : t('Firma da applicativo', 'Sign in the portal')} onClose={onClose} wide>
      {!outcomes && <blockquote className="statement" lang="it">{statement.text}</blockquote>}
      {outcomes && <Notice tone={signed === outcomes.length ? 'success' : 'warning'}><p className="mb-0">{t(`Firmati ${signed} documenti su ${outcomes.length}.`, `${signed} of ${outcomes.length} documents signed.`)}</p></Notice>}
      <ul className="sign-list">
        {documents.map(({ id, name, sha256, code }) => {
          const outcome = outcomes?.find(({ attachmentId }) => attachmentId === id);
          return (
            <li key={id}>
              <span>{outcome && <Icon name={outcome.signed ? 'check' : 'alert'} label={outcome.signed ? t('Firmato', 'Signed') : t('Non firmato', 'Not signed')} />} <strong>{code}</strong> {name}</span>
              {outcome && !outcome.signed ? <span className="field-error">{outcome.errors.map(({ message }) => message).join(' ')}</span> : <code className="digest">SHA-256 {sha256}</code>}
            </li>
          );
        })}
      </ul>
      {trouble && <Refused trouble={trouble} />}
      <div className="actions">
        {outcomes
          ? <button type="button" className="btn btn-primary" onClick={onClose}>{t('Chiudi', 'Close')}</button>
          : <>
              <button type="button" className="btn btn-primary" disabled={busy} onClick={() => void confirm()}><Icon name="pen" /> {busy ? t('Firma in corso…', 'Signing…') : t('Confermo e firmo', 'I confirm and sign')}</button>
              <button type="button" className="btn btn-outline-primary" onClick={onClose}>{t('Annulla', 'Cancel')}</button>
            </>}
      </div>
    </Dialog>
  );
}
