import { createEngine, createRegistry, type Plan } from '@sojourn/engine';
import { triggers } from '@sojourn/nodes/steps';

const engine = createEngine({ registry: createRegistry([]), triggers });

/** Whether customers enter a journey when a person chooses them: its own trigger is asked. */
export function isByHand(plan: Plan): boolean {
  const nobody = { customer: {}, entry: {}, results: {} };
  const options = { zone: 'UTC', journey: '', customer: '' };
  const answer = engine.admit(plan, { kind: 'manual', now: 0, id: 'anybody', data: {} }, nobody, [], options);
  return answer.kind === 'enters' || answer.rule !== 'trigger';
}
