import type { FascicoloFirstScreenQuery, FascicoloTimelineQuery } from '@contract/graphql';
import type { ReactNode } from 'react';
import { moment, money, named, t } from '../shared/i18n';
import { Empty } from '../shared/ui';

type Linked = NonNullable<FascicoloTimelineQuery['fascicolo']>['timeline']['edges'][number]['node'];
type Brief = NonNullable<FascicoloFirstScreenQuery['fascicolo']>['timeline']['nodes'][number];

/** What happened, newest first; the submissions stand out, and each entry leads to what it is about. */
export function Chronology({ entries }: { entries: readonly (Linked | Brief)[] }) {
  if (entries.length === 0) return <Empty title={t('Nessun evento da mostrare.', 'No event to show.')} />;
  return (
    <ol className="time-line">
      {entries.map((entry) => (
        <li key={entry.sequence} className={entry.kind === 'PRACTICE_SENT' ? 'time-big' : undefined}>
          <time dateTime={entry.at}>{moment(entry.at)}</time>
          <strong>{named('EventKind', entry.kind)}</strong>
          <span>{'section' in entry && entry.section ? `${named('SectionKind', entry.section)} · ` : ''}{named('ActorRole', entry.actorRole)}</span>
          <About entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function About({ entry }: { entry: Linked | Brief }) {
  const about = aboutOf(entry);
  return about ? <p className="time-about">{about}</p> : null;
}

const file = (href: string | null | undefined, text: string): ReactNode => (href ? <a href={href} target="_blank" rel="noopener">{text}</a> : text);

/** Not how the thing stands today: an entry tells of its own moment. What is gone is not spoken of, nor is a kind of entry that this page does not know. */
function aboutOf(entry: Linked | Brief): ReactNode {
  if ('istanza' in entry && entry.istanza) {
    const { kind, number, protocolNumber, receiptUrl } = entry.istanza;
    return <>{named('IstanzaKind', kind)} n. {number}{protocolNumber && ` · ${t('protocollo', 'protocol')} ${protocolNumber}`}{receiptUrl && <> · {file(receiptUrl, t('ricevuta (PDF)', 'receipt (PDF)'))}</>}</>;
  }
  if ('notice' in entry && entry.notice) return <>{named('NoticeKind', entry.notice.kind)}: {file(entry.notice.stampedUrl, entry.notice.subject)}</>;
  if ('request' in entry && entry.request) return file(entry.request.stampedUrl, entry.request.subject);
  if ('declaration' in entry && entry.declaration) return <>{named('StatementKind', entry.declaration.kind)} · {entry.declaration.declarantName}</>;
  if ('payment' in entry && entry.payment) return money(entry.payment.total);
  if ('delegation' in entry && entry.delegation) return entry.delegation.delegateName;
  if ('attachment' in entry && entry.attachment) return <>{entry.attachment.code} · {file(entry.attachment.url, entry.attachment.name)}</>;
  if ('subject' in entry && entry.subject) return <>{entry.subject.displayName} · {named('ActorRole', entry.subject.role)}</>;
  if ('message' in entry && entry.message) return entry.message.body;
  return null;
}
