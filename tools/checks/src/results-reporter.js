import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
 */

/**
 * What one project's tests came to.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, seconds: number }} Results
 */

/**
 * Counts a finished run; a test file that could not even be loaded is one failure.
 *
 * @param {Run} run what Jest reports at the end
 * @param {number} now the time in milliseconds since the epoch
 * @returns {Results} the run in four numbers
 */
export function countResults(run, now) {
  return {
    passed: run.numPassedTests,
    failed: run.numFailedTests + run.numRuntimeErrorTestSuites,
    skipped: run.numPendingTests + run.numTodoTests,
    seconds: Math.round((now - run.startTime) / 100) / 10,
  };
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
