import type { JsonSchema } from '@sojourn/sdk';
import type { Config } from './node-type.js';
import type { PlanTemplate } from './plan.js';
import { widgetFields } from './schema-fields.js';

/** The widgets whose text is a Liquid template, and how values are escaped in it. */
const templateWidgets: Readonly<Record<string, PlanTemplate['escape']>> = {
  template: 'none',
  'mail-body': 'html',
};

/** The Liquid templates of a configuration, by its schema alone: the same for built-in and custom types. */
export function templatesOf(schema: JsonSchema, config: Config): readonly PlanTemplate[] {
  return widgetFields(schema, config).flatMap(({ path, widget, value }) => {
    const escape = Object.hasOwn(templateWidgets, widget) ? templateWidgets[widget] : undefined;
    return escape === undefined ? [] : [{ path, source: value, escape }];
  });
}
