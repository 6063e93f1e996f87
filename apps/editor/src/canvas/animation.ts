/** How long the canvas takes to move, in ms; not at all for people who asked for less motion. */
export function animation(ms: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms;
}
