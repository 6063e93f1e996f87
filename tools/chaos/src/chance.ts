import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { createHash } from 'node:crypto';

/** Chance that comes from a seed: the same seed draws the same. */
export class Chance {
  private readonly generator;

  constructor(private readonly seed: string) {
    this.generator = xoroshiro128plus(createHash('sha256').update(seed).digest().readInt32LE());
  }

  /** Another chance of the same seed, which draws apart from this one. */
  fork(name: string): Chance {
    return new Chance(`${this.seed}/${name}`);
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return uniformInt(this.generator, least, most);
  }

  /** True in this share of cases, from 0 to 1. */
  happens(share: number): boolean {
    return uniformFloat64(this.generator) < share;
  }

  /** One of several. */
  oneOf<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.between(0, choices.length - 1)] ?? choices[0];
  }

  /** The same in another order. */
  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, place: uniformFloat64(this.generator) }))
      .sort((one, other) => one.place - other.place)
      .map(({ item }) => item);
  }
}
