import { Controller, Get, Header, Inject, Param, StreamableFile } from '@nestjs/common';
import { exportCustomer, Store } from '@sojourn/store';
import { Readable } from 'node:stream';
import { Allow } from '../../access/allow.decorator.js';
import { Caller } from '../../access/caller.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { DATA_SOURCE, type DataSource } from '../../database/data-source.js';
import { ProblemException } from '../../http-problems/problem-exception.js';
import { NotFound } from '../../refusals/not-found.object.js';

/** Everything that is known of a customer, as one file; it is read while it is sent. */
@Controller('v1/customers/:id/export')
export class CustomerExportController {
  constructor(
    private readonly store: Store,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @Allow('publisher')
  async export(
    @Caller() { workspaceId }: ReaderCredential,
    @Param('id') id: string,
  ): Promise<StreamableFile> {
    const customer = (await this.store.customers.byIds(workspaceId, [id])).get(id);
    if (!customer || customer.erasedAt !== null)
      throw new ProblemException(404, new NotFound('customer').message, 'no-customer');
    return new StreamableFile(
      Readable.from(exportCustomer(this.dataSource, customer), { objectMode: false }),
      {
        type: 'application/json',
        disposition: `attachment; filename="customer-${customer.id}.json"`,
      },
    );
  }
}
