import { Field, ObjectType } from '@nestjs/graphql';
import type { AudienceRunEntity } from '@sojourn/store';
import { AudienceRunObject } from '../audience-run.object.js';

/** It had ended before. */
@ObjectType({ description: 'There is nothing left to cancel: it had ended before.' })
export class AudienceOver {
  @Field(() => String)
  readonly message = 'This audience run has ended already.';

  @Field(() => AudienceRunObject)
  readonly run: AudienceRunEntity;

  constructor(run: AudienceRunEntity) {
    this.run = run;
  }
}
