import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the parts of the workspace lie that the stack runs. */
export interface Layout {
  readonly migrate: string;
  readonly seed: string;
  readonly api: string;
  readonly worker: string;
  readonly actionsWorker: string;
  readonly editor: string;
}

/** The root of the workspace; from `src` as from `dist` it is as far away. */
export const workspaceRoot = fileURLToPath(new URL('../../../../', import.meta.url));

/** The built workspace this file belongs to. */
export const builtWorkspace: Layout = {
  migrate: join(workspaceRoot, 'libs/store/dist/migrate.js'),
  seed: join(workspaceRoot, 'apps/api/dist/seed.js'),
  api: join(workspaceRoot, 'apps/api/dist/main.js'),
  worker: join(workspaceRoot, 'apps/worker/dist/main.js'),
  actionsWorker: join(workspaceRoot, 'apps/worker/dist/actions-main.js'),
  editor: join(workspaceRoot, 'apps/editor/dist'),
};
