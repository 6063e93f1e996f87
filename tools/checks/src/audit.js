/**
 * Asks the registry for known vulnerabilities and says *clean*, *findings* or *unavailable*; only findings of
 * severity high or critical make the exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { readAudit } from './audit-answer.js';
import { repository } from './workspaces.js';

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: repository,
  encoding: 'utf8',
  shell: process.platform === 'win32',
  timeout: 60_000,
});
const answer = readAudit(stdout ?? '');
if (answer.kind === 'clean') console.log('audit: clean');
if (answer.kind === 'unavailable') console.log(`audit: unavailable (${answer.reason})`);
if (answer.kind === 'findings') {
  console.log(['audit: findings', ...answer.lines.map((line) => `  ${line}`)].join('\n'));
  process.exitCode = answer.serious > 0 ? 1 : 0;
}
