import type { Occurrence } from '@sojourn/engine';
import { Gate } from '../testing/a-gate.test-helper.js';
import { segmentTriggerType } from './segment-trigger.config.js';

type Change = Extract<Occurrence, { kind: 'segment' }>;
const change = (rest: Partial<Change> = {}): Change => ({
  kind: 'segment',
  now: 0,
  id: '1',
  segment: 'vip',
  change: 'entered',
  because: 'changed',
  ...rest,
});
const says = (config: object, rest?: Partial<Change>) =>
  new Gate('segment', { segment: 'vip', ...config }).ask(change(rest)).says;

describe('the segment trigger', () => {
  it.each([
    ['who enters', {}, {}, 'enters: Entered the segment “vip”'],
    ['who leaves', { change: 'left' }, { change: 'left' }, 'enters: Left the segment “vip”'],
    [
      'not who leaves, when it is about entering',
      {},
      { change: 'left' },
      'wrong-change: Left the segment “vip”',
    ],
    [
      'not who enters, when it is about leaving',
      { change: 'left' },
      {},
      'wrong-change: Entered the segment “vip”',
    ],
    ['not who enters another', {}, { segment: 'others' }, 'trigger: Not the segment “vip”'],
    [
      'not who was in it before',
      {},
      { because: 'found-at-publish' },
      'already-in-segment: In the segment “vip” before the journey was published',
    ],
    [
      'who was in it before, by choice',
      { existing: true },
      { because: 'found-at-publish' },
      'enters: Entered the segment “vip”',
    ],
    [
      'not whom an edit moves',
      { existing: true },
      { because: 'found-at-edit' },
      'edited-segment: Entered the segment “vip” because the segment was edited',
    ],
    [
      'not whom an import moves',
      {},
      { because: 'imported' },
      'imported: Entered the segment “vip” afterwards',
    ],
    [
      'whom an import moves, by choice',
      { edits: true },
      { because: 'imported' },
      'enters: Entered the segment “vip”',
    ],
    [
      'whom an edit moves, by choice',
      { edits: true },
      { because: 'found-at-edit' },
      'enters: Entered the segment “vip”',
    ],
  ] as const)('lets in %s', (_who, config, occurrence, expected) => {
    expect(says(config, occurrence)).toBe(expected);
  });

  it('watches its segment, and hands on what changed', () => {
    const gate = new Gate('segment', { segment: 'vip' });
    expect(gate.watch).toEqual({ segments: ['vip'] });
    expect(gate.ask(change()).data).toEqual({ segment: 'vip', change: 'entered' });
    expect(segmentTriggerType.traits({ segment: 'vip' })).toEqual({
      entry: { names: ['segment', 'change'] },
    });
  });

  it.each([
    [{ segment: 'vip' }, 'When a customer enters the segment “vip”'],
    [{ segment: 'vip', change: 'left' }, 'When a customer leaves the segment “vip”'],
    [{ segment: 'vip', existing: true }, 'When a customer enters the segment “vip”, and those of now'],
    [{}, 'When a customer enters a segment'],
  ])('says %j in words', (config, caption) => {
    expect(segmentTriggerType.caption(config)).toBe(caption);
  });
});
