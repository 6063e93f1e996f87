import type { Effect } from '../effect.js';
import type { Facts } from '../facts.js';
import type { Happening } from '../happening.js';
import { planNode } from '../plan-node.js';
import type { Plan } from '../plan.js';
import type { Occurrences } from './occurrences.js';
import type { Person } from './person.js';
import type { Run } from './run.js';
import type { SimulationEngine } from './simulate.js';
import type { SimulatedAction } from './simulation.js';
import type { StandIns } from './stand-in.js';

/** Advances runs, and carries out what they ask for in the simulated world. */
export class Playing {
  /** What stand-ins carried out, in order. */
  readonly actions: SimulatedAction[] = [];
  private ended: Readonly<Record<string, 'finished' | 'exited'>> = {};

  constructor(
    private readonly engine: SimulationEngine,
    private readonly plan: Plan,
    private readonly person: Person,
    private readonly occurrences: Occurrences,
    private readonly standIns: StandIns,
    private readonly where: { readonly zone: string; readonly journey: string },
  ) {}

  /** Tells a run what happened. Where it comes to something at once, gives what happens to it next. */
  advance(run: Run, happening: Happening): Happening | undefined {
    const { engine, plan, where, person } = this;
    const options = { ...where, customer: person.customer.id };
    const { cursor, effects } = engine.advance(plan, run.cursor, happening, this.factsOf(run), options);
    run.record(cursor, effects, happening.now);
    let next: Happening | undefined;
    let left = '';
    for (const effect of effects) {
      // What a node writes follows its being left.
      if (effect.kind === 'visit-ended') left = effect.node;
      next = this.carryOut(run, effect, left, happening.now) ?? next;
    }
    return next;
  }

  private factsOf(run: Run): Facts {
    return { ...this.person.facts(run.number), entry: run.entry, results: run.results, ended: this.ended };
  }

  private carryOut(run: Run, effect: Effect, node: string, now: number): Happening | undefined {
    const { person, occurrences } = this;
    switch (effect.kind) {
      case 'act':
        return this.act(run, effect.node, effect.visit, now);
      case 'ask':
        return this.answer(effect, now);
      case 'set-attribute':
        occurrences.setAttribute(effect.attribute, effect.value, now);
        return undefined;
      case 'list':
        occurrences.changeList(effect.list, effect.change);
        return undefined;
      case 'record-event': {
        const { event, properties } = effect;
        const received = person.receive({ kind: 'event', event, properties, isActivity: false }, now);
        if (received !== null) occurrences.received(received, now);
        return undefined;
      }
      case 'send-in-app': {
        const { contentKey } = effect;
        const message = { node, journey: this.where.journey, channel: 'in-app', at: { sent: now } };
        person.remember({ ...message, ...(contentKey !== undefined && { contentKey }) }, run.number);
        occurrences.changed();
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

  private answer({ node, ask }: Extract<Effect, { kind: 'ask' }>, now: number): Happening {
    const answer = this.standIns.answer(node, ask, now);
    if (answer.kind === 'start-journey' && answer.started.kind === 'entered') {
      this.ended = { ...this.ended, [answer.started.enrollment]: 'finished' };
      this.occurrences.changed();
    }
    return { kind: 'answered', now, place: this.person.place, answer };
  }

  private act(run: Run, id: string, visit: number, now: number): Happening {
    const { person, where } = this;
    const node = planNode(this.plan, id);
    const outcome = this.standIns.outcome(id, node, visit);
    const channel = node.message?.channel ?? null;
    const { type } = node;
    const facts = this.factsOf(run);
    this.actions.push({ at: now, run: run.number, node: id, visit, type, channel, outcome, facts });
    if (channel !== null && outcome === 'sent') {
      person.remember({ node: id, journey: where.journey, channel, at: { sent: now } }, run.number);
    }
    return { kind: 'acted', now, place: person.place, outcome, reason: 'Played by a stand-in' };
  }
}
