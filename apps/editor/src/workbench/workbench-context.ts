import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Journey } from '@sojourn/journey';
import type { SaveStatus } from '../save/save-status.js';
import type { ServerState, Workbench } from './workbench.js';
import type { ViewStore } from './view-store.js';

/** Carries the opened journey to canvas, panel and bars. */
export const WorkbenchContext = createContext<Workbench | null>(null);

/** The opened journey; throws outside of its page. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('useWorkbench is called outside of a journey');
  return workbench;
}

/** A part of the journey on the canvas. */
export function useJourney<Part>(select: (journey: Journey) => Part): Part {
  return useStore(useWorkbench().document, ({ journey }) => select(journey));
}

/** A part of what is open around the canvas. */
export function useView<Part>(select: (view: ReturnType<ViewStore['getState']>) => Part): Part {
  return useStore(useWorkbench().view, select);
}

/** A part of what the server last said. */
export function useServer<Part>(select: (state: ServerState) => Part): Part {
  return useStore(useWorkbench().server, select);
}

/** Where the draft stands between browser and server. */
export function useSaveStatus(): SaveStatus {
  return useStore(useWorkbench().autosave.store, ({ status }) => status);
}
