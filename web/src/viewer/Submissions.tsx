import { useEffect } from 'react';
import { useQuery } from 'urql';
import { FilingDocument } from '@contract/graphql';
import { t } from '../shared/i18n';
import { Trouble, Waiting } from '../shared/ui';
import { Istanze } from './Istanze';

/** The submissions from the front end, beside the chronology. */
export default function Submissions({ id, news }: { id: string; news: number }) {
  const [{ data, error }, again] = useQuery({ query: FilingDocument, variables: { practice: id } });
  useEffect(() => { if (news) again({ requestPolicy: 'network-only' }); }, [news, again]);
  if (error && !data) return <Trouble error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting />;
  const sent = data.practice?.istanze.some(({ sentAt }) => sentAt);
  return (
    <>
      <h2 className="group-title">{t('Invii', 'Submissions')}</h2>
      {sent ? <Istanze istanze={data.practice?.istanze ?? []} /> : <p className="field-none">{t('Di questa pratica non sono conservati invii con ricevuta.', 'No submissions with a receipt are kept of this practice.')}</p>}
    </>
  );
}
