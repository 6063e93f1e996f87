import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTogether } from './tools/checks/src/together.js';

const reporter = fileURLToPath(new URL('tools/checks/src/results-reporter.js', import.meta.url));

/** @param {string} name of the file in libs/testing that Jest runs before or after all tests */
const builtSetup = (name) => fileURLToPath(new URL(`libs/testing/dist/servers/${name}.js`, import.meta.url));

/**
 * What the tests of a project need.
 *
 * @typedef {object} Options
 * @property {string} name the project's name
 * @property {string[]} [folders] where its tests are: `src`
 * @property {boolean} [database] PostgreSQL runs beside the tests
 * @property {boolean} [temporal] PostgreSQL and a Temporal server run beside the tests
 * @property {boolean} [timeSkipping] PostgreSQL and Temporal's test server, whose clock can skip, run beside the tests
 * @property {boolean} [together] the tests share one world
 * @property {string[]} [apart] folders whose tests share one of their own, beside the others
 */

/**
 * The Jest configuration every project starts from: ES modules, TypeScript by swc, workspace packages
 * read from their sources, and results kept as JSON so that a run can be added up afterwards.
 *
 * With `database` PostgreSQL runs beside the tests, with `temporal` Temporal too, with `timeSkipping` its test
 * server instead. Jest loads what starts them without its transform, hence built: `nx build testing`.
 *
 * With `together`, as it is unless a project says otherwise, its tests share one world: Jest gives every file one of its
 * own and loads all libraries into it anew, which costs more than most tests. Those in a folder that stands `apart` have
 * a world and a process to themselves and run beside the others: for tests that wait more than they compute. Tests that
 * are named on the command line run by themselves.
 *
 * @param {Options & import('jest').Config} options what the project needs, and what it wants otherwise
 * @returns {import('jest').Config}
 */
export function projectConfig({
  name,
  folders = ['src'],
  database = false,
  temporal = false,
  timeSkipping = false,
  together = true,
  apart = [],
  ...overrides
}) {
  return {
    displayName: name,
    rootDir: '.',
    reporters: ['default', reporter],
    roots: folders.map((folder) => `<rootDir>/${folder}`),
    testMatch: ['**/*.test.ts', '**/*.test.tsx'],
    testEnvironment: 'node',
    testEnvironmentOptions: {
      customExportConditions: ['@sojourn/source', 'node', 'node-addons'],
    },
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    transform: {
      '^.+\\.tsx?$': [
        '@swc/jest',
        {
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', tsx: true, decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          },
          module: { type: 'es6' },
        },
      ],
    },
    transformIgnorePatterns: ['/node_modules/', '\\.js$'],
    ...((database || temporal || timeSkipping) && {
      globalSetup: builtSetup(setupFor({ temporal, timeSkipping })),
      globalTeardown: builtSetup('global-teardown'),
      // Real servers on a busy machine: a limit is for what hangs, not for what is slow.
      testTimeout: 30_000,
    }),
    ...(together && isWholeRun() && sharedWorld(projectFolder(name), folders, apart)),
    ...overrides,
  };
}

/** @param {Pick<Options, 'temporal' | 'timeSkipping'>} servers what runs beside PostgreSQL */
function setupFor({ temporal, timeSkipping }) {
  if (timeSkipping) return 'global-setup-time-skipping';
  return temporal ? 'global-setup-temporal' : 'global-setup';
}

/** Jest runs all tests of the project, by itself or for Stryker; others, such as knip, only read the configuration. */
function isWholeRun() {
  if (process.env['MUTATED_LIBRARY'] !== undefined) return true;
  const [, program = '', ...options] = process.argv;
  const isNamed = options.some((option) => !option.startsWith('-') || option.includes('Path'));
  return program.endsWith('jest.js') && !isNamed;
}

/**
 * The project's folder, where Jest runs; Stryker runs it for a library from the root.
 *
 * @param {string} name the project's name
 */
function projectFolder(name) {
  return process.env['MUTATED_LIBRARY'] === undefined ? process.cwd() : path.resolve('libs', name);
}

/**
 * @param {string} root the project's folder
 * @param {string[]} folders where in it the tests are
 * @param {string[]} apart which of them are tested in a world of their own
 */
function sharedWorld(root, folders, apart) {
  const together = writeTogether(root, folders, apart);
  return {
    ...(apart.length > 0 && { maxWorkers: 1 + apart.length }),
    roots: [...folders, '.together'].map((folder) => path.join(root, folder)),
    testMatch: [`${together}/*.test.ts`],
  };
}
