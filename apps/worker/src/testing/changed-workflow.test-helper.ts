import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A change of the durable run, as somebody might make it in good faith. */
export interface Change {
  readonly file: 'enrollment.workflow.js' | 'advance.js' | 'act.js' | 'or-else.js';
  readonly from: string;
  readonly to: string;
}

const house = fileURLToPath(new URL('../../../../', import.meta.url));

/** A bench on which copies of the workflow are changed and bundled. */
export async function openWorkbench() {
  const folder = await mkdtemp(path.join(tmpdir(), 'sojourn-changed-'));
  await symlink(path.join(house, 'node_modules'), path.join(folder, 'node_modules'));
  // Most of a bundle is Temporal's, and the same in every copy.
  const cacheDirectory = path.join(folder, 'cache');
  let copies = 0;
  return {
    /** Bundles a changed copy of the built workflow, and says where. */
    async bundle(change?: Change): Promise<string> {
      copies += 1;
      const copy = path.join(folder, `copy-${copies}`);
      await cp(path.join(house, 'workflows/enrollment/dist'), copy, { recursive: true });
      if (change) await apply(change, copy);
      const workflowsPath = path.join(copy, 'index.js');
      const { code } = await bundleWorkflowCode({
        workflowsPath,
        logger: new DefaultLogger('ERROR'),
        webpackConfigHook: (config) => ({ ...config, cache: { type: 'filesystem', cacheDirectory } }),
      });
      const codePath = path.join(copy, 'bundle.js');
      await writeFile(codePath, code);
      return codePath;
    },
    close: () => rm(folder, { recursive: true }),
  };
}

async function apply({ file, from, to }: Change, copy: string): Promise<void> {
  const code = await readFile(path.join(copy, file), 'utf8');
  const changed = code.replace(from, to);
  if (changed === code) throw new Error(`${file} holds no “${from}”`);
  await writeFile(path.join(copy, file), changed);
}
