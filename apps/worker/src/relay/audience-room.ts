const LEAST = 4;
const GROWTH = 1.25;

/**
 * How many who came with audiences may be at work at once: more while workers keep up, fewer while they do not. What is
 * released beyond what they can carry out makes nothing faster, and takes its share of processors and slots from live
 * customers.
 */
export class AudienceRoom {
  private now = LEAST;

  /** @param most never more than so many */
  constructor(private readonly most: number) {}

  /** So many, in each workspace. */
  get size(): number {
    return Math.min(this.now, this.most);
  }

  /**
   * Told while others wait for room: how many of those released stand before busy workers. When they are more than a
   * quarter of the room it halves, and otherwise it grows.
   */
  adapt(standing: number): void {
    this.now =
      standing * 4 > this.size
        ? Math.max(LEAST, Math.floor(this.size / 2))
        : Math.min(this.most, Math.ceil(this.size * GROWTH));
  }
}
