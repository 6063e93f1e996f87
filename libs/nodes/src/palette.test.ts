import type { NodeType } from '@sojourn/engine';
import { waitType } from './wait/wait.config.js';
import { inPaletteOrder } from './palette.js';

const type = (rest: Partial<NodeType>): NodeType => {
  const { order: _order, ...unordered } = waitType;
  return { ...unordered, ...rest };
};
const titles = (types: readonly NodeType[]) =>
  inPaletteOrder(types).map(({ title, version }) => `${title} ${version}`);

describe('the order of the palette', () => {
  it('is by category; one that nobody knows comes last', () => {
    const types = [
      type({ title: 'Odd', category: 'Odd' }),
      type({ title: 'Logic', category: 'Logic' }),
      type({ title: 'Trigger', category: 'Triggers' }),
    ];
    expect(titles(types)).toEqual(['Trigger 1', 'Logic 1', 'Odd 1']);
  });

  it('is by place within a category, then by title and version', () => {
    const types = [
      type({ title: 'B', version: 2 }),
      type({ title: 'B', version: 1 }),
      type({ title: 'A' }),
      type({ title: 'Z', order: 1 }),
    ];
    expect(titles(types)).toEqual(['Z 1', 'A 1', 'B 1', 'B 2']);
  });
});
