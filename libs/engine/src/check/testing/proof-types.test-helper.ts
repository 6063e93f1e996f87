import { eventMatchSchema, ruleGroupSchema } from '@sojourn/conditions';
import { durationSchema, parseDuration, roughLengthMs } from '@sojourn/journey';
import type { Outcome } from '@sojourn/sdk';
import { z } from 'zod';
import type { NodeType } from '../../node-type.js';
import { defineNodeType, type NodeTypeDefinition } from '../../node-types/define-node-type.js';

const names = z.array(z.string());

type Definition<S extends z.ZodType<Record<string, unknown>>> = Pick<
  NodeTypeDefinition<S>,
  'type' | 'config'
> &
  Partial<NodeTypeDefinition<S>>;

/** A type that is called as its key, with one way out unless it says otherwise. */
function aType<S extends z.ZodType<Record<string, unknown>>>(definition: Definition<S>): NodeType {
  const title = definition.type;
  return defineNodeType<S>({
    version: 1,
    kind: 'control',
    title,
    description: '',
    category: '',
    icon: '',
    defaults: {},
    outcomes: [{ id: 'next', title: 'Next' }],
    unfinished: title,
    caption: () => title,
    ...definition,
  });
}

const titled = (...ids: readonly string[]): readonly Outcome[] => ids.map((id) => ({ id, title: id }));

const trigger = z.strictObject({
  events: names.optional(),
  names: names.optional(),
  where: ruleGroupSchema.optional(),
  segment: z.string().optional().meta({ widget: 'segment' }),
});

const triggers = ['start', 'schedule'].map((type) =>
  aType({
    type,
    kind: 'trigger',
    config: trigger,
    outcomes: titled('entered'),
    traits: ({ events, names: given, where }) => ({
      ...((events ?? given) && { entry: { ...(events && { events }), ...(given && { names: given }) } }),
      ...(where && { conditions: [{ path: ['where'], when: where }] }),
    }),
  }),
);

const ms = (iso: string) => {
  const duration = parseDuration(iso);
  return duration === null ? 0 : roughLengthMs(duration);
};

const wait = aType({
  type: 'wait',
  config: z.strictObject({ for: durationSchema }),
  caption: ({ for: length }) => `wait ${length}`,
  traits: ({ for: length }) => ({ rests: { min: ms(length), max: ms(length) } }),
});

const until = aType({
  type: 'until',
  config: z.strictObject({ date: z.string() }),
  traits: ({ date }) => ({
    rests: { min: 0, max: 1e12 },
    dates: [{ path: ['date'], at: Date.parse(date) }],
  }),
});

const hear = aType({
  type: 'hear',
  config: z.strictObject({ ...eventMatchSchema.shape, limit: durationSchema.optional() }),
  outcomes: titled('heard', 'late'),
  warnsUndrawn: ['late'],
  traits: ({ event, where, same = [], limit }) => ({
    rests: {
      min: 0,
      max: limit === undefined ? null : ms(limit),
      ...(limit !== undefined && { by: { late: ms(limit) } }),
    },
    brings: ['event', 'properties'],
    ...(where && { conditions: [{ path: ['where'], when: where, event }] }),
    sames: same.map((each, at) => ({ ...each, event, path: ['same', String(at)] })),
  }),
});

const park = aType({
  type: 'park',
  config: z.strictObject({}),
  traits: () => ({ rests: { min: 0, max: null } }),
});

const react = aType({
  type: 'react',
  config: z.strictObject({ to: z.string(), within: durationSchema }),
  outcomes: titled('reacted', 'late'),
  traits: ({ to, within }) => ({ rests: { min: 0, max: ms(within) }, awaitsMessages: [to] }),
});

const fork = aType({
  type: 'fork',
  config: z.strictObject({ ways: z.array(z.strictObject({ id: z.string(), when: ruleGroupSchema })) }),
  outcomes: ({ ways }) => {
    const named = z.array(z.object({ id: z.string() })).safeParse(ways);
    return titled(...(named.success ? named.data.map(({ id }) => id) : []), 'else');
  },
  traits: ({ ways }) => ({
    conditions: ways.map(({ id, when }, at) => ({ path: ['ways', String(at), 'when'], when, outcome: id })),
  }),
});

const repeat = aType({
  type: 'repeat',
  config: z.strictObject({ times: z.number().int().min(1) }),
  defaults: { times: 3 },
  outcomes: titled('again', 'done'),
  traits: ({ times }) => ({ passes: times }),
});

const send = aType({
  type: 'send',
  kind: 'action',
  config: z.strictObject({
    text: z.string().meta({ widget: 'template' }).optional(),
    to: z.string().meta({ widget: 'field-path' }).optional(),
    purpose: z.enum(['transactional', 'service', 'promotional']).default('promotional'),
    channel: z.string().default('email'),
    kind: z.string().optional(),
  }),
  outcomes: titled('sent', 'skipped', 'failed'),
  traits: ({ purpose, channel, kind }) => ({
    message: { purpose, channel, ...(kind !== undefined && { kind }) },
  }),
  action: { lane: 'sends', retry: { attempts: 1, timeoutMs: 1 }, requires: () => [] },
});

const code = aType({
  type: 'code',
  config: z.strictObject({ pool: z.string() }),
  traits: ({ pool }) => ({ brings: ['value'], pools: [pool] }),
});

const post = aType({
  type: 'post',
  config: z.strictObject({}),
  traits: () => ({ onlyBehind: ['schedule'] }),
});

const call = aType({
  type: 'call',
  kind: 'action',
  config: z.strictObject({}),
  action: { lane: 'custom', retry: { attempts: 1, timeoutMs: 1 }, requires: () => [] },
});

const choose = aType({
  type: 'choose',
  config: z.strictObject({
    reads: names.optional(),
    list: z.string().meta({ widget: 'list' }).optional(),
    journey: z.string().meta({ widget: 'journey' }).optional(),
    node: z.string().meta({ widget: 'node' }).optional(),
    goal: z.string().meta({ widget: 'goal' }).optional(),
    event: z.string().meta({ widget: 'event-name' }).optional(),
  }),
  traits: ({ reads }) => ({ facts: { ...(reads && { paths: reads }) } }),
});

const later = aType({ type: 'later', config: z.strictObject({}), availability: 'engine-only' });
const stop = aType({ type: 'stop', config: z.strictObject({}), outcomes: [] });

/** Node types that show every trait the proof looks at, each as small as can be. */
export const proofTypes: readonly NodeType[] = [
  ...triggers,
  ...[wait, until, hear, park, react, fork, repeat, send, code, post, call, choose, later, stop],
];
