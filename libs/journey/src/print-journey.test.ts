import { aJourney } from './a-journey.test-helper.js';
import { printJourney } from './print-journey.js';

const printed = `{
  "format": 2,
  "trigger": { "type": "event", "version": 1, "config": { "event": "Order Completed" } },
  "reentry": { "policy": "once" },
  "nodes": {
    "first": { "type": "wait", "version": 1, "config": { "duration": "P1D" } },
    "second": { "type": "wait", "version": 1, "config": { "duration": "P1D" } }
  },
  "edges": [
    { "from": "trigger", "outcome": "entered", "to": "first" },
    { "from": "first", "outcome": "next", "to": "second" }
  ],
  "goals": [],
  "exits": [],
  "settings": {},
  "layout": { "first": { "x": 0, "y": 160 }, "second": { "x": 0, "y": 320 } },
  "notes": []
}
`;

describe('printJourney', () => {
  it('writes a journey for people', () => {
    expect(printJourney(aJourney())).toBe(printed);
  });

  it('writes fields in the order of the schema, however they stand', () => {
    const { nodes, ...rest } = aJourney();
    const turned = Object.fromEntries(Object.entries({ ...rest, nodes }).toReversed());
    expect(printJourney({ ...aJourney(), ...turned })).toBe(printed);
    expect(printJourney(turned as ReturnType<typeof aJourney>)).toBe(printed);
  });

  it('leaves out fields without a value', () => {
    expect(printJourney({ ...aJourney(), settings: { timezone: undefined } })).toBe(printed);
  });

  it('writes a draft that is not sound as it stands', () => {
    expect(JSON.parse(printJourney({ ...aJourney(), edges: [{ from: 'a' } as never] }))).toMatchObject({
      edges: [{ from: 'a' }],
    });
  });
});
