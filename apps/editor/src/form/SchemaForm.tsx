import { withTheme } from '@rjsf/core';
import { Theme as mantine } from '@rjsf/mantine';
import type { RegistryFieldsType, RegistryWidgetsType, TemplatesType } from '@rjsf/utils';
import type { Problem } from '@sojourn/journey';
import type { JsonSchema } from '@sojourn/sdk';
import { deepEquals } from '@rjsf/utils';
import { useMemo } from 'react';
import { ConditionField } from './ConditionField.js';
import { errorsOf } from './errors-of.js';
import type { FormContext } from './form-context.js';
import { formSchemaOf } from './form-schema.js';
import { giveIds } from './give-ids.js';
import { schemaValidator } from './schema-validator.js';
import { FormFieldTemplate } from './templates/FormFieldTemplate.js';
import { FormListItemTemplate } from './templates/FormListItemTemplate.js';
import { FormListTemplate } from './templates/FormListTemplate.js';
import { FormObjectTemplate } from './templates/FormObjectTemplate.js';
import { DurationWidget } from './widgets/DurationWidget.js';
import { EventNameWidget } from './widgets/EventNameWidget.js';
import { FieldPathWidget } from './widgets/FieldPathWidget.js';
import { MailBodyWidget } from './widgets/MailBodyWidget.js';
import { TemplateWidget } from './widgets/TemplateWidget.js';
import { TextWidget } from './widgets/TextWidget.js';

const widgets: RegistryWidgetsType = {
  TextWidget,
  template: TemplateWidget,
  'mail-body': MailBodyWidget,
  duration: DurationWidget,
  'event-name': EventNameWidget,
  'field-path': FieldPathWidget,
};
const fields: RegistryFieldsType = { condition: ConditionField };
const templates: Partial<TemplatesType> = {
  FieldTemplate: FormFieldTemplate,
  ObjectFieldTemplate: FormObjectTemplate,
  ArrayFieldTemplate: FormListTemplate,
  ArrayFieldItemTemplate: FormListItemTemplate,
};
const Form = withTheme({
  ...mantine,
  widgets: { ...mantine.widgets, ...widgets },
  fields,
  templates: { ...mantine.templates, ...templates },
});

interface SchemaFormProps {
  readonly configSchema: JsonSchema;
  readonly config: Readonly<Record<string, unknown>>;
  /** What is wrong with the node, and how long the path to its configuration is. */
  readonly problems: readonly Problem[];
  readonly depth: number;
  readonly context: FormContext;
  readonly disabled: boolean;
  readonly onChange: (config: Record<string, unknown>) => void;
}

/** A form made from a JSON Schema; each change is told at once. */
export function SchemaForm({
  configSchema,
  config,
  problems,
  depth,
  context,
  disabled,
  onChange,
}: SchemaFormProps) {
  const { schema, ui } = useMemo(() => formSchemaOf(configSchema), [configSchema]);
  const extraErrors = useMemo(() => errorsOf(problems, depth), [problems, depth]);
  return (
    <Form
      tagName="div"
      schema={schema}
      uiSchema={ui}
      formData={config}
      formContext={context}
      validator={schemaValidator}
      noHtml5Validate
      showErrorList={false}
      extraErrors={extraErrors}
      disabled={disabled}
      experimental_defaultFormStateBehavior={{
        emptyObjectFields: 'skipDefaults',
        arrayMinItems: { populate: 'never' },
      }}
      onChange={({ formData }) => {
        const next = giveIds((formData ?? {}) as Record<string, unknown>, configSchema);
        if (!deepEquals(next, config)) onChange(next);
      }}
    >
      {/* Without children the form would draw a button to submit it. */}
      <></>
    </Form>
  );
}
