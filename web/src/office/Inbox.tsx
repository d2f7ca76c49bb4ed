import { useCallback, useEffect, useState, type KeyboardEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { InboxChangedDocument, InboxCountsDocument, InboxDocument, SubmissionReceivedDocument, type InboxQuery, type InboxTab, type Seat } from '@contract/graphql';
import { listen } from '../shared/client';
import { moment, named, number, t } from '../shared/i18n';
import { Empty, Icon, PageTitle, Tag, Trouble, Waiting } from '../shared/ui';

type Row = InboxQuery['inbox']['nodes'][number];

/** In the order of the work; what a newer service adds is not shown here. */
const TABS: InboxTab[] = ['ALL', 'MINE', 'UNASSIGNED', 'ARRIVED', 'WORKING', 'WAITING', 'SETTLED'];
export const tabName = (tab: InboxTab): string => ({
  ALL: t('Tutte', 'All'), MINE: t('Mie', 'Mine'), UNASSIGNED: t('Coda comune', 'Common queue'), ARRIVED: t('Arrivate', 'Arrived'),
  WORKING: t('In lavorazione', 'Under review'), WAITING: t('In attesa', 'Waiting'), SETTLED: t('Definite', 'Settled'),
})[tab];

/** The inbox of a seat, by tabs. New submissions do not move the list under the reader: a button brings them in. */
export function Inbox({ seat }: { seat: Seat }) {
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((known) => known === params.get('scheda')) ?? 'ALL';
  const unread = params.has('nuove');
  const [after, setAfter] = useState<string[]>([]);
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const [{ data, error, fetching, stale }, again] = useQuery({ query: InboxDocument, variables: { office: seat, tab, unread, after: after.at(-1) ?? null } });
  const [{ data: counted }, countAgain] = useQuery({ query: InboxCountsDocument, variables: { office: seat } });
  const refresh = useCallback(() => {
    again({ requestPolicy: 'network-only' });
    countAgain({ requestPolicy: 'network-only' });
  }, [again, countAgain]);
  const readAgain = useCallback(() => {
    setWaiting(new Set());
    setAfter([]);
    refresh();
  }, [refresh]);
  useEffect(() => listen(SubmissionReceivedDocument, { office: seat, after: null }, ({ submissionReceived }) => {
    const { practice } = submissionReceived;
    if (submissionReceived.live === 'CHANGE' && practice) setWaiting((old) => new Set([...old, practice.id]));
    else if (submissionReceived.live === 'RESET') refresh();
  }), [seat, refresh]);
  // A change of what is listed is shown where it stands; what changed before the stream began, or while it was broken, with its first message.
  useEffect(() => listen(InboxChangedDocument, { office: seat }, refresh), [seat, refresh]);
  const show = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    setAfter([]);
    setParams(next, { replace: true });
  };
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = step && TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    if (!next) return;
    event.preventDefault();
    show({ scheda: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  const rows = data?.inbox.nodes ?? [];
  const title = t(`Pratiche della sede di ${named('Seat', seat)}`, `Practices of the seat of ${named('Seat', seat)}`);
  const fresh = [...waiting].filter((id) => !rows.some((row) => row.practice.id === id)).length;
  return (
    <div className="container py-4">
      <PageTitle title={title} lead={t('Gli invii arrivano da soli, i più recenti in alto.', 'Submissions arrive by themselves, the newest first.')}>{title}</PageTitle>
      <div className="tabs" role="tablist" aria-label={t('Schede', 'Tabs')} onKeyDown={keys}>
        {TABS.map((one) => {
          const count = counted?.inboxCounts.find((found) => found.tab === one);
          return (
            <button key={one} type="button" role="tab" id={`tab-${one}`} aria-controls="inbox" aria-selected={one === tab} tabIndex={one === tab ? 0 : -1} onClick={() => show({ scheda: one })}>
              {tabName(one)} {count && <span className="tab-count">{number(count.total)}</span>}
              {count && count.unread > 0 && <span className="unread">{number(count.unread)}<span className="visually-hidden"> {t('da leggere', 'unread')}</span></span>}
            </button>
          );
        })}
      </div>
      <div id="inbox" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <div className="office-bar">
          <label className="radio"><input type="checkbox" checked={unread} onChange={(event) => show({ nuove: event.target.checked ? '1' : null })} /> {t('Solo da leggere', 'Unread only')}</label>
          <div aria-live="polite">
            {fresh > 0 && <button type="button" className="btn btn-primary btn-sm" onClick={readAgain}><Icon name="bell" /> {fresh === 1 ? t('1 nuova: mostra', '1 new: show') : t(`${fresh} nuove: mostra`, `${fresh} new: show`)}</button>}
          </div>
        </div>
        {error && !data && <Trouble error={error} retry={readAgain} />}
        {!data && fetching && <Waiting />}
        {data && !stale && rows.length === 0 && <None tab={tab} unread={unread} showAll={() => show({ scheda: null, nuove: null })} />}
        <ul className="cards">{rows.map((row) => <Item key={row.practice.id} row={row} />)}</ul>
        {(after.length > 0 || data?.inbox.pageInfo.hasNextPage) && (
          <nav className="pager" aria-label={t('Pagine', 'Pages')}>
            <button type="button" className="btn btn-outline-primary" disabled={after.length === 0} onClick={() => setAfter(after.slice(0, -1))}><Icon name="left" /> {t('Più recenti', 'Newer')}</button>
            <span>{t('Pagina', 'Page')} {after.length + 1}</span>
            <button type="button" className="btn btn-outline-primary" disabled={!data?.inbox.pageInfo.hasNextPage} onClick={() => setAfter([...after, data?.inbox.pageInfo.endCursor ?? ''])}>{t('Meno recenti', 'Older')} <Icon name="right" /></button>
          </nav>
        )}
      </div>
    </div>
  );
}

function None({ tab, unread, showAll }: { tab: InboxTab; unread: boolean; showAll: () => void }) {
  if (tab === 'ALL' && !unread) {
    return <Empty title={t('La sede non ha pratiche aperte.', 'The seat has no open practice.')}>{t('Il prossimo invio compare qui da solo.', 'The next submission appears here by itself.')}</Empty>;
  }
  return (
    <Empty title={unread ? t('Niente da leggere in questa scheda.', 'Nothing unread in this tab.') : t('Nessuna pratica in questa scheda.', 'No practice in this tab.')}>
      <button type="button" className="btn btn-outline-primary" onClick={showAll}>{t('Mostra tutte', 'Show all')}</button>
    </Empty>
  );
}

function Item({ row: { practice, unread, assignee, routedTo } }: { row: Row }) {
  return (
    <li className={unread ? 'card-row fresh' : 'card-row'}>
      <div className="card-main">
        <div className="card-tags">
          <Tag type="PracticeState" value={practice.state} />
          {practice.number && <span className="card-number">n. {practice.number}</span>}
          {unread && <span className="unread">{t('Da leggere', 'Unread')}</span>}
          {Boolean(practice.unreadMessages) && <span className="tag tag-outline"><Icon name="chat" /> {practice.unreadMessages === 1 ? t('1 messaggio', '1 message') : t(`${practice.unreadMessages} messaggi`, `${practice.unreadMessages} messages`)}</span>}
        </div>
        <h2 className="card-title">{practice.title}</h2>
        <p className="card-meta">
          <span>{practice.comuneName ?? '–'}</span>
          <span>{t('Titolare digitale', 'Titolare digitale')}: {practice.titolareName}</span>
          <span>{t('Ricevuta', 'Received')} {moment(practice.sentAt)}</span>
          <span>{assignee ? t(`Assegnata a ${assignee}`, `Named to ${assignee}`) : routedTo ? t(`Comune di ${routedTo}`, `Comune of ${routedTo}`) : t('Coda comune', 'Common queue')}</span>
        </p>
      </div>
      <div className="card-act"><Link className="btn btn-outline-primary" to={`/pratiche/${practice.id}`}>{t('Apri', 'Open')}<span className="visually-hidden">: {practice.title}</span> <Icon name="right" /></Link></div>
    </li>
  );
}
