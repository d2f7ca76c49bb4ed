// Two languages, written side by side where they are used: t('Salva', 'Save'). What the schema names
// (fields, values of enumerations) comes from the contract package, one file a language.

import { lang, words as loading } from './lang';

interface FieldWords {
  label: string;
  help?: string;
  unit?: string;
  type: string;
  list?: boolean;
  required?: boolean;
}
interface Words {
  forms: Record<string, Record<string, FieldWords>>;
  enums: Record<string, Record<string, string>>;
}
export type { FieldWords };

let words: Words = { forms: {}, enums: {} };

export async function loadWords(): Promise<void> {
  words = (await loading).default as Words;
}

export const t = (it: string, en: string): string => (lang === 'it' ? it : en);

export const form = (name: string): Record<string, FieldWords> => words.forms[name] ?? {};

/** A value that a newer service may send and this page does not know is shown as it is. */
export const named = (type: string, value: string | null | undefined): string =>
  value == null ? '' : (words.enums[type]?.[value] ?? value);

export const values = (type: string): [string, string][] => Object.entries(words.enums[type] ?? {});
export const isEnum = (type: string): boolean => type in words.enums;

const locale = lang === 'it' ? 'it-IT' : 'en-GB';
const zone = 'Europe/Rome';
const dayForm = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: zone });
const timeForm = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone });
const longForm = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: 'always' } as Intl.NumberFormatOptions);

export const day = (at: string | null | undefined): string => (at ? dayForm.format(new Date(at)) : '');
export const time = (at: string | number | Date): string => timeForm.format(new Date(at));
export const longDay = (at: string): string => longForm.format(new Date(at));
export const moment = (at: string | null | undefined): string =>
  at ? t(`${day(at)}, ore ${time(at)}`, `${day(at)}, ${time(at)}`) : '';
export const number = (value: number | string): string => plain.format(Number(value));

export function bytes(size: number): string {
  const form = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  if (size < 1024) return `${form.format(size)} byte`;
  if (size < 2 ** 20) return `${form.format(size / 1024)} kB`;
  return `${form.format(size / 2 ** 20)} MB`;
}

/** A decimal of the API as people write it, with every digit that was stored. */
export const decimalOut = (value: string | number): string => String(value).replace('.', lang === 'it' ? ',' : '.');

/** What was typed as a decimal of the API; null when it is none. Either mark serves, since people type both. */
export function decimalIn(text: string): string | null {
  const bare = text.replace(/\s/g, '').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? bare.replace(/^\./, '0.').replace(/\.$/, '') : null;
}

/** 31/12/2026 as a day of the API; null when it is none. */
export function dayIn(text: string): string | null {
  const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!found) return null;
  const [d, m, y] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists && y >= 1800 && y <= 2199 ? date.toISOString().slice(0, 10) : null;
}
export const dayOut = (value: string): string => value.split('-').reverse().join('/');

const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
export const money = (amount: string): string => euro.format(Number(amount));
