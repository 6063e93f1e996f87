import { readFile } from 'node:fs/promises';
import { FORMAT } from '../journey.schema.js';
import { parseJourney } from '../parse-journey.js';
import { liftJourney } from './lift-journey.js';

/** A journey as the build that wrote this format saved it. */
async function recorded(format: number): Promise<Record<string, unknown>> {
  const file = new URL(`recorded/format-${format}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
}

const older = Array.from({ length: FORMAT - 1 }, (_, index) => index + 1);

describe('liftJourney', () => {
  it.each(older)('makes a recorded journey of format %d one that can be read', async (format) => {
    const saved = await recorded(format);
    expect(saved['format']).toBe(format);
    expect(parseJourney(saved).kind).toBe('journey');
  });

  it('adds to format 1 what it lacked and keeps everything else', async () => {
    const saved = await recorded(1);
    expect(liftJourney(saved)).toEqual({ ...saved, format: 2, goals: [], exits: [] });
    expect(parseJourney(saved)).toEqual({ kind: 'journey', journey: liftJourney(saved) });
  });

  it('keeps goals, exits and settings that a file of format 1 has already', async () => {
    const goals = [{ id: 'again', event: 'Order Completed', ends: true }];
    const exits = [{ id: 'stop', when: {}, reason: 'asked to stop' }];
    const settings = { holdout: 0.05, staleAfter: 'P2D' };
    const saved = { ...(await recorded(1)), goals, exits, settings };
    expect(parseJourney(saved)).toMatchObject({ kind: 'journey', journey: { goals, exits, settings } });
  });

  it('leaves what it was given unchanged', async () => {
    const saved = await recorded(1);
    liftJourney(saved);
    expect(saved).toEqual(await recorded(1));
  });

  it.each([null, 7, 'format', [], {}, { format: '1' }, { format: 2 }, { format: 99 }])(
    'gives %j back as it is',
    (value) => {
      expect(liftJourney(value)).toBe(value);
    },
  );

  it('lifts a draft that is unsound, for the canvas to show', () => {
    expect(liftJourney({ format: 1, nodes: 'none', color: 'red' })).toEqual({
      format: 2,
      goals: [],
      exits: [],
      nodes: 'none',
      color: 'red',
    });
  });
});
