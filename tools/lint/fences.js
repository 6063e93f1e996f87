/**
 * Fences that tags of projects cannot see: Node's built-ins, doors of a library, and packages that only one room
 * may use. Each is a configuration of its own rule, as ESLint keeps only the last options of a rule.
 */

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.test-helper.ts'];

const serverSide =
  '^(node:|fs|path|crypto|http|https|net|child_process|worker_threads|react|@nestjs|typeorm|pg|@temporalio)(/|$|[a-z])';

/** Pure code runs in the browser too: no built-in of Node, no framework, no database, no Temporal. */
const pure = {
  name: 'sojourn/pure',
  files: [
    'libs/{journey,conditions,engine,contract,sdk,client}/src/**/*.ts',
    'libs/nodes/src/**/*.{config,step}.ts',
    'libs/nodes/src/{config,steps,gallery}.ts',
    'libs/nodes/src/{chance,fields,judging,sending,timing,triggers,ways,words}/**/*.ts',
    'libs/nodes/src/gallery/**/*.ts',
  ],
  ignores: tests,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: serverSide, message: 'Pure code runs in the browser too.' },
          {
            regex: '^@sojourn/channels',
            message: 'Configuration and steps are pure; channels are for actions.',
          },
        ],
      },
    ],
  },
};

/** Workflow code runs in Temporal's sandbox and outlives deployments, so it leans on next to nothing. */
const workflow = {
  name: 'sojourn/workflow',
  files: ['workflows/*/src/**/*.ts'],
  ignores: tests,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(?!@temporalio/workflow$|@sojourn/contract$|\\.)',
            message: 'A workflow imports only @temporalio/workflow and @sojourn/contract.',
          },
        ],
      },
    ],
  },
};

/** The editor enters the nodes by the doors that are made for browsers. */
const editor = {
  name: 'sojourn/editor',
  files: ['apps/editor/src/**/*.{ts,tsx}'],
  ignores: tests,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '^node:', message: 'The editor runs in the browser.' },
          {
            regex: '^@sojourn/nodes/(actions|publish)$',
            message: 'This door leads to code that runs on the server.',
          },
        ],
      },
    ],
  },
};

const outside = 'Requests to the outside go through the egress client of @sojourn/channels.';

const packages = ['undici', 'axios', 'got', 'ky', 'node-fetch', 'superagent'];
const builtIns = ['http', 'https', 'http2', 'net', 'tls', 'dgram'];
const httpClients = [...packages, ...builtIns, ...builtIns.map((name) => `node:${name}`)].map((name) => ({
  name,
  allowTypeImports: true,
  message: outside,
}));

const databaseClients = ['pg', 'typeorm', '@nestjs/typeorm'].map((name) => ({
  name,
  allowTypeImports: true,
  message: 'SQL is written in @sojourn/store; the others speak to its repositories.',
}));

const applications = [
  { regex: '^@sojourn/(api|worker|editor)(/|$)', message: 'An application is started, never imported.' },
];

const otherWaysOut = ['XMLHttpRequest', 'WebSocket', 'EventSource'];

const serverCode = ['{libs,apps,workflows,examples,actions}/**/*.ts'];

/** Whatever a workspace can influence leaves the house through one client, which refuses private addresses. */
const egress = {
  name: 'sojourn/egress',
  files: serverCode,
  ignores: [...tests, 'libs/channels/src/egress/**', 'libs/testing/**', 'apps/editor/**'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['fetch', ...otherWaysOut].map((name) => ({ name, message: outside })),
    ],
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { paths: [...httpClients, ...databaseClients], patterns: applications },
    ],
  },
};

/** The client runs in the programs of others: it calls the one address they make it with, by nothing but `fetch`. */
const client = {
  name: 'sojourn/client',
  files: ['libs/client/src/**/*.ts'],
  ignores: tests,
  rules: {
    'no-restricted-globals': [
      'error',
      ...otherWaysOut.map((name) => ({ name, message: 'The client leans on nothing but fetch.' })),
    ],
  },
};

/** The one room with SQL in it is bound to the egress client like the others. */
const store = {
  name: 'sojourn/store',
  files: ['libs/store/src/**/*.ts'],
  ignores: tests,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { paths: httpClients, patterns: applications }],
  },
};

/** All fences, in the order in which ESLint takes them. */
export const fences = [pure, workflow, editor, egress, client, store];
