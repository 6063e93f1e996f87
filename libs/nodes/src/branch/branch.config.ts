import { factsNeeded, mergeFacts, ruleGroupSchema } from '@sojourn/conditions';
import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { noCondition } from '../judging/no-condition.js';
import { repeatedIds } from '../ways/repeated-ids.js';
import { repeatedTitles } from '../ways/repeated-titles.js';
import { wayIdSchema, wayTitleSchema } from '../ways/way-id.schema.js';
import { waysOf } from '../ways/ways-of.js';

/** The way out for whom no path matches. */
export const EVERYONE_ELSE = 'else';

const everyoneElse = { id: EVERYONE_ELSE, title: 'Everyone else' };

const path = z.strictObject({
  id: wayIdSchema({ [EVERYONE_ELSE]: everyoneElse.title }),
  title: wayTitleSchema.meta({ title: 'Name', placeholder: 'Big orders' }),
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

/** See `branchConfig`. */
export type BranchConfig = z.output<typeof branchConfig>;

/** Chooses the way by conditions; the first that matches wins. */
export const branchType = defineNodeType({
  type: 'branch',
  version: 1,
  kind: 'control',
  title: 'Branch',
  description: 'Chooses the way by what is known about the customer. The first condition that is true wins.',
  category: 'Logic',
  order: 1,
  icon: 'git-branch',
  config: branchConfig,
  defaults: { paths: [{ id: 'path-1', title: 'Path 1', when: { combinator: 'and', rules: [] } }] },
  example: {
    paths: [
      {
        id: 'big-orders',
        title: 'Big orders',
        when: { combinator: 'and', rules: [{ field: 'entry.total', operator: '>', value: 100 }] },
      },
    ],
  },
  /** The paths as far as a draft names them, then everyone else. */
  outcomes: ({ paths }) => [...waysOf(paths), everyoneElse],
  warnsUndrawn: [EVERYONE_ELSE],
  also: ({ paths }) => [
    ...repeatedIds('paths', paths, 'paths'),
    ...repeatedTitles('paths', paths, 'paths'),
    ...paths.flatMap(({ title, when }, index) =>
      noCondition(
        when,
        ['paths', String(index), 'when'],
        `The path “${title}” has no condition yet, so everyone would take it.`,
      ),
    ),
  ],
  unfinished: 'Choose by …',
  caption: ({ paths }) => `Choose by: ${paths.map(({ title }) => title).join(', ')}, or everyone else`,
  traits: ({ paths }) => ({
    facts: mergeFacts(...paths.map(({ when }) => factsNeeded(when))),
    conditions: paths.map(({ id, when }, index) => ({
      path: ['paths', String(index), 'when'],
      when,
      outcome: id,
    })),
  }),
});
