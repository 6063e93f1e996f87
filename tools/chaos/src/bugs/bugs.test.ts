import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../checker/check.js';
import { bugs } from './bugs.js';
import { patchedEnvironment } from './patch.js';
import { traces } from './traces.test-helper.js';

describe('a seeded bug', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-bugs-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(bugs)('is found by what it leaves behind: $name', ({ name, caughtBy }) => {
    const found = check(traces[name]?.() ?? never(name));
    expect(found.map(({ rule }) => rule)).toContain(caughtBy);
  });

  it.each(bugs)('still fits the product as it is built: $name', ({ part, patches, database }) => {
    const changes = patches?.(folder) ?? [];
    expect(changes.length > 0 || database !== undefined).toBe(true);
    // Throws where a text is not there exactly once.
    const { CHAOS_PATCHES } = patchedEnvironment(changes);
    expect(JSON.parse(CHAOS_PATCHES ?? '')).toHaveLength(changes.length);
    expect(part !== undefined).toBe(changes.length > 0);
  });
});

function never(name: string): never {
  throw new Error(`What does “${name}” leave behind?`);
}
