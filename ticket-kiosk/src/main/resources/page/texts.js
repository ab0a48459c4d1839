// What the page says: in Chinese to those who read it, in English to everybody else.
import { en } from './texts-en.js';
import { zh } from './texts-zh.js';

/** The texts of a language tag. */
export const textsOf = (language) => (language.startsWith('zh') ? zh : en);

/** How a language is called by those who read it. */
export function languageName(tag) {
  const names = { zh: '中文', en: 'English' };
  return names[tag.split('-')[0]] ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag);
}
