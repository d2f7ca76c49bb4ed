import { useId, type ReactNode } from 'react';
import { form as describe, isEnum, named, number, t, values as valuesOf, type FieldWords } from '../shared/i18n';
import { Icon } from '../shared/ui';
import { LONG } from './layout';
import type { FormValues, Value } from './values';

export interface FieldProps {
  name: string;
  words: FieldWords;
  value: Value | undefined;
  /** Prefix of the id in the page, so that findings can link here. */
  at: string;
  readOnly: boolean;
  wrong?: string | undefined;
  /** Ask this instead of the kind's own control, for example documents by name. */
  options?: [string, string][] | undefined;
  onChange: (value: Value) => void;
  onLeave?: () => void;
}

const nothing = t('Non indicato', 'Not given');

/** The value as people read it, where nothing can be typed. */
export function shown(words: FieldWords, value: Value | undefined): ReactNode {
  if (words.list && !words.type.endsWith('Input')) {
    const list = (value ?? []) as string[];
    return list.length ? list.map((item) => named(words.type, item)).join('; ') : nothing;
  }
  if (value === '' || value === undefined) return nothing;
  if (words.type === 'Boolean') return value ? t('Sì', 'Yes') : t('No', 'No');
  if (isEnum(words.type)) return named(words.type, String(value));
  // Five digits and more are read in groups; years are whole numbers and stay as they are.
  const text = words.type === 'Decimal' ? String(value).replace(/^(-?\d{5,})/, (whole) => number(whole)) : String(value);
  return words.unit ? `${text} ${words.unit}` : text;
}

/** One field of a form, by what the contract says of it. */
export function Field(props: FieldProps) {
  const { words } = props;
  if (words.type.endsWith('Input')) return words.list ? <Rows {...props} /> : <Parts {...props} />;
  if (words.list) return <Choices {...props} />;
  return <Single {...props} />;
}

function Single({ name, words, value, at, readOnly, wrong, options, onChange, onLeave }: FieldProps) {
  const id = `${at}${name}`;
  const help = words.help || words.type === 'Date' ? `${id}-help` : undefined;
  const hint = words.help ?? (words.type === 'Date' ? t('gg/mm/aaaa', 'dd/mm/yyyy') : undefined);
  const described = [help, wrong ? `${id}-wrong` : undefined].filter(Boolean).join(' ') || undefined;
  const common = { id, 'aria-describedby': described, 'aria-invalid': wrong ? true : undefined, onBlur: onLeave };
  const text = value === undefined ? '' : String(value);
  if (readOnly) {
    return (
      <div className="field field-read" id={id} tabIndex={-1}>
        <span className="field-label">{words.label}</span>
        <span className={value === '' || value === undefined ? 'field-value field-none' : 'field-value'}>{options ? (options.find(([key]) => key === value)?.[1] ?? nothing) : shown(words, value)}</span>
      </div>
    );
  }
  let control: ReactNode;
  const choices = options ?? (isEnum(words.type) ? valuesOf(words.type) : undefined);
  if (choices) {
    const known = text === '' || choices.some(([key]) => key === text);
    control = (
      <select className="form-select" {...common} value={text} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('Scegli…', 'Choose…')}</option>
        {choices.map(([key, label]) => <option key={key} value={key}>{label}</option>)}
        {!known && <option value={text}>{text}</option>}
      </select>
    );
  } else if (words.type === 'Boolean') {
    return <YesNo id={id} words={words} value={value} hint={hint} described={described} wrong={wrong} onChange={onChange} onLeave={onLeave} />;
  } else if (LONG.has(name)) {
    control = <textarea className="form-control" rows={name === 'title' ? 2 : 4} {...common} value={text} onChange={(event) => onChange(event.target.value)} />;
  } else {
    const numeric = words.type === 'Int' || words.type === 'Decimal';
    const input = (
      <input className="form-control" type={name === 'email' || name === 'pec' ? 'email' : 'text'} inputMode={words.type === 'Int' || words.type === 'Date' ? 'numeric' : numeric ? 'decimal' : undefined}
        autoComplete="off" spellCheck={numeric ? false : undefined} {...common} value={text} onChange={(event) => onChange(event.target.value)} />
    );
    control = words.unit ? <span className="with-unit">{input}<span className="unit" aria-hidden="true">{words.unit}</span></span> : input;
  }
  return (
    <div className={wrong ? 'field field-wrong' : 'field'}>
      <label className="field-label" htmlFor={id}>{words.label}{words.unit && <span className="visually-hidden"> ({words.unit})</span>}</label>
      {control}
      {hint && <span className="field-help" id={help}>{hint}</span>}
      {wrong && <span className="field-error" id={`${id}-wrong`}><Icon name="alert" /> {wrong}</span>}
    </div>
  );
}

function YesNo({ id, words, value, hint, described, wrong, onChange, onLeave }: { id: string; words: FieldWords; value: Value | undefined; hint: string | undefined; described: string | undefined; wrong: string | undefined; onChange: (value: Value) => void; onLeave: (() => void) | undefined }) {
  const name = useId();
  const answers: [boolean, string][] = [[true, t('Sì', 'Yes')], [false, t('No', 'No')]];
  return (
    <fieldset className={wrong ? 'field field-wrong' : 'field'} id={id} tabIndex={-1} aria-describedby={described}>
      <legend className="field-label">{words.label}</legend>
      <span className="radio-row">
        {answers.map(([answer, text]) => (
          <label key={text} className="radio">
            <input type="radio" name={name} checked={value === answer} onChange={() => onChange(answer)} onBlur={onLeave} /> {text}
          </label>
        ))}
      </span>
      {hint && <span className="field-help" id={`${id}-help`}>{hint}</span>}
      {wrong && <span className="field-error" id={`${id}-wrong`}><Icon name="alert" /> {wrong}</span>}
    </fieldset>
  );
}

function Choices({ name, words, value, at, readOnly, wrong, onChange, onLeave }: FieldProps) {
  const list = (value ?? []) as string[];
  const id = `${at}${name}`;
  if (readOnly) {
    return (
      <div className="field field-read" id={id} tabIndex={-1}>
        <span className="field-label">{words.label}</span>
        <span className={list.length ? 'field-value' : 'field-value field-none'}>{shown(words, value)}</span>
      </div>
    );
  }
  return (
    <fieldset className="field" id={id} tabIndex={-1}>
      <legend className="field-label">{words.label}</legend>
      {valuesOf(words.type).map(([key, label]) => (
        <label key={key} className="radio">
          <input type="checkbox" checked={list.includes(key)} onBlur={onLeave} onChange={(event) => onChange(event.target.checked ? [...list, key] : list.filter((item) => item !== key))} /> {label}
        </label>
      ))}
      {wrong && <span className="field-error"><Icon name="alert" /> {wrong}</span>}
    </fieldset>
  );
}

/** An object inside of the form: a point, an address. */
function Parts({ name, words, value, at, readOnly, wrong, onChange, onLeave }: FieldProps) {
  const parts = (value ?? {}) as FormValues;
  const id = `${at}${name}`;
  return (
    <fieldset className="parts" id={id} tabIndex={-1}>
      <legend className="parts-title">{words.label}</legend>
      <div className="fields">
        {Object.entries(describe(words.type)).map(([part, its]) => (
          <div key={part} className="col-6-12">
            <Field name={part} words={its} value={parts[part]} at={`${id}-`} readOnly={readOnly} onChange={(next) => onChange({ ...parts, [part]: next })} {...(onLeave ? { onLeave } : {})} />
          </div>
        ))}
      </div>
      {wrong && <span className="field-error"><Icon name="alert" /> {wrong}</span>}
    </fieldset>
  );
}

/** A list of objects: parcels, uses, investigations. */
function Rows({ name, words, value, at, readOnly, wrong, options, onChange, onLeave }: FieldProps) {
  const rows = (value ?? []) as FormValues[];
  const id = `${at}${name}`;
  const fields = Object.entries(describe(words.type));
  const add = () => {
    onChange([...rows, Object.fromEntries(fields.map(([part, its]) => [part, its.type === 'Boolean' ? false : its.list ? [] : its.type.endsWith('Input') ? {} : '']))]);
    setTimeout(() => document.querySelector<HTMLElement>(`#${CSS.escape(id)} .row-card:last-of-type :is(input, select)`)?.focus(), 50);
  };
  return (
    <fieldset className="rows" id={id} tabIndex={-1}>
      <legend className="parts-title">{words.label}</legend>
      {words.help && !readOnly && <p className="field-help mb-2">{words.help}</p>}
      {rows.length === 0 && <p className="field-none mb-2">{t('Nessuna voce inserita.', 'None given.')}</p>}
      {rows.map((row, index) => (
        <div className="row-card" key={index} role="group" aria-label={`${words.label} ${index + 1}`}>
          <div className="row-head">
            <strong>{index + 1}</strong>
            {!readOnly && (
              <button type="button" className="text-button" onClick={() => onChange(rows.filter((_, at) => at !== index))}>
                <Icon name="trash" /> {t('Rimuovi', 'Remove')}<span className="visually-hidden"> {index + 1}</span>
              </button>
            )}
          </div>
          <div className="fields">
            {fields.map(([part, its]) => (
              <div key={part} className={its.type.endsWith('Input') ? 'col-12-12' : 'col-4-12'}>
                <Field name={part} words={its} value={row[part]} at={`${id}-${index}-`} readOnly={readOnly} options={part === 'attachment' ? options : undefined}
                  onChange={(next) => onChange(rows.map((other, at) => (at === index ? { ...other, [part]: next } : other)))} {...(onLeave ? { onLeave } : {})} />
              </div>
            ))}
          </div>
        </div>
      ))}
      {wrong && <span className="field-error"><Icon name="alert" /> {wrong}</span>}
      {!readOnly && <button type="button" className="btn btn-outline-primary btn-sm" onClick={add}><Icon name="plus" /> {t('Aggiungi', 'Add')}</button>}
    </fieldset>
  );
}
