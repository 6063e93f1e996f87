import { Module } from '@nestjs/common';
import { OpenApiController } from './openapi.controller.js';

/** The description of the REST part. */
@Module({ controllers: [OpenApiController] })
export class OpenApiModule {}
