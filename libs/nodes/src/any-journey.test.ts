import { createEngine, createRegistry, type Cursor, type Facts, type Happening } from '@sojourn/engine';
import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { catalog } from './config.js';
import { steps, triggers } from './steps.js';
import { anyPlan, anyScene, anyStrokes } from './testing/any-plan.test-helper.js';
import { byHand } from './testing/by-hand.test-helper.js';
import { answerTo } from './testing/any-answer.test-helper.js';

const engine = createEngine({ registry: createRegistry(catalog), steps, triggers });
const options = { zone: 'Europe/Berlin', journey: 'any', customer: 'ada' };
const DAY_MS = 86_400_000;
const START = Date.parse('2026-03-27T10:00:00Z');

describe('any journey of the catalog', () => {
  it('has an answer for every happening in every state, the same for the same, and none is early', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyScene, { maxLength: 20 }), (plan, scenes) => {
        let cursor: Cursor = engine.start({ entryPlace: 0, entryEvent: null, enteredAt: START });
        let now = START;
        let place = 0;
        const events: NonNullable<Facts['events']>[number][] = [];
        for (const { pass, what, event, attributes } of scenes) {
          now += pass;
          if (event !== null) {
            place += 1;
            events.push({ id: `e${place}`, place, name: event, at: now, receivedAt: now, properties: {} });
          }
          const facts: Facts = { customer: attributes, entry: {}, results: {}, events: [...events] };
          const happening: Happening = { ...what, now, place };
          let advanced = engine.advance(plan, cursor, happening, facts, options);
          expect(engine.advance(plan, structuredClone(cursor), happening, facts, options)).toEqual(advanced);
          for (let asked = 0; advanced.cursor.kind === 'asking'; asked += 1) {
            expect(asked).toBeLessThan(100);
            const ask = advanced.effects.findLast((effect) => effect.kind === 'ask');
            if (ask?.kind !== 'ask') throw new Error('Nothing was asked');
            const answered: Happening = { kind: 'answered', now, place, answer: answerTo(ask.ask, now) };
            advanced = engine.advance(plan, advanced.cursor, answered, facts, options);
          }
          for (const effect of advanced.effects) {
            if (effect.kind !== 'wait') continue;
            if (effect.until !== null) expect(effect.until).toBeGreaterThan(now);
            if (effect.alarm !== null) expect(effect.alarm).toBeGreaterThan(now);
          }
          // A plain wait ends by its time alone.
          if (cursor.kind === 'waiting' && plan.nodes[cursor.node]?.type === 'wait') {
            const isEarly = what.kind === 'woken' && cursor.until !== null && now < cursor.until;
            if (isEarly) expect(advanced.cursor).toBe(cursor);
          }
          if (cursor.kind === 'done') expect(advanced.effects).toEqual([]);
          // Plain JSON, as it is stored.
          expect(JSON.parse(JSON.stringify(advanced.cursor))).toEqual(advanced.cursor);
          cursor = advanced.cursor;
        }
      }),
      tries(150),
    );
  });

  it('is simulated as a host that calls advance by itself would carry it out', () => {
    const clock = { from: START, to: START + 30 * DAY_MS, zone: 'UTC' };
    let compared = 0;
    fc.assert(
      fc.property(anyPlan, anyStrokes(clock), (plan, strokes) => {
        const trace = byHand(engine, plan, strokes, clock);
        if (trace === 'endless') return;
        const chosen = { at: START, kind: 'manual' } as const;
        const customer = { id: 'ada', attributes: {} };
        const world = { journey: options.journey };
        const simulation = engine.simulate(plan, customer, [chosen, ...strokes], clock, world);
        expect(simulation.isBrokenOff).toBe(trace === 'restless');
        if (trace === 'restless') return;
        compared += 1;
        expect(simulation.runs[0]?.trace).toEqual(trace);
      }),
      tries(150),
    );
    expect(compared).toBeGreaterThan(100);
  });
});
