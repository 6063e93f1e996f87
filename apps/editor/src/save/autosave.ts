import { canonicalJson } from '@sojourn/journey';
import { createStore } from 'zustand/vanilla';
import type { DraftConflict, SaveAnswer } from './save-answer.js';
import type { SaveStatus } from './save-status.js';

interface AutosaveState<Draft> {
  readonly status: SaveStatus;
  /** The revision that the next save is based on. */
  readonly revision: number;
  /** The draft as the server has it; null when that is not what this canvas ever showed. */
  readonly savedDraft: Draft | null;
}

interface AutosaveOptions<Draft> {
  /** The draft as it is on the canvas now; a changed draft is another object. */
  readonly read: () => Draft;
  readonly save: (draft: Draft, baseRevision: number) => Promise<SaveAnswer>;
  readonly revision: number;
  /** Pause after the last change until it is saved, in ms. */
  readonly idleMs?: number;
  /** Pauses between tries while the server is not reached, in ms; the last one repeats. */
  readonly retryMs?: readonly number[];
}

/** Keeps the server's draft up to date with the canvas; see `createAutosave`. */
export type Autosave<Draft> = ReturnType<typeof createAutosave<Draft>>;

/** Saves a draft after each pause in editing, one request at a time, and never over somebody else's changes. */
export function createAutosave<Draft>(options: AutosaveOptions<Draft>) {
  const { read, save, idleMs = 900, retryMs = [1000, 2000, 5000, 10_000] } = options;
  const store = createStore<AutosaveState<Draft>>((): AutosaveState<Draft> => ({
    status: { kind: 'saved' },
    revision: options.revision,
    savedDraft: read(),
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inFlight: Promise<void> | null = null;
  let misses = 0;

  const statusKind = () => store.getState().status.kind;
  const isClean = () => read() === store.getState().savedDraft;
  const show = (status: SaveStatus) => {
    clearTimeout(timer);
    store.setState({ status });
  };
  const scheduleIn = (ms: number) => {
    timer = setTimeout(() => void saveNow(), ms);
  };

  /** Call after each change of the draft. */
  function noteChange(): void {
    if (inFlight !== null || statusKind() === 'conflict') return;
    if (isClean()) {
      show({ kind: 'saved' });
    } else if (statusKind() !== 'offline') {
      show({ kind: 'changed' });
      scheduleIn(idleMs);
    }
  }

  /** Saves without waiting for a pause; also the way to try again. */
  async function saveNow(): Promise<void> {
    if (statusKind() === 'conflict') return;
    inFlight ??= attempt().finally(() => {
      inFlight = null;
      if (statusKind() === 'saved') noteChange();
    });
    await inFlight;
  }

  async function attempt(): Promise<void> {
    const draft = read();
    const { revision, savedDraft } = store.getState();
    if (draft === savedDraft) {
      show({ kind: 'saved' });
      return;
    }
    show({ kind: 'saving' });
    const answer = await save(draft, revision);
    misses = answer.kind === 'unreachable' ? misses + 1 : 0;
    settle(draft, answer);
  }

  function settle(draft: Draft, answer: SaveAnswer): void {
    switch (answer.kind) {
      case 'saved':
        store.setState({ revision: answer.revision, savedDraft: draft });
        show({ kind: 'saved' });
        return;
      case 'conflict':
        settleConflict(draft, answer.theirs);
        return;
      case 'refused':
        show({ kind: 'failed', message: answer.message });
        return;
      case 'unreachable':
        show({ kind: 'offline' });
        scheduleIn(retryMs[Math.min(misses, retryMs.length) - 1] ?? idleMs);
    }
  }

  // What is there may be our own: an answer that was lost on its way leaves the draft saved, and us asking again.
  function settleConflict(sent: Draft, theirs: DraftConflict): void {
    if (canonicalJson(theirs.draft) === canonicalJson(sent)) {
      store.setState({ revision: theirs.revision, savedDraft: sent });
      show({ kind: 'saved' });
    } else {
      show({ kind: 'conflict', theirs });
    }
  }

  /** Saves until the server has what is on the canvas; false when that cannot be had now. */
  async function flush(): Promise<boolean> {
    while (!isClean()) {
      await saveNow();
      if (statusKind() !== 'saved' && statusKind() !== 'changed') return false;
    }
    return statusKind() !== 'conflict';
  }

  /** Tells of a conflict that was found elsewhere. */
  function raiseConflict(theirs: DraftConflict): void {
    show({ kind: 'conflict', theirs });
  }

  /** Decides a conflict: what is on the canvas replaces what somebody else saved. */
  async function overwrite(): Promise<void> {
    const { status } = store.getState();
    if (status.kind !== 'conflict') return;
    // The server has theirs, so a canvas that looked saved is not any more.
    store.setState({ revision: status.theirs.revision, savedDraft: null });
    show({ kind: 'changed' });
    await saveNow();
  }

  /** Takes what is on the canvas now for the server's draft of `revision`. */
  function adopt(revision: number): void {
    store.setState({ revision, savedDraft: read() });
    show({ kind: 'saved' });
  }

  /** Stops the clock; what is unsaved then stays so. */
  function dispose(): void {
    clearTimeout(timer);
  }

  return { store, noteChange, saveNow, flush, raiseConflict, overwrite, adopt, dispose };
}
