import type { Journey } from '@sojourn/journey';
import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';

/** Edits with the same gesture that follow each other this closely (ms) are one step of undo. */
const GESTURE_PAUSE = 1200;
const STEPS_KEPT = 200;

/** The journey on the canvas, and the one way to change it. */
export interface JourneyState {
  readonly journey: Journey;
  /** Replaces the journey by `change(journey)`. Edits of one `gesture` (typing, arrow keys) count as one step. */
  readonly edit: (change: (journey: Journey) => Journey, gesture?: string) => void;
}

/** The store of the journey on the canvas, with its history. */
export type JourneyStore = ReturnType<typeof createJourneyStore>;

/** Creates the store of a journey's saved form, with undo and redo. */
export function createJourneyStore(initial: Journey, now: () => number = Date.now) {
  let last: { readonly gesture: string; readonly at: number } | null = null;
  let continuesGesture = false;

  const store = createStore<JourneyState>()(
    temporal(
      (set, get) => ({
        journey: initial,
        edit: (change, gesture) => {
          const at = now();
          continuesGesture =
            gesture !== undefined && last?.gesture === gesture && at - last.at < GESTURE_PAUSE;
          last = gesture === undefined ? null : { gesture, at };
          set({ journey: change(get().journey) });
        },
      }),
      {
        limit: STEPS_KEPT,
        partialize: ({ journey }) => ({ journey }),
        equality: (past, current) => past.journey === current.journey,
        handleSet: (record) => (past) => {
          if (!continuesGesture) record(past);
        },
      },
    ),
  );

  const travel = (step: 'undo' | 'redo') => () => {
    last = null;
    store.temporal.getState()[step]();
  };
  return { ...store, undo: travel('undo'), redo: travel('redo') };
}
