import { useState } from 'react';
import { RefuseSignatureDocument, WithdrawSignatureRefusalDocument, type SignatureGridQuery } from '@contract/graphql';
import { newKey, send } from '../shared/client';
import { moment, t } from '../shared/i18n';
import { Refused } from '../shared/Refused';
import { RefuseDialog } from './RefuseDialog';

type Cell = NonNullable<SignatureGridQuery['practice']>['signatureGrid'][number]['cells'][number];
type Errors = Promise<readonly { message: string }[]>;

/** Who refused to sign and why; what the caller may refuse, or take back. */
export function CellRefusals({ cell, nameOf, reload }: { cell: Cell; nameOf: (id: string) => string; reload: () => void }) {
  const [asking, setAsking] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Error | string | null>(null);
  const [key, setKey] = useState(newKey);
  const run = async (act: () => Errors) => {
    setTrouble(null);
    try {
      const errors = await act();
      if (errors.length) setTrouble(errors.map(({ message }) => message).join(' '));
      else {
        setKey(newKey());
        setReason('');
        setAsking(null);
      }
      reload();
    } catch (error) {
      setTrouble(error as Error);
    }
  };
  const withdraw = (attachmentId: string) => run(async () => (await send(WithdrawSignatureRefusalDocument, { input: { attachmentId } })).withdrawSignatureRefusal.errors);
  const refuse = (attachmentId: string) => run(async () => (await send(RefuseSignatureDocument, { input: { attachmentId, reason, idempotencyKey: key } })).refuseSignature.errors);
  return (
    <>
      {cell.refusals.map(({ attachmentId, name, refusedAt, reason, viewerCanWithdraw }) => (
        <span key={attachmentId + name} className="doc-note">
          {t(`${name} ha rifiutato di firmare ${nameOf(attachmentId)} il ${moment(refusedAt)}`, `${name} refused to sign ${nameOf(attachmentId)} on ${moment(refusedAt)}`)}: «{reason}»
          {viewerCanWithdraw && <> <button type="button" className="text-button" onClick={() => void withdraw(attachmentId)}>{t('Ritira il rifiuto', 'Take the refusal back')}<span className="visually-hidden">: {nameOf(attachmentId)}</span></button></>}
        </span>
      ))}
      {cell.viewerCanRefuse.map((id) => (
        <button key={id} type="button" className="text-button no-print" onClick={() => { setTrouble(null); setAsking(id); }}>{t('Rifiuta di firmare…', 'Refuse to sign…')}<span className="visually-hidden">: {nameOf(id)}</span></button>
      ))}
      {trouble && !asking && <Refused trouble={trouble} />}
      {asking && (
        <RefuseDialog title={t('Rifiutare di firmare?', 'Refuse to sign?')} label={t('Motivo, letto da chi vede la griglia delle firme', 'Reason, read by everybody who sees the grid of signatures')} most={2000} reason={reason} setReason={setReason} trouble={trouble} refuse={() => void refuse(asking)} onClose={() => setAsking(null)}>
          <p><strong>{nameOf(asking)}</strong></p>
          <p>{t('Il titolare digitale è avvisato subito. Finché il rifiuto resta, la compilazione non si chiude e la pratica non si invia; si può ritirare, e firmare lo supera.', 'The titolare digitale is told at once. While the refusal stands the compilation is not closed and the practice is not sent; it can be taken back, and signing ends it.')}</p>
        </RefuseDialog>
      )}
    </>
  );
}
