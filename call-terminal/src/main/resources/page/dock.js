// A small window beside the clerk's own program. A page can neither stay on top nor hear keys while another window has
// them; that takes a program of the desktop's own.

import { store } from './store.js';

const SIZES = { bar: [760, 64], panel: [380, 640] };
const NAME = 'jiaohao-dock';

/** Whether this is the small window, which may change its size by itself. */
export const isDocked = () => window.name === NAME;
export const canDock = () => !!store.picture?.desk;

/** Opens the small window, or gives it that size when this is it. */
export function dock(layout) {
  const [width, height] = SIZES[layout];
  if (isDocked()) {
    window.resizeTo(width + window.outerWidth - window.innerWidth, height + window.outerHeight - window.innerHeight);
  } else {
    window.open(window.location.href, NAME, `popup,width=${width},height=${height}`);
  }
}
