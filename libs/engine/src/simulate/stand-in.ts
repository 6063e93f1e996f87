import type { Answer, Ask } from '../ask.js';
import { draw, drawByWeight } from '../draw.js';
import { SENT } from '../outcomes.js';
import type { PlanNode } from '../plan.js';
import type { Registry } from '../registry.js';
import type { SimulationWorld } from './world.js';

/** Carries out what the outside would, by the world's word: no provider, no database. */
export class StandIns {
  private readonly given = new Map<string, number>();

  constructor(
    private readonly registry: Registry,
    private readonly world: SimulationWorld,
    private readonly journey: string,
    private readonly customer: string,
  ) {}

  /** The outcome by which an action leaves. */
  outcome(id: string, { type, version, config, message }: PlanNode, visit: number): string {
    const chosen = own(this.world.outcomes, id);
    if (typeof chosen === 'string') return chosen;
    if (chosen !== undefined) {
      const choices = Object.entries(chosen).map(([outcome, weight]) => ({ id: outcome, weight }));
      const drawFor = (outcome: string) =>
        draw(this.journey, JSON.stringify([id, visit, outcome]), this.customer);
      const drawn = drawByWeight(choices, drawFor);
      if (drawn !== undefined) return drawn.id;
    }
    const first = this.registry.get(type, version)?.outcomes(config)[0]?.id;
    return first ?? (message === undefined ? 'done' : SENT);
  }

  /** What the database would answer. */
  answer(node: string, ask: Ask, now: number): Answer {
    switch (ask.kind) {
      case 'code':
        return { kind: 'code', code: this.nextCode(ask.pool) };
      case 'pace':
        return { kind: 'pace', at: now };
      case 'experiment':
        return { kind: 'experiment', figures: own(this.world.figures, node) ?? {}, since: now };
      case 'start-journey': {
        const enrollment = `${ask.journey}-${this.count(`journey ${ask.journey}`)}`;
        const started = own(this.world.journeys, ask.journey) ?? { kind: 'entered', enrollment };
        return { kind: 'start-journey', started };
      }
    }
  }

  private nextCode(pool: string): string | null {
    const number = this.count(`pool ${pool}`);
    const codes = own(this.world.codes, pool);
    return codes === undefined ? `CODE-${number}` : (codes[number - 1] ?? null);
  }

  private count(what: string): number {
    const number = (this.given.get(what) ?? 0) + 1;
    this.given.set(what, number);
    return number;
  }
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
