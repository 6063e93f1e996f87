import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../access/allow.decorator.js';
import { Caller } from '../access/caller.decorator.js';
import type { SenderCredential } from '../access/credential.js';
import type { IntakeBody } from './intake-body.js';
import { IntakeService } from './intake.service.js';
import type { BatchAnswer } from './success.js';

/** `import` of the Segment spec: a batch of what happened long ago, elsewhere. */
@Controller('v1/import')
export class ImportController {
  constructor(private readonly intake: IntakeService) {}

  @Post()
  @HttpCode(200)
  @Allow('ingest')
  async importEvents(
    @Caller() credential: SenderCredential,
    @Body() body: IntakeBody,
    @Headers('traceparent') trace?: string,
  ): Promise<BatchAnswer> {
    return this.intake.takeBatch({ credential, trace }, 'import', body);
  }
}
