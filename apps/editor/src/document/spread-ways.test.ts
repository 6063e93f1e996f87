import { insertNode } from '@sojourn/journey';
import { branchNode, catalog, straight } from './journeys.test-helper.js';
import { spreadWays } from './spread-ways.js';

const layout = { mail: { x: 0, y: 160 }, pause: { x: 0, y: 320 } };
const inserted = insertNode(
  { ...straight, layout },
  { from: 'mail', outcome: 'sent' },
  { id: 'choice', ...branchNode },
  'big',
);

describe('a node with several ways, set into a line', () => {
  it('sends what followed to the side of its first way, out of reach of the others', () => {
    const { choice, pause, mail } = spreadWays(inserted, catalog, 'choice').layout;
    expect(pause?.y).toBe(inserted.layout.pause?.y);
    expect(choice).toEqual(inserted.layout.choice);
    expect(mail).toEqual(inserted.layout.mail);
    expect((pause?.x ?? 0) + 120).toBeLessThan(choice?.x ?? 0);
  });

  it('leaves everything alone where there is one way on', () => {
    expect(spreadWays(straight, catalog, 'mail')).toBe(straight);
  });
});
