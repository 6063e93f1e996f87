import { factsNeeded, type RuleGroup } from '@sojourn/conditions';

/** A segment as far as it asks about others. */
export interface RankedSegment {
  readonly key: string;
  readonly condition: RuleGroup;
}

/** In which order segments are settled, or why there is none. */
export type Ranking =
  | { readonly kind: 'ranked'; readonly ranks: ReadonlyMap<string, number> }
  /** They ask about each other in a circle: each about the next, the last about the first. */
  | { readonly kind: 'circle'; readonly keys: readonly string[] };

/** Ranks segments so that each comes after those it asks about; those that are not there stand in nobody's way. */
export function rankSegments(segments: readonly RankedSegment[]): Ranking {
  const asked = new Map(segments.map(({ key, condition }) => [key, segmentsIn(condition)]));
  const ranks = new Map<string, number>();
  const circles: (readonly string[])[] = [];
  const rank = (key: string, way: readonly string[]): number => {
    const known = ranks.get(key);
    if (known !== undefined) return known;
    if (way.includes(key)) {
      circles.push(way.slice(way.indexOf(key)));
      return 0;
    }
    const others = (asked.get(key) ?? []).filter((other) => asked.has(other));
    const own = Math.max(-1, ...others.map((other) => rank(other, [...way, key]))) + 1;
    ranks.set(key, own);
    return own;
  };
  for (const { key } of segments) rank(key, []);
  const [circle] = circles;
  return circle === undefined ? { kind: 'ranked', ranks } : { kind: 'circle', keys: circle };
}

/** The keys of the segments that a condition asks about. */
export function segmentsIn(condition: RuleGroup): readonly string[] {
  return factsNeeded(condition).segments ?? [];
}
