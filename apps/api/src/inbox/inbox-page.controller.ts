import { Controller, Get, Header, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator.js';
import { Inbox } from './inbox.service.js';
import type { Mail } from './mail.js';
import { inboxPage } from './page/inbox.page.js';
import { inboxScript } from './page/inbox.script.js';

/** Mails may show pictures from anywhere; they may run nothing. */
const policy = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  'img-src https: http: data:',
  "script-src 'self'",
  "style-src 'unsafe-inline'",
].join('; ');

/** The inbox for people. */
@Controller('inbox')
export class InboxPageController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @Allow('anyone')
  async all(@Res() response: Response): Promise<void> {
    await this.show(response, null);
  }

  @Get('inbox.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Allow('anyone')
  script(): string {
    return inboxScript;
  }

  @Get(':id')
  @Allow('anyone')
  async one(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const mail = await this.inbox.find(id);
    if (!mail) throw new NotFoundException('There is no such mail.');
    await this.show(response, mail);
  }

  private async show(response: Response, opened: Mail | null): Promise<void> {
    const markup = inboxPage(await this.inbox.list(), opened);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(markup);
  }
}
