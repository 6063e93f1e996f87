/** Draws that look like chance and are the same for a seed. */
export interface Draws {
  /** A whole number from 0, below this one. */
  below(count: number): number;
  oneOf<Item>(items: readonly [Item, ...Item[]]): Item;
  /** The same items in another order. */
  shuffled<Item>(items: readonly Item[]): readonly Item[];
}

/** Draws from a seed (mulberry32). */
export function drawsFrom(seed: number): Draws {
  let state = seed | 0;
  const below = (count: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  };
  return {
    below,
    oneOf: (items) => items[below(items.length)] ?? items[0],
    shuffled(items) {
      const all = [...items];
      for (let last = all.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        const [one, another] = [all[last], all[other]];
        if (one !== undefined) all[other] = one;
        if (another !== undefined) all[last] = another;
      }
      return all;
    },
  };
}
