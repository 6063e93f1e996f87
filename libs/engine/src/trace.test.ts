import type { Effect } from './effect.js';
import { traceOf } from './trace.js';

describe('the trace of a wait', () => {
  const at = { node: 'wait', visit: 1 };
  const began: Effect = { kind: 'visit-began', ...at, at: 1 };
  const waits: Effect = {
    kind: 'wait',
    ...at,
    until: 9,
    alarm: 9,
    wakesOn: [],
    listensFor: [],
    reason: 'Waiting',
  };
  const ended: Effect = { kind: 'visit-ended', ...at, at: 3, outcome: 'happened', reason: 'It has happened' };

  it('keeps when it was due, decided at once or later', () => {
    const left = { ...at, enteredAt: 1, dueAt: 9, leftAt: 3, outcome: 'happened', reason: 'It has happened' };
    expect(traceOf([began, waits, ended])).toMatchObject([left]);
    expect(traceOf([ended], traceOf([began, waits]))).toMatchObject([left]);
  });
});
