import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** A file of JSON lines that outlives whatever comes next: a line is on the disk before anything follows from it. */
export class DurableLog<Entry extends object> {
  private readonly file: number;

  constructor(readonly path: string) {
    this.file = openSync(path, 'a', 0o600);
  }

  /** Writes an entry down, with the moment in milliseconds since 1970. */
  append(entry: Entry): void {
    writeSync(this.file, `${JSON.stringify({ ...entry, at: Date.now() })}\n`);
    fsyncSync(this.file);
  }

  /** Everything that was written down. */
  read(): readonly (Entry & { readonly at: number })[] {
    return readFileSync(this.path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Entry & { readonly at: number });
  }

  close(): void {
    closeSync(this.file);
  }
}
