import { eventMatchSchema, ruleGroupSchema, type RuleGroup, type Same } from '@sojourn/conditions';
import { problemAt, sayIssues, type Problem } from '@sojourn/journey';
import { listOf, recordOf } from '../json-parts.js';

/** A goal or an exit of a draft, as far as it can be read. */
export interface PlacedWatch {
  readonly kind: 'goal' | 'exit';
  readonly path: readonly string[];
  readonly id?: string;
  /** What is wrong with its condition. */
  readonly problems: readonly Problem[];
  /** With the path of the field it stands in; absent when there is none, or none that can be read. */
  readonly condition?: { readonly path: readonly string[]; readonly when: RuleGroup };
  /** Only a goal: the event it waits for. */
  readonly event?: string;
  readonly sames: readonly Same[];
}

/** Reads the goals and exits of a draft. */
export function placedWatches(saved: unknown): readonly PlacedWatch[] {
  const { goals, exits } = recordOf(saved);
  return [
    ...listOf(goals).map((goal, at) => ({ ...readGoal(goal, ['goals', String(at)]), ...idOf(goal) })),
    ...listOf(exits).map((exit, at) => ({ ...readExit(exit, ['exits', String(at)]), ...idOf(exit) })),
  ];
}

function readGoal(goal: unknown, path: readonly string[]): PlacedWatch {
  const { event, where, same } = recordOf(goal);
  const parsed = eventMatchSchema.safeParse({ event, where, same }, { reportInput: true });
  if (!parsed.success) return { kind: 'goal', path, problems: say(parsed.error.issues, path), sames: [] };
  const match = parsed.data;
  return {
    kind: 'goal',
    path,
    problems: [],
    event: match.event,
    sames: match.same ?? [],
    ...(match.where && { condition: { path: [...path, 'where'], when: match.where } }),
  };
}

function readExit(exit: unknown, path: readonly string[]): PlacedWatch {
  const at = [...path, 'when'];
  const parsed = ruleGroupSchema.safeParse(recordOf(exit)['when'], { reportInput: true });
  if (!parsed.success) return { kind: 'exit', path, problems: say(parsed.error.issues, at), sames: [] };
  return { kind: 'exit', path, problems: [], condition: { path: at, when: parsed.data }, sames: [] };
}

function say(issues: Parameters<typeof sayIssues>[0], path: readonly string[]): readonly Problem[] {
  return sayIssues(issues).map(({ path: inner, code, message }) =>
    problemAt([...path, ...inner], code, message),
  );
}

function idOf(value: unknown): { readonly id?: string } {
  const { id } = recordOf(value);
  return typeof id === 'string' ? { id } : {};
}
