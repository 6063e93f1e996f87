import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * Where the results of one project's tests are kept; Nx stores the file and brings it back on a cache hit.
 *
 * @param {string} workspaceRoot the repository's folder
 * @param {string} project the project's name, such as `@sojourn/journey`
 * @returns {string} the path of a JSON file holding one {@link Results}
 */
export function resultsFile(workspaceRoot, project) {
  return path.join(workspaceRoot, 'test-results', `${project}.json`);
}

/**
 * What Jest says at the end of a run, as far as it is counted here.
 *
 * @typedef {object} Run
 * @property {number} startTime in milliseconds since the epoch
 * @property {number} numPassedTests tests that passed
 * @property {number} numFailedTests tests that failed
 * @property {number} numPendingTests tests that were skipped
 * @property {number} numTodoTests tests that were only announced
 * @property {number} numRuntimeErrorTestSuites files that could not be loaded
 * @property {File[]} testResults what each file came to
 */

/**
 * What one file of tests came to, as far as it is told here.
 *
 * @typedef {object} File
 * @property {string} testFilePath the file
 * @property {unknown} [testExecError] set when the file could not be loaded
 * @property {string | null} [failureMessage] why, in words
 * @property {{ status: string, fullName: string, failureMessages: string[] | null }[]} testResults its tests
 */

/** How many lines of a failure are kept: what was expected and what came, without the whole stack. */
const LINES = 12;

/**
 * What one project's tests came to.
 *
 * @typedef {object} Results
 * @property {number} passed tests that passed
 * @property {number} failed tests that failed, and files that could not be loaded
 * @property {number} skipped tests that did not run
 * @property {number} seconds how long it took
 * @property {string[]} [failures] each failure: the test's full name, then the first lines of why
 */

/**
 * Counts a finished run; a test file that could not even be loaded is one failure.
 *
 * @param {Run} run what Jest reports at the end
 * @param {number} now the time in milliseconds since the epoch
 * @returns {Results} the run in four numbers, and every failure in words
 */
export function countResults(run, now) {
  return {
    passed: run.numPassedTests,
    failed: run.numFailedTests + run.numRuntimeErrorTestSuites,
    skipped: run.numPendingTests + run.numTodoTests,
    seconds: Math.round((now - run.startTime) / 100) / 10,
    failures: run.testResults.flatMap(failuresOf),
  };
}

/**
 * Says what failed in one file.
 *
 * @param {File} file what Jest reports of it
 * @returns {string[]} as {@link Results} keeps them
 */
function failuresOf({ testFilePath, testExecError, failureMessage, testResults }) {
  if (testExecError) return [sayFailure(path.basename(testFilePath), failureMessage)];
  return testResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => sayFailure(fullName, failureMessages?.join('\n')));
}

/**
 * @param {string} name what failed
 * @param {string | null} [why] Jest's message
 */
function sayFailure(name, why) {
  const lines = stripVTControlCharacters(why ?? '')
    .split('\n')
    .slice(0, LINES);
  return [name, ...lines.map((line) => `    ${line}`)].join('\n').trimEnd();
}

/** Writes the results of a project's tests to a file when Nx runs them, so that all projects can be added up. */
export default class ResultsReporter {
  #file;

  constructor() {
    const { NX_TASK_TARGET_PROJECT: project, NX_WORKSPACE_ROOT: root } = process.env;
    this.#file = project && root ? resultsFile(root, project) : undefined;
  }

  /** Forgets the last run, so that a crash is never taken for its success. */
  onRunStart() {
    if (this.#file) rmSync(this.#file, { force: true });
  }

  /**
   * @param {unknown} _contexts not needed here
   * @param {Run} run what Jest reports at the end
   */
  onRunComplete(_contexts, run) {
    if (!this.#file) return;
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify(countResults(run, Date.now()))}\n`);
  }
}
