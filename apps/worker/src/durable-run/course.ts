import type { Advanced, Cursor, Effect, Engine, Facts, Happening, Plan } from '@sojourn/engine';
import type { EnrollmentRow } from '@sojourn/store';

/** Where an enrollment stands at the beginning of a decision, or after a change of version. */
export interface Stand {
  readonly versionId: string;
  readonly plan: Plan;
  readonly cursor: Cursor;
  readonly facts: Facts;
}

/** An enrollment during one decision: where it stands, and what is to be carried out, in order. */
export class Course {
  private readonly done: Effect[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly row: EnrollmentRow,
    private stand: Stand,
  ) {}

  /** Where it stands now. */
  get at(): Stand {
    return this.stand;
  }

  /** What is to be carried out so far. */
  get effects(): readonly Effect[] {
    return this.done;
  }

  /** What draws are made from, and the zone that holds when nobody names one. */
  get options() {
    const { workspaceZone: zone, journeyKey: journey, customerId: customer } = this.row;
    return { zone, journey, customer };
  }

  /** Lets something happen to it; after the end nothing does. */
  hear(happening: Happening): void {
    const { plan, cursor, facts } = this.stand;
    if (cursor.kind === 'done') return;
    this.follow(this.engine.advance(plan, cursor, happening, facts, this.options));
  }

  /** Goes on where an advance has led. */
  follow({ cursor, effects }: Advanced): void {
    const facts = { ...this.stand.facts, results: withResults(this.stand.facts.results, effects) };
    this.stand = { ...this.stand, cursor, facts };
    this.done.push(...effects);
  }

  /** Goes on in another version of the journey. */
  moveTo(stand: Stand, effects: readonly Effect[] = []): void {
    this.stand = stand;
    this.done.push(...effects);
  }
}

function withResults(results: Facts['results'], effects: readonly Effect[]): Facts['results'] {
  const brought = effects.flatMap((effect) =>
    effect.kind === 'visit-ended' && effect.result ? [[effect.node, effect.result] as const] : [],
  );
  return { ...results, ...Object.fromEntries(brought) };
}
