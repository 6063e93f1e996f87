import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';

describe('access', () => {
  let test: TestStore;
  let userId: string;

  beforeAll(async () => {
    test = await openTestStore();
    const user = await test.store.members.add(test.workspaceId, {
      email: 'Ann@example.com',
      name: 'Ann',
      role: 'admin',
    });
    userId = user.id;
  });
  afterAll(() => test.close());

  describe('members', () => {
    it('are one user whatever the case of their address, with the role given last', async () => {
      const again = await test.store.members.add(test.foreignWorkspaceId, {
        email: 'ann@EXAMPLE.com',
        name: 'Someone',
        role: 'viewer',
      });
      expect(again).toMatchObject({ id: userId, name: 'Ann' });
      const promoted = { email: 'ann@example.com', name: 'Ann', role: 'editor' } as const;
      await test.store.members.add(test.foreignWorkspaceId, promoted);
      const roles = await rows(test.dataSource, `SELECT role FROM workspace_member ORDER BY role`);
      expect(roles).toEqual([{ role: 'admin' }, { role: 'editor' }]);
    });

    it('are found by address and by id in their own workspace only', async () => {
      const bob = await test.store.members.add(test.foreignWorkspaceId, {
        email: 'bob@x.org',
        name: 'Bob',
        role: 'admin',
      });
      expect(await test.store.members.findByEmail(test.workspaceId, 'ANN@example.com')).toMatchObject({
        id: userId,
      });
      expect(await test.store.members.findByEmail(test.workspaceId, 'bob@x.org')).toBeNull();
      const found = await test.store.members.byIds(test.workspaceId, [bob.id, userId, 'no id', newId()]);
      expect(found.map(({ id }) => id)).toEqual([userId]);
    });
  });

  describe('workspaces', () => {
    it('begin with the oldest', async () => {
      expect(await test.store.workspaces.first()).toMatchObject({
        id: test.workspaceId,
        name: 'Acme',
        timezone: 'UTC',
      });
    });
  });

  describe('a sign-in link', () => {
    it('works once, even when it is used twice at the same time', async () => {
      const token = await test.store.signInLinks.create(test.workspaceId, userId);
      const uses = await Promise.all([1, 2, 3].map(() => test.store.signInLinks.redeem(token)));
      expect(uses.map(({ kind }) => kind).sort()).toEqual(['refused', 'refused', 'signed-in']);
    });

    it('begins a session and ends the one before', async () => {
      const before = await signIn();
      const after = await signIn(before);
      expect(await test.store.sessions.find(before)).toBeNull();
      expect(await test.store.sessions.find(after)).toMatchObject({
        workspaceId: test.workspaceId,
        userId,
        role: 'admin',
      });
    });

    it('is refused when it is unknown or too old', async () => {
      const token = await test.store.signInLinks.create(test.workspaceId, userId);
      await test.dataSource.query(`UPDATE sign_in_link SET expires_at = now()`);
      expect(await test.store.signInLinks.redeem(token)).toEqual({ kind: 'refused' });
      expect(await test.store.signInLinks.redeem('made-up')).toEqual({ kind: 'refused' });
    });

    it('is refused to someone who is no member any more', async () => {
      const user = await test.store.members.add(test.workspaceId, {
        email: 'c@x.org',
        name: 'C',
        role: 'viewer',
      });
      const token = await test.store.signInLinks.create(test.workspaceId, user.id);
      await test.dataSource.query(`DELETE FROM workspace_member WHERE user_id = $1`, [user.id]);
      expect(await test.store.signInLinks.redeem(token)).toEqual({ kind: 'refused' });
    });
  });

  describe('a session', () => {
    it('ends when it is revoked, when it expires, and with the membership', async () => {
      const [revoked, expired, kept] = [await signIn(), await signIn(), await signIn()];
      await test.store.sessions.revoke(revoked);
      const viewer = await test.store.sessions.find(expired);
      await test.dataSource.query(`UPDATE session SET expires_at = now() WHERE id = $1`, [viewer?.sessionId]);
      expect(await test.store.sessions.find(revoked)).toBeNull();
      expect(await test.store.sessions.find(expired)).toBeNull();
      expect(await test.store.sessions.find(kept)).not.toBeNull();
      expect(await test.store.sessions.find('made-up')).toBeNull();
    });
  });

  describe('an API key', () => {
    const writeKey = { kind: 'write', name: 'Shop', environment: 'development' } as const;

    it('speaks for its workspace and notes its use', async () => {
      const { apiKey, secret } = await test.store.apiKeys.create(test.workspaceId, writeKey);
      expect(secret).toMatch(new RegExp(`^sj_development_${apiKey.publicId}_`));
      expect(await test.store.apiKeys.verify(secret)).toEqual({
        apiKeyId: apiKey.id,
        workspaceId: test.workspaceId,
        kind: 'write',
      });
      const lastUsedAt = async () => (await test.store.apiKeys.list(test.workspaceId))[0]?.lastUsedAt;
      const used = await lastUsedAt();
      expect(used).toBeInstanceOf(Date);
      await test.store.apiKeys.verify(secret);
      expect(await lastUsedAt()).toEqual(used);
    });

    it('is refused with another secret, another environment, and in no shape of a key', async () => {
      const { secret } = await test.store.apiKeys.create(test.workspaceId, writeKey);
      const lastLetter = secret.endsWith('A') ? 'B' : 'A';
      expect(await test.store.apiKeys.verify(secret.slice(0, -1) + lastLetter)).toBeNull();
      expect(await test.store.apiKeys.verify(secret.replace('development', 'production'))).toBeNull();
      expect(await test.store.apiKeys.verify('')).toBeNull();
      expect(await test.store.apiKeys.verify(`sj_development_0000000000000000_${'x'.repeat(43)}`)).toBeNull();
    });

    it('is refused from its expiry on', async () => {
      const { secret } = await test.store.apiKeys.create(test.workspaceId, {
        ...writeKey,
        expiresAt: new Date(),
      });
      expect(await test.store.apiKeys.verify(secret)).toBeNull();
    });

    it('is refused once it is revoked, which another workspace cannot do', async () => {
      const { apiKey, secret } = await test.store.apiKeys.create(test.workspaceId, writeKey);
      expect(await test.store.apiKeys.revoke(test.foreignWorkspaceId, apiKey.id)).toBeNull();
      expect(await test.store.apiKeys.revoke(test.workspaceId, 'no id')).toBeNull();
      expect(await test.store.apiKeys.verify(secret)).not.toBeNull();
      const revoked = await test.store.apiKeys.revoke(test.workspaceId, apiKey.id);
      expect(revoked?.revokedAt).toBeInstanceOf(Date);
      expect(await test.store.apiKeys.verify(secret)).toBeNull();
      expect(await test.store.apiKeys.revoke(test.workspaceId, apiKey.id)).toEqual(revoked);
    });

    it('is nowhere in the database in clear', async () => {
      const { secret } = await test.store.apiKeys.create(test.workspaceId, writeKey);
      // `sj_<environment>_<prefix>_<secret>`, and the secret itself may hold an underscore.
      const clear = secret.split('_').slice(3).join('_');
      expect(clear.length).toBeGreaterThanOrEqual(43);
      const found = await rows(
        test.dataSource,
        `SELECT FROM api_key WHERE api_key::text LIKE '%' || $1 || '%'`,
        [clear],
      );
      expect(found).toHaveLength(0);
      expect((await test.store.apiKeys.list(test.workspaceId))[0]).not.toHaveProperty(
        'secretHash',
        expect.anything(),
      );
    });

    it('is listed in its workspace only', async () => {
      expect(await test.store.apiKeys.list(test.foreignWorkspaceId)).toEqual([]);
    });
  });

  async function signIn(previous?: string): Promise<string> {
    const token = await test.store.signInLinks.create(test.workspaceId, userId);
    const signedIn = await test.store.signInLinks.redeem(token, previous);
    if (signedIn.kind !== 'signed-in') throw new Error('the link was refused');
    return signedIn.sessionToken;
  }
});
