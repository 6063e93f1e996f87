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
    };
    expect(countResults(run, 3_500)).toEqual({ passed: 5, failed: 2, skipped: 3, seconds: 2.5 });
  });
});
