import type { PastEvent } from '@sojourn/conditions';
import type { Cursor } from '../cursor.js';
import { createEngine } from '../create-engine.js';
import type { Effect } from '../effect.js';
import type { Facts } from '../facts.js';
import type { Happening } from '../happening.js';
import type { Plan, PlanNode } from '../plan.js';
import { createRegistry } from '../registry.js';
import type { Entry } from '../start-cursor.js';
import type { Since, Step } from '../step.js';
import { smallTrigger } from './a-trigger.test-helper.js';

/** A plan without a compiler: nodes of the small steps below. */
export function aPlan(
  nodes: Readonly<Record<string, PlanNode>>,
  rest: Partial<Omit<Plan, 'nodes'>> = {},
): Plan {
  return {
    format: 1,
    trigger: { type: 'start', version: 1, config: {} },
    reentry: { policy: 'once' },
    start: Object.keys(nodes)[0] ?? '',
    nodes,
    ...rest,
  };
}

const control = (type: string, config: PlanNode['config'], next: PlanNode['next']): PlanNode => ({
  type,
  version: 1,
  kind: 'control',
  config,
  caption: type,
  next,
});

/** Waits for an event, at most `ms`. */
export const listen = (
  event: string,
  next: PlanNode['next'] = {},
  { ms = 1_000, since = 'since-last-message' }: { readonly ms?: number; readonly since?: Since } = {},
): PlanNode => control('listen', { event, ms, since }, next);
/** Waits `ms`. */
export const pause = (ms: number, next: PlanNode['next'] = {}): PlanNode => control('pause', { ms }, next);
/** Sets an attribute. */
export const write = (attribute: string, value: unknown, next: PlanNode['next'] = {}): PlanNode =>
  control('write', { attribute, value }, next);
/** Records an event. */
export const record = (name: string, next: PlanNode['next'] = {}): PlanNode =>
  control('record', { name }, next);
/** Passes at most `times`, then leaves by `done`. */
export const again = (times: number, next: PlanNode['next'] = {}): PlanNode =>
  control('again', { times }, next);
/** Asks for a code. */
export const askCode = (next: PlanNode['next'] = {}): PlanNode => control('ask-code', {}, next);
/** Sends a message. */
export const send = (next: PlanNode['next'] = {}, requires: readonly string[] = []): PlanNode => ({
  ...control('send', {}, next),
  kind: 'action',
  message: { channel: 'email', purpose: 'service' },
  action: {
    lane: 'sends',
    retry: { attempts: 1, timeoutMs: 1_000 },
    requires: requires.map((path) => ({
      path,
      patienceMs: 600,
      otherwise: { outcome: 'skipped', reason: 'No address' },
    })),
  },
});

const steps: readonly Step[] = [
  {
    type: 'listen',
    version: 1,
    enter: ({ event, ms, since }: ListenConfig, context) => {
      const found = context.findEvent(since, ({ name }) => name === event);
      if (found !== undefined)
        return { kind: 'leave', outcome: 'came', reason: `${event} came`, used: found };
      return {
        kind: 'park',
        until: context.now + ms,
        outcome: 'late',
        waiting: `Waiting for ${event}`,
        reason: `No ${event}`,
        listensFor: [event],
      };
    },
    look: ({ event, since }: ListenConfig, context) => {
      const found = context.findEvent(since, ({ name }) => name === event);
      return found === undefined
        ? null
        : { kind: 'leave', outcome: 'came', reason: `${event} came`, used: found };
    },
  },
  {
    type: 'pause',
    version: 1,
    enter: ({ ms }: { readonly ms: number }, { now }) => ({
      kind: 'park',
      until: now + ms,
      outcome: 'next',
      waiting: `Pausing ${ms}`,
      reason: `Paused ${ms}`,
    }),
  },
  {
    type: 'write',
    version: 1,
    enter: ({ attribute, value }: WriteConfig) => ({
      kind: 'leave',
      outcome: 'next',
      reason: `Set ${attribute}`,
      effects: [{ kind: 'set-attribute', attribute, value }],
    }),
  },
  {
    type: 'record',
    version: 1,
    enter: ({ name }: { readonly name: string }) => ({
      kind: 'leave',
      outcome: 'next',
      reason: `Recorded ${name}`,
      effects: [{ kind: 'record-event', event: name, properties: {} }],
    }),
  },
  {
    type: 'again',
    version: 1,
    enter: ({ times }: { readonly times: number }, { kept }) => {
      const passes = Number(kept?.['passes'] ?? 0) + 1;
      return passes <= times
        ? { kind: 'leave', outcome: 'again', reason: `Pass ${passes}`, keep: { passes } }
        : { kind: 'leave', outcome: 'done', reason: 'Enough', keep: { passes: 0 } };
    },
  },
  {
    type: 'ask-code',
    version: 1,
    enter: () => ({ kind: 'ask', ask: { kind: 'code', pool: 'gifts' } }),
    answered: (_config, _context, answer) =>
      answer.kind === 'code' && answer.code !== null
        ? { kind: 'leave', outcome: 'assigned', reason: 'A code', result: { code: answer.code } }
        : { kind: 'leave', outcome: 'empty', reason: 'The pool is empty' },
  },
];

interface ListenConfig {
  readonly event: string;
  readonly ms: number;
  readonly since: Since;
}
interface WriteConfig {
  readonly attribute: string;
  readonly value: unknown;
}

/** The engine over the small steps. */
export const smallEngine = createEngine({
  registry: createRegistry([]),
  steps,
  triggers: [smallTrigger],
});

/** The n-th event in the order of receipt, received at `at`. */
export const event = (
  place: number,
  name: string,
  at: number,
  properties: PastEvent['properties'] = {},
): PastEvent => ({
  id: `e${place}`,
  place,
  name,
  at,
  receivedAt: at,
  properties,
});

/** What a play begins with. */
export interface Beginning {
  readonly entry?: Partial<Entry>;
  readonly facts?: Partial<Facts>;
}

/** Takes an enrollment through happenings; `know` changes the facts from then on. */
export function begin(plan: Plan, { entry = {}, facts: given = {} }: Beginning = {}) {
  let cursor: Cursor = smallEngine.start({ entryPlace: 0, entryEvent: null, enteredAt: 0, ...entry });
  let facts: Facts = { customer: { email: 'ada@example.com' }, entry: {}, results: {}, ...given };
  let last: readonly Effect[] = [];
  const play = {
    know(more: Partial<Facts>) {
      facts = { ...facts, ...more };
      return play;
    },
    on(happening: Happening) {
      const advanced = smallEngine.advance(plan, cursor, happening, facts, {
        zone: 'UTC',
        journey: 'welcome',
        customer: 'ada',
      });
      cursor = advanced.cursor;
      last = advanced.effects;
      return play;
    },
    woken: (now: number) => play.on({ kind: 'woken', now }),
    sent: (now: number, outcome = 'sent') => play.on({ kind: 'acted', now, outcome }),
    get cursor() {
      return cursor;
    },
    /** The effects of the last happening. */
    get effects() {
      return last;
    },
  };
  return play;
}
