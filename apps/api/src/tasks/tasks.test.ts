import { EventEntity, newId, OutboxEntity, TaskEntity } from '@sojourn/store';
import { ask } from '../testing/ask.test-helper.js';
import { plant } from '../testing/plant.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('tasks', () => {
  let api: TestApi;
  let enrollment: string;
  let customer: string;

  beforeAll(async () => {
    api = await startTestApi();
    ({ enrollment, customer } = await plant(api, api.house, 'house'));
  });
  afterAll(() => api.close());

  async function aTask(visit: number, differently: Partial<TaskEntity> = {}): Promise<string> {
    const id = newId();
    await api.dataSource.getRepository(TaskEntity).insert({
      id,
      workspaceId: api.house.workspaceId,
      customerId: customer,
      enrollmentId: enrollment,
      nodeId: 'call',
      visit,
      title: 'Call Ada',
      ...differently,
    });
    return id;
  }

  const complete = (taskId: string, outcome: string, headers = api.house.admin, note?: string) =>
    ask(
      api.url,
      headers,
      `mutation ($taskId: ID!, $outcome: String!, $note: String) {
        completeTask(input: { taskId: $taskId, outcome: $outcome, note: $note }) { __typename
          ... on TaskCompleted { task { id state outcome note doneAt doneBy { name } } }
          ... on TaskDoneAlready { message task { outcome } }
          ... on InvalidInput { field message } } }`,
      { taskId, outcome, ...(note !== undefined && { note }) },
    );

  it('are listed newest first, the open ones and those of one person too', async () => {
    const mine = await aTask(10, { assignee: 'sam@example.com' });
    const done = await aTask(11);
    await complete(done, 'reached');
    const list = async (where: string) => {
      const { data } = await ask<{
        readonly tasks: {
          readonly totalCount: number;
          readonly edges: readonly { readonly node: { readonly id: string } }[];
        };
      }>(
        api.url,
        api.house.server,
        `{ tasks(${where}) { totalCount edges { node { id customer { id } } } } }`,
      );
      return data?.tasks.edges.map(({ node }) => node.id);
    };
    expect((await list('first: 2'))?.slice(0, 2)).toEqual([done, mine]);
    expect(await list('state: OPEN')).toContain(mine);
    expect(await list('state: OPEN')).not.toContain(done);
    expect(await list('assignee: "sam@example.com"')).toEqual([mine]);
  });

  it('are completed with an answer, by whom, and recorded as an event that is relayed', async () => {
    const id = await aTask(20);
    expect((await complete(id, ' reached ', api.house.admin, 'Glad')).data).toMatchObject({
      completeTask: {
        __typename: 'TaskCompleted',
        task: { id, state: 'DONE', outcome: 'reached', note: 'Glad', doneBy: { name: 'House admin' } },
      },
    });
    const event = await api.dataSource
      .getRepository(EventEntity)
      .findOneByOrFail({ messageId: `task-${id}`, customerId: customer });
    expect(event).toMatchObject({
      name: 'Task Completed',
      properties: { node: 'call', title: 'Call Ada', outcome: 'reached', entry: { word: 'house' } },
    });
    expect(await api.dataSource.getRepository(OutboxEntity).countBy({ eventId: event.id })).toBe(1);
  });

  it('are completed once: who comes second is told what was said before', async () => {
    const id = await aTask(30);
    await complete(id, 'reached', api.house.server);
    expect((await complete(id, 'no answer')).data).toEqual({
      completeTask: {
        __typename: 'TaskDoneAlready',
        message: 'This task is done already.',
        task: { outcome: 'reached' },
      },
    });
  });

  it('are not completed without an answer, nor with a novel', async () => {
    const id = await aTask(40);
    expect((await complete(id, ' ')).data).toMatchObject({
      completeTask: { __typename: 'InvalidInput', field: 'outcome' },
    });
    expect((await complete(id, 'x'.repeat(201))).data).toMatchObject({
      completeTask: { field: 'outcome', message: 'This has at most 200 characters.' },
    });
    expect((await complete(id, 'x', api.house.admin, 'y'.repeat(2_001))).data).toMatchObject({
      completeTask: { field: 'note' },
    });
    expect(await api.dataSource.getRepository(TaskEntity).findOneBy({ id })).toMatchObject({ state: 'open' });
  });
});
