import type { JourneyStatus, MoveGroupPartsFragment, PeopleInside } from '../generated/graphql.js';
import { plural } from '../words/plural.js';
import type { Published } from './published.js';

/** How many do something, said so that nobody takes a sample for everybody. */
export function howMany(
  people: number,
  { people: all, lookedAt }: Pick<MoveGroupPartsFragment, 'people' | 'lookedAt'>,
): string {
  if (lookedAt < all)
    return people === lookedAt
      ? `All ${String(lookedAt)} looked at`
      : `${String(people)} of the ${String(lookedAt)} looked at`;
  if (people < all) return plural(people, 'customer');
  if (all === 1) return 'This customer';
  return all === 2 ? 'Both customers' : `All ${plural(all, 'customer')}`;
}

/** What still keeps a move from being published, in words; null when nothing does. */
export function whatIsMissing(unanswered: readonly Pick<MoveGroupPartsFragment, 'people'>[]): string | null {
  const people = unanswered.reduce((sum, group) => sum + group.people, 0);
  if (people === 0) return null;
  return people === 1
    ? 'Say first where one customer goes whose node is gone.'
    : `Say first where ${plural(people, 'customer')} go whose node is gone.`;
}

/** What publishing means for new customers, in words; `published` is the number of the last version, null = none. */
export function meaningInWords(published: number | null, status: JourneyStatus): string {
  if (published === null) return 'From now on, every customer who meets the trigger enters.';
  const version = `version ${String(published + 1)}`;
  return status === 'PAUSED'
    ? `The journey stays paused. Once you resume it, new customers enter ${version}.`
    : `New customers enter ${version} from now on.`;
}

/** What the button says that publishes, by what becomes of the people inside. */
export const confirmWords: Readonly<Record<PeopleInside, string>> = {
  FINISH: 'Publish',
  MOVE: 'Publish and move them',
  EXIT: 'Publish and take them out',
};

/** What becomes of the people inside now that a version is live, in words; null when they only finish. */
export function insideInWords({ inside, peopleInside, inFlight }: Published): string | null {
  if (inside === 'FINISH' || peopleInside === 0) return null;
  const [move, leave] =
    peopleInside === 1 ? ['moves to it', 'leaves the journey'] : ['move to it', 'leave the journey'];
  const people = `${plural(peopleInside, 'customer')} inside ${inside === 'MOVE' ? move : leave} now`;
  const going = peopleInside === 1 ? `${people}.` : `${people}, one after the other.`;
  return inFlight === 0
    ? going
    : `${going} ${plural(inFlight, 'message')} had already been handed over and may still arrive.`;
}
