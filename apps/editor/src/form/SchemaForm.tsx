import { withTheme } from '@rjsf/core';
import { Theme as mantine } from '@rjsf/mantine';
import type { RegistryFieldsType, RegistryWidgetsType, TemplatesType } from '@rjsf/utils';
import type { JsonSchema } from '@sojourn/sdk';
import { deepEquals } from '@rjsf/utils';
import { useMemo } from 'react';
import { cleanConfig } from './clean-config.js';
import { errorsOf } from './errors-of.js';
import type { FormContext } from './form-context.js';
import { AlternativesField } from './fields/AlternativesField.js';
import { ConditionField } from './fields/ConditionField.js';
import { JsonField } from './fields/JsonField.js';
import { PlainValueField } from './fields/PlainValueField.js';
import { RecordField } from './fields/RecordField.js';
import { SameField } from './fields/SameField.js';
import { formSchemaOf, type widgetNames } from './form-schema.js';
import { giveIds } from './give-ids.js';
import type { PlacedProblem } from './place-problems.js';
import { schemaValidator } from './schema-validator.js';
import { FormFieldTemplate } from './templates/FormFieldTemplate.js';
import { FormListItemTemplate } from './templates/FormListItemTemplate.js';
import { FormListTemplate } from './templates/FormListTemplate.js';
import { FormObjectTemplate } from './templates/FormObjectTemplate.js';
import type { WholeField } from './whole-field.js';
import { ListWidget, SegmentWidget } from './widgets/BelongingWidget.js';
import { ChoicesWidget } from './widgets/ChoicesWidget.js';
import { ChoiceWidget } from './widgets/ChoiceWidget.js';
import { DurationWidget } from './widgets/DurationWidget.js';
import { EventNameWidget } from './widgets/EventNameWidget.js';
import { FieldPathWidget } from './widgets/FieldPathWidget.js';
import { GoalWidget } from './widgets/GoalWidget.js';
import { JourneyWidget } from './widgets/JourneyWidget.js';
import { MailBodyWidget } from './widgets/MailBodyWidget.js';
import { MessageNodeWidget, NodeWidget } from './widgets/NodeWidget.js';
import { TemplateWidget } from './widgets/TemplateWidget.js';
import { TextWidget } from './widgets/TextWidget.js';
import { TruthWidget } from './widgets/TruthWidget.js';

const widgets = {
  TextWidget,
  SelectWidget: ChoiceWidget,
  CheckboxesWidget: ChoicesWidget,
  CheckboxWidget: TruthWidget,
  template: TemplateWidget,
  'mail-body': MailBodyWidget,
  duration: DurationWidget,
  'event-name': EventNameWidget,
  'field-path': FieldPathWidget,
  node: NodeWidget,
  'message-node': MessageNodeWidget,
  goal: GoalWidget,
  journey: JourneyWidget,
  segment: SegmentWidget,
  list: ListWidget,
} satisfies RegistryWidgetsType & Record<(typeof widgetNames)[number], unknown>;
const fields = {
  AnyOfField: AlternativesField,
  OneOfField: AlternativesField,
  condition: ConditionField,
  json: JsonField,
  same: SameField,
  'plain-value': PlainValueField,
  record: RecordField,
} satisfies RegistryFieldsType & Record<WholeField, unknown>;
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
  /** What is wrong, each at its field. */
  readonly problems: readonly PlacedProblem[];
  readonly context: FormContext;
  readonly disabled: boolean;
  readonly onChange: (config: Record<string, unknown>) => void;
}

/** A form made from a JSON Schema; each change is told at once. */
export function SchemaForm({ configSchema, config, problems, context, disabled, onChange }: SchemaFormProps) {
  const { schema, ui } = useMemo(() => formSchemaOf(configSchema), [configSchema]);
  const extraErrors = useMemo(() => errorsOf(problems), [problems]);
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
        const held = giveIds((formData ?? {}) as Record<string, unknown>, configSchema);
        const next = cleanConfig(held, configSchema);
        if (!deepEquals(next, config)) onChange(next);
      }}
    >
      {/* Without children the form would draw a button to submit it. */}
      <></>
    </Form>
  );
}
