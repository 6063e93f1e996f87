import {
  createEngine,
  createRegistry,
  nameOf,
  type Answer,
  type Config,
  type Cursor,
  type Effect,
  type Facts,
  type Happening,
  type Parked,
  type Plan,
} from '@sojourn/engine';
import type { PastEvent } from '@sojourn/conditions';
import { catalog } from '../config.js';
import { steps } from '../steps.js';

const registry = createRegistry(catalog);
const engine = createEngine({ registry, steps });
const none: Facts = { customer: {}, entry: {}, results: {} };

/** What a visit begins with; instants are ISO texts. */
export interface Beginning {
  readonly now: string;
  readonly zone?: string;
  readonly facts?: Partial<Facts>;
  /** The last place in the order of receipt by then. */
  readonly place?: number;
  /** How a mail node in front of it, called `mail`, was left. */
  readonly behindMail?: 'sent' | 'skipped';
}

/** One passage through a control node called `here`, by the engine: waking and answers give a further visit. */
export class Visit {
  private constructor(
    private readonly plan: Plan,
    private readonly beginning: Beginning,
    readonly cursor: Cursor,
    readonly effects: readonly Effect[],
  ) {}

  /** Reaches a node of a type with a configuration that is sound. */
  static of(type: string, config: Config, beginning: Beginning): Visit {
    const plan = planOf(type, config, beginning.behindMail !== undefined);
    const entry = { entryPlace: 1, entryEvent: 'entry', enteredAt: Date.parse(beginning.now) };
    const visit = new Visit(plan, beginning, engine.start(entry), []).after({ kind: 'woken' }, beginning.now);
    if (beginning.behindMail === undefined) return visit;
    return visit.after({ kind: 'acted', outcome: beginning.behindMail }, beginning.now);
  }

  /** The outcome, reason and so on it was left with; undefined while the enrollment is there. */
  get left(): Extract<Effect, { kind: 'visit-ended' }> | undefined {
    return this.effects.findLast(
      (effect) => effect.kind === 'visit-ended' && effect.node === 'here',
    ) as never;
  }

  /** The outcome it was left by. */
  get outcome(): string | null | undefined {
    return this.left?.outcome;
  }

  /** How it rests; throws when it does not. */
  get parked(): Parked {
    if (this.cursor.kind !== 'waiting') throw new Error(`The enrollment does not wait: ${this.cursor.kind}`);
    return this.cursor;
  }

  /** When the wait ends by itself, as an ISO text in UTC. */
  get until(): string | null {
    const { until } = this.parked;
    return until === null ? null : new Date(until).toISOString();
  }

  /** What the database is asked. */
  get asked(): unknown {
    return this.effects.find(({ kind }) => kind === 'ask');
  }

  /** Looks again. */
  wake(now: string, facts: Partial<Facts> = {}, place?: number): Visit {
    return this.after({ kind: 'woken', ...(place !== undefined && { place }) }, now, facts);
  }

  /** What was asked is answered. */
  answer(answer: Answer, now = this.beginning.now): Visit {
    return this.after({ kind: 'answered', answer }, now);
  }

  private after(happening: Timeless, now: string, facts: Partial<Facts> = {}): Visit {
    const beginning = { ...this.beginning, facts: { ...this.beginning.facts, ...facts } };
    const { place } = this.beginning;
    const advanced = engine.advance(
      this.plan,
      this.cursor,
      { ...(place !== undefined && { place }), ...happening, now: Date.parse(now) },
      { ...none, ...beginning.facts },
      { zone: beginning.zone ?? 'UTC', journey: 'journey', customer: 'customer' },
    );
    return new Visit(this.plan, beginning, advanced.cursor, advanced.effects);
  }
}

type WithoutNow<H> = H extends Happening ? Omit<H, 'now'> : never;
type Timeless = WithoutNow<Happening>;

/** An event that was received when it happened. */
export function anEvent(
  name: string,
  place: number,
  at: string,
  properties: Readonly<Record<string, unknown>> = {},
): PastEvent {
  const instant = Date.parse(at);
  return { id: `event-${place}`, place, name, at: instant, receivedAt: instant, properties };
}

function planOf(type: string, config: Config, isBehindMail: boolean): Plan {
  const nodeType = registry.get(type, 1);
  if (nodeType === undefined) throw new Error(`${nameOf(type, 1)} is not in the catalog`);
  const problems = nodeType.check(config).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '));
  const marked = { marked: true as const };
  const here = {
    type,
    version: 1,
    kind: 'control',
    config: nodeType.read(config),
    caption: '',
    next: {},
  } as const;
  return {
    format: 1,
    trigger: { type: 'event', version: 1, config: {} },
    reentry: { policy: 'always' },
    start: isBehindMail ? 'mail' : 'here',
    nodes: {
      here,
      mail: {
        type: 'send-email',
        version: 1,
        kind: 'action',
        config: {},
        caption: '',
        next: { sent: 'here', skipped: 'here' },
        action: { lane: 'sends', retry: { attempts: 1, timeoutMs: 1 }, requires: [] },
        message: { channel: 'email', purpose: 'service' },
        ...marked,
      },
    },
  };
}
