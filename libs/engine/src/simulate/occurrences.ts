import { lookUp, type Data, type PastEvent } from '@sojourn/conditions';
import type { Facts } from '../facts.js';
import type { Occurrence } from '../occurrence.js';
import type { Plan } from '../plan.js';
import type { TriggerWatch } from '../trigger-step.js';
import type { Person } from './person.js';
import type { ScriptEntry } from './script.js';
import type { SimulationEngine } from './simulate.js';
import type { SimulationClock, SimulationWorld } from './world.js';

type Because = 'changed' | 'found-at-publish';

/** What changes about the simulated customer, and what of it the trigger has yet to look at. */
export class Occurrences {
  /** The next moment at which the trigger is due; Infinity = never. */
  triggerDue = Infinity;
  private readonly watches: TriggerWatch;
  private readonly segments;
  private readonly pending: Occurrence[] = [];
  private hasChanged = false;
  /** Makes ids of what comes without one. */
  private made = 0;

  constructor(
    private readonly engine: SimulationEngine,
    private readonly plan: Plan,
    private readonly person: Person,
    private readonly clock: SimulationClock,
    world: SimulationWorld,
  ) {
    this.watches = engine.watch(plan);
    this.segments = Object.entries(world.segments ?? {});
  }

  /** The next one that the trigger looks at. */
  next(): Occurrence | undefined {
    return this.pending.shift();
  }

  /** Something changed that runs may wait for. */
  changed(): void {
    this.hasChanged = true;
  }

  /** Whether something changed since it was last asked. */
  takeChange(): boolean {
    const { hasChanged } = this;
    this.hasChanged = false;
    return hasChanged;
  }

  /** The journey is published: who is in a segment already is found in it. */
  publish(now: number): void {
    this.judgeSegments(now, 'found-at-publish');
    this.calendar(now);
  }

  /** An event was received. */
  received(event: PastEvent, now: number, imported = false): void {
    this.changed();
    if (this.watches.events?.includes(event.name) !== true) return;
    this.pending.push({ kind: 'event', now, event, imported });
  }

  /** The API, a person or a CSV names the customer. */
  chosen({ kind, data = {}, id }: Extract<ScriptEntry, { kind: 'api' | 'manual' }>, now: number): void {
    this.pending.push({ kind, now, id: id ?? `${kind}-${this.nextNumber()}`, data });
  }

  /** A business event concerns the customer. */
  announced(entry: Extract<ScriptEntry, { kind: 'announcement' }>, now: number): void {
    const { event: name, id = `announcement-${this.nextNumber()}`, properties = {} } = entry;
    const event = { id, place: this.person.place, name, at: now, receivedAt: now, properties };
    this.pending.push({ kind: 'announcement', now, event });
  }

  setAttribute(attribute: string, to: unknown, now: number): void {
    const { person } = this;
    const before = person.attributes;
    person.attributes = { ...before, [attribute]: to };
    for (const path of this.watches.attributes ?? []) this.attributeChanged(path, before, now);
    this.calendar(now);
    this.changed();
  }

  changeList(list: string, change: 'add' | 'remove'): void {
    const others = this.person.lists.filter((other) => other !== list);
    this.person.lists = change === 'add' ? [...others, list] : others;
    this.changed();
  }

  /** Judges the segments anew; who came into one, or left it, may be let in. */
  judgeSegments(now: number, because: Because = 'changed'): void {
    if (this.segments.length === 0) return;
    const { entered, left } = this.person.updateSegments(this.segments, now, this.clock.zone);
    if (entered.length + left.length > 0 && because === 'changed') this.changed();
    for (const segment of entered) this.turned(segment, 'entered', because, now);
    for (const segment of left) this.turned(segment, 'left', because, now);
  }

  /** The moment of the trigger has come. */
  comeDue(now: number): void {
    const dueAt = this.triggerDue;
    const kind = this.watches.calendar ?? 'date';
    this.pending.push({ kind, now, id: `${kind}@${dueAt}`, dueAt });
    this.calendar(now);
  }

  /** A value within an attribute is watched as well: `customer.address.city`. */
  private attributeChanged(path: string, before: Data, now: number): void {
    const [from, to] = [before, this.person.attributes].map((customer) => lookUp({ customer }, path));
    if (JSON.stringify(from) === JSON.stringify(to)) return;
    this.pending.push({ kind: 'attribute', now, id: `${path}-${this.nextNumber()}`, path, from, to });
  }

  private turned(segment: string, change: 'entered' | 'left', because: Because, now: number): void {
    if (this.watches.segments?.includes(segment) !== true) return;
    const id = `${segment}-${change}@${now}`;
    this.pending.push({ kind: 'segment', now, id, segment, change, because });
  }

  private calendar(now: number): void {
    const facts: Facts = { ...this.person.facts(null), entry: {}, results: {} };
    this.triggerDue = this.engine.nextDue(this.plan, facts, now, this.clock) ?? Infinity;
  }

  private nextNumber(): number {
    this.made += 1;
    return this.made;
  }
}
