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

  it('is what was sent of customers, with the types it has', () => {
    const paths = pathsAt(straight, {
      'customer.plan': ['number', 'text'],
      'customer.is_vip': ['yes-no'],
    });
    expect(paths.filter(({ path }) => path === 'customer.plan')).toEqual([
      { path: 'customer.plan', title: 'Plan', mixed: ['number', 'text'] },
    ]);
    expect(paths).toContainEqual({ path: 'customer.is_vip', title: 'Is vip', type: 'truth' });
  });

  it('is what was sent of accounts, and which one it is', () => {
    const accounts = pathsAt(straight, { 'account.plan': ['text'] }).filter(({ path }) =>
      path.startsWith('account.'),
    );
    expect(accounts.map(({ path, title }) => [path, title])).toEqual([
      ['account.plan', 'Account plan'],
      ['account.id', 'Account id'],
    ]);
    expect(pathsAt(straight).some(({ path }) => path.startsWith('account.'))).toBe(false);
  });

  it('is inserted as a template that can be read', () => {
    const snippets = specEvents.flatMap(({ properties }) =>
      properties.map(({ path, snippet }) => snippet ?? `{{ ${path} }}`),
    );
    for (const snippet of snippets) expect([snippet, parseTemplate(snippet)]).toEqual([snippet, null]);
  });
});
