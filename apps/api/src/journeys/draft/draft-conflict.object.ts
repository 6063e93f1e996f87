import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { JourneyEntity } from '@sojourn/store';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { Json } from '../../graphql/json.scalar.js';

/** The draft is no longer the one the caller knew. */
@ObjectType({ description: 'Somebody saved in between. Nothing was written.' })
export class DraftConflict {
  @Field(() => Int)
  readonly revision: number;

  @Field(() => DateTime)
  readonly savedAt: Date;

  @Field(() => Json)
  readonly draft: unknown;

  /** Id of the user; resolved to the user beside it. */
  readonly savedById: string | null;

  constructor(current: JourneyEntity) {
    this.revision = current.draftRevision;
    this.savedAt = current.draftSavedAt;
    this.draft = current.draft;
    this.savedById = current.draftSavedBy;
  }
}
