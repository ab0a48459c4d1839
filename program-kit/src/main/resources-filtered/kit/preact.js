// The one place that knows where the view library lies.
export { h, render, Component, Fragment } from '/lib/preact/${preact.version}/dist/preact.module.js';
