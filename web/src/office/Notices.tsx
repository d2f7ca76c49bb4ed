import { useCallback, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { EvaluatePointDocument, NoticesDocument, ReturnNoticeDocument, SignNoticeDocument, SubmitNoticeDocument } from '@contract/graphql';
import { useAct } from '../shared/act';
import { newKey, send } from '../shared/client';
import { Clock } from '../shared/Clock';
import { t } from '../shared/i18n';
import { NoticeView, newestFirst, waits, type OfficeNotice, type Point } from '../shared/NoticeView';
import { Refused } from '../shared/Refused';
import { Dialog, Empty, Icon, Trouble, Waiting } from '../shared/ui';
import { Draft } from './Draft';

interface Props { practice: string; works: boolean; decides: boolean; news: number }

/** The clock and the notices of a practice: drafted, proposed, signed by another, answered, judged. */
export function Notices({ practice, works, decides, news }: Props) {
  const [{ data, error }, again] = useQuery({ query: NoticesDocument, variables: { practice } });
  const reload = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  useEffect(() => { if (news) reload(); }, [news, reload]);
  const [drafting, setDrafting] = useState<OfficeNotice | 'new' | null>(null);
  const notices = newestFirst(data?.practice?.notices ?? []);
  if (!data && !error) return <section className="group group-tall"><Waiting /></section>;
  return (
    <>
      {data?.practice?.clock && <Clock clock={data.practice.clock} />}
      <section className="group" aria-label={t('Avvisi', 'Notices')}>
        <h2 className="group-title">{t('Avvisi', 'Notices')}</h2>
        {!data && error && <Trouble error={error} retry={reload} />}
        {data && notices.length === 0 && <Empty title={t('Nessun avviso.', 'No notice.')} />}
        {notices.map((notice) => (
          <NoticeView key={notice.id} notice={notice} open={notice.state === 'DA_FIRMARE' || notice.state === 'BOZZA' || notice.integrationState === 'RISPOSTA' || waits(notice)}
            pointAct={works ? (point) => <Judge notice={notice} point={point} reload={reload} /> : undefined}>
            {works && <Acts notice={notice} decides={decides} edit={() => setDrafting(notice)} reload={reload} />}
          </NoticeView>
        ))}
        {works && data && <div className="actions mb-0"><button type="button" className="btn btn-primary" onClick={() => setDrafting('new')}><Icon name="plus" /> {t('Nuovo avviso', 'New notice')}</button></div>}
      </section>
      {drafting && <Draft practice={practice} notice={drafting === 'new' ? null : drafting} onClose={() => setDrafting(null)} reload={reload} />}
    </>
  );
}

/** What can be done with a notice that is not signed yet. */
function Acts({ notice, decides, edit, reload }: { notice: OfficeNotice; decides: boolean; edit: () => void; reload: () => void }) {
  const { busy, trouble, run } = useAct(reload);
  const [signing, setSigning] = useState(false);
  const [key, setKey] = useState(newKey);
  const noticeId = notice.id;
  const about = <span className="visually-hidden">: {notice.subject}</span>;
  const sign = () => void run(async () => (await send(SignNoticeDocument, { input: { noticeId, idempotencyKey: key } })).signNotice.errors).then((done) => {
    if (!done) return;
    setKey(newKey());
    setSigning(false);
  });
  return (
    <>
      {trouble && !signing && <Refused trouble={trouble} />}
      {notice.state === 'BOZZA' && (
        <div className="actions mb-0">
          <button type="button" className="btn btn-primary" disabled={busy} onClick={() => void run(async () => (await send(SubmitNoticeDocument, { input: { noticeId } })).submitNotice.errors)}>{t('Proponi alla firma', 'Propose for signature')}{about}</button>
          <button type="button" className="btn btn-outline-primary" onClick={edit}><Icon name="pen" /> {t('Modifica', 'Edit')}{about}</button>
        </div>
      )}
      {notice.state === 'DA_FIRMARE' && (
        <div className="actions mb-0">
          {decides && <button type="button" className="btn btn-primary" disabled={busy} onClick={() => setSigning(true)}><Icon name="pen" /> {t('Firma…', 'Sign…')}{about}</button>}
          <button type="button" className="btn btn-outline-primary" disabled={busy} onClick={() => void run(async () => (await send(ReturnNoticeDocument, { input: { noticeId } })).returnNotice.errors)}>{t('Rimanda in bozza', 'Give back')}{about}</button>
        </div>
      )}
      {signing && (
        <Dialog title={t('Firmare l’avviso?', 'Sign the notice?')} onClose={() => setSigning(false)}>
          <p>{t('La firma non si ritira: l’avviso viene protocollato, notificato alle parti e muove la pratica.', 'A signature is not taken back: the notice is registered, told to the parties, and moves the practice.')}</p>
          {notice.pdfUrl && <p><a className="text-button" href={notice.pdfUrl} target="_blank" rel="noopener"><Icon name="file" /> {t('Leggi il PDF che stai per firmare', 'Read the PDF that you are about to sign')}</a></p>}
          {notice.sha256 && <code className="digest">SHA-256 {notice.sha256}</code>}
          {trouble && <Refused trouble={trouble} />}
          <div className="actions">
            <button type="button" className="btn btn-primary" disabled={busy} onClick={sign}>{t('Firma nel portale', 'Sign in the portal')}</button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setSigning(false)}>{t('Annulla', 'Cancel')}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Whether an answer is sufficient. */
function Judge({ notice, point, reload }: { notice: OfficeNotice; point: Point; reload: () => void }) {
  const { busy, trouble, run } = useAct(reload);
  if (!point.answer) return <p className="file-note">{notice.notifiedAt ? t('In attesa di risposta', 'Waiting for an answer') : null}</p>;
  const judge = (accepted: boolean) => void run(async () => (await send(EvaluatePointDocument, { input: { noticeId: notice.id, point: point.index, accepted } })).evaluatePoint.errors);
  const about = <span className="visually-hidden">: {t('punto', 'point')} {point.index + 1}</span>;
  return (
    <>
      {trouble && <Refused trouble={trouble} />}
      <div className="actions mt-1">
        <button type="button" className="btn btn-outline-primary btn-sm" disabled={busy || point.accepted === true} onClick={() => judge(true)}>{t('Sufficiente', 'Sufficient')}{about}</button>
        <button type="button" className="btn btn-outline-primary btn-sm" disabled={busy || point.accepted === false} onClick={() => judge(false)}>{t('Insufficiente', 'Not sufficient')}{about}</button>
      </div>
    </>
  );
}
