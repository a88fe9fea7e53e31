import { button, feedbackButtons, iconButton, overflow } from './buttons.ts';
import { byType, type Check, object, problem, string, type } from './check.ts';
import { anyText, onePicture, pictureFields } from './composition.ts';
import * as menus from './menus.ts';
import * as moments from './moments.ts';
import * as texts from './text-inputs.ts';

const selects: Record<string, Check> = {
  static_select: menus.staticSelect,
  external_select: menus.externalSelect,
  users_select: menus.usersSelect,
  conversations_select: menus.conversationsSelect,
  channels_select: menus.channelsSelect,
  multi_static_select: menus.multiStaticSelect,
  multi_external_select: menus.multiExternalSelect,
  multi_users_select: menus.multiUsersSelect,
  multi_conversations_select: menus.multiConversationsSelect,
  multi_channels_select: menus.multiChannelsSelect,
  checkboxes: menus.checkboxes,
  radio_buttons: menus.radioButtons,
  datepicker: moments.datepicker,
  timepicker: moments.timepicker,
};

const picture: Check = object({ ...type, alt_text: string(2000) }, pictureFields, onePicture);

/** A check that holds only in modals. */
function onlyInModals(check: Check): Check {
  return (value, at, checking) => {
    if (checking.surface !== 'modal') problem(checking, at, 'this element is available in modals only');
    check(value, at, checking);
  };
}

/** What may stand beside a section. */
export const accessory: Check = byType({ ...selects, button, overflow, image: picture });

/** What may stand in an actions block. */
export const actionElement: Check = byType({
  ...selects,
  button,
  overflow,
  datetimepicker: moments.datetimepicker,
  rich_text_input: texts.richTextInput,
});

/** What an input block may hold. */
export const inputElement: Check = byType({
  ...selects,
  datetimepicker: moments.datetimepicker,
  plain_text_input: texts.plainTextInput,
  rich_text_input: texts.richTextInput,
  email_text_input: onlyInModals(texts.emailInput),
  url_text_input: onlyInModals(texts.urlInput),
  number_input: onlyInModals(texts.numberInput),
  file_input: onlyInModals(texts.fileInput),
});

/** What may stand in a context block. */
export const contextElement: Check = (value, at, checking) => {
  if ((value as { type?: unknown } | null)?.type === 'image') picture(value, at, checking);
  else anyText(3000)(value, at, checking);
};

export const contextAction: Check = byType({ feedback_buttons: feedbackButtons, icon_button: iconButton });
export const pictureElement: Check = byType({ image: picture });
export const buttonElement: Check = byType({ button });
