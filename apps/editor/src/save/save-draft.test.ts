import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { saveAsCopy } from './save-as-copy.js';
import { saveDraft } from './save-draft.js';

describe('the draft on the server', () => {
  type Respond = (
    operation: string,
    variables: unknown,
  ) => { readonly status: number; readonly body: unknown };

  let server: Server;
  let asked: { readonly operation: string; readonly variables: unknown }[];
  let respond: Respond;

  /** A client against a real HTTP server whose answers the test gives. */
  function client(): ApolloClient {
    const { port } = server.address() as AddressInfo;
    return new ApolloClient({
      link: new HttpLink({ uri: `http://127.0.0.1:${String(port)}/graphql` }),
      cache: new InMemoryCache(),
    });
  }

  const answering =
    (data: unknown): Respond =>
    () => ({ status: 200, body: { data } });
  const journey = {
    __typename: 'Journey',
    id: 'j1',
    key: 'welcome',
    name: 'Welcome',
    status: 'DRAFT',
    draftRevision: 4,
    draftSavedAt: '2026-11-22T08:00:00Z',
    draftSavedBy: null,
    hasUnpublishedChanges: true,
    version: null,
    problems: [],
  };

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      void text(request).then((body) => {
        const { operationName, variables } = JSON.parse(body) as {
          operationName: string;
          variables: unknown;
        };
        asked.push({ operation: operationName, variables });
        const answer = respond(operationName, variables);
        response
          .writeHead(answer.status, { 'content-type': 'application/json' })
          .end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  describe('saving a draft', () => {
    it('sends the draft with the revision it is based on, and tells the new one', async () => {
      const problem = {
        __typename: 'Problem',
        code: 'missing',
        message: 'Subject is missing.',
        severity: 'ERROR',
        path: ['nodes', 'a'],
        nodeId: 'a',
      };
      respond = answering({
        saveDraft: { __typename: 'DraftSaved', revision: 4, journey, problems: [problem] },
      });
      const answer = await saveDraft(client(), 'j1', { any: 'thing' }, 3);
      expect(asked[0]?.variables).toEqual({
        input: { journeyId: 'j1', baseRevision: 3, draft: { any: 'thing' } },
      });
      expect(answer).toMatchObject({
        kind: 'saved',
        revision: 4,
        problems: [{ code: 'missing', severity: 'error', path: ['nodes', 'a'], nodeId: 'a' }],
      });
    });

    it('tells of a conflict with what somebody else saved', async () => {
      const savedBy = { __typename: 'User', id: 'u1', name: 'Ada' };
      respond = answering({
        saveDraft: {
          __typename: 'DraftConflict',
          revision: 9,
          savedAt: '2026-11-22T08:00:00Z',
          savedBy,
          draft: { theirs: true },
        },
      });
      expect(await saveDraft(client(), 'j1', {}, 3)).toEqual({
        kind: 'conflict',
        theirs: { revision: 9, savedAt: '2026-11-22T08:00:00Z', savedBy: 'Ada', draft: { theirs: true } },
      });
    });

    it.each(['NotFound', 'Forbidden', 'WrongStatus', 'InvalidInput'])(
      'says why in the words of %s',
      async (type) => {
        respond = answering({
          saveDraft: { __typename: type, message: 'No.', field: 'draft', status: 'ARCHIVED' },
        });
        expect(await saveDraft(client(), 'j1', {}, 3)).toEqual({ kind: 'refused', message: 'No.' });
      },
    );

    it('takes a failing server for one that is not reached, so that it is tried again', async () => {
      respond = () => ({ status: 503, body: { errors: [] } });
      expect(await saveDraft(client(), 'j1', {}, 3)).toEqual({ kind: 'unreachable' });
    });

    it('takes an absent server for one that is not reached', async () => {
      const absent = client();
      await new Promise((resolve) => server.close(resolve));
      expect(await saveDraft(absent, 'j1', {}, 3)).toEqual({ kind: 'unreachable' });
    });

    it('says an error of the API in its words', async () => {
      respond = () => ({ status: 200, body: { errors: [{ message: 'The draft is too large.' }] } });
      expect(await saveDraft(client(), 'j1', {}, 3)).toEqual({
        kind: 'refused',
        message: 'The draft is too large.',
      });
    });
  });

  describe('saving a draft as a copy', () => {
    it('makes a new journey and saves the draft there', async () => {
      respond = (operation) => ({
        status: 200,
        body: {
          data:
            operation === 'CreateJourney'
              ? {
                  createJourney: {
                    __typename: 'JourneyCreated',
                    journey: { ...journey, id: 'j2', draftRevision: 1 },
                  },
                }
              : {
                  saveDraft: {
                    __typename: 'DraftSaved',
                    revision: 2,
                    journey: { ...journey, id: 'j2' },
                    problems: [],
                  },
                },
        },
      });
      expect(await saveAsCopy(client(), 'Welcome (copy)', { mine: true })).toEqual({
        kind: 'copied',
        journeyId: 'j2',
      });
      expect(asked.map(({ operation }) => operation)).toEqual(['CreateJourney', 'SaveDraft']);
      expect(asked[1]?.variables).toEqual({
        input: { journeyId: 'j2', baseRevision: 1, draft: { mine: true } },
      });
    });

    it('says why it could not', async () => {
      respond = answering({ createJourney: { __typename: 'Forbidden', message: 'Viewers cannot create.' } });
      expect(await saveAsCopy(client(), 'x', {})).toEqual({
        kind: 'refused',
        message: 'Viewers cannot create.',
      });
    });
  });
});
