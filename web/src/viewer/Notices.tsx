import { useEffect } from 'react';
import { useQuery } from 'urql';
import { NoticesDocument } from '@contract/graphql';
import { Clock } from '../shared/Clock';
import { t } from '../shared/i18n';
import { NoticeView, newestFirst, waits } from '../shared/NoticeView';
import { Empty, Trouble, Waiting } from '../shared/ui';

/** Notices of the office as the parties read them, with the term of the procedure. */
export default function Notices({ id, news, answers }: { id: string; news: number; answers: boolean }) {
  const [{ data, error }, again] = useQuery({ query: NoticesDocument, variables: { practice: id } });
  useEffect(() => { if (news) again({ requestPolicy: 'network-only' }); }, [news, again]);
  if (!data) return error ? <Trouble error={error} retry={() => again({ requestPolicy: 'network-only' })} /> : <Waiting />;
  const notices = newestFirst(data.practice?.notices ?? []);
  return (
    <>
      {answers && notices.some(waits) && <p><a className="btn btn-primary" href={`/pratiche/${id}/avvisi`}>{t('Rispondi alle integrazioni', 'Answer the integrations')}</a></p>}
      {data.practice?.clock && <Clock clock={data.practice.clock} />}
      {notices.length === 0 && <Empty title={t('Nessun avviso dell’ufficio.', 'No notice of the office.')}>{t('Quando l’ufficio scrive, l’avviso compare qui.', 'When the office writes, the notice appears here.')}</Empty>}
      {notices.map((notice, index) => <NoticeView key={notice.id} notice={notice} open={index === 0 || waits(notice)} />)}
    </>
  );
}
