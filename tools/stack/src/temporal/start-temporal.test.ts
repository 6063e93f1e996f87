import { join } from 'node:path';
import { processIdentity } from '../processes/process-identity.js';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { namespaceAnswers } from './namespace-answers.js';
import { startTemporal } from './start-temporal.js';

describe('Temporal', () => {
  const directory = join(scratchFolder(), 'temporal');

  it('answers in its namespace until it is stopped, and takes the place of what a killed run left', async () => {
    const orphan = await startTemporal({ directory });
    await expect(namespaceAnswers(orphan.address)).resolves.toBe(true);

    const server = await startTemporal({ directory, preferredPort: orphan.port });
    expect(processIdentity(orphan.pid)).toBeUndefined();
    expect(server.address).toBe(orphan.address);
    await expect(namespaceAnswers(server.address)).resolves.toBe(true);

    await server.stop();
    expect(processIdentity(server.pid)).toBeUndefined();
    await expect(namespaceAnswers(server.address)).resolves.toBe(false);
  });

  it('gives up when it is no longer wanted', async () => {
    await expect(startTemporal({ directory, signal: AbortSignal.abort() })).rejects.toThrow(
      'stopped while it started',
    );
  });
});
