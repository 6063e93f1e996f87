import { AFTER_ALL } from '../id.js';
import { batch, track } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import { openTestStore, type TestStore } from '../testing/test-store.test-helper.js';
import { customersWithEvents } from './outbox.js';

describe('customers with events to relay', () => {
  let test: TestStore;
  let ids: readonly string[];

  /** Six customers: to the even ones something happens now, of the others something was imported. */
  beforeAll(async () => {
    test = await openTestStore();
    const intake = new Intake(test.dataSource, () => undefined);
    for (let place = 0; place < 6; place += 1)
      await intake.receive(
        test.workspaceId,
        batch(track({ userId: `c-${place}`, imported: place % 2 === 1 })),
      );
    const customers = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((place) => test.store.customers.byUserId(test.workspaceId, `c-${place}`)),
    );
    ids = customers.map((customer) => customer?.id ?? '');
  });
  afterAll(() => test.close());

  const start = { live: AFTER_ALL, imported: AFTER_ALL };
  const next = (before = start, limit = 4) => customersWithEvents(test.dataSource, before, limit);
  const those = (...places: readonly number[]) => places.map((place) => ids[place]);

  it('are told lane by lane, the latest first', async () => {
    expect(await next()).toEqual({ live: those(4, 2, 0), imported: those(5, 3, 1) });
  });

  it('are none that were imported as long as there are enough to whom something happens now', async () => {
    expect(await next(start, 3)).toEqual({ live: those(4, 2, 0), imported: [] });
  });

  it('go on in each lane where it stands', async () => {
    expect(await next({ live: ids[2] ?? '', imported: ids[5] ?? '' }, 2)).toEqual({
      live: those(0),
      imported: those(3, 1),
    });
  });

  it('are in both lanes when both are so', async () => {
    const intake = new Intake(test.dataSource, () => undefined);
    await intake.receive(test.workspaceId, batch(track({ userId: 'c-5' })));
    expect(await next()).toEqual({ live: those(5, 4, 2, 0), imported: [] });
    expect(await next({ ...start, live: ids[5] ?? '' })).toEqual({
      live: those(4, 2, 0),
      imported: those(5, 3, 1),
    });
  });
});
