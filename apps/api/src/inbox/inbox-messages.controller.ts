import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { Allow } from '../access/allow.decorator.js';
import { Inbox } from './inbox.service.js';
import type { Mail, MailSummary } from './mail.js';

/** The inbox for scripts. */
@Controller('inbox/messages')
export class InboxMessagesController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @Allow('anyone')
  async list(): Promise<readonly MailSummary[]> {
    return this.inbox.list();
  }

  @Get(':id')
  @Header('Cache-Control', 'no-store')
  @Allow('anyone')
  async find(@Param('id') id: string): Promise<Mail> {
    const mail = await this.inbox.find(id);
    if (!mail) throw new NotFoundException('There is no such mail.');
    return mail;
  }
}
