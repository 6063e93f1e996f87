import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DevFile } from '@sojourn/stack';

/** What `dev.json` of the stack that all walks share says now; its sign-in link is new after each use. */
export function sharedStack(): DevFile {
  const { SOJOURN_E2E_HOME: home } = process.env;
  if (!home)
    throw new Error(
      'The shared stack does not run: start these tests by Jest with this project’s configuration.',
    );
  return JSON.parse(readFileSync(join(home, 'dev.json'), 'utf8')) as DevFile;
}
