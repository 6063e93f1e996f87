import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startStack } from '@sojourn/stack';

/**
 * Starts one stack for all walks that leave it standing, with the actions of the examples. Who has one running
 * names its home in `SOJOURN_E2E_HOME`, and no other is started.
 */
export default async function globalSetup() {
  if (process.env.SOJOURN_E2E_HOME) return;
  const stack = await startStack({
    home: mkdtempSync(path.join(tmpdir(), 'sojourn-e2e-')),
    env: {
      SOJOURN_ACTIONS_DIR: fileURLToPath(new URL('../../../../examples/actions', import.meta.url)),
      SOJOURN_EGRESS_ALLOW: '127.0.0.1',
    },
  });
  process.env.SOJOURN_E2E_HOME = stack.home;
  globalThis.sojournStack = stack;
}
