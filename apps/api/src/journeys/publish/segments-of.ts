import type { Engine, Plan } from '@sojourn/engine';
import type { Proven } from '../proof.service.js';

/** Which changes of segments let customers into a journey, and whether it takes in who is in one already. */
export function segmentsOf(engine: Engine, plan: Plan): Pick<Proven, 'segmentKeys' | 'existingSegment'> {
  const { segments = [], events, calendar } = engine.watch(plan);
  // Of a trigger that goes by something else, segments are whom it is for.
  const segmentKeys = events === undefined && calendar === undefined ? segments : [];
  return {
    segmentKeys,
    existingSegment: segmentKeys.find((key) => takesInMembers(engine, plan, key)) ?? null,
  };
}

/** Its own trigger is asked. */
function takesInMembers(engine: Engine, plan: Plan, segment: string): boolean {
  const nobody = { customer: {}, entry: {}, results: {} };
  const found = {
    kind: 'segment',
    now: 0,
    id: 'anybody',
    segment,
    change: 'entered',
    because: 'found-at-publish',
  } as const;
  return engine.admit(plan, found, nobody, [], { zone: 'UTC', journey: '', customer: '' }).kind === 'enters';
}
