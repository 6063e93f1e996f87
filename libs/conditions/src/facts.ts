/** A value's path-addressable record: attributes, event properties, results. */
export type Data = Readonly<Record<string, unknown>>;

/**
 * Everything conditions and templates may look at: the roots of paths like `customer.city`. Only what
 * `factsNeeded` names has to be there; what is absent counts as nothing known. Instants are milliseconds since 1970.
 */
export interface ConditionFacts {
  /** The customer's attributes. */
  readonly customer: Data;
  /** The attributes of the account they joined last, with its key as `id`; absent when they belong to none. */
  readonly account?: Data;
  /** The data the enrollment started with; in a trigger's condition, the properties of the event at hand. */
  readonly entry: Data;
  /** What nodes brought, by node id. */
  readonly results: Readonly<Record<string, Data>>;
  /** The properties of the event that is being judged: by a trigger, a goal, an awaited event, a count. */
  readonly event?: Data;
  /** What the customer did, ascending by `place`. A list that is handed in is never changed. */
  readonly events?: readonly PastEvent[];
  /** The moment in the order of receipt at which is asked: events that came later are not there yet. Absent: all are. */
  readonly asOf?: AsOf;
  /** What was sent to the customer, oldest first. */
  readonly messages?: readonly PastMessage[];
  /** Keys of the segments the customer is in. */
  readonly segments?: readonly string[];
  /** Keys of the lists the customer is on. */
  readonly lists?: readonly string[];
  /** What the customer said about being written to, oldest first. */
  readonly consents?: readonly Consent[];
  /** Since when the customer is known. */
  readonly knownSince?: number;
  /** When the customer last did something themselves: a visit, a click, an order, a reply. */
  readonly lastActivity?: number;
  /** When the enrollment began; absent outside of one. */
  readonly enteredAt?: number;
  /** IANA zone of calendars and local times: the customer's, else the journey's, else the workspace's; UTC when absent. */
  readonly zone?: string;
}

/** A moment in the order of receipt: the last place, the last instant (ms since 1970), or both. */
export interface AsOf {
  readonly place?: number;
  readonly receivedAt?: number;
}

/** Something a customer did, or that happened to them. */
export interface PastEvent {
  readonly id: string;
  /** Its place in the order of receipt. */
  readonly place: number;
  readonly name: string;
  /** When it happened, as the client says: data for conditions, never the edge of a window of a wait. */
  readonly at: number;
  readonly receivedAt: number;
  readonly properties: Data;
}

/** What became of a message; each once, at its first time. */
export const messageReactions = ['sent', 'delivered', 'opened', 'clicked', 'replied', 'bounced'] as const;
/** See `messageReactions`. */
export type MessageReaction = (typeof messageReactions)[number];

/** One message to the customer. */
export interface PastMessage {
  /** The node that sent it; node ids are unique within their journey. */
  readonly node: string;
  /** Key of the node's journey. */
  readonly journey: string;
  /** True when it was sent by the enrollment at hand. */
  readonly mine: boolean;
  /** `email`, `sms`, `push`, … */
  readonly channel: string;
  readonly at: Readonly<Partial<Record<MessageReaction, number>>>;
  /** Links that were clicked, with when first. */
  readonly clicks?: readonly { readonly url: string; readonly at: number }[];
  readonly contentKey?: string;
}

/** What a customer said about a channel, for one topic or (topic null) in general. The latest of a pair holds. */
export interface Consent {
  readonly channel: string;
  readonly topic: string | null;
  readonly state: 'granted' | 'denied';
}
