import { nodeTypes } from '@sojourn/nodes/config';
import type { ActionDefinition } from '@sojourn/sdk';
import { defineAction, PermanentFailure } from '@sojourn/sdk';
import { z } from 'zod';

const ENROLLMENT_ID_LENGTH = 36;
/** The way out by which the engine leaves an action that cannot be carried out. */
const FAILED = 'failed';

/** The type of the custom action that recordings use. */
export const CUSTOM_TYPE = 'greet-partner';

/** An action of each type there is, and a custom one, that leaves by the way out which is asked for. */
export function standIns(outcomeOf: (enrollmentId: string) => string | undefined): {
  readonly actions: readonly ActionDefinition[];
  readonly custom: ActionDefinition;
} {
  const standIn = (type: string, version: number, outcomes: readonly string[]) =>
    defineAction({
      type,
      version,
      title: 'Stand-in',
      config: z.looseObject({}),
      outcomes: [...outcomes],
      retry: { attempts: 3, timeout: '30s' },
      summary: 'Stand in',
      run(_config, { idempotencyKey }) {
        const outcome = outcomeOf(idempotencyKey.slice(0, ENROLLMENT_ID_LENGTH)) ?? outcomes[0] ?? FAILED;
        return outcome === FAILED
          ? Promise.reject(new PermanentFailure('as the recording asks'))
          : Promise.resolve(outcome);
      },
    });
  const builtIn = nodeTypes
    .filter(({ kind }) => kind === 'action')
    .map((nodeType) => {
      const outcomes = nodeType.outcomes(nodeType.example ?? nodeType.defaults).map(({ id }) => id);
      return standIn(
        nodeType.type,
        nodeType.version,
        outcomes.filter((id) => id !== FAILED),
      );
    });
  const custom = standIn(CUSTOM_TYPE, 1, ['greeted', 'ignored']);
  return { actions: [...builtIn, custom], custom };
}
