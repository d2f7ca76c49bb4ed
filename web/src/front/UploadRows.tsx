import { bytes, t } from '../shared/i18n';
import { useSignal } from '../shared/signal';
import { Icon } from '../shared/ui';
import { drop, pause, queue, resume, type Item } from './uploads';

const STATES: Record<Item['state'], () => string> = {
  reading: () => t('Calcolo dell’impronta…', 'Computing the digest…'),
  queued: () => t('In coda', 'Waiting'),
  sending: () => t('Caricamento', 'Uploading'),
  paused: () => t('In pausa', 'Paused'),
  waiting: () => t('In attesa della linea', 'Waiting for the line'),
  attaching: () => t('Verifica di file e firme…', 'Checking file and signatures…'),
  done: () => t('Allegato', 'Attached'),
  failed: () => t('Rifiutato', 'Refused'),
};

/** What is on its way, each file with its own progress. */
export function UploadRows({ practice, section }: { practice: string; section: string }) {
  const items = useSignal(queue).filter((item) => item.practice === practice && item.section === section);
  if (items.length === 0) return null;
  const done = items.filter(({ state }) => state === 'done').length;
  return (
    <section className="uploads" aria-label={t('Caricamenti', 'Uploads')}>
      <p className="uploads-count" role="status">{t(`${done} di ${items.length} file allegati`, `${done} of ${items.length} files attached`)}</p>
      <ul>
        {items.map((item) => {
          const share = item.size ? Math.round((item.sent / item.size) * 100) : 0;
          return (
            <li key={item.key} className={`upload upload-${item.state}`}>
              <div className="upload-head">
                <span className="upload-name"><Icon name={item.state === 'done' ? 'check' : item.state === 'failed' ? 'alert' : 'file'} /> {item.name} <span className="upload-code">{item.code}</span></span>
                <span className="upload-tools">
                  {item.state === 'sending' && <button type="button" className="text-button" onClick={() => pause(item.key)}>{t('Pausa', 'Pause')}<span className="visually-hidden"> {item.name}</span></button>}
                  {(item.state === 'paused' || item.state === 'waiting') && <button type="button" className="text-button" onClick={() => resume(item.key)}>{t('Riprendi', 'Go on')}<span className="visually-hidden"> {item.name}</span></button>}
                  <button type="button" className="text-button" onClick={() => drop(item.key)}>{item.state === 'done' || item.state === 'failed' ? t('Chiudi', 'Close') : t('Annulla', 'Cancel')}<span className="visually-hidden"> {item.name}</span></button>
                </span>
              </div>
              {item.state !== 'failed' && <progress max={item.size || 1} value={item.sent} aria-label={`${item.name}: ${share}%`} />}
              <p className="upload-note">
                {STATES[item.state]()} · {item.state === 'sending' ? `${share}% · ${bytes(item.sent)} ${t('di', 'of')} ${bytes(item.size)}${item.speed > 0 ? ` · ${bytes(item.speed)}/s` : ''}` : bytes(item.size)}
                {item.problem && <strong> {item.problem}</strong>}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
