export type { Client } from './client.js';
export type { BatchSettings, ClientOptions, RetrySettings } from './client-options.js';
export { createClient } from './create-client.js';
export type { ClientEvent, EventType } from './events/client-event.js';
export type {
  AliasInput,
  GroupInput,
  IdentifyInput,
  Particulars,
  Subject,
  TrackInput,
  ViewInput,
} from './events/event-input.js';
export type { Dropped, Postponed, Refused } from './events/outcomes.js';
export type { AskOptions } from './graphql/ask.js';
export { SojournError, type GraphqlProblem } from './graphql/sojourn-error.js';
export type { Triggered, TriggerInput } from './trigger/trigger-input.js';
export { typedDocument, type TypedDocument } from './graphql/typed-document.js';
