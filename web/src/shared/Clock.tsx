import type { NoticesQuery } from '@contract/graphql';
import { day, longDay, named, number, t } from './i18n';
import { Facts, Tag } from './ui';

export type Running = NonNullable<NonNullable<NoticesQuery['practice']>['clock']>;

/** By when the procedure has to be decided, and how that day was found. */
export function Clock({ clock }: { clock: Running }) {
  const title = t('Termine del procedimento', 'Term of the procedure');
  return (
    <section className="group" aria-label={title}>
      <h2 className="group-title">{title} <Tag type="ClockOutcome" value={clock.outcome} /></h2>
      <Facts items={[
        [named('TermKind', clock.kind), t(`${number(clock.days)} giorni dal ${day(clock.started)}`, `${number(clock.days)} days from ${day(clock.started)}`)],
        [clock.outcome === 'STOPPED' ? t('Al più tardi il', 'At the latest on') : t('Scadenza', 'Last day'), longDay(clock.due)],
        [t('Senza decisione', 'Without a decision'), named('Silence', clock.silence)],
        [t('Silenzio dal', 'Silence since'), day(clock.silentSince)],
      ]} />
      {clock.stops.length > 0 && (
        <ul className="mt-3 mb-3">
          {clock.stops.map((stop) => (
            <li key={stop.reason + stop.suspendedFrom}>{named('ClockStopReason', stop.reason)}: {t(`fermo dal ${day(stop.suspendedFrom)} al ${day(stop.suspendedTo)}`, `stopped from ${day(stop.suspendedFrom)} to ${day(stop.suspendedTo)}`)} <span className="rule" lang="it">({stop.ground})</span></li>
          ))}
        </ul>
      )}
      <details className="part mb-0">
        <summary>{t('Come si arriva a questa data', 'How this day was found')}</summary>
        <div>
          <ol className="time-line mb-0">
            {clock.steps.map((step, index) => (
              <li key={index}>
                <time dateTime={step.on}>{day(step.on)}</time>
                <strong>{named('ClockStepKind', step.what)}</strong>
                {t('scadenza', 'last day')}: {day(step.due)} <span className="rule" lang="it">{step.ground}</span>
              </li>
            ))}
          </ol>
        </div>
      </details>
    </section>
  );
}
