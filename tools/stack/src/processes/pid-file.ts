import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { processIdentity } from './process-identity.js';

const recordSchema = z.object({ pid: z.int().positive(), identity: z.string() });

/**
 * Remembers a process across our own death, so that the next start can find what the last one left
 * running and can tell it from a stranger that has been given the same pid since.
 */
export class PidFile {
  constructor(readonly path: string) {}

  /** Notes the process, synchronously: nothing may come between a spawn and its record. */
  write(pid: number): void {
    writeFileSync(this.path, JSON.stringify({ pid, identity: processIdentity(pid) ?? '' }));
  }

  /** The pid of the noted process if that very process still runs. */
  running(): number | undefined {
    const record = this.read();
    return record !== undefined && processIdentity(record.pid) === record.identity ? record.pid : undefined;
  }

  clear(): void {
    rmSync(this.path, { force: true });
  }

  private read(): z.infer<typeof recordSchema> | undefined {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    try {
      return recordSchema.parse(JSON.parse(text));
    } catch {
      // Torn by a crash while it was written: then it names nobody.
      return undefined;
    }
  }
}
