import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SendPracticeDocument } from '@contract/graphql';
import { newKey, send } from '../shared/client';
import { t } from '../shared/i18n';
import { Dialog, Icon, Notice } from '../shared/ui';
import { Istanze } from '../viewer/Istanze';
import type { Filed } from './Filing';
import type { Whole } from './Practice';
import { Refused } from '../shared/Refused';

/** Sends the practice; afterwards what was sent, with its receipt. */
export function Sending({ practice, filed, reload }: { practice: Whole; filed: Filed; reload: () => void }) {
  const go = useNavigate();
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
      else if (practice.originalId) {
        // The draft has gone into its practice.
        void go(`/pratiche/${practice.originalId}/istanze`, { replace: true });
        return;
      } else {
        setAsking(false);
        setDone(true);
      }
      reload();
    } catch (error) {
      setTrouble(error as Error);
    }
    setBusy(false);
  };
  return (
    <>
      {filed.viewerCan.send && (filed.state === 'PRONTA_INVIO' || practice.originalId) && (
        <section className="group" aria-label={t('Invio', 'Sending')}>
          <h2 className="group-title">{t('Invio all’ufficio', 'Send to the office')}</h2>
          <p>{t('Il controllo viene ripetuto, tutto si conserva com’è e ricevi subito una ricevuta sigillata. Il numero di protocollo segue.', 'The check runs again, everything is kept as it is and you get a sealed receipt at once. The protocol number follows.')}</p>
          <button type="button" className="btn btn-primary btn-lg" onClick={() => { setTrouble(null); setAsking(true); }}><Icon name="upload" /> {practice.originalId ? t('Invia l’istanza', 'Send the istanza') : t('Invia la pratica', 'Send the practice')}</button>
        </section>
      )}
      {done && <Notice tone="success" title={t('Pratica inviata', 'Practice sent')}><p className="mb-0">{t('Conserva la ricevuta qui sotto.', 'Keep the receipt below.')} <a href={`/fascicolo/${practice.id}`}>{t('Apri il fascicolo', 'Open the fascicolo')}</a></p></Notice>}
      <Istanze istanze={filed.istanze} />
      {asking && (
        <Dialog title={practice.originalId ? t('Inviare l’istanza?', 'Send the istanza?') : t('Inviare la pratica?', 'Send the practice?')} onClose={() => setAsking(false)}>
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
