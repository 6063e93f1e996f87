import { NotLoaded } from '@sojourn/engine';
import type { AudienceAtWork, LiveJourney, LockedCustomer } from '@sojourn/store';
import { isOutage, lockCustomers, readDoorstep, recordDecisions, shareOpenJourney } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import { stayedOut } from '../decisions/stayed-out.js';
import type { LetInto } from '../relay/let-into.js';
import { letInto } from '../relay/let-into.js';
import type { House } from '../durable-run/house.js';
import type { Asked } from './next-part.js';
import { occurrenceFor } from './occurrence-for.js';

/**
 * Asks customers of a run in, one after the other, under the locks of all of them and by the version that is live now.
 * What its trigger decided about them is kept, by one statement for all. Null when the journey lets nobody in any more.
 */
export async function askAll(
  house: House,
  transaction: EntityManager,
  run: AudienceAtWork,
  asked: readonly Asked[],
): Promise<readonly Answer[] | null> {
  const ids = [...new Set(asked.map(({ customerId }) => customerId))];
  const customers = new Map(
    (await lockCustomers(transaction, run.workspaceId, ids)).map((customer) => [customer.id, customer]),
  );
  const open = await shareOpenJourney(transaction, run.journeyId);
  if (open === null) return null;
  const journey = { ...open, plan: await house.plans.of(transaction, open.versionId) };
  const { now, place } = await readDoorstep(transaction);

  const answers: Answer[] = [];
  for (const one of asked) {
    const customer = customers.get(one.customerId);
    answers.push(
      customer === undefined
        ? gone
        : await ask(house, transaction, { run, journey, customer, one, place, now }),
    );
  }
  await recordDecisions(
    transaction,
    answers.flatMap((answer) => ('decision' in answer ? [answer.decision] : [])),
  );
  return answers;
}

/** What became of one who was asked; of who is not there any more nothing was decided. */
export type Answer = LetInto | typeof gone;

interface Asking {
  readonly run: AudienceAtWork;
  readonly journey: LiveJourney;
  readonly customer: LockedCustomer;
  readonly one: Asked;
  readonly place: number;
  readonly now: number;
}

/** One who cannot be asked, whatever is wrong with them, keeps nobody else out. */
async function ask(
  { engine, log }: House,
  transaction: EntityManager,
  { run, journey, customer, one, place, now }: Asking,
): Promise<LetInto> {
  const { id: customerId, attributes } = customer;
  const { workspaceId, workspaceZone, id: audienceRunId, event } = run;
  const arrival = {
    workspaceId,
    customerId,
    customer: attributes,
    workspaceZone,
    place,
    eventId: event?.id ?? null,
    eventSeq: null,
    hops: 0,
    from: now,
    audienceRunId,
  };
  try {
    return await transaction.transaction((savepoint) =>
      letInto(savepoint, journey, arrival, occurrenceFor(run, one, now), engine),
    );
  } catch (error) {
    if (isOutage(error) || error instanceof NotLoaded) throw error;
    log.error('customer of an audience not let in', { customerId, audienceRunId }, error);
    return { ...broken, decision: stayedOut({ ...arrival, versionId: journey.versionId }, broken.rule) };
  }
}

const gone = { kind: 'stays-out', rule: 'gone', reason: 'Is not there any more' } as const;
const broken = { kind: 'stays-out', rule: 'error', reason: 'Could not be asked' } as const;
