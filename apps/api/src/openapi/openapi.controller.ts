import { Controller, Get, Inject } from '@nestjs/common';
import { Allow } from '../access/allow.decorator.js';
import { ENVIRONMENT } from '../environment/environment.module.js';
import type { Environment } from '../environment/environment.js';
import { openApiDocument } from './openapi-document.js';

/** What programs read to call the REST part. */
@Controller('v1/openapi.json')
export class OpenApiController {
  private readonly document: ReturnType<typeof openApiDocument>;

  constructor(@Inject(ENVIRONMENT) { publicUrl }: Environment) {
    this.document = openApiDocument(publicUrl);
  }

  @Get()
  @Allow('anyone')
  read(): object {
    return this.document;
  }
}
