/** Who may call a route: anybody, whoever holds a key that may send events in, or a server key. */
export type RouteAccess = 'anyone' | 'ingest' | 'server';

/** Every other REST route, and who may call it. None of those for anyone shows anything of a workspace. */
export const routes: Readonly<Record<string, RouteAccess>> = {
  'HEAD /sign-in': 'anyone',
  'GET /sign-in': 'anyone',
  'POST /sign-out': 'anyone',
  'POST /v1/track': 'ingest',
  'POST /v1/t': 'ingest',
  'POST /v1/identify': 'ingest',
  'POST /v1/i': 'ingest',
  'POST /v1/page': 'ingest',
  'POST /v1/p': 'ingest',
  'POST /v1/screen': 'ingest',
  'POST /v1/s': 'ingest',
  'POST /v1/group': 'ingest',
  'POST /v1/g': 'ingest',
  'POST /v1/alias': 'ingest',
  'POST /v1/a': 'ingest',
  'POST /v1/batch': 'ingest',
  'POST /v1/b': 'ingest',
  'POST /v1/import': 'ingest',
  'POST /v1/journeys/:key/trigger': 'server',
  'GET /v1/openapi.json': 'anyone',
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /{*path}': 'anyone',
};

/** The routes for server keys and for the browsers of publishers. */
export const publisherRoutes = { 'GET /v1/customers/:id/export': 'publisher' } as const;

/** The routes of development, on the operator's own machine. */
export const developmentRoutes: Readonly<Record<string, RouteAccess>> = {
  'GET /inbox': 'anyone',
  'GET /inbox/inbox.js': 'anyone',
  'GET /inbox/:id': 'anyone',
  'GET /inbox/messages': 'anyone',
  'GET /inbox/messages/:id': 'anyone',
};
