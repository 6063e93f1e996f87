import { Injectable } from '@nestjs/common';
import { Store } from '@sojourn/store';
import type { Credential } from './credential.js';
import { readAuthorization } from './presented-key.js';
import { sessionTokenOf } from './session-cookie.js';

/** The parts of a request that may prove who sent it. */
export interface Evidence {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}

/** The role a server key has: all but managing keys, so that a stolen one cannot mint its successors. */
const SERVER_KEY_ROLE = 'publisher';

/** Turns what a request presents into who is asking. */
@Injectable()
export class Authenticator {
  constructor(private readonly store: Store) {}

  /** The holder of a request's header or cookie; null when there is none or it is worth nothing. The header counts more. */
  async authenticate({ authorization, cookie }: Evidence): Promise<Credential | null> {
    if (authorization !== undefined) {
      const presented = readAuthorization(authorization);
      return presented && this.ofKey(presented.key);
    }
    const token = sessionTokenOf(cookie);
    return token === undefined ? null : this.ofSession(token);
  }

  /** The holder of a key; null when it is unknown, expired or revoked. */
  async ofKey(key: string): Promise<Credential | null> {
    const holder = await this.store.apiKeys.verify(key);
    if (!holder) return null;
    const { apiKeyId, workspaceId, kind } = holder;
    return kind === 'write'
      ? { kind: 'write-key', apiKeyId, workspaceId, token: key }
      : { kind: 'server-key', apiKeyId, workspaceId, role: SERVER_KEY_ROLE, token: key };
  }

  /** The same credential as of now, or null when it has been revoked or has run out meanwhile. */
  async renew(credential: Credential): Promise<Credential | null> {
    return credential.kind === 'session' ? this.ofSession(credential.token) : this.ofKey(credential.token);
  }

  private async ofSession(token: string): Promise<Credential | null> {
    const viewer = await this.store.sessions.find(token);
    if (!viewer) return null;
    const { workspaceId, role, userId } = viewer;
    return { kind: 'session', workspaceId, role, userId, token };
  }
}
