import { parseTemplate } from '@sojourn/engine';
import { setConfig, TRIGGER } from '@sojourn/journey';
import { straight } from '../document/journeys.test-helper.js';
import { pathsAt } from './paths-at.js';
import { specEvents } from './spec-events.js';

describe('what a template may refer to', () => {
  it('is what the trigger’s event brings, and what is known of customers', () => {
    const paths = pathsAt(straight).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['entry.order_id', 'entry.products', 'customer.email']));
  });

  it('is only the customer for an event that nobody has specified', () => {
    const custom = setConfig(straight, TRIGGER, { event: 'Cake Baked' });
    expect(pathsAt(custom).every(({ path }) => path.startsWith('customer.'))).toBe(true);
  });

  it('is inserted as a template that can be read', () => {
    const snippets = specEvents.flatMap(({ properties }) =>
      properties.map(({ path, snippet }) => snippet ?? `{{ ${path} }}`),
    );
    for (const snippet of snippets) expect([snippet, parseTemplate(snippet)]).toEqual([snippet, null]);
  });
});
