import type { MoveTo, Plan } from '@sojourn/engine';
import { hasNowhereToGo, type PeopleAtNode } from '@sojourn/store';
import { MoveExample } from './move-example.object.js';
import { needsMapping, type NextStep } from './next-step.js';

/** People inside, and what some of them would do next. */
export interface PeopleSeen {
  readonly at: readonly PeopleAtNode[];
  /** By id of the version. */
  readonly plans: ReadonlyMap<string, Plan>;
  readonly people: readonly PersonSeen[];
}

/** Somebody who was looked at closely. */
export interface PersonSeen {
  readonly enrollmentId: string;
  /** Null: not at the first node yet. */
  readonly node: string | null;
  readonly next: NextStep;
}

/** The people at one node of older versions, and what would become of them. */
export interface PeopleMoved {
  /** Null: not at the first node yet. */
  readonly nodeId: string | null;
  readonly caption: string;
  /** All of them. */
  readonly people: number;
  readonly isGone: boolean;
  /** Null while that is to be said, and when they leave the journey. */
  readonly goesTo: string | null;
  readonly needsMapping: boolean;
  /** How many were looked at closely: `next` is about them. */
  readonly lookedAt: number;
  readonly next: readonly SameStep[];
}

/** Those who would do the same. */
export interface SameStep extends Pick<NextStep, 'kind' | 'nodeId' | 'sentence'> {
  readonly caption: string | null;
  /** How many of those who were looked at. */
  readonly people: number;
  readonly examples: readonly MoveExample[];
}

const MOST_EXAMPLES = 3;

/** Puts people together who stand at the same node, whatever their version, and there those who would do the same. */
export function groupMoves(
  { at, plans, people }: PeopleSeen,
  { to, mapping }: MoveTo,
): readonly PeopleMoved[] {
  return together(at, ({ node }) => node)
    .map(([node, standing]): PeopleMoved => {
      const isLost = hasNowhereToGo({ node }, to, mapping);
      const here = people.filter((person) => person.node === node);
      return {
        nodeId: node,
        caption: captionOf(node, standing, plans),
        people: standing.reduce((sum, { people: there }) => sum + there, 0),
        isGone: node !== null && !Object.hasOwn(to.nodes, node),
        goesTo: isLost ? null : goal(node, { to, mapping }),
        needsMapping: isLost,
        lookedAt: here.length,
        next: byStep(isLost ? here.map((person) => ({ ...person, next: needsMapping(node) })) : here, to),
      };
    })
    .toSorted((one, other) => other.people - one.people);
}

/** The version with the most people at the node comes first, and has the word. */
function captionOf(
  node: string | null,
  [most]: Some<PeopleAtNode>,
  plans: ReadonlyMap<string, Plan>,
): string {
  if (node === null) return 'Not at the first node yet';
  const plan = plans.get(most.versionId);
  return plan?.nodes[node]?.caption ?? node;
}

function goal(node: string | null, { to, mapping }: MoveTo): string | null {
  if (node === null) return to.start;
  return Object.hasOwn(mapping, node) ? (mapping[node] ?? null) : node;
}

function byStep(people: readonly PersonSeen[], to: Plan): readonly SameStep[] {
  return together(people, ({ next: { kind, nodeId, sentence } }) => JSON.stringify([kind, nodeId, sentence]))
    .map(([, same]): SameStep => {
      const { kind, nodeId, sentence } = same[0].next;
      return {
        kind,
        nodeId,
        caption: nodeId === null ? null : (to.nodes[nodeId]?.caption ?? null),
        sentence,
        people: same.length,
        examples: same
          .slice(0, MOST_EXAMPLES)
          .map(({ enrollmentId, next }) => new MoveExample(enrollmentId, next.until)),
      };
    })
    .toSorted((one, other) => other.people - one.people);
}

type Some<Item> = readonly [Item, ...(readonly Item[])];

/** Items by key, in the order in which they come. */
function together<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): readonly (readonly [Key, Some<Item>])[] {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
}
