import { useQuery } from 'urql';
import { InboxCountsDocument, type Seat } from '@contract/graphql';
import { named, number, t } from '../shared/i18n';
import { Empty, PageTitle, Trouble, Waiting } from '../shared/ui';
import { tabName } from './Inbox';

const HIDDEN: readonly string[] = ['ALL'];

/** What is open in a seat, as bars with their numbers: a picture for the eye, the list for everybody. */
export default function Charts({ seat }: { seat: Seat }) {
  const [{ data, error }, again] = useQuery({ query: InboxCountsDocument, variables: { office: seat }, requestPolicy: 'network-only' });
  const title = t(`Numeri della sede di ${named('Seat', seat)}`, `Figures of the seat of ${named('Seat', seat)}`);
  const counts = data?.inboxCounts ?? [];
  const all = counts.find(({ tab }) => tab === 'ALL');
  const shown = counts.filter(({ tab }) => !HIDDEN.includes(tab));
  const most = Math.max(1, ...shown.map(({ total }) => total));
  return (
    <div className="container py-4">
      <PageTitle title={title} lead={t('Le pratiche aperte, contate adesso.', 'Open practices, counted now.')}>{title}</PageTitle>
      {!data && (error ? <Trouble error={error} retry={() => again({ requestPolicy: 'network-only' })} /> : <Waiting />)}
      {data && (!all || all.total === 0) && <Empty title={t('La sede non ha pratiche aperte.', 'The seat has no open practice.')} />}
      {all && all.total > 0 && (
        <section className="group" aria-label={t('Pratiche per scheda', 'Practices by tab')}>
          <h2 className="group-title">{all.total === 1 ? t('1 pratica aperta', '1 open practice') : t(`${number(all.total)} pratiche aperte`, `${number(all.total)} open practices`)}, {t(`${number(all.unread)} da leggere`, `${number(all.unread)} unread`)}</h2>
          <dl className="bars">
            {shown.map(({ tab, total, unread }) => (
              <div key={tab}>
                <dt>{tabName(tab) ?? tab}</dt>
                <dd className="bar-cell">
                  <svg className="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
                    <rect width={(total / most) * 100} height="4" />
                    <rect className="bar-new" width={(unread / most) * 100} height="4" />
                  </svg>
                </dd>
                <dd>{number(total)}{unread > 0 && <span className="doc-note">{t(`${number(unread)} da leggere`, `${number(unread)} unread`)}</span>}</dd>
              </div>
            ))}
          </dl>
          <p className="field-help mb-0">{t('Una pratica può stare in più schede.', 'A practice may be in several tabs.')}</p>
        </section>
      )}
    </div>
  );
}
