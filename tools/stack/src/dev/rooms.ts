import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PartName } from '../stack/part-names.js';

/** A folder of sources, and the parts that run them. */
export interface Room {
  readonly folder: string;
  readonly parts: readonly PartName[];
  /** Custom actions are loaded as they are; everything else is compiled first. */
  readonly compiled: boolean;
  readonly migrates: boolean;
}

const worker = ['worker', 'actions'] as const;
const all = ['api', ...worker] as const;

/** Where changes are looked for. The editor is not among them: Vite looks after it. */
export function sourceRooms(root: string, actionsFolder: string): Room[] {
  const compiled = { compiled: true, migrates: false };
  const under = (group: string) => readdirSync(join(root, group)).map((name) => join(group, name));
  return [
    { ...compiled, folder: join(root, 'apps/api/src'), parts: ['api'] },
    { ...compiled, folder: join(root, 'apps/worker/src'), parts: worker },
    ...under('workflows').map((room) => ({ ...compiled, folder: join(root, room, 'src'), parts: worker })),
    ...under('libs').map((room) => ({
      ...compiled,
      folder: join(root, room, 'src'),
      parts: all,
      migrates: room === join('libs', 'store'),
    })),
    { folder: actionsFolder, parts: ['actions'], compiled: false, migrates: false },
  ];
}
