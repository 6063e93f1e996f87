import { Field, ObjectType } from '@nestjs/graphql';
import type { AudienceRunEntity } from '@sojourn/store';
import { AudienceRunObject } from '../audience-run.object.js';

/** Customers are being let in. */
@ObjectType({ description: 'Under way. Rows that cannot be used are among its problems; the others enter.' })
export class AudienceStarted {
  @Field(() => AudienceRunObject)
  readonly run: AudienceRunEntity;

  constructor(run: AudienceRunEntity) {
    this.run = run;
  }
}
