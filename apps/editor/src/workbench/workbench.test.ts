import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { moveNode, type Journey } from '@sojourn/journey';
import { catalog, straight } from '../document/journeys.test-helper.js';
import type { JourneyHeadFragment } from '../generated/graphql.js';
import { keepUnsavedCopy, readUnsavedCopy, type CopyStorage } from '../save/unsaved-copy.js';
import { createWorkbench } from './workbench.js';

const head: JourneyHeadFragment = {
  id: 'j1',
  key: 'welcome',
  name: 'Welcome',
  status: 'DRAFT',
  draftRevision: 4,
  draftSavedAt: '2026-11-22T08:00:00Z',
  draftSavedBy: { id: 'u1', name: 'Ada' },
  hasUnpublishedChanges: true,
  version: null,
  problems: [],
};

/** Nobody listens there: what is edited stays unsaved. */
const client = new ApolloClient({
  link: new HttpLink({ uri: 'http://127.0.0.1:9/graphql' }),
  cache: new InMemoryCache(),
});

function memory(): CopyStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

function openJourney(storage: CopyStorage) {
  const workbench = createWorkbench({
    client,
    catalog,
    head,
    draft: straight,
    openNode: null,
    canEdit: true,
    reload: () => undefined,
    storage,
  });
  return { workbench, stop: workbench.start() };
}

const moved: Journey = moveNode(straight, 'mail', { x: 500, y: 0 });

describe('an opened journey', () => {
  it('keeps a copy of what is not saved, and drops it when the change is taken back', () => {
    const storage = memory();
    const { workbench, stop } = openJourney(storage);
    workbench.document.getState().edit(() => moved);
    expect(readUnsavedCopy(storage, 'j1')).toEqual({ baseRevision: 4, draft: moved });
    workbench.document.undo();
    expect(readUnsavedCopy(storage, 'j1')).toBeNull();
    stop();
  });

  it('brings back what a closed tab had not saved, as a step that can be undone', () => {
    const storage = memory();
    keepUnsavedCopy(storage, 'j1', { baseRevision: 4, draft: moved });
    const { workbench, stop } = openJourney(storage);
    expect(workbench.document.getState().journey).toEqual(moved);
    expect(workbench.autosave.store.getState().status.kind).toBe('changed');
    workbench.document.undo();
    expect(workbench.document.getState().journey).toEqual(straight);
    stop();
  });

  it('asks what to keep when somebody saved after that tab was closed', () => {
    const storage = memory();
    keepUnsavedCopy(storage, 'j1', { baseRevision: 3, draft: moved });
    const { workbench, stop } = openJourney(storage);
    expect(workbench.autosave.store.getState().status).toEqual({
      kind: 'conflict',
      theirs: { revision: 4, savedAt: '2026-11-22T08:00:00Z', savedBy: 'Ada', draft: straight },
    });
    stop();
  });
});
