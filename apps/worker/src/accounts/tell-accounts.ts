import { accountChanges, followChange, followJoins, hasAccountChanges } from '@sojourn/store';
import type { DataSource } from 'typeorm';

/** What those who belong to accounts are told with. */
export interface AccountParts {
  readonly dataSource: DataSource;
  /** Called after each commit by which the relay has something to do. */
  readonly onTold: () => void;
}

// Their locks are held for one transaction.
const PAGE = 50;
const AT_ONCE = 100;

/**
 * Tells those who have joined accounts, and those who belong to accounts that have changed: a page of each in turn, until
 * all are told.
 */
export async function tellAccounts({ dataSource, onTold }: AccountParts, page = PAGE): Promise<void> {
  const taken = new Set<string>();
  while (await hasAccountChanges(dataSource)) {
    const joins = await followJoins(dataSource, page);
    if (joins.concernsRelay) onTold();
    const open = (await accountChanges(dataSource, AT_ONCE)).filter((id) => !taken.has(id));
    for (const changeId of open) {
      const { isOver, concernsRelay } = await followChange(dataSource, changeId, page);
      if (concernsRelay) onTold();
      if (isOver) taken.add(changeId);
    }
    if (joins.isOver && open.length === 0) return;
  }
}
