import { ENTERED, FORMAT, TRIGGER } from '@sojourn/journey';
import type { Journey, JourneyNode } from '@sojourn/journey';

/** What of a mail a test cares about; the rest is filled in. */
export interface Mail {
  readonly subject?: string;
  readonly body?: string;
  readonly to?: string;
}

/** A way out of a branch: its condition in the saved form, and what lies behind it. */
export interface Way {
  readonly when: Readonly<Record<string, unknown>>;
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
  on(event: string, where?: Readonly<Record<string, unknown>>): JourneyBuilder {
    return this.with({
      trigger: { type: 'event', version: 1, config: where ? { event, where } : { event } },
    });
  }

  /** Lets a customer in once for each value of this path. */
  oncePerKey(key: string): JourneyBuilder {
    return this.with({ reentry: { policy: 'once-per-key', key } });
  }

  /** Lets a customer in each time. */
  always(): JourneyBuilder {
    return this.with({ reentry: { policy: 'always' } });
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

  /** The saved form. */
  build(): Journey {
    return structuredClone(this.journey);
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
      settings: {},
      layout: {},
      notes: [],
    },
    { from: TRIGGER, outcome: ENTERED },
  );
}
