import type { Plan } from '@sojourn/engine';

const ENTRY = /^entry\.([^.[]+)/;

/** The names of what a plan's texts, conditions and re-entry look at of the entry: `entry.seat` is `seat`. */
export function entryNames({ nodes, watch, reentry }: Plan): readonly string[] {
  const paths = [
    ...('key' in reentry ? [reentry.key] : []),
    ...(watch?.paths ?? []),
    ...Object.values(nodes).flatMap(({ facts }) => facts?.paths ?? []),
  ];
  return [...new Set(paths.flatMap((path) => ENTRY.exec(path)?.[1] ?? []))].sort();
}
