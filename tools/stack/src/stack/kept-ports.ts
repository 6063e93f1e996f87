import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const portsSchema = z.partialRecord(z.enum(['http', 'postgres', 'temporal', 'smtp', 'editor']), z.int());

/** The ports of the last start, so that addresses stay the same where they can. */
export type KeptPorts = z.infer<typeof portsSchema>;

/** The ports of a first start, where they are free. */
const usualPorts: KeptPorts = { postgres: 5_433, temporal: 7_233, smtp: 2_525, editor: 5_173 };

/** Reads the ports of the last start. */
export function readKeptPorts(path: string): KeptPorts {
  if (!existsSync(path)) return usualPorts;
  try {
    return { ...usualPorts, ...portsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) };
  } catch {
    // Torn by a crash: only a convenience is lost.
    return usualPorts;
  }
}

/** Keeps ports for the next start, beside those that are kept already; a part that brings none is left as it is. */
export function keepPorts(path: string, ports: Partial<Record<keyof KeptPorts, number | undefined>>): void {
  const brought = Object.fromEntries(
    Object.entries<number | undefined>(ports).filter(([, port]) => port !== undefined),
  );
  writeFileSync(path, JSON.stringify({ ...readKeptPorts(path), ...brought }));
}
