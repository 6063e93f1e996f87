// What is stored: a number is never given to another word.
const codes = {
  other: 0,
  entered: 1,
  'held-out': 2,
  error: 3,
  trigger: 10,
  condition: 11,
  'too-old': 12,
  imported: 13,
  'wrong-change': 14,
  'already-in-segment': 15,
  'edited-segment': 16,
  'not-in-segment': 17,
  'not-concerned': 18,
  moved: 19,
  data: 20,
  'too-late': 21,
  'no-key': 30,
  'already-entered': 31,
  'still-inside': 32,
  'too-soon': 33,
  overtaken: 34,
  'same-event': 35,
  paused: 40,
  archived: 41,
  'in-a-circle': 42,
  'not-by-name': 43,
  'not-itself': 44,
} as const;

/**
 * What a trigger decided about a customer: `entered`, `held-out` (entered only to be compared with), or the first rule
 * that said no. What this build has no word for is `other`.
 */
export type DecisionOutcome = keyof typeof codes;

/** Every outcome. */
export const DECISION_OUTCOMES = Object.keys(codes) as readonly DecisionOutcome[];

const words = new Map<number, DecisionOutcome>(DECISION_OUTCOMES.map((outcome) => [codes[outcome], outcome]));

/** The outcome that the name of a rule stands for. */
export function outcomeOf(rule: string): DecisionOutcome {
  return DECISION_OUTCOMES.find((outcome) => outcome === rule) ?? 'other';
}

/** The number that stands for an outcome in the database. */
export function codeOf(outcome: DecisionOutcome): number {
  return codes[outcome];
}

/** The outcome that a number in the database stands for. */
export function outcomeOfCode(code: number): DecisionOutcome {
  return words.get(code) ?? 'other';
}
