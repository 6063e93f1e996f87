import { Module } from '@nestjs/common';
import { EditorController } from './editor.controller.js';

/** The built editor. Imported last: its address is every address that is left. */
@Module({ controllers: [EditorController] })
export class WebModule {}
