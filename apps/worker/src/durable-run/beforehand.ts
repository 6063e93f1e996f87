/**
 * Thrown by a decision that cannot be made before something is settled in a transaction of its own, because its row is
 * hot and must not be held under a customer's lock. The decision is undone, it is settled, and the decision made anew.
 */
export class Beforehand extends Error {
  override readonly name = 'Beforehand';

  /** @param settle settles it; repeats are harmless */
  constructor(readonly settle: () => Promise<void>) {
    super('something has to be settled first');
  }
}
