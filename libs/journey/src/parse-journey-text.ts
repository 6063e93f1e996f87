import { MOST_CHARACTERS, tooLarge } from './inspect-json.js';
import { parseJourney, type ParsedJourney } from './parse-journey.js';
import { problemAt } from './problem-at.js';
import type { Problem } from './problem.js';
import { repeatedNames } from './repeated-names.js';
import { quote } from './quote.js';

/** Reads the text of a file as a journey. As `parseJourney`, and a name that stands twice in one place is a problem too. */
export function parseJourneyText(text: string): ParsedJourney {
  if (text.length > MOST_CHARACTERS) return { kind: 'problems', problems: [tooLarge()] };
  const read = readJson(text);
  if (read.kind === 'problem') return { kind: 'problems', problems: [read.problem] };
  const parsed = parseJourney(read.json);
  const repeated = repeatedNames(text).map((path) =>
    problemAt(path, 'repeated-name', `${quote(path.at(-1) ?? '')} stands here twice; only one can be meant.`),
  );
  if (repeated.length === 0) return parsed;
  return {
    kind: 'problems',
    problems: [...repeated, ...(parsed.kind === 'problems' ? parsed.problems : [])],
  };
}

type ReadJson =
  { readonly kind: 'json'; readonly json: unknown } | { readonly kind: 'problem'; readonly problem: Problem };

function readJson(text: string): ReadJson {
  try {
    // Some editors begin a file with a byte order mark, which is no JSON.
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return { kind: 'json', json };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'problem', problem: problemAt([], 'not-json', `This is not JSON: ${why}.`) };
  }
}
