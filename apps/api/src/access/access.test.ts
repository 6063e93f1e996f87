import { ROLES, type Role, workspaceId } from '@sojourn/store';
import { allows } from './access.js';

const workspace = workspaceId('019a0000-0000-7000-8000-000000000001');
const session = (role: Role) =>
  ({ kind: 'session', workspaceId: workspace, role, userId: 'u', token: 't' }) as const;

describe('allows', () => {
  it('gives each role what the smaller ones may', () => {
    expect(ROLES.map((role) => ROLES.filter((access) => allows(session(role), access)).length)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('lets a write key ingest and nothing else', () => {
    const writeKey = { kind: 'write-key', apiKeyId: 'k', workspaceId: workspace, token: 't' } as const;
    expect(allows(writeKey, 'ingest')).toBe(true);
    expect(allows(writeKey, 'server')).toBe(false);
    expect(ROLES.filter((role) => allows(writeKey, role))).toEqual([]);
  });

  it('lets a server key call the routes of servers, and no session', () => {
    const serverKey = { kind: 'server-key', apiKeyId: 'k', workspaceId: workspace, token: 't' } as const;
    expect(allows({ ...serverKey, role: 'publisher' }, 'server')).toBe(true);
    expect(allows(session('admin'), 'server')).toBe(false);
  });

  it('lets no session ingest, so that no page can make a browser send events', () => {
    expect(allows(session('admin'), 'ingest')).toBe(false);
  });
});
