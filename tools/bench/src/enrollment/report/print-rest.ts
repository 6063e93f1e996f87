import type { RestFigures } from '../measure/rest.js';

/** Prints what everything takes while nothing happens. */
export function printRest(figures: readonly RestFigures[]): void {
  const [any] = figures;
  if (any === undefined) return;
  const { temporal, temporalPostgres, ourPostgres } = any.consumption;
  const parts = [
    ...figures.map(({ shape, consumption }) => [`worker ${shape}`, consumption.worker] as const),
    ['Temporal', temporal],
    ['PostgreSQL under Temporal', temporalPostgres],
    ['under Sojourn', ourPostgres],
  ] as const;
  const texts = parts.map(([name, ms]) => `${name} ${ms.toFixed(0)}`);
  console.log(`\nat rest, CPU ms/s: ${texts.join(', ')}`);
}
