import type { Step } from '@sojourn/engine';
import { AGAIN, DONE, type RepeatConfig } from './repeat.config.js';

/** Counts the passes; after the last one it leaves by *done* and begins anew when it is reached again. */
export const repeatStep: Step<RepeatConfig> = {
  type: 'repeat',
  version: 1,
  enter({ times }, { kept }) {
    const passed = Number(kept?.['passes'] ?? 0);
    if (passed >= times) {
      return { kind: 'leave', outcome: DONE, reason: `Repeated ${times} times`, keep: { passes: 0 } };
    }
    const pass = passed + 1;
    return { kind: 'leave', outcome: AGAIN, reason: `Pass ${pass} of ${times}`, keep: { passes: pass } };
  },
};
