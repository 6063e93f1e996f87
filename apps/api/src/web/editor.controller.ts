import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.decorator.js';
import { ENVIRONMENT } from '../environment/environment.module.js';
import type { Environment } from '../environment/environment.js';

/** Addresses that are never the editor's: a mistake in them must not be answered with a page. */
const reserved = /^\/(?:v1|graphql|inbox|healthz|readyz|sign-in|sign-out|assets)(?:\/|$)/;

/** Answers every other address with the editor, which finds its way by itself. */
@Controller()
export class EditorController {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  @Get('{*path}')
  @Allow('anyone')
  open(@Req() request: Request, @Res() response: Response): void {
    const { editorDir } = this.environment;
    if (editorDir === undefined || reserved.test(request.path) || !request.accepts('html')) {
      throw new NotFoundException('There is nothing at this address.');
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: editorDir });
  }
}
