import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { Store } from '@sojourn/store';
import type { Request, Response } from 'express';
import { ENVIRONMENT } from '../../environment/environment.module.js';
import type { Environment } from '../../environment/environment.js';
import { Allow } from '../allow.decorator.js';
import { SESSION_COOKIE, sessionCookieOptions, sessionTokenOf } from '../session-cookie.js';

/** Ends the browser's session; without one there is nothing to end. */
@Controller('sign-out')
export class SignOutController {
  constructor(
    private readonly store: Store,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Post()
  @HttpCode(204)
  @Allow('anyone')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = sessionTokenOf(request.headers.cookie);
    if (token !== undefined) await this.store.sessions.revoke(token);
    const { maxAge: _maxAge, ...options } = sessionCookieOptions(this.environment.mode);
    response.clearCookie(SESSION_COOKIE, options);
  }
}
