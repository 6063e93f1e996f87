import type { DataSource } from 'typeorm';
import { customerTransaction } from '../customers/customer-transaction.js';
import type { Noted } from '../customers/noted.js';
import { isId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { ConsentEntity } from './consent.entity.js';
import { recordConsent, type ConsentWord } from './record-consent.js';

/** What customers said about being written to. */
export class ConsentRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The last word of each of these customers on each channel, in general and for each topic. */
  async latestOf(workspaceId: WorkspaceId, customerIds: readonly string[]): Promise<ConsentEntity[]> {
    return this.dataSource
      .getRepository(ConsentEntity)
      .createQueryBuilder('consent')
      .distinctOn(['consent.customerId', 'consent.channel', 'consent.topic'])
      .where('consent.workspaceId = :workspaceId AND consent.customerId = ANY(:customerIds)', {
        workspaceId,
        customerIds: customerIds.filter(isId),
      })
      .orderBy({
        'consent.customerId': 'ASC',
        'consent.channel': 'ASC',
        'consent.topic': 'ASC',
        'consent.at': 'DESC',
        'consent.id': 'DESC',
      })
      .getMany();
  }

  /** Writes down what a customer says; null when there is no such customer. The relay is to be rung if it says so. */
  async record(workspaceId: WorkspaceId, word: ConsentWord): Promise<Noted | null> {
    return customerTransaction(this.dataSource, (transaction) =>
      recordConsent(transaction, workspaceId, word),
    );
  }
}
