import { contextOf } from '../testing/step-context.test-helper.js';
import { recordEventConfig, recordEventType } from './record-event.config.js';
import { recordEventStep } from './record-event.step.js';

const context = contextOf({ entry: { brand: 'Levi’s', total: 24.9, products: [{ id: 1 }] } });
const enter = (config: object) => recordEventStep.enter(recordEventConfig.parse(config), context);

describe('record event', () => {
  it('records the event with its properties filled in, each of its kind', () => {
    const properties = {
      text: 'For {{ entry.brand }}',
      brand: '{{ entry.brand }}',
      total: '{{ entry.total }}',
      products: '{{ entry.products }}',
      percent: 10,
      first: false,
    };
    expect(enter({ event: 'Discount Offered', properties })).toEqual({
      kind: 'leave',
      outcome: 'next',
      reason: 'Discount Offered is recorded',
      effects: [
        {
          kind: 'record-event',
          event: 'Discount Offered',
          properties: {
            text: 'For Levi’s',
            brand: 'Levi’s',
            total: 24.9,
            products: [{ id: 1 }],
            percent: 10,
            first: false,
          },
        },
      ],
    });
  });

  it('leaves out what has no value', () => {
    const properties = { none: '{{ entry.none }}', brand: '{{ entry.brand }}' };
    expect(enter({ event: 'A', properties })).toMatchObject({
      effects: [{ event: 'A', properties: { brand: 'Levi’s' } }],
    });
    expect(JSON.stringify(enter({ event: 'A', properties }))).not.toContain('none');
  });

  it('needs no properties', () => {
    expect(enter({ event: 'A' })).toMatchObject({ effects: [{ event: 'A', properties: {} }] });
  });

  it('says itself in words', () => {
    expect(recordEventType.caption({ event: 'Discount Offered' })).toBe('Record Discount Offered');
    expect(recordEventType.caption({})).toBe('Record event');
  });

  it.each([
    [{ event: ' ' }, 'Event must not be empty.'],
    [{ event: 'A', properties: { a: '{% if b %}{% endif %}' } }, 'tags'],
    [{ event: 'A', properties: { a: ['x'] } }, 'Properties: “a” is not filled in correctly.'],
  ])('refuses %j', (config, message) => {
    expect(recordEventType.check(config).map((problem) => problem.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('looks at the fields of its properties', () => {
    const config = { event: 'A', properties: { a: '{{ entry.a }}', b: 1 } };
    expect(recordEventType.traits(config).facts).toEqual({ paths: ['entry.a'] });
  });
});
