// The language of the server's pages: the one that was chosen in the header, else the browser's.

const KEY = 'language';
const listeners = [];

/** 'zh-CN' or 'en'. */
export const nearest = (tag) => (tag?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');

export const language = () => nearest(localStorage.getItem(KEY) ?? navigator.language);

export function setLanguage(tag) {
  localStorage.setItem(KEY, nearest(tag));
  document.documentElement.lang = language();
  listeners.forEach((listener) => listener());
}

export const onLanguage = (listener) => listeners.push(listener);
