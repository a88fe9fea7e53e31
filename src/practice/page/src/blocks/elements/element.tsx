import type {
  ActionsBlockElement,
  Button,
  Checkboxes,
  Datepicker,
  DateTimepicker,
  EmailInput,
  FileInput,
  ImageElement,
  MultiSelect,
  NumberInput,
  Overflow,
  PlainTextInput,
  RadioButtons,
  RichTextInput,
  Select,
  Timepicker,
  URLInput,
} from '@slack/types';
import { useId } from 'preact/hooks';
import { usePage } from '../../context.ts';
import type { Labelling } from '../host.ts';
import { Picture } from '../picture.tsx';
import { BlockButton } from './button.tsx';
import { ChoiceGroup } from './choices.tsx';
import { DateField } from './date-field.tsx';
import { FileField } from './file-field.tsx';
import { OverflowMenu } from './overflow.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

type AnyElement =
  | ActionsBlockElement
  | Button
  | Checkboxes
  | Datepicker
  | DateTimepicker
  | EmailInput
  | FileInput
  | ImageElement
  | MultiSelect
  | NumberInput
  | Overflow
  | PlainTextInput
  | RadioButtons
  | RichTextInput
  | Select
  | Timepicker
  | URLInput;

/** Draws one Block Kit element by its type. */
export function Element(props: { element: AnyElement; blockId: string; labelling?: Partial<Labelling> }) {
  const { element, blockId } = props;
  const { strings } = usePage();
  // A message stands in the channel and in its thread at once: only generated ids are unique.
  const id = useId();
  const rest = { blockId, labelling: { id, ...props.labelling } };
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return <BlockButton element={element} {...rest} />;
    case 'overflow':
      return <OverflowMenu element={element} {...rest} />;
    case 'image':
      return <Picture image={element} small />;
    case 'radio_buttons':
    case 'checkboxes':
      return <ChoiceGroup element={element} {...rest} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <DateField element={element} {...rest} />;
    case 'file_input':
      return <FileField element={element} {...rest} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'rich_text_input':
      return <TextField element={element} {...rest} />;
    default:
      if ('type' in element && /_select$/.test(element.type))
        return <SelectField element={element} {...rest} />;
      return <em class="unknown">{strings.cannotShow((element as { type: string }).type)}</em>;
  }
}
