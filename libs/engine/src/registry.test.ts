import { createRegistry } from './registry.js';
import { toyTypes } from './testing/toy-types.test-helper.js';

const [first, ...others] = toyTypes;
if (first === undefined) throw new Error('There are toy types');
const newer = { ...first, version: 2 };

describe('a registry', () => {
  const registry = createRegistry([newer, first, ...others]);

  it('finds a type by name and version', () => {
    expect(registry.get('start', 1)).toBe(first);
    expect(registry.get('start', 2)).toBe(newer);
    expect(registry.get('start', 3)).toBeUndefined();
    expect(registry.get('constructor', 1)).toBeUndefined();
  });

  it('knows the newest version, in whatever order they came', () => {
    expect(registry.latest('start')).toBe(newer);
    expect(registry.latest('teleport')).toBeUndefined();
  });

  it('lists all, and lets a later entry stand for an earlier one', () => {
    expect(registry.list()).toHaveLength(toyTypes.length + 1);
    const renamed = { ...first, title: 'Begin' };
    expect(createRegistry([first, renamed]).list()).toEqual([renamed]);
  });
});
