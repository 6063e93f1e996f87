import { z } from 'zod';
import { defineNodeType } from './define-node-type.js';

const greet = defineNodeType({
  type: 'greet',
  version: 1,
  kind: 'control',
  title: 'Greet',
  description: '',
  category: '',
  icon: '',
  config: z.strictObject({
    to: z.union([
      z.strictObject({ name: z.string().trim().min(1).meta({ title: 'Name' }) }),
      z.strictObject({ group: z.number().meta({ title: 'Group' }) }),
    ]),
    times: z.number().min(1).default(1).meta({ title: 'Times' }),
  }),
  defaults: {},
  outcomes: ({ times }) => [{ id: 'next', title: `Greeted ${String(times)} times` }],
  also: ({ times }) =>
    times > 9 ? [{ code: 'too-often', message: 'Too often.', severity: 'warning', path: ['times'] }] : [],
  unfinished: 'Greet …',
  caption: ({ to, times }) => `Greet ${'name' in to ? to.name : to.group} ${times} times`,
  traits: ({ times }) => ({ passes: times }),
});
const sound = { to: { name: ' Ada ' } };

describe('a node type made of a schema', () => {
  it('reads a configuration with its defaults, trimmed, and leaves one that is not sound as it is', () => {
    expect(greet.read(sound)).toEqual({ to: { name: 'Ada' }, times: 1 });
    expect(greet.read({ times: 0 })).toEqual({ times: 0 });
  });

  it('says a sound configuration in words, and stands in for another', () => {
    expect(greet.caption(sound)).toBe('Greet Ada 1 times');
    expect(greet.caption({ to: 7 })).toBe('Greet …');
  });

  it('has traits of a sound configuration only', () => {
    expect(greet.traits(sound)).toEqual({ passes: 1 });
    expect(greet.traits({})).toEqual({});
  });

  it('calls fields by their titles, in whichever alternative they stand', () => {
    const messages = (config: Record<string, unknown>) => greet.check(config).map(({ message }) => message);
    expect(messages({ to: { name: '' } })).toEqual(['Name must not be empty.']);
    expect(messages({ to: { group: 'all' } })).toEqual(['Group must be a number.']);
    expect(messages({ ...sound, times: 0 })).toEqual(['Times must be at least 1.']);
  });

  it('adds what the schema cannot say once the schema accepts', () => {
    expect(greet.check({ ...sound, times: 10 })).toEqual([
      { code: 'too-often', message: 'Too often.', severity: 'warning', path: ['times'] },
    ]);
    expect(greet.check(sound)).toEqual([]);
  });

  it('asks any draft for its ways out', () => {
    expect(greet.outcomes({ times: 'odd' })).toEqual([{ id: 'next', title: 'Greeted odd times' }]);
  });
});
