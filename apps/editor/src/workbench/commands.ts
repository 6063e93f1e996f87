import {
  connect,
  disconnect,
  insertNode,
  moveNode,
  moveNodes,
  newNodeId,
  removeNodes,
  TRIGGER,
  type EdgeStart,
  type Position,
} from '@sojourn/journey';
import type { NodeType } from '@sojourn/engine';
import { refusalOfConnection } from '../document/connection-rules.js';
import { placeNewNode } from '../document/place-new-node.js';
import { removeAndHeal, type Removal } from '../document/remove-and-heal.js';
import { spreadWays } from '../document/spread-ways.js';
import { waysOf } from '../document/way.js';
import { announce } from './announce.js';
import { focusNode } from '../canvas/focus-node.js';
import { completeLayout } from '../canvas/tidy.js';
import type { PaletteRequest } from './view-store.js';
import type { Workbench } from './workbench.js';

/** Adds a node of a type where the palette was asked for, and opens it. */
export function addNode(
  workbench: Workbench,
  type: NodeType,
  { at, position }: Pick<PaletteRequest, 'at' | 'position'>,
): void {
  const { document, view } = workbench;
  const id = newNodeId(document.getState().journey, type.type, Math.random().toString(36).slice(2, 6));
  const node = { id, type: type.type, version: type.version, config: structuredClone({ ...type.defaults }) };
  const mainOutcome = type.outcomes(node.config)[0]?.id;
  document.getState().edit((journey) => {
    const place = position ?? placeNewNode(journey, workbench.catalog, at);
    const added = insertNode(journey, at, node, mainOutcome);
    return place === undefined ? spreadWays(added, workbench.catalog, id) : moveNode(added, id, place);
  });
  view.getState().set({ palette: null, panel: { kind: 'node', id } });
  announce(`Added ${type.title}`);
  focusNode(id);
}

/** Draws an edge, or says why not. */
export function draw(workbench: Workbench, at: EdgeStart, to: string): string | null {
  const { document, catalog } = workbench;
  const edge = { from: at.from, outcome: at.outcome, to };
  const refusal = refusalOfConnection(document.getState().journey, catalog, edge);
  if (refusal === null) {
    document.getState().edit((journey) => connect(journey, edge));
    announce('Connected');
  }
  return refusal;
}

/** Takes an edge away. */
export function undraw({ document }: Workbench, at: EdgeStart): void {
  document.getState().edit((journey) => disconnect(journey, at));
  announce('Connection removed');
}

/** Removes a node; asks first which path to keep when more than one leads on from it. */
export function requestRemoval(workbench: Workbench, id: string): void {
  if (id === TRIGGER || !workbench.canEdit) return;
  const { document, catalog, view } = workbench;
  const drawn = waysOf(document.getState().journey, catalog, id).filter(({ to }) => to !== null);
  if (new Set(drawn.map(({ to }) => to)).size > 1) view.getState().set({ removing: id });
  else remove(workbench, id, { keepOutcome: drawn[0]?.outcome });
}

/** Removes a node; what led to it leads on to the path that is kept. */
export function remove(workbench: Workbench, id: string, removal: Removal): void {
  const { document, catalog, view } = workbench;
  const { journey } = document.getState();
  const node = journey.nodes[id];
  if (node === undefined) return;
  const before = journey.edges.find(({ to }) => to === id)?.from ?? TRIGGER;
  document.getState().edit((current) => removeAndHeal(current, id, removal));
  const { panel } = view.getState();
  view
    .getState()
    .set({ removing: null, ...(panel?.kind === 'node' && panel.id === id ? { panel: null } : {}) });
  announce(`Removed ${catalog.captionOf(node)}`);
  focusNode(before);
}

/** Removes several nodes as one step. */
export function removeAll({ document, view, canEdit }: Workbench, ids: readonly string[]): void {
  const removable = ids.filter((id) => id !== TRIGGER);
  if (removable.length === 0 || !canEdit) return;
  document.getState().edit((journey) => removeNodes(journey, removable));
  view.getState().set({ panel: null });
  announce(`Removed ${String(removable.length)} nodes`);
}

/** Moves nodes by a distance; repeated, it is one step of undo. */
export function moveBy(
  { document, canEdit }: Workbench,
  ids: readonly string[],
  by: { readonly x: number; readonly y: number },
): void {
  if (!canEdit) return;
  document.getState().edit(
    (journey) => {
      const layout = completeLayout(journey);
      const moved = ids.map((id): [string, Position] => {
        const { x, y } = layout[id] ?? { x: 0, y: 0 };
        return [id, { x: x + by.x, y: y + by.y }];
      });
      return moveNodes(journey, Object.fromEntries(moved));
    },
    `move ${ids.join(' ')}`,
  );
}
