import type { KeyboardEvent } from 'react';
import { mainWay, waysOf } from '../document/way.js';
import { moveBy, removeAll, requestRemoval } from '../workbench/commands.js';
import type { Workbench } from '../workbench/workbench.js';
import { focusNode } from './focus-node.js';
import { neighborOf, type Direction } from './neighbor.js';

const STEP = 16;
const LEAP = 80;
const directions: Readonly<Record<Direction, { readonly x: number; readonly y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** Carries out a key that was pressed on a node or on a selection of nodes; keys that mean nothing here go on. */
export function handleNodeKey(workbench: Workbench, event: KeyboardEvent, selected: readonly string[]): void {
  if (event.ctrlKey || event.metaKey) return;
  const element = event.target as HTMLElement;
  const id = element.classList.contains('react-flow__node') ? element.dataset['id'] : undefined;
  const isSelection = element.classList.contains('react-flow__nodesselection-rect');
  const ids =
    isSelection || (id !== undefined && selected.length > 1 && selected.includes(id)) ? selected : [];
  const isDone =
    ids.length > 1
      ? actOnAll(workbench, ids, event)
      : id !== undefined && actOnOne(workbench, id, element, event);
  if (!isDone) return;
  event.preventDefault();
  event.stopPropagation();
}

function actOnAll(workbench: Workbench, ids: readonly string[], event: KeyboardEvent): boolean {
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      removeAll(workbench, ids);
      return true;
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      move(workbench, ids, event.key, event.shiftKey);
      return true;
    default:
      return false;
  }
}

function actOnOne(workbench: Workbench, id: string, element: HTMLElement, event: KeyboardEvent): boolean {
  const { view, canEdit } = workbench;
  switch (event.key) {
    case 'Enter':
    case ' ':
      view.getState().set({ panel: { kind: 'node', id, takesFocus: true } });
      return true;
    case 'Escape':
      view.getState().set({ panel: null });
      return true;
    case 'Delete':
    case 'Backspace':
      requestRemoval(workbench, id);
      return true;
    case 'a':
    case 'A':
      if (canEdit) openPalette(workbench, id, element);
      return true;
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      if (event.altKey) follow(workbench, id, event.key);
      else move(workbench, [id], event.key, event.shiftKey);
      return true;
    default:
      return false;
  }
}

function openPalette({ document, catalog, view }: Workbench, id: string, element: HTMLElement): void {
  const way = mainWay(waysOf(document.getState().journey, catalog, id));
  if (way === undefined) return;
  const { left, width, bottom } = element.getBoundingClientRect();
  view.getState().set({ palette: { at: way, anchor: { x: left + width / 2, y: bottom + 8 } } });
}

function follow({ document }: Workbench, id: string, direction: Direction): void {
  const next = neighborOf(document.getState().journey, id, direction);
  if (next !== null) focusNode(next);
}

function move(workbench: Workbench, ids: readonly string[], direction: Direction, isLeap: boolean): void {
  const distance = isLeap ? LEAP : STEP;
  const { x, y } = directions[direction];
  moveBy(workbench, ids, { x: x * distance, y: y * distance });
}
