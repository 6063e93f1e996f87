import type { AliasInput, GroupInput, IdentifyInput, TrackInput, ViewInput } from './events/event-input.js';
import type { AskOptions } from './graphql/ask.js';
import type { TypedDocument, VariablesOf } from './graphql/typed-document.js';
import type { Triggered, TriggerInput } from './trigger/trigger-input.js';

/** Sends events in, lets customers into journeys, and asks GraphQL. */
export interface Client {
  /** Something that a customer did. Like its siblings it returns at once; the event is sent with others, in order. */
  track(input: TrackInput): void;
  /** What is known of a customer. */
  identify(input: IdentifyInput): void;
  /** A page that a customer looked at. */
  page(input: ViewInput): void;
  /** A screen that a customer looked at. */
  screen(input: ViewInput): void;
  /** What a customer belongs to. */
  group(input: GroupInput): void;
  /** That two ids are one person's. */
  alias(input: AliasInput): void;
  /**
   * Sends what waits now; true as soon as each of these events is stored, refused or dropped, false when the time is up
   * (30 s unless told), and then they go on waiting.
   */
  flush(withinMs?: number): Promise<boolean>;
  /** Sends what waits, as `flush` does, drops what is left when the time is up, and takes nothing any more. */
  close(withinMs?: number): Promise<boolean>;
  /**
   * Names a customer to a live journey with the trigger "API", with a server key. What did not succeed is tried again with
   * the same idempotency key, so that nobody enters twice.
   *
   * @throws SojournError when there is no answer, or the call was refused, with its `code` and its `problems`
   */
  trigger(journeyKey: string, input: TriggerInput): Promise<Triggered>;
  /**
   * Asks GraphQL, with a server key. A query that did not succeed is asked again; a mutation only if it was turned away
   * for being one too many, or is said to be repeatable.
   *
   * @throws SojournError when there is no answer, or one with errors
   */
  graphql<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: VariablesOf<Variables, AskOptions>
  ): Promise<Result>;
}
