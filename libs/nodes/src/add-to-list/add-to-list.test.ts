import { contextOf } from '../testing/step-context.test-helper.js';
import { addToListType } from './add-to-list.config.js';
import { addToListStep } from './add-to-list.step.js';

const enter = (lists?: readonly string[]) =>
  addToListStep.enter({ list: 'vip' }, contextOf(lists === undefined ? {} : { lists }));

describe('add to list', () => {
  it.each([[undefined], [[]], [['others']]])('puts a customer of %j on the list', (lists) => {
    expect(enter(lists)).toEqual({
      kind: 'leave',
      outcome: 'next',
      reason: 'Added to list “vip”',
      effects: [{ kind: 'list', list: 'vip', change: 'add' }],
    });
  });

  it('changes nothing for who is on it', () => {
    expect(enter(['others', 'vip'])).toEqual({
      kind: 'leave',
      outcome: 'next',
      reason: 'On list “vip” already',
    });
  });

  it('says itself in words', () => {
    expect(addToListType.caption({ list: 'vip' })).toBe('Add to list “vip”');
    expect(addToListType.caption({})).toBe('Add to list');
  });

  it('refuses what is no key, and looks at the list', () => {
    expect(addToListType.check({ list: 'Our best' })).toEqual([
      expect.objectContaining({ message: 'List must be a key: a–z, 0–9 and -.', path: ['list'] }),
    ]);
    expect(addToListType.traits({ list: 'vip' })).toEqual({ facts: { lists: ['vip'] } });
  });
});
