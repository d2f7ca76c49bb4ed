import type { FascicoloFirstScreenQuery } from '@contract/graphql';
import { moment, named, t } from '../shared/i18n';
import { Empty } from '../shared/ui';

type Entry = NonNullable<FascicoloFirstScreenQuery['fascicolo']>['chronology'][number];

/** What happened, newest first; the submissions stand out. */
export function Chronology({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return <Empty title={t('Nessun evento da mostrare.', 'No event to show.')} />;
  return (
    <ol className="time-line">
      {entries.map(({ sequence, kind, section, actorRole, at }) => (
        <li key={sequence} className={kind === 'PRACTICE_SENT' ? 'time-big' : undefined}>
          <time dateTime={at}>{moment(at)}</time>
          <strong>{named('EventKind', kind)}</strong>
          <span>{section ? `${named('SectionKind', section)} · ` : ''}{named('ActorRole', actorRole)}</span>
        </li>
      ))}
    </ol>
  );
}
