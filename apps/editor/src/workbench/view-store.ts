import type { EdgeStart } from '@sojourn/journey';
import { createStore } from 'zustand/vanilla';

/** What the side panel shows. */
export type PanelView =
  | { readonly kind: 'node'; readonly id: string; readonly takesFocus?: true }
  | { readonly kind: 'problems' }
  | { readonly kind: 'settings' };

/** An open palette: where the chosen node goes, and where on the screen it was asked for. */
export interface PaletteRequest {
  readonly at: EdgeStart;
  /** In pixels of the window. */
  readonly anchor: { readonly x: number; readonly y: number };
  /** Where on the canvas the node goes, when it was dropped somewhere. */
  readonly position?: { readonly x: number; readonly y: number };
}

interface ViewState {
  readonly panel: PanelView | null;
  readonly palette: PaletteRequest | null;
  /** The node whose removal needs an answer: which path to keep. */
  readonly removing: string | null;
  readonly shortcutsOpen: boolean;
  readonly set: (change: Partial<Omit<ViewState, 'set'>>) => void;
}

/** What is open around the canvas; never saved, never undone. */
export type ViewStore = ReturnType<typeof createViewStore>;

/** Creates the store of what is open around the canvas. */
export function createViewStore(openNode: string | null) {
  return createStore<ViewState>()((set) => ({
    panel: openNode === null ? null : { kind: 'node', id: openNode },
    palette: null,
    removing: null,
    shortcutsOpen: false,
    set: (change) => {
      set(change);
    },
  }));
}
