import type { ActionDefinition } from '@sojourn/sdk';
import { isAction, manifestOf } from '@sojourn/sdk';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { register as registerForRequire } from 'tsx/cjs/api';
import { register as registerForImport } from 'tsx/esm/api';

/** A file that was found but brought no action, and why, for its author. */
export interface BrokenFile {
  readonly file: string;
  readonly reason: string;
}

/** What a folder of actions came to. */
export interface LoadedActions {
  readonly actions: readonly ActionDefinition[];
  readonly broken: readonly BrokenFile[];
}

const ACTION_FILE = /(?<!\.d|\.test)\.(ts|js|mjs)$/;

/**
 * Loads every action file of a folder. One that is broken does not keep the others from loading; a folder that is
 * not there holds none. `taken` are the types that are built in.
 */
export async function loadActions(folder: string, taken: ReadonlySet<string>): Promise<LoadedActions> {
  // A folder without `"type": "module"` makes its files CommonJS, hence both.
  registerForImport();
  const unregisterForRequire = registerForRequire();
  try {
    return await loadAll(await actionFiles(folder), taken);
  } finally {
    // Left in place it would also turn what Temporal requires, our failure converter, into CommonJS.
    unregisterForRequire();
  }
}

async function loadAll(files: readonly string[], taken: ReadonlySet<string>): Promise<LoadedActions> {
  const actions: ActionDefinition[] = [];
  const broken: BrokenFile[] = [];
  const known = new Set<string>();
  for (const file of files) {
    try {
      const action = await loadAction(file);
      const { type, version } = manifestOf(action);
      if (taken.has(type)) throw new Error(`the type "${type}" is built in: choose another`);
      if (known.has(`${type}@${version}`))
        throw new Error(`version ${version} of "${type}" is in another file already`);
      known.add(`${type}@${version}`);
      actions.push(action);
    } catch (error) {
      broken.push({ file, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { actions, broken };
}

async function actionFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && ACTION_FILE.test(entry.name));
    return files.map(({ name }) => resolve(folder, name)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function loadAction(file: string): Promise<ActionDefinition> {
  const exported: unknown = await import(pathToFileURL(file).href);
  // CommonJS has its exports inside the default.
  for (const candidate of [defaultOf(exported), defaultOf(defaultOf(exported))]) {
    if (isAction(candidate)) return candidate;
  }
  throw new Error('its default export is not an action: write `export default defineAction({ … })`');
}

function defaultOf(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
}
