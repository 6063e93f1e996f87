import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../access/allow.decorator.js';
import { Caller } from '../access/caller.decorator.js';
import type { SenderCredential } from '../access/credential.js';
import type { IntakeBody } from './intake-body.js';
import { IntakeService } from './intake.service.js';
import type { success } from './success.js';

/** `identify` of the Segment spec; browsers call it `i`. */
@Controller(['v1/identify', 'v1/i'])
export class IdentifyController {
  constructor(private readonly intake: IntakeService) {}

  @Post()
  @HttpCode(200)
  @Allow('ingest')
  async identify(
    @Caller() credential: SenderCredential,
    @Body() body: IntakeBody,
    @Headers('traceparent') trace?: string,
  ): Promise<typeof success> {
    return this.intake.takeEvent({ credential, trace }, 'identify', body);
  }
}
