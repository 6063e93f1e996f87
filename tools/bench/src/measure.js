/**
 * Runs a piece of work several times after a warm-up and gives the median.
 *
 * @param {() => unknown} work
 * @param {number} [times]
 * @returns {number} milliseconds
 */
export function medianMs(work, times = 7) {
  work();
  const spans = Array.from({ length: times }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return spans.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
}

/**
 * Runs two pieces of work in turn and gives the median of their ratios: what changes with the machine changes for both.
 *
 * @param {() => unknown} work
 * @param {() => unknown} other
 * @param {number} [times]
 * @returns {number} how many times as long `work` takes
 */
export function medianRatio(work, other, times = 7) {
  work();
  other();
  const ratios = Array.from({ length: times }, () => medianMs(work, 1) / medianMs(other, 1));
  return ratios.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
}
