const LOOK_EVERY_MS = 500;

/**
 * Tells once when the process that started this one is gone. No signal says so: npm that is terminated, and not
 * interrupted from a terminal, does not pass it on, and what it ran would go on for ever.
 */
export function whenParentIsGone(tell: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    tell();
  }, LOOK_EVERY_MS);
  timer.unref();
}
