import { form as describe } from '../shared/i18n';
import { Field } from './Field';
import type { Group } from './layout';
import type { FormValues, Value } from './values';

interface Props {
  form: string;
  groups: Group[];
  values: FormValues;
  readOnly: boolean;
  wrong?: Record<string, string>;
  at?: string;
  level?: 2 | 3;
  options?: Record<string, [string, string][]>;
  onChange: (field: string, value: Value) => void;
  onLeave?: () => void;
}

/** The fields of a form in their groups. */
export function Groups({ form, groups, values, readOnly, wrong = {}, at = 'f-', level = 2, options, onChange, onLeave }: Props) {
  const words = describe(form);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      {groups.map((group) => (
        <section className="group" key={group.title} aria-label={group.title}>
          <Heading className="group-title">{group.title}</Heading>
          {group.help && <p className="field-help">{group.help}</p>}
          <div className="fields">
            {group.fields.map((entry) => {
              const [name = entry, width = '6'] = entry.split(':');
              const its = words[name];
              if (!its) return null;
              return (
                <div key={name} className={`col-${width}-12`}>
                  <Field name={name} words={its} value={values[name]} at={at} readOnly={readOnly} wrong={wrong[name]} options={options?.[name]}
                    onChange={(value) => onChange(name, value)} {...(onLeave ? { onLeave } : {})} />
                </div>
              );
            })}
          </div>
        </section>
      ))}
    </>
  );
}
