import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { PidFile } from './pid-file.js';

describe('a pid file', () => {
  const folder = scratchFolder();

  it('names the noted process while it runs', () => {
    const file = new PidFile(join(folder, 'self.json'));
    file.write(process.pid);
    expect(file.running()).toBe(process.pid);
  });

  it('names nobody once the process has ended', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    const file = new PidFile(join(folder, 'ended.json'));
    if (child.pid !== undefined) file.write(child.pid);
    await once(child, 'exit');
    expect(file.running()).toBeUndefined();
  });

  it('names nobody when another process has been given the pid since', () => {
    const file = new PidFile(join(folder, 'reused.json'));
    file.write(process.pid);
    const record = JSON.parse(readFileSync(file.path, 'utf8')) as object;
    writeFileSync(file.path, JSON.stringify({ ...record, identity: 'an earlier moment' }));
    expect(file.running()).toBeUndefined();
  });

  it.each(['', '{"pid":', '{"pid":"1"}'])('names nobody when it holds %j', (content) => {
    const file = new PidFile(join(folder, 'torn.json'));
    writeFileSync(file.path, content);
    expect(file.running()).toBeUndefined();
  });

  it('names nobody when it is not there', () => {
    expect(new PidFile(join(folder, 'absent.json')).running()).toBeUndefined();
  });
});
