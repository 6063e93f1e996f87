import type { Facts } from '../facts.js';
import type { Happening } from '../happening.js';
import type { Occurrence } from '../occurrence.js';
import type { Plan } from '../plan.js';
import type { Registry } from '../registry.js';
import { Occurrences } from './occurrences.js';
import { Person } from './person.js';
import { createPlaying, type Playing } from './playing.js';
import { Run } from './run.js';
import type { ScriptEntry } from './script.js';
import type { SimulationEngine } from './simulate.js';
import type { SimulatedCustomer } from './simulated-customer.js';
import type { SimulatedDecision, Simulation } from './simulation.js';
import { StandIns } from './stand-in.js';
import type { SimulationClock, SimulationWorld } from './world.js';

/** More changes than this at one moment: the journey feeds itself. */
const MOST_AT_ONCE = 1_000;

/** A simulated customer, their runs and the clock. */
export class Simulator {
  private readonly person: Person;
  private readonly occurrences: Occurrences;
  private readonly playing: Playing;
  private readonly journey: string;
  private readonly runs: Run[] = [];
  private readonly decisions: SimulatedDecision[] = [];
  private now: number;
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
    this.occurrences = new Occurrences(engine, plan, this.person, clock, world);
    const { person, occurrences, journey } = this;
    const standIns = new StandIns(registry, world, journey, customer.id);
    const where = { zone: clock.zone, journey };
    this.playing = createPlaying({ engine, plan, person, occurrences, standIns, where });
  }

  /** The journey is published. */
  begin(): void {
    this.occurrences.publish(this.now);
    this.settle();
  }

  /** The next moment at which something falls due; Infinity = nothing will. */
  nextMoment(): number {
    if (this.isBrokenOff) return Infinity;
    return this.runs.reduce(
      (earliest, { alarm }) => Math.min(earliest, alarm),
      Math.min(this.occurrences.triggerDue, this.person.segmentsTurnAt),
    );
  }

  /** Turns the clock to a moment at which something falls due. */
  turnTo(moment: number): void {
    this.now = Math.max(this.now, moment);
    if (this.occurrences.triggerDue <= this.now) this.occurrences.comeDue(this.now);
    if (this.person.segmentsTurnAt <= this.now) this.occurrences.judgeSegments(this.now);
    this.settle();
  }

  /** Something of the script happens. */
  happen(entry: ScriptEntry): void {
    if (this.isBrokenOff) return;
    this.now = Math.max(this.now, entry.at);
    this.befall(entry);
    this.occurrences.changed();
    this.settle();
  }

  /** Everything that came of it. */
  summary(): Simulation {
    return {
      decisions: this.decisions,
      runs: this.runs.map((run) => run.summary()),
      actions: this.playing.actions,
      attributes: this.person.attributes,
      isBrokenOff: this.isBrokenOff,
    };
  }

  private befall(entry: ScriptEntry): void {
    const { person, occurrences, now } = this;
    switch (entry.kind) {
      case 'event': {
        const event = person.receive(entry, now);
        if (event !== null) occurrences.received(event, now, entry.imported);
        return;
      }
      case 'attributes':
        for (const [attribute, value] of Object.entries(entry.set))
          occurrences.setAttribute(attribute, value, now);
        return;
      case 'consent':
        person.consents = [...person.consents, entry.consent];
        return;
      case 'list':
        occurrences.changeList(entry.list, entry.change);
        return;
      case 'reaction':
        person.react(entry, now);
        return;
      case 'api':
      case 'manual':
        occurrences.chosen(entry, now);
        return;
      case 'announcement':
        occurrences.announced(entry, now);
        return;
      case 'hurry':
        this.everyRun({ kind: 'hurried', now, place: person.place });
        return;
      case 'stop':
        this.everyRun({ kind: 'stopped', now, place: person.place, reason: entry.reason });
        return;
    }
  }

  /** Lets everything that is due or has changed take its course, until nothing moves at this moment. */
  private settle(): void {
    while (!this.isTooMuch()) {
      const occurrence = this.occurrences.next();
      if (occurrence !== undefined) {
        this.decide(occurrence);
      } else if (this.occurrences.takeChange()) {
        this.occurrences.judgeSegments(this.now);
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
    const facts: Facts = { ...person.facts(null), entry: {}, results: {} };
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

  /** Advances a run until it rests. */
  private advance(run: Run, first: Happening): void {
    let happening: Happening | undefined = first;
    while (happening !== undefined && !this.isTooMuch()) happening = this.playing.advance(run, happening);
  }
}
