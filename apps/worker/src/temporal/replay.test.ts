import { Worker } from '@temporalio/worker';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createLog } from '../process/log.js';
import { workflowBundlePath } from './built.js';
import { installRuntime } from './runtime.js';

const histories = fileURLToPath(new URL('histories/', import.meta.url));

describe('recorded histories', () => {
  beforeAll(() => {
    installRuntime(createLog('test', pino({ level: 'silent' })));
  });

  it('are understood by this build of the durable run', async () => {
    const files = await readdir(histories);
    expect(files).not.toHaveLength(0);
    for (const file of files) {
      const history: unknown = JSON.parse(await readFile(`${histories}/${file}`, 'utf8'));
      await Worker.runReplayHistory({ workflowBundle: { codePath: workflowBundlePath } }, history);
    }
  });
});
