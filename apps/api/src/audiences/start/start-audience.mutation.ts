import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type JourneyEntity, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import { type ReaderCredential, userIdOf } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { WrongStatus } from '../../journeys/status/wrong-status.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { AudienceStarted } from './audience-started.object.js';
import { checkStart } from './check-start.js';
import { isByHand } from './is-by-hand.js';
import { readSource } from './read-source.js';
import { StartAudienceInput } from './start-audience.input.js';
import { StartAudienceResult } from './start-audience.union.js';
import { startFingerprint } from './start-fingerprint.js';

const OTHER_AUDIENCE =
  'This key was used for other customers or another pace. Send a new one to let these in.';

/** Lets customers into a journey whom a person has chosen. */
@Resolver()
export class StartAudienceMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => StartAudienceResult)
  @Allow('publisher')
  async startAudience(
    @Reader() credential: ReaderCredential,
    @Load() { journeys, versions, audienceRuns }: Loaders,
    @Args('input', { type: () => StartAudienceInput }) input: StartAudienceInput,
  ): Promise<typeof StartAudienceResult> {
    const { workspaceId } = credential;
    const journey = await journeys.load(input.journeyId);
    if (!journey) return new NotFound('journey');
    if (journey.status !== 'live') return new WrongStatus(journey.status, 'entered');
    if (!(await this.takesByHand(journey, versions)))
      return new InvalidInput('journeyId', 'Nobody enters this journey by hand: it has another trigger.');
    const refusal = checkStart(input);
    if (refusal) return refusal;
    const source = readSource(input);
    if (source instanceof InvalidInput) return source;
    if (source.kind === 'list' && !(await this.store.lists.has(workspaceId, source.key)))
      return new InvalidInput('list', 'There is no such list in this workspace.');

    const { id, isOther } = await this.store.audiences.begin({
      workspaceId,
      journeyId: journey.id,
      kind: 'manual',
      occasion: input.idempotencyKey ?? undefined,
      fingerprint: input.idempotencyKey == null ? undefined : startFingerprint(input),
      source,
      perHour: input.perHour ?? undefined,
      userId: userIdOf(credential),
    });
    if (isOther) return new InvalidInput('idempotencyKey', OTHER_AUDIENCE);
    const run = await audienceRuns.load(id);
    if (!run) throw new Error('an audience run that was just begun is gone');
    return new AudienceStarted(run);
  }

  private async takesByHand({ versionId }: JourneyEntity, versions: Loaders['versions']): Promise<boolean> {
    const version = versionId === null ? null : await versions.load(versionId);
    return version !== null && isByHand(version.plan);
  }
}
