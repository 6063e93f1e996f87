import { insertNode, moveNode } from '@sojourn/journey';
import { blankJourney } from '@sojourn/nodes/gallery';
import { createJourneyStore } from './journey-store.js';

const wait = { id: 'wait-a', type: 'wait', version: 1, config: { duration: 'P1D' } };
const start = { from: 'trigger', outcome: 'entered' };

function openStore() {
  const clock = { now: 1000 };
  const store = createJourneyStore(blankJourney(), () => clock.now);
  const { edit } = store.getState();
  return {
    clock,
    store,
    journey: () => store.getState().journey,
    addWait: () => {
      edit((journey) => insertNode(journey, start, wait, 'next'));
    },
    nudge: (x: number) => {
      edit((journey) => moveNode(journey, 'wait-a', { x, y: 0 }), 'arrow wait-a');
    },
  };
}

describe('the journey store', () => {
  it('takes an edit back and does it again', () => {
    const { store, journey, addWait } = openStore();
    addWait();
    store.undo();
    expect(journey().nodes).toEqual({});
    store.redo();
    expect(Object.keys(journey().nodes)).toEqual(['wait-a']);
  });

  it('takes edits of one gesture back as one step', () => {
    const { store, journey, addWait, nudge, clock } = openStore();
    addWait();
    const before = journey();
    for (const x of [16, 32, 48]) {
      clock.now += 100;
      nudge(x);
    }
    expect(journey().layout['wait-a']?.x).toBe(48);
    store.undo();
    expect(journey()).toBe(before);
  });

  it('keeps the same gesture after a pause as a step of its own', () => {
    const { store, journey, addWait, nudge, clock } = openStore();
    addWait();
    nudge(16);
    clock.now += 5000;
    nudge(32);
    store.undo();
    expect(journey().layout['wait-a']?.x).toBe(16);
  });

  it('does not join a gesture to one that was taken back', () => {
    const { store, journey, addWait, nudge } = openStore();
    addWait();
    nudge(16);
    store.undo();
    nudge(32);
    store.undo();
    expect(journey().layout['wait-a']?.x).not.toBe(32);
    expect(Object.keys(journey().nodes)).toEqual(['wait-a']);
  });

  it('forgets what was taken back once something else is done', () => {
    const { store, addWait, nudge } = openStore();
    addWait();
    store.undo();
    addWait();
    nudge(16);
    expect(store.temporal.getState().futureStates).toEqual([]);
  });

  it('remembers at least a hundred steps', () => {
    const { store, journey, addWait, nudge, clock } = openStore();
    addWait();
    for (let step = 1; step <= 120; step += 1) {
      clock.now += 5000;
      nudge(step);
    }
    for (let step = 1; step <= 120; step += 1) store.undo();
    expect(journey().layout['wait-a']?.x).toBe(0);
  });
});
