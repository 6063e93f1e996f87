import { readHistories } from '../recording/history-files.js';
import { replay } from '../testing/replay.test-helper.js';
import { workflowBundlePath } from './built.js';

describe('recorded histories', () => {
  it('are understood by this build of the durable run', async () => {
    const results = await replay({ codePath: workflowBundlePath }, await readHistories());
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ error }) => error !== undefined)).toEqual([]);
  });
});
