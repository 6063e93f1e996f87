import { useEffect } from 'react';
import type { Workbench } from '../workbench/workbench.js';

/** The shortcuts that work anywhere in an opened journey; none fires while somebody types. */
export function useShortcuts(workbench: Workbench): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event.target) || isDialogOpen()) return;
      if (handle(workbench, event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [workbench]);
}

function handle({ document, view, canEdit }: Workbench, event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  const isCommand = event.ctrlKey || event.metaKey;
  if (!isCommand && key === '?') {
    view.getState().set({ shortcutsOpen: true });
    return true;
  }
  if (!isCommand || !canEdit) return false;
  if (key === 'y' || (key === 'z' && event.shiftKey)) {
    document.redo();
    return true;
  }
  if (key === 'z') {
    document.undo();
    return true;
  }
  return false;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
  );
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}
