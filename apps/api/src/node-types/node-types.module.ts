import { Module } from '@nestjs/common';
import { NodeCatalog } from './node-catalog.service.js';
import { NodeTypesQuery } from './node-types.query.js';

/** What journeys can be made of. */
@Module({ providers: [NodeCatalog, NodeTypesQuery], exports: [NodeCatalog] })
export class NodeTypesModule {}
