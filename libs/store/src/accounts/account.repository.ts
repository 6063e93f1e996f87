import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { AccountEntity } from './account.entity.js';

/** An account, and one of the customers who belong to it. */
export interface AccountOfCustomer extends Omit<AccountEntity, 'workspaceId'> {
  readonly customerId: string;
  readonly joinedAt: Date;
}

/** How many accounts of a customer are told; who belongs to more is a mistake of a sender. */
const MOST_ACCOUNTS = 100;

/** The accounts that customers belong to. */
export class AccountRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The accounts of each customer, those joined last first, a hundred at most; foreign and unknown ids have none. */
  async ofCustomers(
    workspaceId: WorkspaceId,
    customerIds: readonly string[],
  ): Promise<readonly AccountOfCustomer[]> {
    return rows<AccountOfCustomer>(
      this.dataSource,
      `SELECT customer.id AS "customerId", account.*
         FROM unnest($2::uuid[]) AS customer (id)
         CROSS JOIN LATERAL (
           SELECT account.key, account.attributes, account.created_at AS "createdAt",
                  account.last_seen_at AS "lastSeenAt", member.joined_at AS "joinedAt"
             FROM account_member AS member
             JOIN account ON account.workspace_id = member.workspace_id AND account.key = member.account_key
            WHERE member.workspace_id = $1 AND member.customer_id = customer.id
            ORDER BY member.joined_at DESC, account.key
            LIMIT ${MOST_ACCOUNTS}) AS account`,
      [workspaceId, customerIds.filter(isId)],
    );
  }
}
