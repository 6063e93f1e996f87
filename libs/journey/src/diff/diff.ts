import { TRIGGER, type Journey } from '../journey.schema.js';
import type { Change, Difference } from './change.js';
import { differences, type IsOneThing } from './differences.js';
import type { DiffNames } from './names.js';
import { sayChange } from './say-change.js';
import { toTree, TreeList, type Tree } from './tree.js';

/** Everything that makes `after` another journey than `before`, in the order of the saved form; empty when nothing does. */
export function diff(before: Journey, after: Journey, names: DiffNames = {}): readonly Change[] {
  // Of several edges to a node the first is kept.
  const sources = new Map(after.edges.toReversed().map(({ from, to }) => [to, from]));
  const comparison = { before, after, names, sources };
  return differences(toTree(before), toTree(after), isOneThing).map((difference) => {
    const nodeId = nodeIdOf(difference);
    return {
      ...difference,
      message: sayChange(difference, comparison),
      quiet: isQuiet(difference),
      ...(nodeId !== undefined && { nodeId }),
    };
  });
}

const wholes: ReadonlySet<string | undefined> = new Set(['reentry', 'layout', 'notes']);

const isOneThing: IsOneThing = (path, before, after) => {
  const [part] = path;
  if (path.length === 1 && wholes.has(part)) return true;
  if (path.length === 2 && (part === 'edges' || part === 'settings')) return true;
  // The fields of one type say nothing about those of another.
  if (isStep(path) && before.get('type') !== after.get('type')) return true;
  // The parts of a condition mean nothing on their own.
  return isCondition(before) && isCondition(after);
};

function isCondition(part: Tree): boolean {
  return !(part instanceof TreeList) && part.has('combinator');
}

function isStep({ 0: part, length }: readonly string[]): boolean {
  return (part === TRIGGER && length === 1) || (part === 'nodes' && length === 2);
}

/** The order of a list in a configuration may matter: the first path that fits is taken. */
function isQuiet({ kind, path }: Difference): boolean {
  const [part] = path;
  const isReordered = kind === 'reordered' && path.length === 1;
  return isReordered || part === 'layout' || part === 'notes';
}

function nodeIdOf({ path: [part, id], before, after }: Difference): string | undefined {
  if (part === TRIGGER) return TRIGGER;
  if (part === 'nodes') return id;
  const edge = part === 'edges' && id !== undefined ? (after ?? before) : undefined;
  return (edge as { from: string } | undefined)?.from;
}
