import { componentsOf, type Next } from './components.js';

/** Says whether a way of at least one edge leads from one of the sources that were asked about to an id. */
export type LeadsTo = (source: string, id: string) => boolean;

/** Finds out what can be reached from some ids. */
export type Reach = (sources: readonly string[]) => LeadsTo;

/** How many sources are followed at once: the bits of a number. */
const AT_ONCE = 31;

/** Prepares a graph for questions about what leads where: each takes one pass for every 31 sources, whatever the loops. */
export function createReach(ids: Iterable<string>, next: Next): Reach {
  let folded: Folded | undefined;
  return (sources) => {
    if (sources.length === 0) return () => false;
    folded ??= fold(ids, next);
    const { placeOf } = folded;
    const known = [...new Set(sources)].filter((source) => placeOf.has(source));
    const numbers = new Map(known.map((source, at) => [source, at]));
    const passes: Int32Array[] = [];
    for (let at = 0; at < known.length; at += AT_ONCE) {
      passes.push(follow(folded, known.slice(at, at + AT_ONCE)));
    }
    return (source, id) => {
      const number = numbers.get(source);
      const place = placeOf.get(id);
      if (number === undefined || place === undefined) return false;
      const leading = passes[Math.floor(number / AT_ONCE)]?.[place] ?? 0;
      return (leading & (1 << (number % AT_ONCE))) !== 0;
    };
  };
}

/** A graph in which what leads to each other is one. Places are in an order in which edges lead on. */
interface Folded {
  readonly placeOf: ReadonlyMap<string, number>;
  readonly parts: readonly { readonly cyclic: boolean; readonly onward: readonly number[] }[];
}

function fold(ids: Iterable<string>, next: Next): Folded {
  const components = componentsOf(ids, next);
  const placeOf = new Map(components.flatMap(({ ids: own }, at) => own.map((id) => [id, at] as const)));
  const parts = components.map(({ ids: own, cyclic }, at) => {
    const onward = own.flatMap((id) => next(id).flatMap((to) => placeOf.get(to) ?? []));
    return { cyclic, onward: [...new Set(onward)].filter((place) => place !== at) };
  });
  return { placeOf, parts };
}

/** By place, which of these sources lead there: one bit each. */
function follow({ placeOf, parts }: Folded, sources: readonly string[]): Int32Array {
  const here = new Int32Array(parts.length);
  sources.forEach((source, bit) => {
    const place = placeOf.get(source) ?? 0;
    here[place] = (here[place] ?? 0) | (1 << bit);
  });
  const leading = new Int32Array(parts.length);
  parts.forEach(({ cyclic, onward }, place) => {
    const before = leading[place] ?? 0;
    const after = before | (here[place] ?? 0);
    if (cyclic) leading[place] = after;
    for (const to of after === 0 ? [] : onward) leading[to] = (leading[to] ?? 0) | after;
  });
  return leading;
}
