import type { Data } from '@sojourn/conditions';
import type { Cursor } from '../cursor.js';
import type { Effect } from '../effect.js';
import { traceOf } from '../trace.js';
import type { SimulatedRun } from './simulation.js';

/** One run of the simulated customer, as it goes on. */
export class Run {
  results: Readonly<Record<string, Data>> = {};
  readonly effects: Effect[] = [];
  endedAt: number | null = null;

  constructor(
    readonly number: number,
    readonly key: string,
    readonly generation: number,
    readonly enteredAt: number,
    readonly entry: Data,
    public cursor: Cursor,
  ) {}

  /** When it has to be looked at by time alone; Infinity = never. */
  get alarm(): number {
    const { cursor } = this;
    if (cursor.kind === 'entered') return this.enteredAt;
    return cursor.kind === 'waiting' ? (cursor.alarm ?? cursor.until ?? Infinity) : Infinity;
  }

  /** Writes down what came of a step. */
  record(cursor: Cursor, effects: readonly Effect[], now: number): void {
    this.cursor = cursor;
    for (const effect of effects) {
      this.effects.push(effect);
      if (effect.kind === 'visit-ended' && effect.result !== undefined) {
        this.results = { ...this.results, [effect.node]: effect.result };
      }
    }
    if (cursor.kind === 'done') this.endedAt ??= now;
  }

  /** The run as it is told. */
  summary(): SimulatedRun {
    const { key, generation, enteredAt, entry, cursor, endedAt, effects } = this;
    return { key, generation, enteredAt, entry, cursor, endedAt, effects, trace: traceOf(effects) };
  }
}
