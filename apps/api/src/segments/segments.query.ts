import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Connection, type SegmentEntity, Store } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import type { ReaderCredential } from '../access/credential.js';
import { Reader } from '../access/reader.decorator.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { PageArgs } from '../graphql/paging/page.args.js';
import { SegmentConnection } from './segment-connection.object.js';

/** The segments of the workspace, newest first. */
@Resolver()
export class SegmentsQuery {
  constructor(private readonly store: Store) {}

  @Query(() => SegmentConnection)
  @Allow('viewer')
  async segments(
    @Reader() { workspaceId }: ReaderCredential,
    @Args() page: PageArgs,
  ): Promise<Connection<SegmentEntity>> {
    return this.store.segments.page(workspaceId, pageRequest(page));
  }
}
