import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { repository } from './workspaces.js';

interface Finding {
  readonly rule: string | null;
  readonly message: string;
}

interface Sample {
  readonly fact: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
  readonly message: RegExp;
}

const arrows = '@nx/enforce-module-boundaries';
const fences = 'no-restricted-imports';
const clients = '@typescript-eslint/no-restricted-imports';

const forbidden: readonly Sample[] = [
  {
    fact: 'a pure library may not import a built-in of Node',
    file: 'libs/journey/src/sample.ts',
    code: `import { readFileSync } from 'node:fs';\nreadFileSync('x');`,
    rule: fences,
    message: /runs in the browser too/,
  },
  {
    fact: 'the configuration of a node may not import its channel',
    file: 'libs/nodes/src/send-email/sample.config.ts',
    code: `import { compileEmail } from '@sojourn/channels/compile';\ncompileEmail();`,
    rule: fences,
    message: /channels are for actions/,
  },
  {
    fact: 'a workflow may not import the store',
    file: 'workflows/enrollment/src/sample.ts',
    code: `import { createStore } from '@sojourn/store';\ncreateStore();`,
    rule: arrows,
    message: /scope:workflow/,
  },
  {
    fact: 'a workflow may not import a package of its own choice',
    file: 'workflows/enrollment/src/sample.ts',
    code: `import { DateTime } from 'luxon';\nDateTime.now();`,
    rule: fences,
    message: /only @temporalio\/workflow/,
  },
  {
    fact: 'the api may not import the worker',
    file: 'apps/api/src/sample.ts',
    code: `import { act } from '@sojourn/worker';\nact();`,
    rule: clients,
    message: /started, never imported/,
  },
  {
    fact: 'the api may not reach into the worker by a path',
    file: 'apps/api/src/sample.ts',
    code: `import { act } from '../../worker/src/act.js';\nact();`,
    rule: arrows,
    message: /relative/,
  },
  {
    fact: 'the editor may not import the store',
    file: 'apps/editor/src/sample.ts',
    code: `import { createStore } from '@sojourn/store';\ncreateStore();`,
    rule: arrows,
    message: /scope:editor|env:browser/,
  },
  {
    fact: 'the editor may not enter the nodes by a door of the server',
    file: 'apps/editor/src/sample.ts',
    code: `import { builtInActions } from '@sojourn/nodes/actions';\nbuiltInActions();`,
    rule: fences,
    message: /runs on the server/,
  },
  {
    fact: 'a library may not import one that is built on it',
    file: 'libs/journey/src/sample.ts',
    code: `import { createEngine } from '@sojourn/engine';\ncreateEngine();`,
    rule: arrows,
    message: /Circular dependency|scope:journey/,
  },
  {
    fact: 'a library may not be entered past its door',
    file: 'apps/api/src/sample.ts',
    code: `import { parseJourney } from '../../../libs/journey/src/parse-journey.js';\nparseJourney();`,
    rule: arrows,
    message: /relative/,
  },
  {
    fact: 'only the egress client sends requests to the outside',
    file: 'apps/worker/src/sample.ts',
    code: `import { request } from 'undici';\nrequest('http://example.com');`,
    rule: clients,
    message: /egress client/,
  },
  {
    fact: 'the global fetch is not a way around the egress client',
    file: 'apps/api/src/sample.ts',
    code: `export const leak = () => fetch('http://example.com');`,
    rule: 'no-restricted-globals',
    message: /egress client/,
  },
  {
    fact: 'the client leans on nothing but fetch',
    file: 'libs/client/src/sample.ts',
    code: `export const live = () => new WebSocket('wss://example.com');`,
    rule: 'no-restricted-globals',
    message: /nothing but fetch/,
  },
  {
    fact: 'the client takes no package in the place of fetch',
    file: 'libs/client/src/sample.ts',
    code: `import { request } from 'undici';\nrequest('http://example.com');`,
    rule: clients,
    message: /egress client/,
  },
  {
    fact: 'SQL is written in the store only',
    file: 'apps/api/src/sample.ts',
    code: `import { Pool } from 'pg';\nnew Pool();`,
    rule: clients,
    message: /SQL/,
  },
  {
    fact: 'a default export is refused',
    file: 'libs/engine/src/sample.ts',
    code: `export default 1;`,
    rule: 'no-restricted-syntax',
    message: /Named exports only/,
  },
  {
    fact: 'a hook stands in a describe',
    file: 'libs/engine/src/sample.test.ts',
    code: `beforeAll(() => undefined);`,
    rule: 'no-restricted-syntax',
    message: /outside of a describe/,
  },
  {
    fact: 'a switched-off rule needs its reason on the line',
    file: 'libs/engine/src/sample.ts',
    code: `// eslint-disable-next-line no-console\nexport const one = 1;`,
    rule: 'comments/require-description',
    message: /description/,
  },
];

const allowed: readonly Omit<Sample, 'rule' | 'message'>[] = [
  {
    fact: 'a workflow may import the contract',
    file: 'workflows/enrollment/src/sample.ts',
    code: `import { proxyLocalActivities } from '@temporalio/workflow';\nimport { taskQueues } from '@sojourn/contract';\nproxyLocalActivities(taskQueues);`,
  },
  {
    fact: 'the worker may import the store, the nodes’ actions and the workflow',
    file: 'apps/worker/src/sample.ts',
    code: `import { createStore } from '@sojourn/store';\nimport { builtInActions } from '@sojourn/nodes/actions';\nbuiltInActions(createStore());`,
  },
  {
    fact: 'the client may fetch',
    file: 'libs/client/src/sample.ts',
    code: `export const answer = (url: string) => fetch(url);`,
  },
  {
    fact: 'an action file has a default export',
    file: 'examples/actions/sample.ts',
    code: `import { defineAction } from '@sojourn/sdk';\nexport default defineAction({});`,
  },
];

describe('the fences of the house', () => {
  let findings: Finding[][];
  beforeAll(() => {
    const answer = execFileSync(
      process.execPath,
      [fileURLToPath(new URL('lint-samples.js', import.meta.url))],
      {
        cwd: repository,
        input: JSON.stringify([...forbidden, ...allowed]),
        encoding: 'utf8',
      },
    );
    findings = JSON.parse(answer) as Finding[][];
  }, 120_000);

  it.each(forbidden.map((sample, index) => ({ ...sample, index })))('$fact', ({ index, rule, message }) => {
    expect(findings[index]).toContainEqual({ rule, message: expect.stringMatching(message) as string });
  });

  it.each(allowed.map((sample, index) => ({ ...sample, index })))('$fact', ({ index }) => {
    expect(findings[forbidden.length + index]).toEqual([]);
  });
});
