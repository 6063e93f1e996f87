import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TEMPORAL_SERVER_VERSION, TEMPORAL_VERSION } from './version.js';

it('is the one that the Go module pins', () => {
  const module = readFileSync(fileURLToPath(new URL('../../../temporal/go.mod', import.meta.url)), 'utf8');
  expect(module).toContain(`github.com/temporalio/cli v${TEMPORAL_VERSION} `);
  expect(module).toContain(`go.temporal.io/server v${TEMPORAL_SERVER_VERSION} `);
});
