import { disconnect } from '@sojourn/journey';
import { branching, catalog, straight } from '../document/journeys.test-helper.js';
import { fansOf } from './fans.js';
import { NODE_HEIGHT, NODE_WIDTH } from './sizes.js';
import { completeLayout, tidyLayout } from './tidy.js';

describe('the tidy layout', () => {
  it('goes from top to bottom, with the trigger at the origin', () => {
    const { trigger, mail, pause } = tidyLayout(straight);
    expect(trigger).toEqual({ x: 0, y: 0 });
    expect(mail?.x).toBe(0);
    expect(mail?.y).toBeGreaterThan(NODE_HEIGHT);
    expect(pause?.y).toBeGreaterThan((mail?.y ?? 0) + NODE_HEIGHT);
  });

  it('keeps the paths of a branch in their order, without overlap', () => {
    const layout = tidyLayout(branching, fansOf(branching, catalog));
    expect((layout['second']?.x ?? 0) - (layout['pause']?.x ?? 0)).toBeGreaterThanOrEqual(NODE_WIDTH);
  });

  it('keeps the order in which paths are configured, whichever was drawn first', () => {
    const edges = [...branching.edges].reverse();
    const layout = tidyLayout({ ...branching, edges }, fansOf({ ...branching, edges }, catalog));
    expect(layout['pause']?.x).toBeLessThan(layout['second']?.x ?? 0);
  });

  it('leaves room for an open end beside a drawn one', () => {
    const open = disconnect(branching, { from: 'choice', outcome: 'else' });
    const layout = tidyLayout(open, fansOf(open, catalog));
    expect(layout['pause']?.x).toBeLessThan(layout['choice']?.x ?? 0);
  });

  it('completes only what has no place', () => {
    const layout = completeLayout({ ...straight, layout: { mail: { x: 7, y: 9 } } });
    expect(layout['mail']).toEqual({ x: 7, y: 9 });
    expect(layout['pause']).toBeDefined();
  });
});
