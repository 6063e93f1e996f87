import {
  evaluate,
  type Consent,
  type Data,
  type PastEvent,
  type PastMessage,
  type RuleGroup,
} from '@sojourn/conditions';
import type { ScriptedEvent, ScriptEntry } from './script.js';
import type { SimulatedCustomer } from './simulated-customer.js';

/** A message in the simulated customer's history, with the run that sent it; null: none of this simulation. */
interface Sent {
  message: PastMessage;
  readonly run: number | null;
}

/** What is known of the simulated customer at a moment; changed by the script and by the journey itself. */
export class Person {
  attributes: Data;
  events: readonly PastEvent[] = [];
  lists: readonly string[];
  consents: readonly Consent[];
  lastActivity: number | undefined;
  segments: readonly string[] = [];
  /** When membership in a segment may turn by time alone; Infinity = never. */
  segmentsTurnAt = Infinity;
  private readonly sent: Sent[] = [];
  private readonly seen = new Set<string>();

  constructor(
    readonly customer: SimulatedCustomer,
    readonly knownSince: number,
  ) {
    this.attributes = customer.attributes;
    this.lists = customer.lists ?? [];
    this.consents = customer.consents ?? [];
    const past = (customer.past ?? []).toSorted((a, b) => a.at - b.at);
    for (const event of past) this.receive(event, event.at);
    for (const message of customer.messages ?? []) this.remember(message, null);
  }

  /** The last place in the order of receipt. */
  get place(): number {
    return this.events.length;
  }

  /** An event arrives; null when its id was there already. */
  receive(event: ScriptedEvent, now: number): PastEvent | null {
    const id = event.id ?? `event-${this.events.length + 1}`;
    if (this.seen.has(id)) return null;
    this.seen.add(id);
    const at = event.happenedAt ?? now;
    const received: PastEvent = {
      id,
      place: this.events.length + 1,
      name: event.event,
      at,
      receivedAt: now,
      properties: event.properties ?? {},
    };
    this.events = [...this.events, received];
    if (event.isActivity !== false) this.wasActive(at);
    return received;
  }

  /** A message was handed over. */
  remember(message: Omit<PastMessage, 'mine'>, run: number | null): void {
    this.sent.push({ message: { ...message, mine: false }, run });
    const { clicked, replied } = message.at;
    for (const at of [clicked, replied]) if (at !== undefined) this.wasActive(at);
  }

  /** The customer reacts to the last message of a node; nothing happens when there is none. */
  react({ node, reaction, url }: Extract<ScriptEntry, { kind: 'reaction' }>, now: number): void {
    const last = this.sent.findLast(({ message }) => message.node === node);
    if (last === undefined) return;
    const { at, clicks = [] } = last.message;
    last.message = {
      ...last.message,
      at: { ...at, [reaction]: at[reaction] ?? now },
      ...(url !== undefined && { clicks: [...clicks, { url, at: now }] }),
    };
    if (reaction === 'clicked' || reaction === 'replied') this.wasActive(now);
  }

  /** The messages as conditions see them: a run asks about its own; null = no run asks. */
  messagesFor(run: number | null): readonly PastMessage[] {
    return this.sent.map(({ message, run: sender }) =>
      run !== null && sender === run ? { ...message, mine: true } : message,
    );
  }

  /** Judges the segments anew; gives the keys of those entered and left. */
  updateSegments(
    segments: readonly (readonly [string, RuleGroup])[],
    now: number,
    zone: string,
  ): { readonly entered: readonly string[]; readonly left: readonly string[] } {
    const before = this.segments;
    const facts = { ...this.facts(null), entry: {}, results: {}, zone };
    const judged = segments.map(([key, when]) => ({ key, ...evaluate(when, facts, now) }));
    const after = judged.filter(({ matches }) => matches).map(({ key }) => key);
    this.segments = after;
    this.segmentsTurnAt = Math.min(Infinity, ...judged.flatMap(({ until }) => until ?? []));
    return {
      entered: after.filter((key) => !before.includes(key)),
      left: before.filter((key) => !after.includes(key)),
    };
  }

  /** What is known for a run, or for none of them, without what the run itself holds. */
  facts(run: number | null) {
    const { attributes, events, lists, consents, knownSince, lastActivity, segments } = this;
    const { account } = this.customer;
    return {
      customer: attributes,
      ...(account && { account }),
      events,
      lists,
      consents,
      knownSince,
      segments,
      messages: this.sent.length === 0 ? noMessages : this.messagesFor(run),
      ...(lastActivity !== undefined && { lastActivity }),
    };
  }

  private wasActive(at: number): void {
    this.lastActivity = Math.max(this.lastActivity ?? at, at);
  }
}

const noMessages: readonly PastMessage[] = [];
