import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../access/allow.decorator.js';
import { Caller } from '../access/caller.decorator.js';
import type { SenderCredential } from '../access/credential.js';
import type { IntakeBody } from './intake-body.js';
import { IntakeService } from './intake.service.js';
import type { success } from './success.js';

/** `track` of the Segment spec; browsers call it `t`. */
@Controller(['v1/track', 'v1/t'])
export class TrackController {
  constructor(private readonly intake: IntakeService) {}

  @Post()
  @HttpCode(200)
  @Allow('ingest')
  async track(
    @Caller() credential: SenderCredential,
    @Body() body: IntakeBody,
    @Headers('traceparent') trace?: string,
  ): Promise<typeof success> {
    return this.intake.takeEvent({ credential, trace }, 'track', body);
  }
}
