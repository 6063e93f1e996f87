import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { chooseServerPorts } from './server-ports.js';

describe('the ports of a Temporal server on PostgreSQL', () => {
  const folder = scratchFolder();

  it('are eight different ones, which fit into two bytes with a sign', async () => {
    const services = Object.values(await chooseServerPorts(join(folder, 'eight.json'), undefined));
    expect(new Set(services.flatMap(({ grpc, membership }) => [grpc, membership])).size).toBe(8);
    for (const { membership } of services) expect(membership).toBeLessThan(2 ** 15);
  });

  it('are the same at the next start', async () => {
    const file = join(folder, 'again.json');
    const first = await chooseServerPorts(file, undefined);
    await expect(chooseServerPorts(file, undefined)).resolves.toEqual(first);
  });

  it('are chosen anew when the note about them was torn by a crash', async () => {
    const file = join(folder, 'torn.json');
    writeFileSync(file, '{"frontend":');
    const chosen = await chooseServerPorts(file, undefined);
    await expect(chooseServerPorts(file, undefined)).resolves.toEqual(chosen);
  });
});
