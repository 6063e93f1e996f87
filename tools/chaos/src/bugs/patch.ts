import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A change of a built file: one text, which must be there exactly once, becomes another. */
export interface Patch {
  /** From the root of the workspace on: `libs/store/dist/intake/intake.js`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const preload = new URL('../../preload/patch-modules.js', import.meta.url).href;

/**
 * The environment in which a process of ours has a bug: its modules are patched as they are loaded, and the files stay as
 * they are.
 *
 * @throws when a text is not there exactly once, as after a change of the product: then the patch is to be changed too
 */
export function patchedEnvironment(patches: readonly Patch[]): NodeJS.ProcessEnv {
  for (const patch of patches) patched(patch);
  const modules = patches.map((patch) => ({ ...patch, file: join(root, patch.file) }));
  return { NODE_OPTIONS: `--import=${preload}`, CHAOS_PATCHES: JSON.stringify(modules) };
}

/** Patches that have the worker run another bundle of the workflow: the built one, patched and kept in a folder. */
export function bundlePatch(folder: string, patches: readonly Omit<Patch, 'file'>[]): Patch {
  const bundle = 'apps/worker/dist/workflow-bundle.js';
  const text = patches.reduce(
    (source, patch) => replaced(bundle, source, patch),
    readFileSync(join(root, bundle), 'utf8'),
  );
  const file = join(folder, 'workflow-bundle.js');
  writeFileSync(file, text);
  return {
    file: 'apps/worker/dist/temporal/built.js',
    from: `built('workflow-bundle.js')`,
    to: JSON.stringify(file),
  };
}

function patched({ file, ...patch }: Patch): string {
  return replaced(file, readFileSync(join(root, file), 'utf8'), patch);
}

function replaced(file: string, source: string, { from, to }: Omit<Patch, 'file'>): string {
  if (source.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
  return source.replace(from, () => to);
}
