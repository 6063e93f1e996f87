import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../access/allow.decorator.js';
import { Caller } from '../access/caller.decorator.js';
import type { SenderCredential } from '../access/credential.js';
import type { IntakeBody } from './intake-body.js';
import { IntakeService } from './intake.service.js';
import type { BatchAnswer } from './success.js';

/** `batch` of the Segment spec; browsers call it `b`. */
@Controller(['v1/batch', 'v1/b'])
export class BatchController {
  constructor(private readonly intake: IntakeService) {}

  @Post()
  @HttpCode(200)
  @Allow('ingest')
  async batch(
    @Caller() credential: SenderCredential,
    @Body() body: IntakeBody,
    @Headers('traceparent') trace?: string,
  ): Promise<BatchAnswer> {
    return this.intake.takeBatch({ credential, trace }, 'batch', body);
  }
}
