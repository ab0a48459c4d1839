// What fades or slides in once and soon is looked at when it has arrived; what goes on and on, as it is.

const isArriving = ({ effect, currentTime }) => {
  const { iterations, endTime } = effect.getComputedTiming();
  return iterations <= 1 && endTime - (currentTime ?? 0) < 1000;
};

await document.fonts.ready;
await Promise.all(document.getAnimations().filter(isArriving).map((each) => each.finished.catch(() => null)));
