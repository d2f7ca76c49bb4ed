// The values of a form as they stand in its fields, and as the API has them. Texts, numbers and days are texts as
// typed; what was never answered is ''.

import { dayIn, dayOut, decimalIn, decimalOut, form as describe, isEnum, t, type FieldWords } from '../shared/i18n';

export type Value = string | boolean | string[] | FormValues | FormValues[];
export interface FormValues {
  [field: string]: Value;
}

const nested = (field: FieldWords) => field.type.endsWith('Input');

export function toForm(form: string, data: Record<string, unknown> | null | undefined): FormValues {
  const out: FormValues = {};
  for (const [name, field] of Object.entries(describe(form))) out[name] = valueOf(field, data?.[name]);
  return out;
}

function valueOf(field: FieldWords, value: unknown): Value {
  if (field.list) {
    const list = (value ?? []) as unknown[];
    return nested(field) ? list.map((item) => toForm(field.type, item as Record<string, unknown>)) : (list as string[]);
  }
  if (nested(field)) return toForm(field.type, value as Record<string, unknown>);
  if (value === null || value === undefined) return '';
  if (field.type === 'Boolean') return value as boolean;
  if (field.type === 'Date') return dayOut(value as string);
  if (field.type === 'Decimal') return decimalOut(value as string);
  return String(value);
}

export type Converted = { value: unknown } | { wrong: string };

/** What the API is sent for a field, or what is wrong with what was typed. */
export function toInput(field: FieldWords, value: Value | undefined): Converted {
  if (field.list) {
    const list = (value ?? []) as Value[];
    if (!nested(field)) return { value: list };
    const rows: unknown[] = [];
    for (const row of list) {
      const converted = objectOf(field.type, row as FormValues);
      if ('wrong' in converted) return converted;
      rows.push(converted.value);
    }
    return { value: rows };
  }
  if (nested(field)) {
    const converted = objectOf(field.type, (value ?? {}) as FormValues);
    if ('wrong' in converted) return converted;
    const empty = Object.values(converted.value as object).every((item) => item === null || item === false);
    return { value: empty ? null : converted.value };
  }
  if (value === '' || value === undefined) return { value: null };
  if (field.type === 'Boolean') return { value };
  const text = String(value).trim();
  if (text === '') return { value: null };
  if (field.type === 'Int') {
    const bare = text.replace(/[.\s]/g, '');
    return /^-?\d{1,9}$/.test(bare) ? { value: Number(bare) } : { wrong: t('Scrivi un numero intero, per esempio 3.', 'Write a whole number, for example 3.') };
  }
  if (field.type === 'Decimal') {
    const decimal = decimalIn(text);
    return decimal === null ? { wrong: t('Scrivi un numero, per esempio 6,5.', 'Write a number, for example 6.5.') } : { value: decimal };
  }
  if (field.type === 'Date') {
    const day = dayIn(text);
    return day === null ? { wrong: t('Scrivi la data come gg/mm/aaaa, per esempio 07/03/2026.', 'Write the day as dd/mm/yyyy, for example 07/03/2026.') } : { value: day };
  }
  return { value: isEnum(field.type) ? value : text };
}

function objectOf(form: string, values: FormValues): Converted {
  const out: Record<string, unknown> = {};
  let missing = '';
  for (const [name, field] of Object.entries(describe(form))) {
    const converted = toInput(field, values[name]);
    if ('wrong' in converted) return { wrong: `${field.label}: ${converted.wrong}` };
    if (field.required && converted.value === null && field.type !== 'Boolean') missing = t(`${field.label}: serve un valore.`, `${field.label}: a value is needed.`);
    // Yes or no without an answer means no inside of a row.
    out[name] = field.type === 'Boolean' && converted.value === null ? false : converted.value;
  }
  const empty = Object.values(out).every((item) => item === null || item === false);
  return missing && !(empty && form === 'GeoPointInput') ? { wrong: missing } : { value: out };
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
