import type { PastEvent } from '@sojourn/conditions';
import type { Effect } from '../effect.js';
import type { Facts } from '../facts.js';
import type { Happening } from '../happening.js';
import type { Occurrence } from '../occurrence.js';
import { planNode } from '../plan-node.js';
import type { Plan } from '../plan.js';
import type { Registry } from '../registry.js';
import type { TriggerWatch } from '../trigger-step.js';
import { Person } from './person.js';
import { Run } from './run.js';
import type { ScriptEntry } from './script.js';
import type { SimulationEngine } from './simulate.js';
import type { SimulatedCustomer } from './simulated-customer.js';
import type { SimulatedAction, SimulatedDecision, Simulation } from './simulation.js';
import { StandIns } from './stand-in.js';
import type { SimulationClock, SimulationWorld } from './world.js';

/** More changes than this at one moment: the journey feeds itself. */
const MOST_AT_ONCE = 1_000;

/** A simulated customer, their runs and the clock. */
export class Simulator {
  private readonly person: Person;
  private readonly standIns: StandIns;
  private readonly watches: TriggerWatch;
  private readonly segments;
  private readonly journey: string;
  private readonly runs: Run[] = [];
  private readonly decisions: SimulatedDecision[] = [];
  private readonly actions: SimulatedAction[] = [];
  private readonly occurrences: Occurrence[] = [];
  private ended: Readonly<Record<string, 'finished' | 'exited'>> = {};
  private now: number;
  private triggerDue = Infinity;
  private hasChanged = false;
  private isBrokenOff = false;
  private countedAt = NaN;
  private happened = 0;

  constructor(
    private readonly engine: SimulationEngine,
    registry: Registry,
    private readonly plan: Plan,
    customer: SimulatedCustomer,
    private readonly clock: SimulationClock,
    world: SimulationWorld,
  ) {
    this.now = clock.from;
    this.journey = world.journey ?? 'simulated';
    this.person = new Person(customer, customer.knownSince ?? clock.from);
    this.standIns = new StandIns(registry, world, this.journey, customer.id);
    this.watches = engine.watch(plan);
    this.segments = Object.entries(world.segments ?? {});
  }

  /** The journey is published: who is in a segment already is found in it. */
  begin(): void {
    this.judgeSegments('found-at-publish');
    this.calendar();
    this.settle();
  }

  /** The next moment at which something falls due; Infinity = nothing will. */
  nextMoment(): number {
    if (this.isBrokenOff) return Infinity;
    return this.runs.reduce(
      (earliest, { alarm }) => Math.min(earliest, alarm),
      Math.min(this.triggerDue, this.person.segmentsTurnAt),
    );
  }

  /** Turns the clock to a moment at which something falls due. */
  turnTo(moment: number): void {
    this.now = Math.max(this.now, moment);
    if (this.triggerDue <= this.now) this.comeDue();
    if (this.person.segmentsTurnAt <= this.now) this.judgeSegments('changed');
    this.settle();
  }

  /** Something of the script happens. */
  happen(entry: ScriptEntry): void {
    if (this.isBrokenOff) return;
    this.now = Math.max(this.now, entry.at);
    const { person, now } = this;
    switch (entry.kind) {
      case 'event': {
        const event = person.receive(entry, now);
        if (event !== null) this.arrived(event, entry.imported === true);
        break;
      }
      case 'attributes':
        for (const [attribute, value] of Object.entries(entry.set)) this.setAttribute(attribute, value);
        break;
      case 'consent':
        person.consents = [...person.consents, entry.consent];
        break;
      case 'list':
        this.changeList(entry.list, entry.change);
        break;
      case 'reaction':
        person.react(entry, now);
        break;
      case 'api':
      case 'manual': {
        const { kind, data = {}, id = `${kind}-${this.decisions.length + 1}` } = entry;
        this.occurrences.push({ kind, now, id, data });
        break;
      }
      case 'announcement':
        this.announce(entry);
        break;
      case 'hurry':
        this.everyRun({ kind: 'hurried', now, place: person.place });
        break;
      case 'stop':
        this.everyRun({ kind: 'stopped', now, place: person.place, reason: entry.reason });
        break;
    }
    this.changed();
    this.settle();
  }

  /** Everything that came of it. */
  summary(): Simulation {
    return {
      decisions: this.decisions,
      runs: this.runs.map((run) => run.summary()),
      actions: this.actions,
      attributes: this.person.attributes,
      isBrokenOff: this.isBrokenOff,
    };
  }

  /** Lets everything that is due or has changed take its course, until nothing moves at this moment. */
  private settle(): void {
    while (!this.isTooMuch()) {
      const occurrence = this.occurrences.shift();
      if (occurrence !== undefined) {
        this.decide(occurrence);
      } else if (this.hasChanged) {
        this.hasChanged = false;
        this.judgeSegments('changed');
        this.everyRun(this.wake());
      } else {
        const due = this.runs.find(({ alarm }) => alarm <= this.now);
        if (due === undefined) return;
        this.advance(due, this.wake());
      }
    }
  }

  /** Counts what happens at this moment; too much of it breaks the simulation off. */
  private isTooMuch(): boolean {
    if (this.countedAt !== this.now) [this.countedAt, this.happened] = [this.now, 0];
    this.happened += 1;
    if (this.happened > MOST_AT_ONCE) this.isBrokenOff = true;
    return this.isBrokenOff;
  }

  private decide(occurrence: Occurrence): void {
    const { engine, plan, person, journey, now } = this;
    const facts: Facts = { ...person.facts(-1), entry: {}, results: {} };
    const past = this.runs.map(({ key, generation, enteredAt, endedAt }) => ({
      key,
      generation,
      enteredAt,
      endedAt,
    }));
    const admission = engine.admit(plan, occurrence, facts, past, {
      zone: this.clock.zone,
      journey,
      customer: person.customer.id,
      test: person.customer.isTest === true,
    });
    this.decisions.push({ at: now, occurrence: occurrence.kind, admission });
    if (admission.kind === 'stays-out') return;
    const { key, generation, data, control, restarts } = admission;
    if (restarts) this.stopRunning(key);
    const event = 'event' in occurrence ? occurrence.event : undefined;
    const cursor = engine.start({
      entryPlace: event?.place ?? person.place,
      entryEvent: event?.id ?? null,
      enteredAt: now,
      control,
    });
    this.runs.push(new Run(this.runs.length, key, generation, now, data, cursor));
  }

  private stopRunning(key: string): void {
    const happening = { kind: 'stopped', now: this.now, reason: 'Started over', restarts: true } as const;
    for (const run of this.runs) if (run.key === key && run.endedAt === null) this.advance(run, happening);
  }

  private everyRun(happening: Happening): void {
    const goals = this.plan.goals?.length ?? 0;
    // After the end only goals are looked for.
    for (const run of [...this.runs]) if (run.endedAt === null || goals > 0) this.advance(run, happening);
  }

  private wake(): Happening {
    return { kind: 'woken', now: this.now, place: this.person.place };
  }

  /** Advances a run, and carries out what it asks for, until it rests. */
  private advance(run: Run, first: Happening): void {
    const { engine, plan, person } = this;
    const options = { zone: this.clock.zone, journey: this.journey, customer: person.customer.id };
    let happening: Happening | undefined = first;
    while (happening !== undefined && !this.isTooMuch()) {
      const facts: Facts = this.factsOf(run);
      const { cursor, effects } = engine.advance(plan, run.cursor, happening, facts, options);
      run.record(cursor, effects, this.now);
      happening = undefined;
      let left = '';
      for (const effect of effects) {
        // What a node writes follows its being left.
        if (effect.kind === 'visit-ended') left = effect.node;
        happening = this.carryOut(run, effect, left) ?? happening;
      }
    }
  }

  private factsOf(run: Run): Facts {
    return { ...this.person.facts(run.number), entry: run.entry, results: run.results, ended: this.ended };
  }

  private carryOut(run: Run, effect: Effect, node: string): Happening | undefined {
    const { now, person } = this;
    switch (effect.kind) {
      case 'act':
        return this.act(run, effect.node, effect.visit);
      case 'ask': {
        const answer = this.standIns.answer(effect.node, effect.ask, now);
        if (answer.kind === 'start-journey' && answer.started.kind === 'entered') {
          this.ended = { ...this.ended, [answer.started.enrollment]: 'finished' };
          this.changed();
        }
        return { kind: 'answered', now, place: person.place, answer };
      }
      case 'set-attribute':
        this.setAttribute(effect.attribute, effect.value);
        this.changed();
        return undefined;
      case 'list':
        this.changeList(effect.list, effect.change);
        this.changed();
        return undefined;
      case 'record-event': {
        const { event, properties } = effect;
        const received = person.receive({ kind: 'event', event, properties, isActivity: false }, now);
        if (received !== null) this.arrived(received, false);
        this.changed();
        return undefined;
      }
      case 'send-in-app': {
        const { contentKey } = effect;
        const message = { node, journey: this.journey, channel: 'in-app', at: { sent: now } };
        person.remember({ ...message, ...(contentKey !== undefined && { contentKey }) }, run.number);
        this.changed();
        return undefined;
      }
      case 'create-task':
      case 'visit-began':
      case 'visit-ended':
      case 'wait':
      case 'matched':
      case 'goal':
      case 'done':
        return undefined;
    }
  }

  private act(run: Run, id: string, visit: number): Happening {
    const { now, person } = this;
    const node = planNode(this.plan, id);
    const outcome = this.standIns.outcome(id, node, visit);
    const channel = node.message?.channel ?? null;
    this.actions.push({
      at: now,
      run: run.number,
      node: id,
      visit,
      type: node.type,
      channel,
      outcome,
      facts: this.factsOf(run),
    });
    if (channel !== null && outcome === 'sent') {
      person.remember({ node: id, journey: this.journey, channel, at: { sent: now } }, run.number);
    }
    return { kind: 'acted', now, place: person.place, outcome, reason: 'Played by a stand-in' };
  }

  private arrived(event: PastEvent, imported: boolean): void {
    if (this.watches.events?.includes(event.name) !== true) return;
    this.occurrences.push({ kind: 'event', now: this.now, event, imported });
  }

  private announce({ event, id, properties = {} }: Extract<ScriptEntry, { kind: 'announcement' }>): void {
    const { now, person } = this;
    const place = person.place;
    const given: PastEvent = {
      id: id ?? `announcement-${now}`,
      place,
      name: event,
      at: now,
      receivedAt: now,
      properties,
    };
    this.occurrences.push({ kind: 'announcement', now, event: given });
  }

  private setAttribute(attribute: string, to: unknown): void {
    const { person, now } = this;
    const from = Object.hasOwn(person.attributes, attribute) ? person.attributes[attribute] : undefined;
    person.attributes = { ...person.attributes, [attribute]: to };
    const path = `customer.${attribute}`;
    if (from !== to && this.watches.attributes?.includes(path) === true) {
      const id = `${path}@${now}#${this.decisions.length}`;
      this.occurrences.push({ kind: 'attribute', now, id, path, from, to });
    }
    this.calendar();
  }

  private changeList(list: string, change: 'add' | 'remove'): void {
    const others = this.person.lists.filter((other) => other !== list);
    this.person.lists = change === 'add' ? [...others, list] : others;
  }

  private changed(): void {
    this.hasChanged = true;
  }

  private judgeSegments(because: 'changed' | 'found-at-publish'): void {
    if (this.segments.length === 0) return;
    const { entered, left } = this.person.updateSegments(this.segments, this.now, this.clock.zone);
    if (entered.length + left.length > 0 && because === 'changed') this.changed();
    for (const segment of entered) this.turned(segment, 'entered', because);
    for (const segment of left) this.turned(segment, 'left', because);
  }

  private turned(segment: string, change: 'entered' | 'left', because: 'changed' | 'found-at-publish'): void {
    if (this.watches.segments?.includes(segment) !== true) return;
    const { now } = this;
    const id = `${segment}-${change}@${now}`;
    this.occurrences.push({ kind: 'segment', now, id, segment, change, because });
  }

  private calendar(): void {
    const facts: Facts = { ...this.person.facts(-1), entry: {}, results: {} };
    this.triggerDue = this.engine.nextDue(this.plan, facts, this.now, this.clock) ?? Infinity;
  }

  private comeDue(): void {
    const { now, triggerDue: dueAt } = this;
    const kind = this.watches.calendar ?? 'date';
    this.occurrences.push({ kind, now, id: `${kind}@${dueAt}`, dueAt });
    this.calendar();
  }
}
