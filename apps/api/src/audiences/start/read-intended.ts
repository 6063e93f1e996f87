import type { Plan } from '@sojourn/engine';
import type { JourneyEntity, Store, WorkspaceId } from '@sojourn/store';
import type { Loaders } from '../../graphql/loaders.js';
import { WrongStatus } from '../../journeys/status/wrong-status.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import type { PreviewAudienceInput } from '../preview/preview-audience.input.js';
import { isByHand } from './is-by-hand.js';
import { type ReadSource, readSource } from './read-source.js';

/** Into which journey customers are to be let by hand, by which plan, and where they come from. */
export interface IntendedAudience {
  readonly journey: JourneyEntity;
  readonly plan: Plan;
  readonly source: ReadSource;
}

/** Reads who is to be let in where; or why that cannot be. What is looked at and what is begun pass by here alike. */
export async function readIntended(
  store: Store,
  workspaceId: WorkspaceId,
  { journeys, versions }: Pick<Loaders, 'journeys' | 'versions'>,
  input: PreviewAudienceInput,
): Promise<IntendedAudience | NotFound | WrongStatus | InvalidInput> {
  const journey = await journeys.load(input.journeyId);
  if (!journey) return new NotFound('journey');
  if (journey.status !== 'live') return new WrongStatus(journey.status, 'entered');
  const version = journey.versionId === null ? null : await versions.load(journey.versionId);
  if (version === null || !isByHand(version.plan))
    return new InvalidInput('journeyId', 'Nobody enters this journey by hand: it has another trigger.');
  const source = readSource(input);
  if (source instanceof InvalidInput) return source;
  if (source.kind === 'list' && !(await store.lists.has(workspaceId, source.key)))
    return new InvalidInput('list', 'There is no such list in this workspace.');
  return { journey, plan: version.plan, source };
}
