import { FAILED, SKIPPED } from '@sojourn/engine';
import { quote, type EdgeStart, type Journey } from '@sojourn/journey';
import { ENTERED, TRIGGER } from '@sojourn/journey';
import type { Catalog } from './catalog.js';

/** A way out of a node (or of the trigger), drawn or not. */
export interface Way extends EdgeStart {
  readonly title: string;
  /** The node it leads to; null while it is undrawn. */
  readonly to: string | null;
  /** A way that has a meaning undrawn (a message skipped or failed), so it is shown less loudly. */
  readonly quiet: boolean;
}

/** Ways that the engine takes care of when they are undrawn. */
const QUIET_OUTCOMES: ReadonlySet<string> = new Set([SKIPPED, FAILED]);

/** The ways out of a node, in the order of the canvas; drawn ones that its type no longer has come last. */
export function waysOf(journey: Journey, catalog: Catalog, from: string): readonly Way[] {
  const drawn = new Map(
    journey.edges.filter((edge) => edge.from === from).map(({ outcome, to }) => [outcome, to]),
  );
  const known = outcomes(journey, catalog, from);
  const isAction = typeOf(journey, catalog, from)?.kind === 'action';
  const ways = known.map(({ id, title }) => ({
    from,
    outcome: id,
    title,
    to: drawn.get(id) ?? null,
    quiet: isAction && QUIET_OUTCOMES.has(id),
  }));
  const stale = [...drawn].filter(([outcome]) => known.every(({ id }) => id !== outcome));
  return [...ways, ...stale.map(([outcome, to]) => ({ from, outcome, title: outcome, to, quiet: false }))];
}

/** The way that an insertion after the node takes: the first open one that is not quiet, else the first. */
export function mainWay(ways: readonly Way[]): Way | undefined {
  return ways.find(({ to, quiet }) => to === null && !quiet) ?? ways[0];
}

/** What happens to a customer who leaves by an undrawn way, in words. */
export function meaningOfUndrawn({ outcome, quiet }: Way, ways: readonly Way[]): string {
  if (!quiet) return 'The journey ends here';
  const main = ways.find((way) => !way.quiet);
  if (outcome === SKIPPED && main !== undefined) return `Goes on like ${quote(main.title)}`;
  return 'Leaves the journey as failed';
}

function outcomes(journey: Journey, catalog: Catalog, id: string) {
  if (id === TRIGGER) return [{ id: ENTERED, title: 'Entered' }];
  const node = journey.nodes[id];
  return node === undefined ? [] : catalog.outcomesOf(node);
}

function typeOf(journey: Journey, catalog: Catalog, id: string) {
  const node = id === TRIGGER ? journey.trigger : journey.nodes[id];
  return node === undefined ? undefined : catalog.typeOf(node);
}
