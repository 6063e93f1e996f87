import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../access/allow.decorator.js';
import { Caller } from '../access/caller.decorator.js';
import type { SenderCredential } from '../access/credential.js';
import type { IntakeBody } from './intake-body.js';
import { IntakeService } from './intake.service.js';
import type { success } from './success.js';

/** `screen` of the Segment spec; browsers call it `s`. */
@Controller(['v1/screen', 'v1/s'])
export class ScreenController {
  constructor(private readonly intake: IntakeService) {}

  @Post()
  @HttpCode(200)
  @Allow('ingest')
  async screen(
    @Caller() credential: SenderCredential,
    @Body() body: IntakeBody,
    @Headers('traceparent') trace?: string,
  ): Promise<typeof success> {
    return this.intake.takeEvent({ credential, trace }, 'screen', body);
  }
}
