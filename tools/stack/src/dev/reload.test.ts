import { reload } from './reload.js';
import type { Room } from './rooms.js';

const api: Room = { folder: 'apps/api/src', parts: ['api'], compiled: true, migrates: false };
const store: Room = { folder: 'libs/store/src', parts: ['api', 'worker'], compiled: true, migrates: true };
const actions: Room = { folder: 'actions', parts: ['actions'], compiled: false, migrates: false };

describe('a reload', () => {
  let done: string[];
  const step = (name: string) => () => {
    done.push(name);
    return Promise.resolve();
  };
  const steps = {
    build: step('build'),
    migrate: step('migrate'),
    restart: (part: string) => step(`restart ${part}`)(),
    say: (text: string) => done.push(text.replace(/ \(.*/, '')),
  };
  beforeEach(() => {
    done = [];
  });

  it('builds and restarts what the change concerns', async () => {
    await reload([api], steps);
    expect(done).toEqual(['building what has changed', 'build', 'restart api', 'api reloaded']);
  });

  it('migrates when the store has changed, and restarts each part once', async () => {
    await reload([api, store], steps);
    expect(done).toEqual([
      'building what has changed',
      'build',
      'migrate',
      'restart api',
      'restart worker',
      'api, worker reloaded',
    ]);
  });

  it('builds nothing for a custom action', async () => {
    await reload([actions], steps);
    expect(done).toEqual(['restart actions', 'actions reloaded']);
  });

  it('leaves everything as it was when the build fails', async () => {
    await reload([store], { ...steps, build: () => Promise.reject(new Error('error TS2304')) });
    expect(done).toEqual(['building what has changed', 'not reloaded: error TS2304']);
  });
});
