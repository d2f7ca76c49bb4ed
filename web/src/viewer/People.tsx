import type { FascicoloSubjectsQuery } from '@contract/graphql';
import { named, t } from '../shared/i18n';
import { Facts } from '../shared/ui';

type Person = NonNullable<FascicoloSubjectsQuery['practice']>['subjects'][number];

/** The subjects, each with his role. */
export function People({ people }: { people: readonly Person[] }) {
  if (people.length === 0) return <p className="field-none mb-0">{t('Nessun soggetto visibile.', 'No visible subject.')}</p>;
  return (
    <ul className="cards">
      {people.map((subject) => (
        <li key={subject.id} className="card-row card-plain">
          <div className="card-main">
            <h3 className="card-title">{subject.displayName} {subject.main && <span className="tag tag-blue">{t('Principale', 'Main')}</span>}</h3>
            <Facts items={[
              [t('Ruolo', 'Role'), named('SubjectRole', subject.role) + (subject.subRole ? ` (${named('SubRole', subject.subRole)})` : '')],
              [t('Codice fiscale', 'Fiscal code'), subject.fiscalCode],
              ['PEC', subject.pec],
              [t('Albo', 'Register'), subject.register?.order && [named('ProfessionalOrder', subject.register.order), subject.register.province, subject.register.number && `n. ${subject.register.number}`].filter(Boolean).join(', ')],
            ]} />
          </div>
        </li>
      ))}
    </ul>
  );
}
