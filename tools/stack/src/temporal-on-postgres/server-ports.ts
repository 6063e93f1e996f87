import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { choosePort, type PortWish } from '../processes/port.js';

const services = ['frontend', 'history', 'matching', 'worker'] as const;
const servicePorts = z.object({ grpc: z.int(), membership: z.int() });
const serverPorts = z.record(z.enum(services), servicePorts);

/** Where each of the server's services listens, for calls and for the others. */
export type ServerPorts = z.infer<typeof serverPorts>;

/**
 * Free ports for a server, the same as at its last start where they are: its clients find it again, and so do its own
 * services, which remember each other in the database.
 */
export async function chooseServerPorts(path: string, port: number | undefined): Promise<ServerPorts> {
  const kept = readKept(path);
  const chosen: Partial<ServerPorts> = {};
  // One by one, so that none of them is given twice.
  for (const service of services) {
    const wish = { purpose: `Temporal's ${service}`, variable: 'SOJOURN_TEMPORAL_PORT' };
    const given = service === 'frontend' ? port : undefined;
    const grpc = given
      ? await choosePort({ ...wish, port: given })
      : await lowPort(wish, kept?.[service].grpc);
    chosen[service] = { grpc, membership: await lowPort(wish, kept?.[service].membership) };
  }
  const ports = serverPorts.parse(chosen);
  writeFileSync(path, JSON.stringify(ports));
  return ports;
}

/** Below those that systems hand out: the server notes some in a column of two bytes with a sign. */
async function lowPort(wish: PortWish, kept: number | undefined): Promise<number> {
  for (let wanted = kept ?? anyLow(); ; wanted = anyLow()) {
    if ((await choosePort({ ...wish, preferredPort: wanted })) === wanted) return wanted;
  }
}

function anyLow(): number {
  return randomInt(10_000, 2 ** 15);
}

function readKept(path: string): ServerPorts | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return serverPorts.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Torn by a crash: other ports do as well.
    return undefined;
  }
}
