import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Draft, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import { type ReaderCredential, userIdOf } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { Proof } from '../proof.service.js';
import { WrongStatus } from '../status/wrong-status.object.js';
import { DraftConflict } from './draft-conflict.object.js';
import { DraftSaved } from './draft-saved.object.js';
import { SaveDraftInput } from './save-draft.input.js';
import { SaveDraftResult } from './save-draft.union.js';

/** Keeps a draft exactly as it is, sound or not, unless somebody saved in between. */
@Resolver()
export class SaveDraftMutation {
  constructor(
    private readonly store: Store,
    private readonly proof: Proof,
  ) {}

  @Mutation(() => SaveDraftResult)
  @Allow('editor')
  async saveDraft(
    @Reader() credential: ReaderCredential,
    @Args('input', { type: () => SaveDraftInput }) { journeyId, baseRevision, draft }: SaveDraftInput,
  ): Promise<typeof SaveDraftResult> {
    if (!isDraft(draft)) return new InvalidInput('draft', 'A draft is a JSON object.');
    const save = { journeyId, baseRevision, draft, userId: userIdOf(credential) };
    const saved = await this.store.journeys.saveDraft(credential.workspaceId, save);
    switch (saved.kind) {
      case 'saved':
        return new DraftSaved(saved.journey, await this.proof.problemsOf(saved.journey));
      case 'conflict':
        return new DraftConflict(saved.journey);
      case 'wrong-status':
        return new WrongStatus(saved.journey.status, 'saved');
      case 'absent':
        return new NotFound('journey');
    }
  }
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
