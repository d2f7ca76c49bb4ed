import { useState, type FormEvent } from 'react';
import { CreateNoticeDocument, UpdateNoticeDocument, type NoticeKind } from '@contract/graphql';
import { useAct } from '../shared/act';
import { newKey, send } from '../shared/client';
import { named, t, values } from '../shared/i18n';
import type { OfficeNotice } from '../shared/NoticeView';
import { Refused } from '../shared/Refused';
import { Dialog, Icon } from '../shared/ui';

const ASKS = 'RICHIESTA_INTEGRAZIONI';

/** A notice as it is written: kind, subject, text, and what is asked point by point. */
export function Draft({ practice, notice, onClose, reload }: { practice: string; notice: OfficeNotice | null; onClose: () => void; reload: () => void }) {
  const [kind, setKind] = useState<NoticeKind>(notice?.kind ?? 'COMUNICAZIONE');
  const [subject, setSubject] = useState(notice?.subject ?? '');
  const [body, setBody] = useState(notice?.body ?? '');
  const [points, setPoints] = useState<string[]>(notice?.points.map(({ text }) => text) ?? ['']);
  const [key] = useState(newKey);
  const { busy, trouble, run } = useAct(reload);
  const asks = kind === ASKS;
  const asked = points.map((point) => point.trim()).filter(Boolean);
  const complete = subject.trim() && body.trim() && (!asks || asked.length > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = { subject: subject.trim(), body: body.trim(), points: asks ? asked : null };
    void run(async () => (notice
      ? (await send(UpdateNoticeDocument, { input: { noticeId: notice.id, expectedVersion: notice.version, ...words } })).updateNotice.errors
      : (await send(CreateNoticeDocument, { input: { practiceId: practice, kind, idempotencyKey: key, ...words } })).createNotice.errors
    )).then((done) => { if (done) onClose(); });
  };
  return (
    <Dialog wide title={notice ? t('Modifica la bozza', 'Edit the draft') : t('Nuovo avviso', 'New notice')} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <div className="field">
          <label className="field-label" htmlFor="notice-kind">{t('Tipo di avviso', 'Kind of notice')}</label>
          {notice
            ? <span id="notice-kind" className="field-value">{named('NoticeKind', kind)}</span>
            : <select id="notice-kind" className="form-select" value={kind} onChange={(event) => setKind(event.target.value as NoticeKind)}>{values('NoticeKind').map(([value, label]) => <option key={value} value={value}>{label}</option>)}</select>}
        </div>
        <div className="field">
          <label className="field-label" htmlFor="notice-subject">{t('Oggetto', 'Subject')}</label>
          <input id="notice-subject" className="form-control" maxLength={500} value={subject} onChange={(event) => setSubject(event.target.value)} />
        </div>
        <div className="field">
          <label className="field-label" htmlFor="notice-body">{t('Testo', 'Text')}</label>
          <textarea id="notice-body" className="form-control" rows={8} maxLength={20_000} value={body} onChange={(event) => setBody(event.target.value)} aria-describedby="notice-body-help" />
          <span id="notice-body-help" className="field-help">{t('Una riga vuota separa i capoversi.', 'An empty line separates paragraphs.')}</span>
        </div>
        {asks && (
          <fieldset className="parts mb-3">
            <legend className="parts-title">{t('Che cosa si chiede', 'What is asked')}</legend>
            {points.map((point, index) => (
              <div className="field" key={index}>
                <div className="row-head">
                  <label className="field-label mb-0" htmlFor={`point-${index}`}>{t('Punto', 'Point')} {index + 1}</label>
                  {points.length > 1 && <button type="button" className="icon-button" aria-label={t(`Togli il punto ${index + 1}`, `Remove point ${index + 1}`)} onClick={() => setPoints(points.filter((_, at) => at !== index))}><Icon name="trash" /></button>}
                </div>
                <textarea id={`point-${index}`} className="form-control" rows={2} maxLength={4000} value={point} onChange={(event) => setPoints(points.map((old, at) => (at === index ? event.target.value : old)))} />
              </div>
            ))}
            {points.length < 50 && <button type="button" className="text-button" onClick={() => setPoints([...points, ''])}><Icon name="plus" /> {t('Aggiungi un punto', 'Add a point')}</button>}
          </fieldset>
        )}
        {trouble && <Refused trouble={trouble} />}
        <div className="actions">
          <button type="submit" className="btn btn-primary" disabled={busy || !complete}>{t('Salva la bozza', 'Save the draft')}</button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>{t('Annulla', 'Cancel')}</button>
        </div>
      </form>
    </Dialog>
  );
}
