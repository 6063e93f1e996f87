/** The kinds of events of the Segment spec. */
export type EventType = 'track' | 'identify' | 'page' | 'screen' | 'group' | 'alias';

/** An event as it is sent. */
export interface ClientEvent {
  readonly type: EventType;
  readonly messageId: string;
  /** ISO 8601. */
  readonly timestamp: string;
  /** What came with it: ids, name, properties or traits. */
  readonly [field: string]: unknown;
}
