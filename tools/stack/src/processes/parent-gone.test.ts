import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { program, scratchFolder } from '../testing/scratch.test-helper.js';

const built = fileURLToPath(new URL('../../dist/processes/parent-gone.js', import.meta.url));

const folder = scratchFolder();

it('tells a process that the one that started it is gone', async () => {
  const orphan = program(
    folder,
    'orphan',
    `import { whenParentIsGone } from ${JSON.stringify(built)};
     whenParentIsGone(() => { console.log('gone'); process.exit(0); });
     console.log('here');
     setInterval(() => {}, 1000);`,
  );
  // The list after the command keeps the shell from becoming the program.
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${orphan}"; true`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = shell.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
  expect((await output.next()).value).toBe('here\n');
  shell.kill('SIGKILL');
  await once(shell, 'exit');
  expect((await output.next()).value).toBe('gone\n');
});
