import { nodeTypes } from '@sojourn/nodes/config';
import { nodeIcon } from './node-icon.js';

const others = nodeTypes.filter(({ icon }) => icon !== 'bolt');

describe('the icon of a node', () => {
  it.each(others.map(({ type, version, icon }) => [`${type} ${String(version)}`, icon]))(
    'is carried for %s: %s',
    (_type, icon) => {
      expect(nodeIcon(icon)).not.toBe(nodeIcon('bolt'));
    },
  );

  it('is a bolt for a name that is not carried', () => {
    expect(nodeIcon('no-such-icon')).toBe(nodeIcon('bolt'));
  });
});
