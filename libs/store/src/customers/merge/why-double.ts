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

function becauseOne(who: string): string {
  return `Two customers turned out to be one, who ${who}`;
}
