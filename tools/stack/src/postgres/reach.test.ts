import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { closedFolder } from './reach.js';
import { assertReachable } from './reachable-program.js';

const stranger = { uid: 54_321, gid: 54_321 };

describe('a folder that PostgreSQL cannot reach', () => {
  const folder = scratchFolder();
  const home = join(folder, 'closed', 'sojourn');
  mkdirSync(home, { recursive: true });
  chmodSync(join(folder, 'closed'), 0o700);

  it('is said with the folder that is in the way and what to do', () => {
    expect(() => {
      assertReachable(home, stranger);
    }).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(`${join(folder, 'closed')} is closed to it`) as string,
        remedy: expect.stringContaining('SOJOURN_HOME=') as string,
      }) as Error,
    );
  });

  it('is reachable for its owner', () => {
    const owner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    expect(closedFolder(home, owner)).toBeUndefined();
  });
});
