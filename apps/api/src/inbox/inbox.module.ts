import { Module } from '@nestjs/common';
import { InboxMessagesController } from './inbox-messages.controller.js';
import { InboxPageController } from './inbox-page.controller.js';
import { Inbox } from './inbox.service.js';

/** The mails sent on this machine; part of development only. */
@Module({ controllers: [InboxMessagesController, InboxPageController], providers: [Inbox] })
export class InboxModule {}
