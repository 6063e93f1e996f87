import type { Reentry } from '@sojourn/journey';

/** Why a run ends because its customer turned out to be another one, for people; by what the journey says about entering again. */
export const whyDouble: Readonly<Record<Reentry['policy'], string>> = {
  once: becauseOne('had been in this journey before: it lets each customer in only once.'),
  'once-per-key': becauseOne('had entered this journey with the same key before: it lets in once for each.'),
  always: becauseOne('had entered this journey with the same key before: it lets in once for each.'),
  'restart-per-key': becauseOne('has entered this journey with the same key since: the newer run goes on.'),
  'again-after-exit': becauseOne('was inside of this journey already: the earlier run goes on.'),
  'again-after': becauseOne('was inside of this journey already: the earlier run goes on.'),
};

/** Why a run ends that tried a journey out, when its customer turned out to be one who is no test customer. */
export const NO_TEST_ANY_MORE =
  'Two customers turned out to be one, who is no test customer: what was begun to try the journey out ends.';

function becauseOne(who: string): string {
  return `Two customers turned out to be one, who ${who}`;
}
