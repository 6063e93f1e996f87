import { chooseZone } from '@sojourn/conditions';
import type { Admission, PastEntry } from './admission.js';
import { draw } from './draw.js';
import { entryKey } from './entry-key.js';
import type { Facts } from './facts.js';
import { NotLoaded } from './not-loaded.js';
import type { Occurrence } from './occurrence.js';
import type { Plan } from './plan.js';
import { mayEnter, reentryOfControls } from './reentry.js';
import { nameOf } from './registry.js';
import type { AdvanceOptions } from './surroundings.js';
import type { TriggerContext, TriggerStep } from './trigger-step.js';

/** Triggers by type and version, as `nameOf` writes them. */
export type Triggers = ReadonlyMap<string, TriggerStep>;

/** What the host knows beyond the facts about someone who may enter. */
export interface AdmitOptions extends AdvanceOptions {
  /** They try the journey out: neither re-entry nor a holdout stands against them. */
  readonly test?: boolean;
}

/** Decides whether a customer enters: the trigger first, then the key, re-entry, and the draw of the holdout. */
export function admit(
  triggers: Triggers,
  plan: Plan,
  occurrence: Occurrence,
  facts: Facts,
  past: readonly PastEntry[],
  { zone, journey, customer, test = false }: AdmitOptions,
): Admission {
  const context = contextOf(plan, occurrence, facts, zone);
  const decision = triggerOf(triggers, plan).admit(plan.trigger.config as never, occurrence, context);
  if (!decision.enters) return { kind: 'stays-out', rule: decision.rule, reason: decision.reason };

  const { data, reason } = decision;
  const key = entryKey(plan.reentry, data, idOf(occurrence));
  if (key.kind === 'none') return { kind: 'stays-out', rule: 'no-key', reason: 'The key is not set' };
  const holdout = test ? 0 : (plan.settings?.holdout ?? 0);
  const control = holdout > 0 && draw(journey, 'holdout', customer) < holdout;
  const reentry = test ? alwaysAgain : control ? reentryOfControls(plan.reentry) : plan.reentry;
  const again = mayEnter(reentry, key.key, past, occurrence.now, context.zone);
  if (again.kind === 'stays-out') return again;

  const { generation, restarts } = again;
  return { kind: 'enters', reason, key: key.key, generation, data, restarts, control };
}

/** When a trigger that goes by the calendar is next due for a customer, strictly after a moment; null = never. */
export function nextDue(
  triggers: Triggers,
  plan: Plan,
  facts: Facts,
  after: number,
  { zone }: Pick<AdmitOptions, 'zone'>,
): number | null {
  const context = { facts, zone: chooseZone(facts.customer['timezone'], plan.timezone, zone) };
  return triggerOf(triggers, plan).due?.(plan.trigger.config as never, after, context) ?? null;
}

/** The trigger of a plan; throws `NotLoaded` when this process has no code for it. */
export function triggerOf(triggers: Triggers, { trigger }: Plan): TriggerStep {
  const found = triggers.get(nameOf(trigger.type, trigger.version));
  if (found === undefined) throw new NotLoaded(nameOf(trigger.type, trigger.version));
  return found;
}

const alwaysAgain = { policy: 'restart-per-key', key: 'entry' } as const;

function contextOf(plan: Plan, occurrence: Occurrence, facts: Facts, workspaceZone: string): TriggerContext {
  const data = dataOf(occurrence);
  const zone = chooseZone(facts.customer['timezone'], plan.timezone, workspaceZone);
  return { zone, facts: { ...facts, zone, entry: data, event: data } };
}

function dataOf(occurrence: Occurrence): Facts['entry'] {
  switch (occurrence.kind) {
    case 'event':
    case 'announcement':
      return occurrence.event.properties;
    case 'api':
    case 'manual':
      return occurrence.data;
    case 'segment':
    case 'attribute':
    case 'date':
    case 'schedule':
      return {};
  }
}

function idOf(occurrence: Occurrence): string {
  return 'event' in occurrence ? occurrence.event.id : occurrence.id;
}
