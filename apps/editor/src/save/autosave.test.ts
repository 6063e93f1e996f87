import { jest } from '@jest/globals';
import { createAutosave } from './autosave.js';
import type { DraftConflict, SaveAnswer } from './save-answer.js';

interface Draft {
  readonly text: string;
}

const theirs: DraftConflict = { revision: 7, savedAt: '2026-11-22T08:00:00Z', savedBy: 'Ada', draft: {} };
const head = {} as Extract<SaveAnswer, { kind: 'saved' }>['head'];

function openDraft() {
  let draft: Draft = { text: 'first' };
  const saves: { readonly text: string; readonly baseRevision: number }[] = [];
  const answers: ((answer: SaveAnswer) => void)[] = [];
  const autosave = createAutosave<Draft>({
    read: () => draft,
    revision: 1,
    idleMs: 900,
    retryMs: [1000, 5000],
    save: (sent, baseRevision) => {
      saves.push({ text: sent.text, baseRevision });
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  const answer = async (given: SaveAnswer) => {
    answers.shift()?.(given);
    await jest.advanceTimersByTimeAsync(0);
  };
  return {
    autosave,
    saves,
    status: () => autosave.store.getState().status.kind,
    type: (text: string) => {
      draft = { text };
      autosave.noteChange();
    },
    restore: (old: Draft) => {
      draft = old;
      autosave.noteChange();
    },
    current: () => draft,
    answer,
    accept: (revision: number) => answer({ kind: 'saved', revision, problems: [], head }),
    pass: (ms: number) => jest.advanceTimersByTimeAsync(ms),
  };
}

describe('autosave', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('saves once, within two seconds after the last change', async () => {
    const { type, pass, saves, status, accept } = openDraft();
    type('a');
    await pass(500);
    type('ab');
    expect(status()).toBe('changed');
    await pass(2000);
    expect(saves).toEqual([{ text: 'ab', baseRevision: 1 }]);
    expect(status()).toBe('saving');
    await accept(2);
    expect(status()).toBe('saved');
  });

  it('bases the next save on the revision that the last one made', async () => {
    const { type, pass, saves, accept } = openDraft();
    type('a');
    await pass(1000);
    await accept(2);
    type('b');
    await pass(1000);
    expect(saves.at(-1)).toEqual({ text: 'b', baseRevision: 2 });
  });

  it('sends one request at a time, and what was typed meanwhile after it', async () => {
    const { type, pass, saves, status, accept } = openDraft();
    type('a');
    await pass(1000);
    type('ab');
    await pass(5000);
    expect(saves).toHaveLength(1);
    await accept(2);
    expect(status()).toBe('changed');
    await pass(1000);
    expect(saves.at(-1)).toEqual({ text: 'ab', baseRevision: 2 });
  });

  it('has nothing to save when a change is taken back', async () => {
    const { type, restore, current, pass, saves, status } = openDraft();
    const saved = current();
    type('a');
    restore(saved);
    await pass(5000);
    expect(saves).toEqual([]);
    expect(status()).toBe('saved');
  });

  it('tries again by itself while the server is not reached, with the latest draft', async () => {
    const { type, pass, saves, status, answer, accept } = openDraft();
    type('a');
    await pass(1000);
    await answer({ kind: 'unreachable' });
    expect(status()).toBe('offline');
    type('ab');
    expect(status()).toBe('offline');
    await pass(1000);
    expect(saves.at(-1)).toEqual({ text: 'ab', baseRevision: 1 });
    await answer({ kind: 'unreachable' });
    await pass(4999);
    expect(saves).toHaveLength(2);
    await pass(1);
    await accept(2);
    expect(status()).toBe('saved');
  });

  it('says why the server refused, and tries again with the next change', async () => {
    const { type, pass, autosave, answer, saves } = openDraft();
    type('a');
    await pass(1000);
    await answer({ kind: 'refused', message: 'Too large.' });
    expect(autosave.store.getState().status).toEqual({ kind: 'failed', message: 'Too large.' });
    await pass(60_000);
    expect(saves).toHaveLength(1);
    type('b');
    await pass(1000);
    expect(saves).toHaveLength(2);
  });

  it('writes nothing more once somebody else has saved', async () => {
    const { type, pass, answer, saves, status, autosave } = openDraft();
    type('a');
    await pass(1000);
    await answer({ kind: 'conflict', theirs });
    type('b');
    await pass(60_000);
    await autosave.saveNow();
    expect(saves).toHaveLength(1);
    expect(status()).toBe('conflict');
    expect(await autosave.flush()).toBe(false);
  });

  it('replaces what somebody else saved only when told to', async () => {
    const { type, pass, answer, accept, saves, status, autosave } = openDraft();
    type('a');
    await pass(1000);
    await answer({ kind: 'conflict', theirs });
    const done = autosave.overwrite();
    expect(saves.at(-1)).toEqual({ text: 'a', baseRevision: 7 });
    await accept(8);
    await done;
    expect(status()).toBe('saved');
  });

  it('replaces what somebody else saved even when nothing here looks unsaved', async () => {
    const { accept, saves, status, autosave } = openDraft();
    autosave.raiseConflict(theirs);
    const done = autosave.overwrite();
    expect(saves).toEqual([{ text: 'first', baseRevision: 7 }]);
    await accept(8);
    await done;
    expect(status()).toBe('saved');
  });

  it('replaces what somebody else saved with a draft that was taken back meanwhile', async () => {
    const { type, restore, current, pass, answer, saves, autosave } = openDraft();
    const first = current();
    type('a');
    await pass(1000);
    await answer({ kind: 'conflict', theirs });
    restore(first);
    void autosave.overwrite();
    expect(saves.at(-1)).toEqual({ text: 'first', baseRevision: 7 });
  });

  it('knows its own draft again when the answer to its save was lost', async () => {
    const { type, pass, answer, saves, status } = openDraft();
    type('a');
    await pass(1000);
    await answer({ kind: 'unreachable' });
    await pass(1000);
    await answer({ kind: 'conflict', theirs: { ...theirs, draft: { text: 'a' } } });
    expect(status()).toBe('saved');
    type('b');
    await pass(1000);
    expect(saves.at(-1)).toEqual({ text: 'b', baseRevision: 7 });
  });

  it('takes over what somebody else saved when told to', async () => {
    const { type, restore, pass, answer, saves, status, autosave } = openDraft();
    type('a');
    await pass(1000);
    await answer({ kind: 'conflict', theirs });
    restore({ text: 'theirs' });
    autosave.adopt(theirs.revision);
    expect(status()).toBe('saved');
    type('mine again');
    await pass(1000);
    expect(saves.at(-1)).toEqual({ text: 'mine again', baseRevision: 7 });
  });

  it('flushes everything, changes made during the flush included', async () => {
    const { type, accept, saves, autosave } = openDraft();
    type('a');
    const flushed = autosave.flush();
    type('ab');
    await accept(2);
    await accept(3);
    expect(await flushed).toBe(true);
    expect(saves.map(({ text }) => text)).toEqual(['a', 'ab']);
  });
});
