// Every sentence of the clerk's page, in both languages. A text with parts is a function.

import { en } from './texts-en.js';
import { zh } from './texts-zh.js';

export const languages = { 'zh-CN': zh, en };

/** The page's own language that is nearest to a tag. */
export const nearest = (tag) => (String(tag).startsWith('zh') ? 'zh-CN' : 'en');
