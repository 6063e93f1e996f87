import { sha256Hex } from '@sojourn/journey';

const DIGITS = 13;

/**
 * A number in [0, 1) for a journey, a purpose within it (a node's id, `holdout`) and a customer: by hash, so that it is
 * the same in every version and in simulation, and says nothing about any other draw.
 */
export function draw(journey: string, purpose: string, customer: string): number {
  const digest = sha256Hex(JSON.stringify([journey, purpose, customer]));
  return parseInt(digest.slice(0, DIGITS), 16) / 16 ** DIGITS;
}

/** A choice with its weight; weights are in proportion to each other, not in percent. */
export interface Weighted {
  readonly id: string;
  readonly weight: number;
}

/**
 * Chooses by weight so that changed weights move the fewest people: each choice draws for itself, and the best draw by
 * its weight wins (weighted rendezvous hashing). Undefined when no weight is above 0.
 *
 * @param drawFor a number in [0, 1) for each choice, independent of the others
 */
export function drawByWeight<Choice extends Weighted>(
  choices: readonly Choice[],
  drawFor: (id: string) => number,
): Choice | undefined {
  let best: { readonly choice: Choice; readonly score: number } | undefined;
  for (const choice of choices) {
    if (!(choice.weight > 0)) continue;
    // −ln(1 − u) is exponentially distributed, and never −0 or infinite for u in [0, 1).
    const score = -Math.log1p(-drawFor(choice.id)) / choice.weight;
    if (best === undefined || score < best.score) best = { choice, score };
  }
  return best?.choice;
}
