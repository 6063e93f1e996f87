import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import { type ReaderCredential, userIdOf } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { AudienceStarted } from './audience-started.object.js';
import { checkStart } from './check-start.js';
import { readIntended } from './read-intended.js';
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
    @Load() loaders: Loaders,
    @Args('input', { type: () => StartAudienceInput }) input: StartAudienceInput,
  ): Promise<typeof StartAudienceResult> {
    const { workspaceId } = credential;
    const refusal = checkStart(input);
    if (refusal) return refusal;
    const intended = await readIntended(this.store, workspaceId, loaders, input);
    if (!('source' in intended)) return intended;
    const { journey, source } = intended;

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
    const run = await loaders.audienceRuns.load(id);
    if (!run) throw new Error('an audience run that was just begun is gone');
    return new AudienceStarted(run);
  }
}
