import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../access/allow.decorator.js';
import { Caller } from '../access/caller.decorator.js';
import type { SenderCredential } from '../access/credential.js';
import type { IntakeBody } from './intake-body.js';
import { IntakeService } from './intake.service.js';
import type { success } from './success.js';

/** `alias` of the Segment spec; browsers call it `a`. */
@Controller(['v1/alias', 'v1/a'])
export class AliasController {
  constructor(private readonly intake: IntakeService) {}

  @Post()
  @HttpCode(200)
  @Allow('ingest')
  async alias(
    @Caller() credential: SenderCredential,
    @Body() body: IntakeBody,
    @Headers('traceparent') trace?: string,
  ): Promise<typeof success> {
    return this.intake.takeEvent({ credential, trace }, 'alias', body);
  }
}
