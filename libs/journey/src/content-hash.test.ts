import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { aJourney } from './a-journey.test-helper.js';
import { canonicalJson } from './canonical-json.js';
import { contentHash } from './content-hash.js';
import { sha256Hex } from './sha256-hex.js';

describe('contentHash', () => {
  it('is SHA-256 over the canonical JSON of what the journey does', () => {
    const { layout: _layout, notes: _notes, ...content } = aJourney();
    expect(contentHash(aJourney())).toBe(createHash('sha256').update(canonicalJson(content)).digest('hex'));
  });

  it('does not see where nodes stand, nor notes', () => {
    const moved = { ...aJourney(), layout: {}, notes: [{ id: 'n', text: 'Look here', x: 1, y: 2 }] };
    expect(contentHash(moved)).toBe(contentHash(aJourney()));
  });

  it('does not see the order in which fields were written', () => {
    const turned = Object.fromEntries(Object.entries(aJourney()).toReversed()) as ReturnType<typeof aJourney>;
    expect(contentHash(turned)).toBe(contentHash(aJourney()));
  });

  it('sees a changed configuration', () => {
    const journey = aJourney();
    const nodes = { ...journey.nodes, first: { type: 'wait', version: 1, config: { duration: 'P2D' } } };
    expect(contentHash({ ...journey, nodes })).not.toBe(contentHash(journey));
  });

  it.each([
    ['goals', { goals: [{ id: 'again', event: 'Order Completed', ends: true }] }],
    ['exits', { exits: [{ id: 'stop', when: {}, reason: 'asked to stop' }] }],
    ['settings', { settings: { priority: 1 } }],
    ['re-entry', { reentry: { policy: 'always' as const } }],
    ['the trigger', { trigger: { type: 'api', version: 1, config: {} } }],
    ['edges', { edges: [] }],
  ])('sees changed %s', (_what, part) => {
    expect(contentHash({ ...aJourney(), ...part })).not.toBe(contentHash(aJourney()));
  });
});

describe('canonicalJson', () => {
  it('writes the same value in the same way and loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([undefined, NaN])('throws for %s, which JSON cannot hold', (value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
});

describe('sha256Hex', () => {
  it('agrees with Node for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});
