import { evaluate, type PastEvent } from '@sojourn/conditions';
import type { PastEntry, Plan } from '@sojourn/engine';
import type { IncomingEvent } from '@sojourn/store';
import { engineWith } from '../testing/desk.test-helper.js';
import { type Entry, outcomeInWords, type Outcomes } from './outcome.test-helper.js';
import { journeys, segments } from './shop-of-disorder.test-helper.js';

interface Person {
  readonly names: Set<string>;
  isUser: boolean;
  attributes: Record<string, unknown>;
  events: PastEvent[];
  readonly past: Map<string, PastEntry[]>;
  readonly entries: Entry[];
}

const zone = 'Europe/Berlin';
const engine = engineWith([]);

/** What becomes of events, said without a database: each once, in the order in which they arrive. */
export class PureShop {
  private readonly plans = new Map([...journeys].map(([name, graph]) => [name, planOf(graph)]));
  private readonly persons = new Map<string, Person>();
  private readonly seen = new Set<string>();
  private place = 0;

  /** @param now when everything arrives, in milliseconds since 1970 */
  constructor(private readonly now: number) {}

  /** One event arrives; one that was there before changes nothing. */
  receive(event: IncomingEvent): void {
    if (this.seen.has(event.messageId)) return;
    this.seen.add(event.messageId);
    this.place += 1;
    const person = this.personOf(event);
    if (event.type === 'identify') person.attributes = told(person.attributes, event.properties);
    if (event.name === null) return;
    const { messageId: id, name, occurredAt, properties } = event;
    const past = { id, name, place: this.place, at: occurredAt.getTime(), receivedAt: this.now, properties };
    // What is known of a list is kept with it: a longer one is another.
    person.events = [...person.events, past];
    for (const [journey, plan] of this.plans) this.letIn(person, journey, plan, past);
  }

  /** What has become of everybody. */
  outcomes(): Outcomes {
    return new Map(
      [...new Set(this.persons.values())].map((person) => [
        [...person.names].sort().join(' '),
        outcomeInWords(person.attributes, this.segmentsOf(person), person.entries),
      ]),
    );
  }

  /** A user id says who it is; a browser is that of the first user who is named with it. */
  private personOf({ userId, anonymousId }: IncomingEvent): Person {
    const [user, browser] = [userId, anonymousId].map((id) =>
      id === undefined ? undefined : this.persons.get(id),
    );
    const nobodys = browser?.isUser === false ? browser : undefined;
    const person = user ?? (userId === undefined ? browser : nobodys) ?? nobody();
    if (userId !== undefined) {
      this.name(userId, person);
      person.isUser = true;
      if (nobodys !== undefined && nobodys !== person) this.join(nobodys, person);
    }
    if (anonymousId !== undefined && !this.persons.has(anonymousId)) this.name(anonymousId, person);
    return person;
  }

  private name(name: string, person: Person): void {
    this.persons.set(name, person);
    person.names.add(name);
  }

  private join(former: Person, person: Person): void {
    for (const name of former.names) this.name(name, person);
    person.attributes = told(former.attributes, person.attributes);
    person.events = [...former.events, ...person.events].sort((one, other) => one.place - other.place);
    if (former.entries.length > 0) throw new Error('only who does what no journey listens for is joined');
  }

  private letIn(person: Person, journey: string, plan: Plan, event: PastEvent): void {
    const past = person.past.get(journey) ?? [];
    const facts = { customer: person.attributes, entry: {}, results: {}, events: person.events };
    const occurrence = { kind: 'event', now: this.now, imported: false, event } as const;
    const admission = engine.admit(plan, occurrence, facts, past, { zone, journey, customer: 'somebody' });
    if (admission.kind === 'stays-out') return;
    const { key, generation } = admission;
    // Nobody carries these journeys out: whoever is inside stays.
    person.past.set(journey, [...past, { key, generation, enteredAt: this.now, endedAt: null }]);
    person.entries.push({ journey, key, generation, messageId: event.id });
  }

  private segmentsOf({ attributes: customer, events }: Person): readonly string[] {
    const inside: string[] = [];
    for (const [key, condition] of segments) {
      const facts = { customer, entry: {}, results: {}, events, segments: inside, zone };
      if (evaluate(condition, facts, this.now).matches) inside.push(key);
    }
    return inside;
  }
}

function nobody(): Person {
  return { names: new Set(), isUser: false, attributes: {}, events: [], past: new Map(), entries: [] };
}

function told(known: Person['attributes'], traits: Person['attributes']): Person['attributes'] {
  return Object.fromEntries(Object.entries({ ...known, ...traits }).filter(([, value]) => value !== null));
}

function planOf(graph: unknown): Plan {
  const compiled = engine.compile(graph, {}, { anyAvailability: true });
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  return compiled.plan;
}
