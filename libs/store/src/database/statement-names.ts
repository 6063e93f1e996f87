const OFTEN = 3;
// Each connection keeps a plan of each, so statements that are put together anew every time must not pile up there.
const MOST_NAMES = 150;
const MOST_COUNTED = 1_000;

/** Gives names to statements that come often, up to a number of them, and keeps the names. */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  /** The statement's name; none as long as it has not come often, and none when all are given away. */
  of(text: string): string | undefined {
    const name = this.names.get(text);
    if (name !== undefined || this.names.size >= MOST_NAMES) return name;
    const count = (this.counts.get(text) ?? 0) + 1;
    if (count < OFTEN) {
      if (this.counts.size >= MOST_COUNTED) this.counts.clear();
      this.counts.set(text, count);
      return undefined;
    }
    this.counts.delete(text);
    return this.name(text);
  }

  private name(text: string): string {
    const given = `s${this.names.size + 1}`;
    this.names.set(text, given);
    if (this.names.size === MOST_NAMES) this.counts.clear();
    return given;
  }
}
