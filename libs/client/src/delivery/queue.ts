import type { Outgoing } from '../events/outgoing.js';

/** How much may be taken at a time. */
export interface Portion {
  readonly events: number;
  /** As JSON; an event that weighs more by itself is taken alone. */
  readonly bytes: number;
}

/** Events that are not settled yet, in the order in which they came; never more than the limit. */
export class Queue {
  private events: Outgoing[] = [];
  private weight = 0;
  private everAdded = 0;

  constructor(private readonly limit: number) {}

  /** How many wait. */
  get length(): number {
    return this.events.length;
  }

  /** What they weigh, in bytes. */
  get bytes(): number {
    return this.weight;
  }

  /** How many have been added since the beginning. */
  get added(): number {
    return this.everAdded;
  }

  /** How many have been settled since the beginning. */
  get settled(): number {
    return this.everAdded - this.events.length;
  }

  /** Adds an event; false when there is no room. */
  add(outgoing: Outgoing): boolean {
    if (this.events.length >= this.limit) return false;
    this.events.push(outgoing);
    this.weight += sizeOf(outgoing);
    this.everAdded += 1;
    return true;
  }

  /** Whether an event is not settled yet. */
  holds(outgoing: Outgoing): boolean {
    return this.events.includes(outgoing);
  }

  /** The first of them, as many as a portion holds, without those at the head that are under way. */
  portion({ events, bytes }: Portion, underWay = 0): readonly Outgoing[] {
    let weight = 0;
    const candidates = this.events.slice(underWay, underWay + events);
    const end = candidates.findIndex((each, index) => {
      weight += sizeOf(each);
      return weight > bytes && index > 0;
    });
    return end === -1 ? candidates : candidates.slice(0, end);
  }

  /** Takes out what is settled; what is not there any more is left alone. */
  settle(settled: readonly Outgoing[]): void {
    const gone = new Set(settled);
    this.events = this.events.filter((each) => !gone.has(each));
    this.weight = this.events.reduce((sum, each) => sum + sizeOf(each), 0);
  }

  /** Takes out all of them. */
  clear(): readonly Outgoing[] {
    const all = this.events;
    this.settle(all);
    return all;
  }
}

/** What an event adds to a request: itself and a comma. */
function sizeOf({ bytes }: Outgoing): number {
  return bytes + 1;
}
