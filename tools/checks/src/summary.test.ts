import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countResults } from './results-reporter.js';
import { addUp, say } from './summary.js';

/** Lays out a repository of two libraries and one folder that is no workspace. */
function aRepository(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'summary-'));
  const manifests = { '.': { workspaces: ['libs/*'] }, 'libs/one': lib('one'), 'libs/two': lib('two') };
  mkdirSync(path.join(root, 'libs/notes'), { recursive: true });
  for (const [folder, manifest] of Object.entries(manifests)) {
    mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(path.join(root, folder, 'package.json'), JSON.stringify(manifest));
  }
  return root;
}

function lib(name: string) {
  return { name: `@here/${name}`, scripts: { test: 'jest' } };
}

function leaveResults(root: string, name: string, results: object) {
  mkdirSync(path.join(root, 'test-results/@here'), { recursive: true });
  writeFileSync(path.join(root, `test-results/@here/${name}.json`), JSON.stringify(results));
}

describe('the summary of all tests', () => {
  let root: string;
  beforeEach(() => {
    root = aRepository();
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('adds up the results of every project and says the sums last', () => {
    leaveResults(root, 'one', { passed: 3, failed: 0, skipped: 1, seconds: 1.5 });
    leaveResults(root, 'two', { passed: 4, failed: 2, skipped: 0, seconds: 0.5 });
    const summary = addUp(root);
    expect(summary).toMatchObject({ passed: 7, failed: 2, skipped: 1, seconds: 2, missing: [] });
    expect(say(summary).split('\n').at(-1)).toBe('7 passed, 2 failed, 1 skipped');
  });

  it('counts a project that left no results as a failure and names it', () => {
    leaveResults(root, 'one', { passed: 3, failed: 0, skipped: 0, seconds: 1 });
    const summary = addUp(root);
    expect(summary).toMatchObject({ passed: 3, failed: 1, missing: ['@here/two'] });
    expect(say(summary)).toContain('@here/two  left no results');
  });

  it('counts a test file that cannot be loaded as a failure, and an announced test as skipped', () => {
    const run = {
      startTime: 1_000,
      numPassedTests: 5,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [],
    };
    expect(countResults(run, 3_500)).toMatchObject({ passed: 5, failed: 2, skipped: 3, seconds: 2.5 });
  });

  it('tells what failed and why, so that nobody has to look for it above', () => {
    const told = (status: string, fullName: string, why: string[]) => ({
      status,
      fullName,
      failureMessages: why,
    });
    const run = {
      startTime: 0,
      numPassedTests: 1,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        {
          testFilePath: '/here/cart.test.ts',
          testResults: [
            told('passed', 'a cart is empty', []),
            told('failed', 'a cart can be filled', ['\u001b[31mExpected: 2\u001b[39m\nReceived: 1']),
          ],
        },
        {
          testFilePath: '/here/broken.test.ts',
          testExecError: new Error('no such module'),
          failureMessage: 'no such module',
          testResults: [],
        },
      ],
    };
    leaveResults(root, 'one', countResults(run, 0));
    leaveResults(root, 'two', { passed: 1, failed: 0, skipped: 0, seconds: 0 });
    expect(say(addUp(root)).split('\n').slice(2)).toEqual([
      '',
      '✕ @here/one: a cart can be filled',
      '    Expected: 2',
      '    Received: 1',
      '',
      '✕ @here/one: broken.test.ts',
      '    no such module',
      '2 passed, 2 failed, 0 skipped',
    ]);
  });
});
