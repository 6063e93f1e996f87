import { SESSION_DAYS } from '@sojourn/store';
import { parseCookie } from 'cookie';
import type { CookieOptions } from 'express';
import type { Environment } from '../environment/environment.js';

/** Name of the cookie that holds a session's token. */
export const SESSION_COOKIE = 'sojourn_session';

/** How the cookie is set: out of reach of scripts and of other sites. */
export function sessionCookieOptions(mode: Environment['mode']): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'lax',
    secure: mode === 'production',
    path: '/',
    maxAge: SESSION_DAYS * 24 * 60 * 60 * 1000,
  };
}

/** The session token in a request's Cookie header, if there is one. */
export function sessionTokenOf(cookieHeader: string | undefined): string | undefined {
  return cookieHeader === undefined ? undefined : parseCookie(cookieHeader)[SESSION_COOKIE];
}
