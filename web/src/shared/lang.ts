// The language of the person, and its words: under way before anything else of the page is there.

export type Lang = 'it' | 'en';

const KEY = 'portos:lang';

function chosen(): Lang {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'it';
  } catch {
    return 'it';
  }
}

export const lang: Lang = chosen();
document.documentElement.lang = lang;

/** The page begins anew in the other language: what was typed is kept beside it. */
export function switchLang(to: Lang): void {
  localStorage.setItem(KEY, to);
  location.reload();
}

/** Fields and values of the schema in this language. */
export const words: Promise<{ default: unknown }> = lang === 'en' ? import('@contract/fields.en.json') : import('@contract/fields.it.json');
