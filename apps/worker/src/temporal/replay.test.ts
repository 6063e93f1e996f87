import { Worker } from '@temporalio/worker';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { workflowBundlePath } from '../testing/workflow-bundle-path.test-helper.js';

const histories = fileURLToPath(new URL('histories/', import.meta.url));

describe('recorded histories', () => {
  it('are understood by this build of the durable run', async () => {
    const files = await readdir(histories);
    expect(files).not.toHaveLength(0);
    for (const file of files) {
      const history: unknown = JSON.parse(await readFile(`${histories}/${file}`, 'utf8'));
      await Worker.runReplayHistory({ workflowBundle: { codePath: workflowBundlePath } }, history);
    }
  });
});
