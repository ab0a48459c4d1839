// The live board.

import { h } from '/kit/preact.js';
import { openBoardPage } from './board-page.js';
import { flowChart } from './flow-chart.js';
import { kpis } from './kpis.js';
import { needs } from './needs.js';
import { queueTable } from './queue-table.js';
import { windowCards } from './window-cards.js';

openBoardPage({
  page: 'live',
  title: { 'zh-CN': '实时', en: 'Live' },
  content: () => [kpis(), h('div', { class: 'panels' }, queueTable(), windowCards(), flowChart(), needs())],
});
