import { useState, type FormEvent } from 'react';
import { DescribeIstanzaDocument, type IstanzaKind, type LaterIstanzeQuery } from '@contract/graphql';
import { useAct } from '../shared/act';
import { send } from '../shared/client';
import { dayIn, dayOut, t } from '../shared/i18n';
import { Refused } from '../shared/Refused';
import { Notice } from '../shared/ui';

type Istanza = NonNullable<LaterIstanzeQuery['practice']>['istanze'][number];
type Said = 'parts' | 'on' | 'reason';

/** What each kind has to say, as the service checks it. */
const SAYS: Partial<Record<IstanzaKind, Said[]>> = {
  CAMBIO_SOGGETTI: ['reason'],
  ANNULLAMENTO: ['reason'],
  FINE_LAVORI_PARZIALE: ['parts', 'on'],
  FINE_LAVORI_TOTALE: ['on'],
  COLLAUDO_PARZIALE: ['parts', 'on'],
  COLLAUDO_TOTALE: ['on'],
};

/** When, which parts, why: whatever a later istanza says beyond its sections. */
export function Describe({ istanza, reload }: { istanza: Istanza; reload: () => void }) {
  const says = SAYS[istanza.kind] ?? [];
  const [parts, setParts] = useState(istanza.parts.join('\n'));
  const [on, setOn] = useState(istanza.on ? dayOut(istanza.on) : '');
  const [reason, setReason] = useState(istanza.reason ?? '');
  const [wrong, setWrong] = useState('');
  const [saved, setSaved] = useState(false);
  const { busy, trouble, run } = useAct(reload);
  if (says.length === 0) return <p>{t('Modifica le sezioni, allega i documenti che l’istanza richiede, poi chiudila e inviala.', 'Change the sections, attach the documents that the istanza needs, then close and send it.')}</p>;
  const typed = <Value,>(set: (value: Value) => void) => (value: Value) => {
    setSaved(false);
    set(value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const date = on.trim() ? dayIn(on) : null;
    setWrong(on.trim() && !date ? t('Scrivi la data come gg/mm/aaaa.', 'Write the day as dd/mm/yyyy.') : '');
    if (on.trim() && !date) return;
    const input = { istanzaId: istanza.id, parts: parts.split('\n').map((part) => part.trim()).filter(Boolean), on: date, reason: reason.trim() || null };
    void run(async () => (await send(DescribeIstanzaDocument, { input })).describeIstanza.errors).then(setSaved);
  };
  return (
    <form className="group" onSubmit={submit} noValidate aria-label={t('Di che cosa si tratta', 'What it is about')}>
      <h2 className="group-title">{t('Di che cosa si tratta', 'What it is about')}</h2>
      {says.includes('on') && (
        <div className={wrong ? 'field field-wrong' : 'field'}>
          <label className="field-label" htmlFor="told-on">{istanza.kind.startsWith('COLLAUDO') ? t('Data del collaudo', 'Day of the testing') : t('Data di fine dei lavori', 'Day on which the works ended')}</label>
          <input id="told-on" className="form-control" inputMode="numeric" autoComplete="off" value={on} aria-invalid={wrong ? true : undefined} aria-describedby="told-on-help" onChange={(event) => typed(setOn)(event.target.value)} />
          <span id="told-on-help" className={wrong ? 'field-error' : 'field-help'}>{wrong || t('gg/mm/aaaa', 'dd/mm/yyyy')}</span>
        </div>
      )}
      {says.includes('parts') && (
        <div className="field">
          <label className="field-label" htmlFor="told-parts">{t('Parti dell’opera', 'Parts of the works')}</label>
          <textarea id="told-parts" className="form-control" rows={3} value={parts} aria-describedby="told-parts-help" onChange={(event) => typed(setParts)(event.target.value)} />
          <span id="told-parts-help" className="field-help">{t('Una per riga, con lo stesso nome in ogni istanza.', 'One a line, by the same name in each istanza.')}</span>
        </div>
      )}
      {says.includes('reason') && (
        <div className="field">
          <label className="field-label" htmlFor="told-reason">{t('Motivo', 'Reason')}</label>
          <textarea id="told-reason" className="form-control" rows={3} maxLength={2000} value={reason} onChange={(event) => typed(setReason)(event.target.value)} />
        </div>
      )}
      {trouble && <Refused trouble={trouble} />}
      {saved && <Notice tone="success"><p className="mb-0">{t('Salvato.', 'Saved.')}</p></Notice>}
      <div className="actions mb-0"><button type="submit" className="btn btn-primary" disabled={busy}>{t('Salva', 'Save')}</button></div>
    </form>
  );
}
