import type { Problem } from '@sojourn/journey';
import type { JsonSchema } from '@sojourn/sdk';
import { isConstant } from './schema-parts.js';
import { partOf, valueAt } from './shape-of.js';
import { wholeFieldOf } from './whole-field.js';

/** A problem at the field of a form that shows it. */
export interface PlacedProblem {
  readonly message: string;
  /** From the root of the configuration. */
  readonly path: readonly string[];
}

interface Places {
  /** What the form shows, each at the nearest field that is drawn. */
  readonly atFields: readonly PlacedProblem[];
  /** What is said above the form, as no field of it shows it. */
  readonly above: readonly Problem[];
}

interface Placing {
  /** How long the path to the node's configuration is. */
  readonly depth: number;
  readonly schema: JsonSchema;
  readonly config: unknown;
}

interface Placed extends Omit<Placing, 'depth'> {
  /** Whether the value is one of a list, whose id nobody is asked for. */
  readonly isItem: boolean;
}

/** Divides a node's problems so that each is shown once: at a field, or above the form. */
export function placeProblems(problems: readonly Problem[], { depth, schema, config }: Placing): Places {
  const atFields: PlacedProblem[] = [];
  const above: Problem[] = [];
  for (const problem of problems) {
    const { severity, code, message } = problem;
    const path = drawnPath(problem.path.slice(depth), { schema, config, isItem: false });
    // What can be taken out has its button above the form only.
    if (severity === 'warning' || code === 'unknown-field' || path.length === 0) above.push(problem);
    else atFields.push({ message, path });
  }
  return { atFields, above };
}

/** As much of a path as leads to something that is drawn. */
function drawnPath([key, ...rest]: readonly string[], { schema, config, isItem }: Placed): readonly string[] {
  if (key === undefined) return [];
  // A whole value's own form tells its errors apart.
  if (wholeFieldOf(schema) !== undefined) return [key, ...rest];
  const part = partOf(schema, config, key);
  if (part === undefined || isConstant(part) || (key === 'id' && isItem)) return [];
  return [
    key,
    ...drawnPath(rest, { schema: part, config: valueAt(config, key), isItem: Array.isArray(config) }),
  ];
}
