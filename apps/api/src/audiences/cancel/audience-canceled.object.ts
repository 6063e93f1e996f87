import { Field, ObjectType } from '@nestjs/graphql';
import type { AudienceRunEntity } from '@sojourn/store';
import { AudienceRunObject } from '../audience-run.object.js';

/** Nobody enters by it any more. */
@ObjectType({ description: 'Nobody enters by it any more; those inside stay.' })
export class AudienceCanceled {
  @Field(() => AudienceRunObject)
  readonly run: AudienceRunEntity;

  constructor(run: AudienceRunEntity) {
    this.run = run;
  }
}
