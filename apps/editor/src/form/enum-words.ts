import type { JsonSchema } from '@sojourn/sdk';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The choices of a schema in words: `go-on` is *Go on*, and of the numbers 1 to 7 each is a weekday. */
export function enumWords({ enum: choices }: JsonSchema): readonly string[] | undefined {
  if (!Array.isArray(choices)) return undefined;
  if (choices.join() === '1,2,3,4,5,6,7') return weekdays;
  return choices.every((choice) => typeof choice === 'string') ? choices.map(wordsOf) : undefined;
}

/** A kebab-case name in words. */
export function wordsOf(name: string): string {
  const words = name.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
