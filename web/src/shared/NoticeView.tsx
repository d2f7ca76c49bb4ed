import type { ReactNode } from 'react';
import type { NoticesQuery } from '@contract/graphql';
import { day, moment, named, t } from './i18n';
import { Facts, Icon, Tag } from './ui';

export type OfficeNotice = NonNullable<NoticesQuery['practice']>['notices'][number];
export type Point = OfficeNotice['points'][number];

/** The newest first: what it says counts now. */
export const newestFirst = (notices: readonly OfficeNotice[]): OfficeNotice[] => [...notices].sort((a, b) => (a.draftedAt < b.draftedAt ? 1 : -1));
/** Somebody has to answer. */
export const waits = ({ integrationState }: OfficeNotice): boolean => integrationState === 'APERTA' || integrationState === 'RISPOSTA_PARZIALE';

interface Props {
  notice: OfficeNotice;
  open?: boolean;
  /** What can be done with a point. */
  pointAct?: (point: Point) => ReactNode;
  /** What can be done with the notice. */
  children?: ReactNode;
}

/** A notice of the office as it is read: text, what is asked, answers, files. */
export function NoticeView({ notice, open, pointAct, children }: Props) {
  const { kind, state, subject, body, points } = notice;
  return (
    <details className="part" open={open} id={notice.id}>
      <summary>
        {named('NoticeKind', kind)} <Tag type="NoticeState" value={state} /> {notice.notifiedAt && notice.integrationState && <Tag type="IntegrationState" value={notice.integrationState} />}
        <span className="doc-note">{subject} · {moment(notice.notifiedAt ?? notice.signedAt ?? notice.draftedAt)}{notice.protocolNumber && ` · prot. ${notice.protocolNumber}`}</span>
      </summary>
      <div>
        <Facts items={[
          [t('Redatto da', 'Drafted by'), notice.authorName],
          [t('Firmato da', 'Signed by'), notice.signerName && `${notice.signerName}, ${moment(notice.signedAt)}`],
          [t('Protocollo', 'Protocol'), notice.protocolNumber && t(`n. ${notice.protocolNumber} del ${day(notice.protocolAt)}`, `no. ${notice.protocolNumber} of ${day(notice.protocolAt)}`)],
          [t('Risposta entro il', 'Answer by'), day(notice.answerDue)],
          [t('Letto', 'Read'), notice.readAt && `${moment(notice.readAt)}${notice.readByRole ? `, ${named('ActorRole', notice.readByRole)}` : ''}`],
          [t('Il registro non ha ancora risposto', 'The register has not answered yet'), notice.lastError],
        ]} />
        <div className="statement" lang="it">{body}</div>
        {points.length > 0 && (
          <ol className="points">
            {points.map((point) => (
              <li key={point.index}>
                <p className="mb-1" lang="it">{point.text}</p>
                {point.answer && (
                  <p className="file-note mb-1">
                    <Tag type="PointAnswer" value={point.answer} /> {moment(point.answeredAt)}{point.note && <>: <span className="answer">{point.note}</span></>}
                    {point.accepted !== null && point.accepted !== undefined && <> · <strong>{point.accepted ? t('ritenuta sufficiente', 'taken as sufficient') : t('ritenuta insufficiente', 'not sufficient')}</strong></>}
                  </p>
                )}
                {pointAct?.(point)}
              </li>
            ))}
          </ol>
        )}
        {notice.observations && <><h3>{t('Osservazioni del', 'Observations of')} {day(notice.observedAt)}</h3><p className="answer">{notice.observations}</p></>}
        {(notice.pdfUrl || notice.signedUrl || notice.stampedUrl) && (
          <p className="actions">
            {notice.stampedUrl && <a className="text-button" href={notice.stampedUrl}><Icon name="download" /> {t('Copia protocollata (PDF)', 'Stamped copy (PDF)')}</a>}
            {notice.pdfUrl && <a className="text-button" href={notice.pdfUrl}><Icon name="file" /> {t('Testo dell’avviso (PDF)', 'Text of the notice (PDF)')}</a>}
            {notice.signedUrl && <a className="text-button" href={notice.signedUrl}><Icon name="lock" /> {t('Firma', 'Signature')}</a>}
          </p>
        )}
        {children}
      </div>
    </details>
  );
}
