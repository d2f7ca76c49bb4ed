import { Link } from 'react-router';
import { form as describe, named, t } from '../shared/i18n';
import { Icon } from '../shared/ui';
import type { Finding } from './Practice';
import { pathOf } from './steps';

/** Where a finding leads: the field, the kind of document, the list of subjects. */
function target(practice: string, { section, path }: Finding): string {
  const [head = '', field = ''] = path.split('.');
  const page = `/pratiche/${practice}`;
  if (head === 'delegations') return `${page}/verifica#deleghe`;
  if (head === 'attachments') return `${page}/${section === 'GEOLOGY' ? 'geologia' : 'allegati'}#doc-${field}`;
  if (head === 'subjects') return `${page}/soggetti#soggetti`;
  return `${page}/${pathOf(section)}#f-${field.replace(/\[.*/, '')}`;
}

/** The message names fields as programs do: say the label instead. */
function text({ message, path }: Finding): string {
  const [head = '', field = ''] = path.split('.');
  const label = describe(head)[field]?.label;
  return label ? message.replaceAll(field, `«${label}»`) : message;
}

export function Findings({ practice, found, title, outdated }: { practice: string; found: readonly Finding[]; title: string; outdated?: boolean }) {
  const blocking = found.filter(({ severity }) => severity === 'BLOCCO').length;
  const sections = [...new Set(found.map(({ section }) => section))];
  return (
    <section id="findings" className={`findings ${blocking ? 'findings-bad' : 'findings-good'}`} tabIndex={-1} aria-label={title}>
      <h2><Icon name={blocking ? 'alert' : 'check'} /> {title}</h2>
      <p>
        {found.length === 0
          ? t('Nessun rilievo: il controllo è superato.', 'No finding: the check is passed.')
          : blocking === 0
            ? t('Il controllo è superato. Ci sono avvisi da leggere.', 'The check is passed. There are warnings to read.')
            : t(`${blocking === 1 ? '1 rilievo blocca' : `${blocking} rilievi bloccano`}: apri ciascuno per andare al campo.`, `${blocking === 1 ? '1 finding blocks' : `${blocking} findings block`}: open each to go to its field.`)}
      </p>
      {outdated && <p className="mb-2"><strong>{t('Qualcosa è cambiato dopo questo controllo: verifica di nuovo.', 'Something changed after this check: check again.')}</strong></p>}
      {sections.map((section) => (
        <div key={section}>
          {sections.length > 1 && <h3>{named('SectionKind', section)}</h3>}
          <ul>
            {found.filter((finding) => finding.section === section).map((finding) => (
              <li key={finding.code + finding.path + finding.message}>
                <span className={finding.severity === 'BLOCCO' ? 'mark mark-bad' : 'mark mark-warn'}>{finding.severity === 'BLOCCO' ? t('Blocca', 'Blocks') : t('Avviso', 'Warning')}</span>{' '}
                <Link to={target(practice, finding)}>{text(finding)}</Link> <span className="rule">{finding.code}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
