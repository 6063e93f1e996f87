import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../access/allow.decorator.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { DraftConflict } from '../draft/draft-conflict.object.js';
import { PublishRefused } from '../publish/publish-refused.object.js';
import { MovePreview } from './move-preview.object.js';
import { MovePreviewer } from './move-previewer.service.js';
import { PreviewMoveInput } from './preview-move.input.js';
import { PreviewMoveResult } from './preview-move.union.js';

/** What everybody inside would do if they moved to the draft; nothing is written. */
@Resolver()
export class PreviewMoveQuery {
  constructor(private readonly previewer: MovePreviewer) {}

  @Query(() => PreviewMoveResult, {
    description: 'What people inside of older versions would do if they moved to the draft now.',
    complexity: ({ childComplexity }) => 100 + 10 * childComplexity,
  })
  @Allow('publisher')
  async previewMove(
    @Load() { journeys, versions }: Loaders,
    @Args('input', { type: () => PreviewMoveInput }) { journeyId, baseRevision, mapping }: PreviewMoveInput,
  ): Promise<typeof PreviewMoveResult> {
    const journey = await journeys.load(journeyId);
    if (!journey) return new NotFound('journey');
    if (journey.draftRevision !== baseRevision) return new DraftConflict(journey);
    const current = journey.versionId === null ? null : await versions.load(journey.versionId);
    const previewed = await this.previewer.preview(journey, current, mapping);
    switch (previewed.kind) {
      case 'previewed':
        return new MovePreview(previewed.groups);
      case 'mismapped':
        return previewed.refusal;
      case 'disproven':
        return new PublishRefused(previewed.problems);
    }
  }
}
