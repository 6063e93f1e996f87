import type { Data, PastEvent } from '@sojourn/conditions';

/** Something that may let a customer in. `now` and all instants are milliseconds since 1970, by the database's clock. */
export type Occurrence =
  | { readonly kind: 'event'; readonly now: number; readonly event: PastEvent; readonly imported?: boolean }
  | {
      readonly kind: 'segment';
      readonly now: number;
      readonly id: string;
      readonly segment: string;
      readonly change: 'entered' | 'left';
      /**
       * `imported`: by what was brought in afterwards, or came too late; `found`: in it already when the journey was
       * published, or when the segment was edited or filled.
       */
      readonly because: 'changed' | 'imported' | 'found-at-publish' | 'found-at-edit';
    }
  | {
      readonly kind: 'attribute';
      readonly now: number;
      readonly id: string;
      /** `customer.plan`. */
      readonly path: string;
      readonly from: unknown;
      readonly to: unknown;
      /** Changed by what was brought in afterwards, or came too late. */
      readonly imported?: boolean;
    }
  /** The moment a date trigger named (`due`) has come. */
  | { readonly kind: 'date'; readonly now: number; readonly id: string; readonly dueAt: number }
  /** A moment of the schedule has come, for a member of its segment. */
  | { readonly kind: 'schedule'; readonly now: number; readonly id: string; readonly dueAt: number }
  /** The API names the customer; `id` is the idempotency key. */
  | { readonly kind: 'api'; readonly now: number; readonly id: string; readonly data: Data }
  /** A person chose the customer, or a row of a CSV did. */
  | { readonly kind: 'manual'; readonly now: number; readonly id: string; readonly data: Data }
  /** A business event, for a member of the segment. */
  | { readonly kind: 'announcement'; readonly now: number; readonly event: PastEvent };

/** What kind of occurrence a trigger is asked about. */
export type OccurrenceKind = Occurrence['kind'];
