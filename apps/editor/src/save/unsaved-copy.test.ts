import { dropUnsavedCopy, keepUnsavedCopy, readUnsavedCopy, type CopyStorage } from './unsaved-copy.js';

function memory(): CopyStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('an unsaved copy', () => {
  it('is found again, for its journey only', () => {
    const storage = memory();
    keepUnsavedCopy(storage, 'j1', { baseRevision: 3, draft: { any: 'thing' } });
    expect(readUnsavedCopy(storage, 'j1')).toEqual({ baseRevision: 3, draft: { any: 'thing' } });
    expect(readUnsavedCopy(storage, 'j2')).toBeNull();
  });

  it('is gone once it is dropped', () => {
    const storage = memory();
    keepUnsavedCopy(storage, 'j1', { baseRevision: 3, draft: {} });
    dropUnsavedCopy(storage, 'j1');
    expect(readUnsavedCopy(storage, 'j1')).toBeNull();
  });

  it.each(['{broken', '[]', '{"draft":{}}'])('that cannot be read (%s) is forgotten', (text) => {
    const storage = memory();
    storage.setItem('sojourn:unsaved:j1', text);
    expect(readUnsavedCopy(storage, 'j1')).toBeNull();
    expect(storage.getItem('sojourn:unsaved:j1')).toBeNull();
  });
});
