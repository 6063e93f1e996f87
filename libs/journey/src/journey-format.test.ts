import { readFile } from 'node:fs/promises';
import { journeySchema } from './journey.schema.js';
import { parseJourney } from './parse-journey.js';
import { parseJourneyText } from './parse-journey-text.js';
import { printJourney } from './print-journey.js';

const document = await readFile(new URL('../../../docs/journey-format.md', import.meta.url), 'utf8');
/** Everything in the document that is written as JSON: the whole example first, then blocks, then what stands in tables. */
const blocks = [...document.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const inline = [...document.matchAll(/`(\{ "[^`]*\})`/g)].map(([, text = '']) => text);
const [example = ''] = blocks;

describe('the document about the saved form', () => {
  it('has an example that can be read, and is written as journeys are printed', () => {
    const parsed = parseJourneyText(example);
    if (parsed.kind === 'problems') throw new Error(parsed.problems.map(({ message }) => message).join(' '));
    expect(parsed.journey.goals).toHaveLength(1);
    expect(printJourney(parsed.journey)).toBe(example.replace(/\n}\n$/, ',\n  "notes": []\n}\n'));
  });

  it('writes nothing as JSON that is none', () => {
    for (const text of [...blocks, ...inline]) expect(() => void JSON.parse(text)).not.toThrow();
  });

  it('names every field and every setting', () => {
    const fields = [
      ...Object.keys(journeySchema.shape),
      ...Object.keys(journeySchema.shape.settings.unwrap().shape),
    ];
    for (const field of fields) expect(document).toContain(`| \`${field}\` |`);
  });

  it('shows every policy of re-entry in a form that can be read', () => {
    const policies = inline
      .filter((text) => text.startsWith('{ "policy"'))
      .map((text) => JSON.parse(text) as { policy: string });
    const known = journeySchema.shape.reentry.options.map(({ shape }) => shape.policy.value);
    expect(policies.map(({ policy }) => policy)).toEqual(known);
    for (const reentry of policies) {
      expect(parseJourney({ ...(JSON.parse(example) as object), reentry }).kind).toBe('journey');
    }
  });
});
