import { form as describe, moment, named, t, type FieldWords } from '../shared/i18n';
import { shown } from '../forms/Field';
import type { Held } from '../forms/useSection';
import type { Value } from '../forms/values';
import { Icon } from '../shared/ui';

function short(its: FieldWords, value: Value) {
  if (Array.isArray(value) && its.type.endsWith('Input')) return value.length === 1 ? t('1 voce', '1 entry') : t(`${value.length} voci`, `${value.length} entries`);
  if (typeof value === 'object' && !Array.isArray(value)) return Object.values(value).filter((part) => typeof part === 'string' && part).join(', ') || '–';
  return shown(its, value);
}

/** Somebody else saved the same fields: both values, and nothing is overwritten before a choice. */
export function Conflicts({ form, held, role, at }: { form: string; held: Held; role: string | null | undefined; at: string | null | undefined }) {
  const words = describe(form);
  const who = role ? named('ActorRole', role) : t('Un’altra persona', 'Somebody else');
  return (
    <section className="conflict" aria-labelledby="conflict-title" role="alert">
      <h2 id="conflict-title"><Icon name="people" /> {t('Un’altra persona ha salvato gli stessi campi', 'Somebody else saved the same fields')}</h2>
      <p>{who}{at ? `, ${moment(at)}` : ''}. {t('Scegli quale valore tenere: fino ad allora il tuo resta su questo dispositivo.', 'Choose which value to keep: until then yours stays on this device.')}</p>
      {Object.entries(held.conflicts).map(([field, { mine, theirs }]) => {
        const its = words[field];
        if (!its) return null;
        return (
          <div key={field} className="conflict-field">
            <p className="conflict-name">{its.label}</p>
            <div className="conflict-sides">
              <div>
                <span className="field-label">{t('Il tuo valore', 'Your value')}</span>
                <p>{short(its, mine)}</p>
                <button type="button" className="btn btn-primary btn-sm" onClick={() => held.decide(field, 'mine')}>{t('Tieni il mio', 'Keep mine')}<span className="visually-hidden">: {its.label}</span></button>
              </div>
              <div>
                <span className="field-label">{t('Il valore salvato', 'The saved value')}</span>
                <p>{short(its, theirs)}</p>
                <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => held.decide(field, 'theirs')}>{t('Prendi quello salvato', 'Take the saved one')}<span className="visually-hidden">: {its.label}</span></button>
              </div>
            </div>
          </div>
        );
      })}
    </section>
  );
}
