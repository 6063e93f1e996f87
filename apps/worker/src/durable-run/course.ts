import type { Advanced, Answer, Cursor, Effect, Facts, Happening, Plan } from '@sojourn/engine';
import { factsAt, lockEnrollment, type EnrollmentRow } from '@sojourn/store';
import { answerAsk } from '../asking/answer-ask.js';
import { carryOut, isWrite } from './carry-out.js';
import type { Decision } from './decision.js';
import { mindHops } from './mind-hops.js';

/** Where an enrollment stands at the beginning of a decision, or after a change of version. */
export interface Stand {
  readonly versionId: string;
  readonly plan: Plan;
  readonly cursor: Cursor;
  readonly facts: Facts;
}

/** Something that happened. When: as of the moment at which the facts were read. */
export type Happened = Timeless<Happening>;
type Timeless<Each> = Each extends unknown ? Omit<Each, 'now' | 'place'> : never;

/** An enrollment during one decision: where it stands, and what is to be carried out, in order. */
export class Course {
  private readonly done: Effect[] = [];
  private carriedOut = 0;
  private read: EnrollmentRow;

  constructor(
    private readonly decision: Decision,
    private stand: Stand,
  ) {
    this.read = decision.row;
  }

  /** Where it stands now. */
  get at(): Stand {
    return this.stand;
  }

  /** The enrollment as it was last read; not moved yet. */
  get row(): EnrollmentRow {
    return this.read;
  }

  /** Everything that comes of the decision so far. */
  get effects(): readonly Effect[] {
    return this.done;
  }

  /** What draws are made from, and the zone that holds when nobody names one. */
  get options() {
    const { workspaceZone: zone, journeyKey: journey, customerId: customer } = this.read;
    return { zone, journey, customer };
  }

  /**
   * Lets something happen to it, and answers what it asks, until it rests; after the end nothing happens. What it has
   * written is in the database before anything else is decided or asked.
   */
  async hear(happened: Happened): Promise<void> {
    if (this.stand.cursor.kind === 'done') return;
    await this.writeDown();
    this.follow(this.after(happened));
    while (this.stand.cursor.kind === 'asking') await this.answer();
  }

  /** Goes on where an advance has led. */
  follow({ cursor, effects }: Advanced): void {
    const facts = { ...this.stand.facts, results: withResults(this.stand.facts.results, effects) };
    this.stand = { ...this.stand, cursor, facts };
    this.done.push(...mindHops(this.read, effects));
  }

  /** Goes on in another version of the journey. */
  moveTo(stand: Stand, effects: readonly Effect[] = []): void {
    this.stand = stand;
    this.done.push(...effects);
  }

  /** What came after a place in the order of receipt is none of its business. */
  seeOnlyUntil(place: number): void {
    const { events, ...facts } = this.stand.facts;
    if (events === undefined) return;
    this.stand = {
      ...this.stand,
      facts: { ...facts, events: events.filter((event) => event.place <= place) },
    };
  }

  /** Carries out what has not been yet. */
  async carryOut(): Promise<void> {
    const { transaction, aftermath } = this.decision;
    const { carriedOut } = this;
    this.carriedOut = this.done.length;
    await carryOut(transaction, this.read, this.done.slice(carriedOut), aftermath, carriedOut);
  }

  private after(happened: Happened): Advanced {
    const { plan, cursor, facts } = this.stand;
    const { now, place } = this.read;
    return this.decision.house.engine.advance(plan, cursor, { ...happened, now, place }, facts, this.options);
  }

  private async answer(): Promise<void> {
    await this.writeDown();
    const asked = this.done.findLast((effect) => effect.kind === 'ask');
    if (!asked) throw new Error('nothing was asked');
    const { decision, read: row } = this;
    const { plan, facts } = this.stand;
    const { node, visit, ask } = asked;
    const hear = (answer: Answer) => this.after({ kind: 'answered', answer });
    const heard = hear(await answerAsk(ask, { ...decision, row, plan, facts, node, visit, hear }));
    if (heard.cursor === this.stand.cursor)
      throw new Error(`${node} does not take the answer to what it asked`);
    this.follow(heard);
  }

  /** What would change the facts is carried out, and they are read again. */
  private async writeDown(): Promise<void> {
    if (!this.done.slice(this.carriedOut).some(isWrite)) return;
    await this.carryOut();
    const { transaction, house } = this.decision;
    const read = await lockEnrollment(transaction, this.read.id);
    if (!read) throw new Error(`enrollment ${this.read.id} is gone`);
    const { customer, place, now } = read;
    this.read = { ...this.read, customer, place, now };
    const { plan, cursor, facts } = this.stand;
    const known = await factsAt(transaction, this.read, house.engine.factsNeeded(plan, cursor));
    this.stand = { ...this.stand, facts: { ...known, results: facts.results } };
  }
}

function withResults(results: Facts['results'], effects: readonly Effect[]): Facts['results'] {
  const brought = effects.flatMap((effect) =>
    effect.kind === 'visit-ended' && effect.result ? [[effect.node, effect.result] as const] : [],
  );
  return { ...results, ...Object.fromEntries(brought) };
}
