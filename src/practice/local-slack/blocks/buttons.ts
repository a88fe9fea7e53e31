import { action } from './actionable.ts';
import { type Check, list, object, oneOf, string, type } from './check.ts';
import { confirm, option, plainText, url } from './composition.ts';

export const button: Check = object(
  { ...type, text: plainText(75) },
  {
    ...action,
    url: url(3000),
    value: string(2000, 0),
    style: oneOf('primary', 'danger'),
    confirm,
    accessibility_label: string(75),
  },
);

export const overflow: Check = object(
  { ...type, options: list(option('overflow'), 1, 5) },
  { ...action, confirm },
);

const feedback: Check = object(
  { text: plainText(75), value: string(2000) },
  { accessibility_label: string(75) },
);

export const feedbackButtons: Check = object(
  { ...type, positive_button: feedback, negative_button: feedback },
  { ...action },
);

export const iconButton: Check = object(
  { ...type, icon: oneOf('trash'), text: plainText(75) },
  {
    ...action,
    confirm,
    value: string(2000),
    accessibility_label: string(75),
    visible_to_user_ids: list(string(255), 0, 100),
  },
);
