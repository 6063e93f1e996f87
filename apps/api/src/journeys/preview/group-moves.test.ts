import type { Foreseen, Plan, Standing } from '@sojourn/engine';
import { groupMoves, type PersonSeen } from './group-moves.js';
import { nextStep } from './next-step.js';

const node = (caption: string) =>
  ({ type: 'wait', version: 1, kind: 'control', config: {}, caption, next: {} }) as const;
const plan = (nodes: Plan['nodes']): Plan => ({
  format: 1,
  trigger: { type: 'event', version: 1, config: {} },
  reentry: { policy: 'once' },
  start: 'a',
  nodes,
});
const [one, two] = [plan({ a: node('A of one'), b: node('B') }), plan({ a: node('A of two') })];
const to = plan({ a: node('A of the new one') });
const stays = { kind: 'stays', nodeId: 'a', sentence: 'They stay.', until: 1 } as const;
const goes = { kind: 'acts', nodeId: 'a', sentence: 'They go.', until: null } as const;
const person = (id: number, next: PersonSeen['next'], at: string | null = 'a'): PersonSeen => ({
  enrollmentId: String(id),
  node: at,
  next,
});

describe('people inside, put together', () => {
  const seen = {
    at: [
      { versionId: 'two', node: 'a', people: 7 },
      { versionId: 'one', node: 'b', people: 6 },
      { versionId: 'one', node: 'a', people: 5 },
    ],
    plans: new Map([
      ['one', one],
      ['two', two],
    ]),
    people: [person(1, goes), ...[2, 3, 4, 5].map((id) => person(id, stays)), person(6, stays, 'b')],
  };

  it('stand at one node, whatever their version, by the word of the version most are in', () => {
    expect(groupMoves(seen, { to, mapping: {} })).toMatchObject([
      { nodeId: 'a', caption: 'A of two', people: 12, lookedAt: 5, isGone: false, goesTo: 'a' },
      { nodeId: 'b', caption: 'B', people: 6, lookedAt: 1, isGone: true },
    ]);
  });

  it('are told by what they would do, the most frequent first, with three examples', () => {
    const [atA] = groupMoves(seen, { to, mapping: {} });
    expect(atA?.next).toMatchObject([
      { kind: 'stays', people: 4, caption: 'A of the new one' },
      { kind: 'acts', people: 1 },
    ]);
    expect(atA?.next[0]?.examples).toEqual(
      ['2', '3', '4'].map((enrollmentId) => ({ enrollmentId, until: new Date(1) })),
    );
  });

  it('need a mapping when their node is gone, whatever became of the one who was looked at', () => {
    const lost = groupMoves(seen, { to, mapping: {} })[1];
    expect(lost).toMatchObject({
      needsMapping: true,
      goesTo: null,
      next: [{ kind: 'needs-mapping', people: 1 }],
    });
    const mapped = groupMoves(seen, { to, mapping: { b: 'a' } })[1];
    expect(mapped).toMatchObject({ needsMapping: false, goesTo: 'a', next: [{ kind: 'stays' }] });
  });
});

describe('what somebody would do next, in words', () => {
  const standing = { plan: one } as Standing;
  const sound = { state: 'running', stop: null, standing } as const;

  it('names a node in other quotes than those of its caption', () => {
    const second = plan({ mail: node('Send email “Second”') });
    expect(nextStep(sound, { kind: 'acts', node: 'mail', isUnderWay: false }, second).sentence).toBe(
      'They go on at once to “Send email ‘Second’”.',
    );
  });

  it.each<[Foreseen, string]>([
    [{ kind: 'waits', node: 'a', until: 1, since: 'stays' }, 'They go on waiting as they do now.'],
    [
      { kind: 'waits', node: 'a', until: 1, since: 'now' },
      'They go on at once, and then wait at “A of the new one”.',
    ],
    [{ kind: 'acts', node: 'a', isUnderWay: false }, 'They go on at once to “A of the new one”.'],
    [
      { kind: 'acts', node: 'a', isUnderWay: true },
      '“A of the new one” is being carried out right now; after it they go on in the new version.',
    ],
    [
      { kind: 'asks', node: 'a' },
      'They go on at once to “A of the new one”; which way they go from there is decided as they arrive.',
    ],
    [{ kind: 'ends', reason: 'x' }, 'They go on at once and reach the end of the journey.'],
    [{ kind: 'leaves', reason: 'Has bought' }, 'They leave the journey: Has bought'],
    [{ kind: 'moves-later', node: 'b' }, 'They first finish “B” in their version, and move after it.'],
    [{ kind: 'unmapped', node: 'b' }, 'Their node is gone: say where they go.'],
  ])('%j', (foreseen, sentence) => {
    expect(nextStep(sound, foreseen, to).sentence).toBe(sentence);
  });

  it('is about what stands in the way first', () => {
    const foreseen: Foreseen = { kind: 'acts', node: 'a', isUnderWay: false };
    expect(nextStep({ ...sound, stop: 'Asked to' }, foreseen, to)).toMatchObject({ kind: 'leaves' });
    expect(nextStep({ ...sound, state: 'quarantined' }, foreseen, to)).toMatchObject({
      kind: 'needs-attention',
    });
  });
});
