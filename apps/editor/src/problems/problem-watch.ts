import type { Problem } from '@sojourn/journey';
import { createStore } from 'zustand/vanilla';

interface ProblemState {
  readonly problems: readonly Problem[];
}

/** Keeps a list of problems current, without checking on every keystroke; see `createProblemWatch`. */
export type ProblemWatch = ReturnType<typeof createProblemWatch>;

/** Looks for problems shortly after each change. `find` says what is wrong now. */
export function createProblemWatch(find: () => readonly Problem[], pauseMs = 150) {
  const store = createStore<ProblemState>(() => ({ problems: find() }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ...store,
    /** Call after each change. */
    noteChange(): void {
      clearTimeout(timer);
      timer = setTimeout(() => {
        store.setState({ problems: find() });
      }, pauseMs);
    },
    dispose(): void {
      clearTimeout(timer);
    },
  };
}
