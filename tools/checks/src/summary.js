import { existsSync, readFileSync } from 'node:fs';
import { resultsFile } from './results-reporter.js';
import { listWorkspaces, repository } from './workspaces.js';

/**
 * What all projects' tests came to, and which projects left no results.
 *
 * @typedef {import('./results-reporter.js').Results & { projects: [string, import('./results-reporter.js').Results][], missing: string[] }} Summary
 */

/**
 * Adds up the results of every project that has tests; a project without results counts as one failure.
 *
 * @param {string} [root] the repository's folder, this one unless told
 * @returns {Summary} the sums and what they are made of
 */
export function addUp(root = repository) {
  const workspaces = listWorkspaces(root).filter(({ scripts }) => scripts.test);
  /** @type {Summary} */
  const summary = { passed: 0, failed: 0, skipped: 0, seconds: 0, projects: [], missing: [] };
  for (const { name } of workspaces) {
    const file = resultsFile(root, name);
    if (!existsSync(file)) {
      summary.missing.push(name);
      summary.failed += 1;
      continue;
    }
    /** @type {import('./results-reporter.js').Results} */
    const results = JSON.parse(readFileSync(file, 'utf8'));
    summary.projects.push([name, results]);
    summary.passed += results.passed;
    summary.failed += results.failed;
    summary.skipped += results.skipped;
    summary.seconds += results.seconds;
  }
  return summary;
}

/**
 * Says a summary in lines: the projects, what failed and why, the sums last.
 *
 * @param {Summary} summary what {@link addUp} gives
 * @returns {string} lines without a newline at the end
 */
export function say({ passed, failed, skipped, projects, missing }) {
  const width = Math.max(...[...projects.map(([name]) => name), ...missing].map((name) => name.length));
  return [
    ...projects.map(
      ([name, results]) =>
        `${name.padEnd(width)}  ${results.passed} passed, ${results.failed} failed, ${results.skipped} skipped in ${results.seconds} s`,
    ),
    ...projects.flatMap(([name, { failures = [] }]) => failures.map((failure) => `\n✕ ${name}: ${failure}`)),
    ...missing.map((name) => `${name.padEnd(width)}  left no results, which counts as a failure`),
    `${passed} passed, ${failed} failed, ${skipped} skipped`,
  ].join('\n');
}
