import type { Attributes } from '@opentelemetry/api';

/** What a span may say: opaque ids and words of ours. No field is there for anything else, so nothing else gets out. */
export interface SpanFields {
  readonly workspaceId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly eventId?: string | undefined;
  readonly journeyId?: string | undefined;
  readonly enrollmentId?: string | undefined;
  readonly messageId?: string | undefined;
  /** A node's id. */
  readonly node?: string | undefined;
  /** A node's type. */
  readonly nodeType?: string | undefined;
  readonly outcome?: string | undefined;
  readonly attempt?: number | undefined;
  readonly count?: number | undefined;
}

const names: Readonly<Record<keyof SpanFields, string>> = {
  workspaceId: 'sojourn.workspace.id',
  customerId: 'sojourn.customer.id',
  eventId: 'sojourn.event.id',
  journeyId: 'sojourn.journey.id',
  enrollmentId: 'sojourn.enrollment.id',
  messageId: 'sojourn.message.id',
  node: 'sojourn.node',
  nodeType: 'sojourn.node.type',
  outcome: 'sojourn.outcome',
  attempt: 'sojourn.attempt',
  count: 'sojourn.count',
};

/** The fields as attributes. */
export function attributesOf(fields: SpanFields): Attributes {
  const said = Object.entries(fields) as [keyof SpanFields, string | number | undefined][];
  return Object.fromEntries(
    said.flatMap(([key, value]) => (value === undefined ? [] : [[names[key], value]])),
  );
}
