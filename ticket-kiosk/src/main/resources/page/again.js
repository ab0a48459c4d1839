// A page whose scripts could not be fetched tries again by itself: nobody stands there who could. Not a module, so it runs first.
document.addEventListener('error', (event) => {
  if (event.target instanceof HTMLScriptElement) setTimeout(() => window.location.reload(), 500);
}, { capture: true });
