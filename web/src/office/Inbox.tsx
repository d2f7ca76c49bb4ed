import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { InboxChangedDocument, OfficePracticesDocument, SubmissionReceivedDocument, type OfficePracticesQuery, type Seat } from '@contract/graphql';
import { listen } from '../shared/client';
import { day, moment, named, number, t } from '../shared/i18n';
import { Empty, Icon, PageTitle, Tag, Trouble, Waiting } from '../shared/ui';
import { isRead, markRead } from './read';

type Row = OfficePracticesQuery['officePractices']['nodes'][number];

/** What the seat received. New submissions do not move the list under the reader: a button brings them in. */
export function Inbox({ seat }: { seat: Seat }) {
  const [after, setAfter] = useState<string[]>([]);
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const [{ data, error, fetching }, again] = useQuery({ query: OfficePracticesDocument, variables: { office: seat, first: 30, after: after.at(-1) ?? null } });
  const readAgain = useCallback(() => {
    setWaiting(new Set());
    setAfter([]);
    again({ requestPolicy: 'network-only' });
  }, [again]);
  useEffect(() => listen(SubmissionReceivedDocument, { office: seat, after: null }, ({ submissionReceived }) => {
    const { practice } = submissionReceived;
    if (submissionReceived.live === 'CHANGE' && practice) setWaiting((old) => new Set([...old, practice.id]));
    else if (submissionReceived.live === 'RESET') again({ requestPolicy: 'network-only' });
  }), [seat, again]);
  // A change of what is listed is shown where it stands.
  useEffect(() => listen(InboxChangedDocument, { office: seat }, ({ inboxChanged }) => {
    if (inboxChanged.live !== 'SNAPSHOT') again({ requestPolicy: 'network-only' });
  }), [seat, again]);
  const rows = data?.officePractices.nodes ?? [];
  const total = data?.officePractices.totalCount;
  const title = t(`Pratiche della sede di ${named('Seat', seat)}`, `Practices of the seat of ${named('Seat', seat)}`);
  const fresh = [...waiting].filter((id) => !rows.some((row) => row.id === id)).length;
  return (
    <div className="container py-4">
      <PageTitle title={title} lead={t('Gli invii arrivano da soli, i più recenti in alto.', 'Submissions arrive by themselves, the newest first.')}>{title}</PageTitle>
      <div className="office-bar">
        <p className="count mb-0" role="status">{total != null && (total === 1 ? t('1 pratica ricevuta', '1 practice received') : t(`${number(total)} pratiche ricevute`, `${number(total)} practices received`))}</p>
        <div aria-live="polite">
          {fresh > 0 && <button type="button" className="btn btn-primary btn-sm" onClick={readAgain}><Icon name="bell" /> {fresh === 1 ? t('1 nuova: mostra', '1 new: show') : t(`${fresh} nuove: mostra`, `${fresh} new: show`)}</button>}
        </div>
      </div>
      {error && !data && <Trouble error={error} retry={readAgain} />}
      {!data && fetching && <Waiting />}
      {data && rows.length === 0 && <Empty title={t('La sede non ha ancora ricevuto pratiche.', 'The seat has received no practice yet.')}>{t('Il prossimo invio compare qui da solo.', 'The next submission appears here by itself.')}</Empty>}
      <ul className="cards">{rows.map((row) => <Item key={row.id} row={row} fresh={waiting.has(row.id)} />)}</ul>
      {(after.length > 0 || data?.officePractices.pageInfo.hasNextPage) && (
        <nav className="pager" aria-label={t('Pagine', 'Pages')}>
          <button type="button" className="btn btn-outline-primary" disabled={after.length === 0} onClick={() => setAfter(after.slice(0, -1))}><Icon name="left" /> {t('Più recenti', 'Newer')}</button>
          <span>{t('Pagina', 'Page')} {after.length + 1}</span>
          <button type="button" className="btn btn-outline-primary" disabled={!data?.officePractices.pageInfo.hasNextPage} onClick={() => setAfter([...after, data?.officePractices.pageInfo.endCursor ?? ''])}>{t('Meno recenti', 'Older')} <Icon name="right" /></button>
        </nav>
      )}
      {rows.length > 0 && <Counts rows={rows} />}
    </div>
  );
}

function Item({ row, fresh }: { row: Row; fresh: boolean }) {
  const unread = !isRead(row.id, row.updatedAt);
  return (
    <li className={fresh || unread ? 'card-row fresh' : 'card-row'}>
      <div className="card-main">
        <div className="card-tags">
          <Tag type="PracticeState" value={row.state} />
          {row.number && <span className="card-number">n. {row.number}</span>}
          {unread && <span className="unread">{t('Da leggere', 'Unread')}</span>}
        </div>
        <h2 className="card-title">{row.title}</h2>
        <p className="card-meta">
          <span>{row.comuneName ?? '–'}</span>
          <span>{t('Titolare digitale', 'Titolare digitale')}: {row.titolareName}</span>
          <span>{t('Ricevuta', 'Received')} {moment(row.sentAt)}</span>
          <span>{t('Aggiornata il', 'Updated on')} {day(row.updatedAt)}</span>
        </p>
      </div>
      <div className="card-act"><Link className="btn btn-outline-primary" to={`/pratiche/${row.id}`} onClick={() => markRead(row.id, row.updatedAt)}>{t('Apri', 'Open')}<span className="visually-hidden">: {row.title}</span> <Icon name="right" /></Link></div>
    </li>
  );
}

/** How many of those on this page are in which state: bars with their numbers beside them. */
function Counts({ rows }: { rows: readonly Row[] }) {
  const counts = new Map<string, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return (
    <section className="group mt-4" aria-label={t('Pratiche in questa pagina, per stato', 'Practices on this page, by state')}>
      <h2 className="group-title">{t('Pratiche in questa pagina, per stato', 'Practices on this page, by state')}</h2>
      <dl className="bars">
        {[...counts].map(([state, count]) => (
          <div key={state}>
            <dt>{named('PracticeState', state)}</dt>
            <dd className="bar-cell"><svg className="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none"><rect width={(count / most) * 100} height="4" /></svg></dd>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
