import { TRIGGER, type Problem } from '@sojourn/journey';
import type { PanelView } from '../workbench/view-store.js';

/** Where a problem can be mended: a node, the trigger's panel for who may enter again, the settings; null = nowhere. */
export function placeOf({ nodeId, path }: Pick<Problem, 'nodeId' | 'path'>): PanelView | null {
  if (nodeId !== undefined) return { kind: 'node', id: nodeId };
  const [root] = path;
  if (root === 'reentry' || root === 'trigger') return { kind: 'node', id: TRIGGER };
  return root === 'settings' ? { kind: 'settings' } : null;
}
