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
export interface Playing {
  /** What stand-ins carried out, in order. */
  readonly actions: readonly SimulatedAction[];
  /** Tells a run what happened. Where it comes to something at once, gives what happens to it next. */
  advance(run: Run, happening: Happening): Happening | undefined;
}

/** What playing is done with. */
export interface PlayingParts {
  readonly engine: SimulationEngine;
  readonly plan: Plan;
  readonly person: Person;
  readonly occurrences: Occurrences;
  readonly standIns: StandIns;
  /** The workspace's zone, and the journey's key. */
  readonly where: { readonly zone: string; readonly journey: string };
}

/** Plays the host of runs. */
export function createPlaying(parts: PlayingParts): Playing {
  const { engine, plan, person, occurrences, standIns, where } = parts;
  const actions: SimulatedAction[] = [];
  let ended: Readonly<Record<string, 'finished' | 'exited'>> = {};
  return { actions, advance };

  function advance(run: Run, happening: Happening): Happening | undefined {
    const options = { ...where, customer: person.customer.id };
    const { cursor, effects } = engine.advance(plan, run.cursor, happening, factsOf(run), options);
    run.record(cursor, effects, happening.now);
    let next: Happening | undefined;
    let left = '';
    for (const effect of effects) {
      // What a node writes follows its being left.
      if (effect.kind === 'visit-ended') left = effect.node;
      next = carryOut(run, effect, left, happening.now) ?? next;
    }
    return next;
  }

  function factsOf(run: Run): Facts {
    return { ...person.facts(run.number), entry: run.entry, results: run.results, ended };
  }

  function carryOut(run: Run, effect: Effect, node: string, now: number): Happening | undefined {
    switch (effect.kind) {
      case 'act':
        return act(run, effect.node, effect.visit, now);
      case 'ask':
        return answer(effect, now);
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
        remember(run, { node, channel: 'in-app', ...(contentKey !== undefined && { contentKey }) }, now);
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

  function answer({ node, ask }: Extract<Effect, { kind: 'ask' }>, now: number): Happening {
    const given = standIns.answer(node, ask, now);
    if (given.kind === 'start-journey' && given.started.kind === 'entered') {
      ended = { ...ended, [given.started.enrollment]: 'finished' };
      occurrences.changed();
    }
    return { kind: 'answered', now, place: person.place, answer: given };
  }

  function act(run: Run, id: string, visit: number, now: number): Happening {
    const node = planNode(plan, id);
    const outcome = standIns.outcome(id, node, visit);
    const channel = node.message?.channel ?? null;
    const { type } = node;
    actions.push({ at: now, run: run.number, node: id, visit, type, channel, outcome, facts: factsOf(run) });
    if (channel !== null && outcome === 'sent') remember(run, { node: id, channel }, now);
    return { kind: 'acted', now, place: person.place, outcome, reason: 'Played by a stand-in' };
  }

  function remember(
    run: Run,
    message: { readonly node: string; readonly channel: string; readonly contentKey?: string },
    now: number,
  ): void {
    person.remember({ ...message, journey: where.journey, at: { sent: now } }, run.number);
  }
}
