import { factsNeededByEvent, mergeFacts, listed } from '@sojourn/conditions';
import { defineNodeType, type Config, type NodeTraits } from '@sojourn/engine';
import type { Outcome } from '@sojourn/sdk';
import { z } from 'zod';
import { limitSchema, restsUpTo, upTo } from '../timing/limit.schema.js';
import { NOT_IN_TIME, notInTime } from '../ways/not-in-time.js';
import { repeatedIds } from '../ways/repeated-ids.js';
import { waysOf } from '../ways/ways-of.js';
import { awaitedSchema, awaitedText, isEvent, isReaction, type AwaitedEvent } from './awaited.schema.js';

const since = z.union([
  z.enum(['since-last-message', 'since-entry', 'from-now']),
  z.strictObject({ node: z.string().min(1).max(40).meta({ title: 'Node', widget: 'node' }) }),
]);

/** The configuration of a wait for events. */
export const waitForEventConfig = z.strictObject({
  awaited: z.array(awaitedSchema).min(1).max(8).meta({
    title: 'Awaited',
    description: 'The first to come decides. An event answers one wait only.',
  }),
  limit: limitSchema,
  since: since.default('since-last-message').meta({
    title: 'Count it if it happened',
    description:
      'Since the last message on the customer’s way, since they entered, since a node, or from now on.',
  }),
});

/** See `waitForEventConfig`. */
export type WaitForEventConfig = z.output<typeof waitForEventConfig>;

/** Waits for the first of several events or reactions to messages. */
export const waitForEventType = defineNodeType({
  type: 'wait-for-event',
  version: 1,
  kind: 'control',
  title: 'Wait for event',
  description: 'Waits until the customer does something, or reacts to a message.',
  category: 'Timing',
  order: 3,
  icon: 'bell-ringing',
  config: waitForEventConfig,
  defaults: { awaited: [{ id: 'happened', event: '' }], limit: 'P3D', since: 'since-last-message' },
  example: {
    awaited: [
      { id: 'ordered', event: 'Order Completed', same: [{ property: 'cart_id', as: 'entry.cart_id' }] },
    ],
    limit: 'P3D',
    since: 'since-last-message',
  },
  outcomes: outcomesOf,
  warnsUndrawn: [NOT_IN_TIME],
  also: ({ awaited }) => repeatedIds('awaited', awaited, 'awaited events'),
  unfinished: 'Wait for …',
  caption: (config) => `Wait for ${waitForEventText(config)}`,
  traits: traitsOf,
});

/** What is waited for in words: `Order Completed about the same cart, up to 3 days`. */
export function waitForEventText({ awaited, limit }: WaitForEventConfig): string {
  return `${listed(awaited.map(awaitedText), 'or')}${upTo(limit)}`;
}

function outcomesOf({ awaited }: Config): readonly Outcome[] {
  return [...waysOf(awaited, titleOf), notInTime];
}

function titleOf(entry: unknown): string | undefined {
  const read = awaitedSchema.safeParse(entry);
  return read.success ? awaitedText(read.data) : undefined;
}

function traitsOf({ awaited, limit, since: from }: WaitForEventConfig): NodeTraits {
  const events = awaited.filter(isEvent);
  const messages = [...new Set(awaited.filter(isReaction).map(({ message }) => message))];
  return {
    facts: mergeFacts(...events.map(factsOf), messages.length > 0 ? { messages } : {}),
    brings: ['event', 'properties'],
    // Nobody reacts to a message that was skipped: then it is left at once.
    rests: restsUpTo(limit, events.length > 0 ? NOT_IN_TIME : undefined),
    conditions: awaited.flatMap((each, index) =>
      isEvent(each) && each.where !== undefined
        ? [{ path: ['awaited', String(index), 'where'], when: each.where, event: each.event }]
        : [],
    ),
    sames: awaited.flatMap((each, index) => (isEvent(each) ? samesOf(each, index) : [])),
    ...(messages.length > 0 && { awaitsMessages: messages }),
    ...(typeof from === 'object' && { countsFrom: [from.node] }),
  };
}

function factsOf(match: AwaitedEvent) {
  return mergeFacts(factsNeededByEvent(match), { events: { [match.event]: null } });
}

function samesOf({ event, same = [] }: AwaitedEvent, index: number) {
  return same.map(({ property, as }, at) => ({
    path: ['awaited', String(index), 'same', String(at)],
    event,
    property,
    as,
  }));
}
