import type { Customer } from '../workload/shop.js';
import type { Kind } from '../workload/journeys.js';
import type { Started } from '../stage/start-process.js';

/** The shapes of a durable run that are compared; `before` is ours as another checkout has built it. */
export const SHAPES = ['ours', 'floor', 'per-node', 'before'] as const;

/** See `SHAPES`. */
export type ShapeName = (typeof SHAPES)[number];

/** One way of carrying journeys out, with its worker at work. */
export interface Shape {
  readonly name: ShapeName;
  readonly namespace: string;
  readonly worker: Started;
  /** Something happened that lets the customer into a journey; resolves when it is safe with somebody. */
  enter(kind: Kind, customer: Customer, key: string): Promise<void>;
  /** Something happened that the customer's onboarding waits for. */
  answer(customer: Customer, key: string): Promise<void>;
  close(): Promise<void>;
}

/** What a shape is opened with. */
export interface ShapeParts {
  readonly temporalAddress: string;
  readonly smtpUrl: string;
  readonly namespace: string;
  /** Local activities at once. */
  readonly slots: number;
  /** The checkout whose built worker is ours. */
  readonly checkout: string;
  /** A folder for a CPU profile of the worker. */
  readonly profile?: string | undefined;
}
