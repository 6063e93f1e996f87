import { lookUp, matchesEvent, type Data, type PastEvent, type PastMessage } from '@sojourn/conditions';
import type { StepContext } from '@sojourn/engine';
import {
  isEvent,
  isReaction,
  type Awaited,
  type AwaitedEvent,
  type AwaitedReaction,
} from './awaited.schema.js';
import type { WaitForEventConfig } from './wait-for-event.config.js';

/** What has answered a wait: an event, or a reaction to a message. */
export interface Answer {
  readonly awaited: Awaited;
  /** When it was received, in milliseconds since 1970. */
  readonly at: number;
  /** What answers this wait answers no other. */
  readonly id: string;
  readonly event?: PastEvent;
  /** The facts that were looked at, by path. */
  readonly facts: Data;
}

/** The first by receipt of everything awaited that has come by the deadline (null: no deadline). */
export function firstAnswer(
  { awaited, since }: WaitForEventConfig,
  context: StepContext,
  deadline: number | null,
): Answer | undefined {
  const event = firstEvent(awaited.filter(isEvent), since, context);
  const reactions = awaited
    .filter(isReaction)
    .flatMap((each) => reactionTo(each, context))
    .filter(({ at }) => deadline === null || at <= deadline);
  return [...event, ...reactions].toSorted((a, b) => a.at - b.at)[0];
}

function firstEvent(
  awaited: readonly AwaitedEvent[],
  since: WaitForEventConfig['since'],
  context: StepContext,
): readonly Answer[] {
  const matchOf = (event: PastEvent) => awaited.find((match) => matchesEvent(match, event, context.facts));
  const event = context.findEvent(since, (each) => matchOf(each) !== undefined);
  const match = event && matchOf(event);
  if (event === undefined || match === undefined) return [];
  return [{ awaited: match, at: event.receivedAt, id: event.id, event, facts: sameFacts(match, event) }];
}

/** The fields that make it *about the same*. */
function sameFacts({ same = [] }: AwaitedEvent, { properties }: PastEvent): Data {
  return Object.fromEntries(same.map(({ property }) => [`event.${property}`, lookUp(properties, property)]));
}

function reactionTo(awaited: AwaitedReaction, context: StepContext): readonly Answer[] {
  const { message, reaction } = awaited;
  // What was sent at an earlier pass is not what is asked about.
  if (context.wasSkipped(message)) return [];
  const sent = context.facts.messages?.findLast(({ node, mine }) => mine && node === message);
  const at = sent && reactionAt(awaited, sent);
  const path = `messages.${message}.${reaction}`;
  const id = `${path}@${at ?? ''}`;
  return at === undefined || context.wasUsed(id) ? [] : [{ awaited, at, id, facts: { [path]: at } }];
}

function reactionAt(
  { reaction, link }: AwaitedReaction,
  { at, clicks = [] }: PastMessage,
): number | undefined {
  if (reaction !== 'clicked' || link === undefined) return at[reaction];
  return clicks.find(({ url }) => url === link)?.at;
}
