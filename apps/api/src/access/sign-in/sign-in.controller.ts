import { Controller, Get, Head, HttpCode, Inject, Query, Req, Res } from '@nestjs/common';
import { Store } from '@sojourn/store';
import type { Request, Response } from 'express';
import { ENVIRONMENT } from '../../environment/environment.module.js';
import type { Environment } from '../../environment/environment.js';
import { Allow } from '../allow.decorator.js';
import { SESSION_COOKIE, sessionCookieOptions, sessionTokenOf } from '../session-cookie.js';
import { FreshLink } from './fresh-link.service.js';
import { linkRefusedPage } from './link-refused.page.js';

/** Turns a sign-in link into a session. */
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly store: Store,
    private readonly freshLink: FreshLink,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Programs that look at links before people do must not use them up. */
  @Head()
  @HttpCode(204)
  @Allow('anyone')
  look(): void {
    return;
  }

  @Get()
  @Allow('anyone')
  async signIn(
    @Query('token') token: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    response.setHeader('Cache-Control', 'no-store');
    const previous = sessionTokenOf(request.headers.cookie);
    const signIn =
      typeof token === 'string'
        ? await this.store.signInLinks.redeem(token, previous)
        : ({ kind: 'refused' } as const);
    const { mode, devFile } = this.environment;
    if (signIn.kind === 'refused') {
      response.status(410).type('html').send(linkRefusedPage(devFile));
      return;
    }
    response.cookie(SESSION_COOKIE, signIn.sessionToken, sessionCookieOptions(mode));
    await this.freshLink.replace(signIn.workspaceId, signIn.userId);
    response.redirect(303, '/');
  }
}
