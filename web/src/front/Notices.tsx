import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { AnswerPointDocument, NoticesDocument, SendObservationsDocument, type PointAnswer } from '@contract/graphql';
import { useAct } from '../shared/act';
import { send } from '../shared/client';
import { Clock } from '../shared/Clock';
import { named, t, values } from '../shared/i18n';
import { NoticeView, newestFirst, waits, type OfficeNotice, type Point } from '../shared/NoticeView';
import { Refused } from '../shared/Refused';
import { Empty, Icon, PageTitle, Trouble, Waiting } from '../shared/ui';
import type { Whole } from './Practice';

/** What the office wrote about a practice, and what its titolare answers: point by point, or with observations. */
export default function Notices({ practice, change }: { practice: Whole; change: number }) {
  const { id } = practice;
  const [{ data, error }, again] = useQuery({ query: NoticesDocument, variables: { practice: id } });
  const reload = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  useEffect(() => { if (change) reload(); }, [change, reload]);
  const titolare = practice.myRoles.includes('TITOLARE');
  const title = t('Avvisi dell’ufficio', 'Notices of the office');
  const notices = newestFirst(data?.practice?.notices ?? []);
  return (
    <div className="container py-4">
      <nav className="crumbs no-print" aria-label={t('Percorso', 'Breadcrumb')}>
        {practice.viewerCan.readFascicolo ? <a href={`/fascicolo/${id}`}><Icon name="left" /> {t('Fascicolo', 'Fascicolo')}</a> : <Link to={`/pratiche/${id}`}><Icon name="left" /> {t('Pratica', 'Practice')}</Link>}
      </nav>
      <PageTitle title={title} lead={practice.title}>{title}</PageTitle>
      {!data && (error ? <Trouble error={error} retry={reload} /> : <Waiting />)}
      {data?.practice?.clock && <Clock clock={data.practice.clock} />}
      {data && notices.length === 0 && <Empty title={t('Nessun avviso dell’ufficio.', 'No notice of the office.')}>{t('Quando l’ufficio scrive, l’avviso compare qui.', 'When the office writes, the notice appears here.')}</Empty>}
      {notices.map((notice, index) => (
        <NoticeView key={notice.id} notice={notice} open={index === 0 || waits(notice)}
          pointAct={titolare && notice.integrationState !== 'VALUTATA' ? (point) => <Answer notice={notice} point={point} reload={reload} /> : undefined}>
          {titolare && notice.kind === 'MOTIVI_OSTATIVI' && notice.notifiedAt && !notice.observedAt && <Observations notice={notice} reload={reload} />}
        </NoticeView>
      ))}
    </div>
  );
}

function Answer({ notice, point, reload }: { notice: OfficeNotice; point: Point; reload: () => void }) {
  const [open, setOpen] = useState(false);
  const [how, setHow] = useState<PointAnswer>(point.answer ?? 'PROVIDED');
  const [note, setNote] = useState(point.note ?? '');
  const { busy, trouble, run } = useAct(reload);
  const id = `answer-${notice.id}-${point.index}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => (await send(AnswerPointDocument, { input: { noticeId: notice.id, point: point.index, answer: how, note: note.trim() || null } })).answerPoint.errors)
      .then((done) => { if (done) setOpen(false); });
  };
  if (!open) {
    return (
      <button type="button" className={point.answer ? 'text-button' : 'btn btn-primary btn-sm'} onClick={() => setOpen(true)}>
        <Icon name="pen" /> {point.answer ? t('Cambia la risposta', 'Change the answer') : t('Rispondi', 'Answer')}<span className="visually-hidden">: {t('punto', 'point')} {point.index + 1}</span>
      </button>
    );
  }
  return (
    <form className="row-card" onSubmit={submit} aria-label={t(`Risposta al punto ${point.index + 1}`, `Answer to point ${point.index + 1}`)}>
      <fieldset className="border-0 p-0">
        <legend className="field-label">{t('Come rispondi', 'How you answer')}</legend>
        {values('PointAnswer').map(([key, label]) => (
          <label key={key} className="radio"><input type="radio" name={id} checked={how === key} onChange={() => setHow(key as PointAnswer)} /> {label}</label>
        ))}
      </fieldset>
      <div className="field">
        <label className="field-label" htmlFor={id}>{how === 'PROVIDED' ? t('Nota (facoltativa)', 'Note (optional)') : t('Motivo', 'Reason')}</label>
        <textarea id={id} className="form-control" rows={3} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
      </div>
      {trouble && <Refused trouble={trouble} />}
      <div className="actions">
        <button type="submit" className="btn btn-primary btn-sm" disabled={busy || (how !== 'PROVIDED' && !note.trim())}>{t('Invia la risposta', 'Send the answer')}</button>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setOpen(false)}>{t('Annulla', 'Cancel')}</button>
      </div>
    </form>
  );
}

/** Once they are sent they stay as they are. */
function Observations({ notice, reload }: { notice: OfficeNotice; reload: () => void }) {
  const [text, setText] = useState('');
  const { busy, trouble, run } = useAct(reload);
  const id = `observations-${notice.id}`;
  return (
    <form className="sub-form" onSubmit={(event) => { event.preventDefault(); void run(async () => (await send(SendObservationsDocument, { input: { noticeId: notice.id, text: text.trim() } })).sendObservations.errors); }}>
      <div className="field">
        <label className="field-label" htmlFor={id}>{t('Osservazioni sui motivi ostativi', 'Observations on the grounds for refusal')}</label>
        <textarea id={id} className="form-control" rows={5} maxLength={10_000} value={text} onChange={(event) => setText(event.target.value)} aria-describedby={`${id}-help`} />
        <span id={`${id}-help`} className="field-help">{t('Si inviano una volta sola e non si modificano.', 'They are sent once and do not change.')} {named('NoticeKind', notice.kind)}</span>
      </div>
      {trouble && <Refused trouble={trouble} />}
      <div className="actions"><button type="submit" className="btn btn-primary" disabled={busy || !text.trim()}>{t('Invia le osservazioni', 'Send the observations')}</button></div>
    </form>
  );
}
