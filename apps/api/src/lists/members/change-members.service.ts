import { Injectable } from '@nestjs/common';
import { type MemberChange, Notifier, Store, type WorkspaceId } from '@sojourn/store';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { ListChanged } from './list-changed.object.js';

const MOST_CUSTOMERS = 1_000;
const MOST_CHARACTERS = 500;

/** Changes who is on a list, and rings the relay when somebody waits for it. */
@Injectable()
export class ChangeMembers {
  constructor(
    private readonly store: Store,
    private readonly relay: Notifier,
  ) {}

  /** Puts customers on a list, or takes them off; spaces around their names are nothing. */
  async change(
    workspaceId: WorkspaceId,
    { customers, ...change }: MemberChange,
  ): Promise<ListChanged | InvalidInput | NotFound> {
    if (customers.length === 0) return new InvalidInput('customers', 'Name at least one customer.');
    if (customers.length > MOST_CUSTOMERS)
      return new InvalidInput('customers', `At most ${MOST_CUSTOMERS.toLocaleString('en-US')} at a time.`);
    if (customers.some(({ length }) => length > MOST_CHARACTERS))
      return new InvalidInput('customers', `An id has at most ${MOST_CHARACTERS} characters.`);
    const names = customers.map((name) => name.trim());
    const changed = await this.store.lists.change(workspaceId, { ...change, customers: names });
    if (changed.kind === 'absent') return new NotFound('list');
    if (changed.hasWoken) this.relay.ring();
    return new ListChanged(changed);
  }
}
