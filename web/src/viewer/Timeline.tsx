import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { FascicoloTimelineDocument, type ChronologyGroup } from '@contract/graphql';
import { t, values } from '../shared/i18n';
import { Trouble, Waiting } from '../shared/ui';
import { Chronology } from './Chronology';

const PAGE = 20;

/** The whole chronology, of what its reader chooses, page after page. */
export default function Timeline({ id, news }: { id: string; news: number }) {
  const [only, setOnly] = useState<ChronologyGroup[]>([]);
  const [pages, setPages] = useState(1);
  const choose = (group: ChronologyGroup, on: boolean) => {
    setOnly((old) => (on ? [...old, group] : old.filter((one) => one !== group)));
    setPages(1);
  };
  return (
    <>
      <fieldset className="choices no-print">
        <legend>{t('Mostra solo', 'Show only')}</legend>
        {values('ChronologyGroup').map(([group, text]) => (
          <label key={group} className="radio"><input type="checkbox" checked={only.includes(group as ChronologyGroup)} onChange={(event) => choose(group as ChronologyGroup, event.target.checked)} /> {text}</label>
        ))}
      </fieldset>
      <Page id={id} only={only} after={null} pages={pages} news={news} more={() => setPages(pages + 1)} />
    </>
  );
}

/** A page and what follows it: an entry that comes in moves the beginning of every later page. */
function Page({ id, only, after, pages, news, more }: { id: string; only: ChronologyGroup[]; after: string | null; pages: number; news: number; more: () => void }) {
  const [{ data, error, stale }, again] = useQuery({ query: FascicoloTimelineDocument, variables: { practice: id, only: only.length ? [...only].sort() : null, first: PAGE, after } });
  useEffect(() => { if (news) again({ requestPolicy: 'network-only' }); }, [news, again]);
  if (error && !data) return <Trouble error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting />;
  const { edges = [], pageInfo } = data.fascicolo?.timeline ?? {};
  return (
    <div aria-busy={stale}>
      <Chronology entries={edges.map(({ node }) => node)} />
      {pageInfo?.hasNextPage && pageInfo.endCursor && (pages > 1
        ? <Page id={id} only={only} after={pageInfo.endCursor} pages={pages - 1} news={news} more={more} />
        : <button type="button" className="btn btn-outline-primary no-print" onClick={more}>{t('Mostra eventi meno recenti', 'Show older events')}</button>)}
    </div>
  );
}
