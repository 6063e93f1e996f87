import {
  createEngine,
  createRegistry,
  nameOf,
  type Config,
  type Facts,
  type Occurrence,
  type Plan,
  type TriggerWatch,
} from '@sojourn/engine';
import { catalog } from '../config.js';
import { triggers } from '../steps.js';

const registry = createRegistry(catalog);
const engine = createEngine({ registry, triggers });
const none: Facts = { customer: {}, entry: {}, results: {} };

/** What a trigger answers: `enters: reason`, or `rule: reason`; and the data of who enters. */
export interface Answered {
  readonly says: string;
  readonly data?: unknown;
}

/** The entrance of a journey with a trigger of this type; its configuration has to be sound. */
export class Gate {
  private readonly plan: Plan;

  constructor(type: string, config: Config, zone = 'UTC') {
    const nodeType = registry.get(type, 1);
    if (nodeType === undefined) throw new Error(`${nameOf(type, 1)} is not in the catalog`);
    const problems = nodeType.check(config);
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '));
    this.plan = {
      format: 1,
      trigger: { type, version: 1, config: nodeType.read(config) },
      reentry: { policy: 'always' },
      timezone: zone,
      start: '',
      nodes: {},
    };
  }

  /** What the host watches. */
  get watch(): TriggerWatch {
    return engine.watch(this.plan);
  }

  /** Asks about an occurrence for a customer. */
  ask(occurrence: Occurrence, facts: Partial<Facts> = {}): Answered {
    const options = { zone: 'UTC', journey: 'journey', customer: 'customer' };
    const admission = engine.admit(this.plan, occurrence, { ...none, ...facts }, [], options);
    if (admission.kind === 'stays-out') return { says: `${admission.rule}: ${admission.reason}` };
    return { says: `enters: ${admission.reason}`, data: admission.data };
  }

  /** When a customer with these attributes is due strictly after a moment; ISO texts, the answer in UTC. */
  due(after: string, customer: Facts['customer'] = {}): string | null {
    const due = engine.nextDue(this.plan, { ...none, customer }, Date.parse(after), { zone: 'UTC' });
    return due === null ? null : new Date(due).toISOString();
  }
}
