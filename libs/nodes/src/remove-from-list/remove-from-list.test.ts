import { contextOf } from '../testing/step-context.test-helper.js';
import { removeFromListType } from './remove-from-list.config.js';
import { removeFromListStep } from './remove-from-list.step.js';

const enter = (lists?: readonly string[]) =>
  removeFromListStep.enter({ list: 'vip' }, contextOf(lists === undefined ? {} : { lists }));

describe('remove from list', () => {
  it('takes a customer off the list', () => {
    expect(enter(['others', 'vip'])).toEqual({
      kind: 'leave',
      outcome: 'next',
      reason: 'Removed from list “vip”',
      effects: [{ kind: 'list', list: 'vip', change: 'remove' }],
    });
  });

  it.each([[undefined], [[]], [['others']]])('changes nothing for a customer of %j', (lists) => {
    expect(enter(lists)).toEqual({ kind: 'leave', outcome: 'next', reason: 'Not on list “vip”' });
  });

  it('says itself in words', () => {
    expect(removeFromListType.caption({ list: 'vip' })).toBe('Remove from list “vip”');
    expect(removeFromListType.caption({})).toBe('Remove from list');
  });

  it('refuses what is no key, and looks at the list', () => {
    expect(removeFromListType.check({ list: 'Our best' })).toEqual([
      expect.objectContaining({ message: 'List must be a key: a–z, 0–9 and -.', path: ['list'] }),
    ]);
    expect(removeFromListType.traits({ list: 'vip' })).toEqual({ facts: { lists: ['vip'] } });
  });
});
