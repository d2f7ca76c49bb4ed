import { useState } from 'react';
import { SendPracticeDocument } from '@contract/graphql';
import { newKey, send } from '../shared/client';
import { bytes, day, moment, named, t } from '../shared/i18n';
import { Dialog, Facts, Icon, Notice, Tag } from '../shared/ui';
import type { Filed } from './Filing';
import type { Whole } from './Practice';
import { Refused } from './Refused';

/** Sends the practice; afterwards each istanza with its receipt, digests and protocol number. */
export function Sending({ practice, filed, reload }: { practice: Whole; filed: Filed; reload: () => void }) {
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Error | string | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [key] = useState(newKey);
  const submit = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      const { sendPractice } = await send(SendPracticeDocument, { input: { practiceId: practice.id, idempotencyKey: key } });
      if (sendPractice.errors.length) setTrouble(sendPractice.errors.map(({ message }) => message).join(' '));
      else {
        setAsking(false);
        setDone(true);
      }
      reload();
    } catch (error) {
      setTrouble(error as Error);
    }
    setBusy(false);
  };
  const sent = filed.istanze.filter(({ sentAt }) => sentAt);
  return (
    <>
      {filed.viewerCan.send && filed.state === 'PRONTA_INVIO' && (
        <section className="group" aria-label={t('Invio', 'Sending')}>
          <h2 className="group-title">{t('Invio all’ufficio', 'Send to the office')}</h2>
          <p>{t('Il controllo viene ripetuto, tutto si conserva com’è e ricevi subito una ricevuta sigillata. Il numero di protocollo segue.', 'The check runs again, everything is kept as it is and you get a sealed receipt at once. The protocol number follows.')}</p>
          <button type="button" className="btn btn-primary btn-lg" onClick={() => { setTrouble(null); setAsking(true); }}><Icon name="upload" /> {t('Invia la pratica', 'Send the practice')}</button>
        </section>
      )}
      {done && <Notice tone="success" title={t('Pratica inviata', 'Practice sent')}><p className="mb-0">{t('Conserva la ricevuta qui sotto.', 'Keep the receipt below.')} <a href={`/fascicolo/${practice.id}`}>{t('Apri il fascicolo', 'Open the fascicolo')}</a></p></Notice>}
      {sent.map((istanza) => (
        <section className="group" key={istanza.id} aria-label={named('IstanzaKind', istanza.kind)}>
          <h2 className="group-title">{named('IstanzaKind', istanza.kind)} <Tag type="IstanzaState" value={istanza.state} /></h2>
          <Facts items={[
            [t('Inviata', 'Sent'), `${moment(istanza.sentAt)}${istanza.senderName ? `, ${istanza.senderName}` : ''}`],
            [t('Protocollo', 'Protocol'), istanza.protocolNumber ? `${istanza.protocolNumber}, ${moment(istanza.protocolAt)}` : t('in attesa del numero', 'number awaited')],
            [t('Codice avviso', 'Notice code'), istanza.noticeCode],
            [t('Procedimento', 'Procedure'), istanza.routing?.procedure && named('Procedimento', istanza.routing.procedure)],
            [t('Regole del', 'Rules of'), day(istanza.routing?.rulesOf)],
            [t('Documenti', 'Documents'), istanza.documents.length ? t(`${istanza.documents.length} file, ${bytes(istanza.documents.reduce((sum, { size }) => sum + size, 0))}`, `${istanza.documents.length} files, ${bytes(istanza.documents.reduce((sum, { size }) => sum + size, 0))}`) : null],
          ]} />
          {istanza.contentDigest && <code className="digest mt-2">SHA-256 {istanza.contentDigest}</code>}
          <div className="actions no-print">
            {istanza.receipt && <Save name={`ricevuta-${istanza.sentAt?.slice(0, 10)}.jws`} text={istanza.receipt}>{t('Scarica la ricevuta', 'Download the receipt')}</Save>}
            {istanza.attestation && <Save name={`attestazione-${istanza.protocolNumber ?? ''}.jws`} text={istanza.attestation}>{t('Scarica l’attestazione', 'Download the attestation')}</Save>}
          </div>
          {istanza.documents.length > 0 && (
            <details className="part mt-3 mb-0">
              <summary>{t('Elenco dei documenti inviati con le loro impronte', 'List of the documents sent, with their digests')}</summary>
              <div>
                <ul className="sign-list">{istanza.documents.map((document) => <li key={document.attachmentId}><strong>{document.code}</strong> {document.name} · {bytes(document.size)}<code className="digest">SHA-256 {document.sha256}</code></li>)}</ul>
              </div>
            </details>
          )}
        </section>
      ))}
      {asking && (
        <Dialog title={t('Inviare la pratica?', 'Send the practice?')} onClose={() => setAsking(false)}>
          <p>{t('La pratica passa all’ufficio competente. Per cambiare qualcosa dopo l’invio servirà una nuova istanza.', 'The practice goes to the competent office. To change something after the sending, another istanza will be needed.')}</p>
          {trouble && <Refused trouble={trouble} />}
          <div className="actions">
            <button type="button" className="btn btn-primary" disabled={busy} onClick={() => void submit()}>{busy ? t('Invio in corso…', 'Sending…') : t('Invia', 'Send')}</button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(false)}>{t('Annulla', 'Cancel')}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Gives a text to keep as a file; without an address of its own, so that no content policy has to allow one. */
function Save({ name, text, children }: { name: string; text: string; children: string }) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/jose' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
  return <button type="button" className="btn btn-outline-primary btn-sm" onClick={save}><Icon name="download" /> {children}</button>;
}
