import { Args, Query, Resolver } from '@nestjs/graphql';
import { type ArrivalFilter, type Arrivals, EVENT_TYPES, Store } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import type { ReaderCredential } from '../access/credential.js';
import { Reader } from '../access/reader.decorator.js';
import { badInput } from '../graphql/graphql-errors.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { ArrivalConnection } from './arrival-connection.object.js';
import { ArrivalsArgs } from './arrivals.args.js';

/** What came in, and what became of it. */
@Resolver()
export class ArrivalsQuery {
  constructor(private readonly store: Store) {}

  @Query(() => ArrivalConnection, {
    description: 'What came in, the last received first: events, and what was refused.',
  })
  @Allow('viewer')
  async arrivals(
    @Reader() { workspaceId }: ReaderCredential,
    @Args() { name, type, customer, keyId, onlyProblems, ...page }: ArrivalsArgs,
  ): Promise<Arrivals> {
    const filter: ArrivalFilter = {
      ...(name != null && { name }),
      ...(type != null && { type: typeOf(type) }),
      ...(customer != null && { customer }),
      ...(keyId != null && { apiKeyId: keyId }),
      ...(onlyProblems != null && { isProblem: onlyProblems }),
    };
    return this.store.arrivals.page(workspaceId, pageRequest(page), filter);
  }
}

function typeOf(text: string): NonNullable<ArrivalFilter['type']> {
  const type = EVENT_TYPES.find((each) => each === text);
  if (type === undefined) throw badInput(`"type": must be one of ${EVENT_TYPES.join(', ')}.`);
  return type;
}
