import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../access/allow.decorator.js';
import { Caller } from '../access/caller.decorator.js';
import type { SenderCredential } from '../access/credential.js';
import type { IntakeBody } from './intake-body.js';
import { IntakeService } from './intake.service.js';
import type { success } from './success.js';

/** `page` of the Segment spec; browsers call it `p`. */
@Controller(['v1/page', 'v1/p'])
export class PageController {
  constructor(private readonly intake: IntakeService) {}

  @Post()
  @HttpCode(200)
  @Allow('ingest')
  async page(
    @Caller() credential: SenderCredential,
    @Body() body: IntakeBody,
    @Headers('traceparent') trace?: string,
  ): Promise<typeof success> {
    return this.intake.takeEvent({ credential, trace }, 'page', body);
  }
}
