import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { customerTransaction } from '../customers/customer-transaction.js';
import type { Noted } from '../customers/noted.js';
import { isId } from '../id.js';
import type { Connection } from '../paging/connection.js';
import { readConnections } from '../paging/owned-connections.js';
import type { OwnedRows } from '../paging/owned-rows.js';
import { countOfEach, firstOfEach } from '../paging/owned-rows.js';
import type { PageRequest } from '../paging/page-request.js';
import type { ReactionKind } from '../path/message-reaction.entity.js';
import { MessageReactionEntity } from '../path/message-reaction.entity.js';
import { recordReaction } from '../path/record-reaction.js';
import type { WorkspaceId } from '../workspace-id.js';
import { InAppMessageEntity } from './in-app-message.entity.js';

/** Whether the customer may still see it: what has expired unseen is taken back. */
const IS_THERE = `(part.expiresAt IS NULL OR part.expiresAt > clock_timestamp() OR EXISTS (
  SELECT FROM message_reaction AS seen WHERE seen.message_id = part.id AND seen.kind IN ('opened', 'clicked')))`;

/** The inboxes of customers in the app; journeys write into them. */
export class InAppMessageRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The messages with these ids, in no order; foreign and unknown ids are left out. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<InAppMessageEntity[]> {
    return this.dataSource
      .getRepository(InAppMessageEntity)
      .findBy({ workspaceId, id: In(ids.filter(isId)) });
  }

  /** The same page of each customer's inbox, newest first, without what has expired unseen. */
  async pagesOfCustomers(
    workspaceId: WorkspaceId,
    customerIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Connection<InAppMessageEntity>>> {
    const messages: OwnedRows<InAppMessageEntity> = {
      repository: this.dataSource.getRepository(InAppMessageEntity),
      owner: 'customerId',
      key: 'id',
      matching: (rows) => rows.where('part.workspaceId = :workspaceId', { workspaceId }).andWhere(IS_THERE),
    };
    return readConnections(customerIds, page, {
      shape: 'id',
      keyOf: ({ id }) => id,
      ownerOf: ({ customerId }) => customerId,
      read: (limit, before) => firstOfEach(messages, customerIds, limit, before),
      count: () => countOfEach(messages, customerIds),
    });
  }

  /** What became of these messages, without the links that were clicked. */
  async reactionsOf(
    workspaceId: WorkspaceId,
    messageIds: readonly string[],
  ): Promise<readonly MessageReactionEntity[]> {
    const reactions = await this.dataSource
      .getRepository(MessageReactionEntity)
      .findBy({ workspaceId, messageId: In(messageIds.filter(isId)) });
    return reactions.filter(({ url }) => url === null);
  }

  /** Notes what the customer did with a message in the app; null when there is no such message. */
  async react(
    workspaceId: WorkspaceId,
    messageId: string,
    kind: Extract<ReactionKind, 'opened' | 'clicked'>,
  ): Promise<Noted | null> {
    const [message] = await this.byIds(workspaceId, [messageId]);
    if (message === undefined) return null;
    const url = kind === 'clicked' ? message.link : null;
    const reaction = { messageId, kind, ...(url !== null && { url }) };
    return customerTransaction(this.dataSource, (transaction) =>
      recordReaction(transaction, workspaceId, reaction),
    );
  }
}
