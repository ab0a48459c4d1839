// A fixed design size, scaled by one factor, so that every panel shows the same picture.

/** Fits an element of width × height design pixels into the window, centred. */
export function fitStage(element, width, height) {
  const fit = () => {
    const factor = Math.min(window.innerWidth / width, window.innerHeight / height);
    const x = Math.round((window.innerWidth - width * factor) / 2);
    const y = Math.round((window.innerHeight - height * factor) / 2);
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
    element.style.transform = `translate(${x}px, ${y}px) scale(${factor})`;
  };
  window.addEventListener('resize', fit);
  fit();
}
