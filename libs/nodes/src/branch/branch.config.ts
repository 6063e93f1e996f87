import { ruleGroupSchema } from '@sojourn/conditions';
import { defineNodeType, type Config, type ConfigProblem } from '@sojourn/engine';
import type { Outcome } from '@sojourn/sdk';
import { z } from 'zod';

/** The way out for whom no path matches. */
export const EVERYONE_ELSE = 'else';

const path = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a–z, 0–9 and -')
    .refine((id) => id !== EVERYONE_ELSE, 'is taken by “Everyone else”')
    .meta({ title: 'Id' }),
  title: z.string().trim().min(1).max(80).meta({ title: 'Name', placeholder: 'Big orders' }),
  when: ruleGroupSchema.meta({ title: 'When', widget: 'condition' }),
});

/** The configuration of a branch. */
export const branchConfig = z.strictObject({
  paths: z
    .array(path)
    .min(1)
    .max(20)
    .meta({ title: 'Paths', description: 'The first path whose condition is true is taken.' }),
});

/** Chooses the way by conditions; the first that matches wins. */
export const branchType = defineNodeType({
  type: 'branch',
  version: 1,
  kind: 'control',
  title: 'Branch',
  description: 'Chooses the way by what is known about the customer. The first condition that is true wins.',
  category: 'Logic',
  icon: 'git-branch',
  config: branchConfig,
  defaults: { paths: [{ id: 'path-1', title: 'Path 1', when: { combinator: 'and', rules: [] } }] },
  outcomes: outcomesOf,
  warnsUndrawn: [EVERYONE_ELSE],
  also: ({ paths }) =>
    paths.flatMap((each, index) => [...repeatedId(paths, index), ...noCondition(each, index)]),
  unfinished: 'Choose by …',
  caption: ({ paths }) => `Choose by: ${paths.map(({ title }) => title).join(', ')}, or everyone else`,
});

type Path = z.infer<typeof path>;

function repeatedId(paths: readonly Path[], index: number): readonly ConfigProblem[] {
  const id = paths[index]?.id;
  if (paths.findIndex((each) => each.id === id) === index) return [];
  return [
    {
      code: 'repeated-path',
      message: `Two paths have the id “${id ?? ''}”.`,
      severity: 'error',
      path: ['paths', String(index), 'id'],
    },
  ];
}

function noCondition({ title, when }: Path, index: number): readonly ConfigProblem[] {
  if (when.rules.length > 0) return [];
  return [
    {
      code: 'no-condition',
      message: `The path “${title}” has no condition yet, so everyone would take it.`,
      severity: 'error',
      path: ['paths', String(index), 'when'],
    },
  ];
}

/** The paths as far as a draft names them, then everyone else. */
function outcomesOf({ paths }: Config): readonly Outcome[] {
  const drawn = Array.isArray(paths) ? paths.flatMap(readOutcome) : [];
  return [...drawn, { id: EVERYONE_ELSE, title: 'Everyone else' }];
}

function readOutcome(value: unknown): readonly Outcome[] {
  const named = z.object({ id: z.string(), title: z.string().catch('') }).safeParse(value);
  return named.success ? [{ id: named.data.id, title: named.data.title || named.data.id }] : [];
}
