// The one place that knows where the chart library lies. Its file for scripts has all in it; it names itself.
import '/lib/chart.js/${chartjs.version}/dist/chart.umd.min.js';

export const { Chart } = globalThis;
