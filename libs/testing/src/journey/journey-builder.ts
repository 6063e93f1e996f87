import { ENTERED, FORMAT, TRIGGER } from '@sojourn/journey';
import type { Goal, Journey, JourneyNode, JourneySettings, Reentry } from '@sojourn/journey';

/** What of a mail a test cares about; the rest is filled in. */
export interface Mail {
  readonly subject?: string;
  readonly body?: string;
  readonly to?: string;
}

/** A condition in the saved form. */
type Condition = Readonly<Record<string, unknown>>;

/** A way out of a branch: its condition, and what lies behind it. */
export interface Way {
  readonly when: Condition;
  readonly then: (path: JourneyBuilder) => JourneyBuilder;
}

interface OpenEnd {
  readonly from: string;
  readonly outcome: string;
}

/** Draws a journey from top to bottom; every call gives a new builder and leaves the old one as it was. */
export class JourneyBuilder {
  constructor(
    private readonly journey: Journey,
    /** Where the next node goes; null after an exit. */
    private readonly openEnd: OpenEnd | null,
  ) {}

  /** Lets in customers who do this event, optionally under a condition. */
  on(event: string, where?: Condition): JourneyBuilder {
    return this.trigger('event', where ? { event, where } : { event });
  }

  /** Lets customers in by a trigger of any type. */
  trigger(type: string, config: JourneyNode['config'], version = 1): JourneyBuilder {
    return this.with({ trigger: { type, version, config } });
  }

  /** Lets a customer in once and never again. */
  once(): JourneyBuilder {
    return this.reentry({ policy: 'once' });
  }

  /** Lets a customer in once for each value of this path. */
  oncePerKey(key: string): JourneyBuilder {
    return this.reentry({ policy: 'once-per-key', key });
  }

  /** Starts the run over when a customer comes again with the same value of this path. */
  restartPerKey(key: string): JourneyBuilder {
    return this.reentry({ policy: 'restart-per-key', key });
  }

  /** Lets a customer in again who is not inside any more. */
  againAfterExit(): JourneyBuilder {
    return this.reentry({ policy: 'again-after-exit' });
  }

  /** Lets a customer in again so long (ISO 8601) after they entered last. */
  againAfter(after: string): JourneyBuilder {
    return this.reentry({ policy: 'again-after', after });
  }

  /** Lets a customer in each time. */
  always(): JourneyBuilder {
    return this.reentry({ policy: 'always' });
  }

  /** Watches for an event that counts as success; it ends the enrollment unless `ends` is false. */
  goal(
    id: string,
    { ends = true, ...goal }: Omit<Goal, 'id' | 'ends'> & Partial<Pick<Goal, 'ends'>>,
  ): JourneyBuilder {
    return this.with({ goals: [...this.journey.goals, { id, ...goal, ends }] });
  }

  /** Takes a customer out, with a reason, as soon as a condition is true. */
  exitWhen(id: string, when: Condition, reason: string): JourneyBuilder {
    return this.with({ exits: [...this.journey.exits, { id, when, reason }] });
  }

  /** Sets what holds for the whole journey, beside what is set already. */
  settings(settings: JourneySettings): JourneyBuilder {
    return this.with({ settings: { ...this.journey.settings, ...settings } });
  }

  /** Sends a mail; the path goes on behind *sent*. */
  sendEmail(id: string, { subject = id, body = `<p>${id}</p>`, ...rest }: Mail = {}): JourneyBuilder {
    return this.node(id, { type: 'send-email', version: 1, config: { subject, body, ...rest } }, 'sent');
  }

  /** Waits for a duration in ISO 8601. */
  wait(duration: string, id = this.freeId('wait')): JourneyBuilder {
    return this.node(id, { type: 'wait', version: 1, config: { duration } }, 'next');
  }

  /** Chooses by conditions, in their order; the path goes on behind *everyone else*. */
  branch(ways: Readonly<Record<string, Way>>, id = this.freeId('branch')): JourneyBuilder {
    const paths = Object.entries(ways).map(([way, { when }]) => ({ id: way, title: way, when }));
    const branch = this.node(id, { type: 'branch', version: 1, config: { paths } }, 'else');
    const drawn = Object.entries(ways).reduce(
      (journey, [way, { then }]) => then(new JourneyBuilder(journey, { from: id, outcome: way })).journey,
      branch.journey,
    );
    return new JourneyBuilder(drawn, branch.openEnd);
  }

  /** Leaves the journey with a reason. */
  exit(reason: string, id = this.freeId('exit')): JourneyBuilder {
    const { journey } = this.node(id, { type: 'exit', version: 1, config: { reason } }, 'none');
    return new JourneyBuilder(journey, null);
  }

  /** Adds a node of any type; the path goes on behind `outcome`. */
  node(id: string, node: JourneyNode, outcome: string): JourneyBuilder {
    if (!this.openEnd) throw new Error(`nothing can follow an exit, not even "${id}"`);
    if (id in this.journey.nodes) throw new Error(`there is a node "${id}" already`);
    const nodes = { ...this.journey.nodes, [id]: node };
    const edges = [...this.journey.edges, { ...this.openEnd, to: id }];
    const layout = { ...this.journey.layout, [id]: { x: 0, y: 160 * Object.keys(nodes).length } };
    return new JourneyBuilder({ ...this.journey, nodes, edges, layout }, { from: id, outcome });
  }

  /** Goes on behind another outcome of a node that is drawn already. */
  after(from: string, outcome: string): JourneyBuilder {
    return new JourneyBuilder(this.journey, { from, outcome });
  }

  /** Leads to a node that is drawn already, as the way back into a repeat does. */
  to(id: string): JourneyBuilder {
    if (!this.openEnd) throw new Error(`nothing can follow an exit, not even "${id}"`);
    if (!(id in this.journey.nodes)) throw new Error(`there is no node "${id}" yet`);
    const edges = [...this.journey.edges, { ...this.openEnd, to: id }];
    return new JourneyBuilder({ ...this.journey, edges }, null);
  }

  /** The saved form. */
  build(): Journey {
    return structuredClone(this.journey);
  }

  private reentry(reentry: Reentry): JourneyBuilder {
    return this.with({ reentry });
  }

  private with(part: Partial<Journey>): JourneyBuilder {
    return new JourneyBuilder({ ...this.journey, ...part }, this.openEnd);
  }

  private freeId(type: string): string {
    const taken = Object.values(this.journey.nodes).filter((node) => node.type === type).length;
    return taken === 0 ? type : `${type}-${taken + 1}`;
  }
}

/** Begins to draw a journey that lets in, once, whoever does *Order Completed*. */
export function aJourney(): JourneyBuilder {
  return new JourneyBuilder(
    {
      format: FORMAT,
      trigger: { type: 'event', version: 1, config: { event: 'Order Completed' } },
      reentry: { policy: 'once' },
      nodes: {},
      edges: [],
      goals: [],
      exits: [],
      settings: {},
      layout: {},
      notes: [],
    },
    { from: TRIGGER, outcome: ENTERED },
  );
}
