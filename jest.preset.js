import { fileURLToPath } from 'node:url';
import { writeTogether } from './tools/checks/src/together.js';

const reporter = fileURLToPath(new URL('tools/checks/src/results-reporter.js', import.meta.url));

/** @param {string} name of the file in libs/testing that Jest runs before or after all tests */
const builtSetup = (name) => fileURLToPath(new URL(`libs/testing/dist/servers/${name}.js`, import.meta.url));

/**
 * The Jest configuration every project starts from: ES modules, TypeScript by swc, workspace packages
 * read from their sources, and results kept as JSON so that a run can be added up afterwards.
 *
 * With `database` PostgreSQL runs beside the tests, with `temporal` Temporal too. Jest loads what starts them
 * without its transform, hence built: `nx build testing`.
 *
 * With `together` the tests of a pure library share one world, unless some of them are named on the command line.
 *
 * @param {{ name: string, database?: boolean, temporal?: boolean, together?: boolean } & import('jest').Config} options
 *   the project's name, the servers its tests need, whether its tests share a world, and what it wants otherwise
 * @returns {import('jest').Config}
 */
export function projectConfig({ name, database = false, temporal = false, together = false, ...overrides }) {
  return {
    displayName: name,
    rootDir: '.',
    reporters: ['default', reporter],
    roots: ['<rootDir>/src'],
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
    ...((database || temporal) && {
      globalSetup: builtSetup(temporal ? 'global-setup-temporal' : 'global-setup'),
      globalTeardown: builtSetup('global-teardown'),
      // Real servers on a busy machine: a limit is for what hangs, not for what is slow.
      testTimeout: 30_000,
    }),
    ...(together && isWholeRun() && sharedWorld()),
    ...overrides,
  };
}

/** Jest runs all tests of the project; others, such as knip, only read the configuration. */
function isWholeRun() {
  const [, program = '', ...options] = process.argv;
  const isNamed = options.some((option) => !option.startsWith('-') || option.includes('Path'));
  return program.endsWith('jest.js') && !isNamed;
}

function sharedWorld() {
  const { folder, alone } = writeTogether(process.cwd());
  return { roots: ['<rootDir>/src', folder], testMatch: [`${folder}/*.test.ts`, ...alone] };
}
