import type { files as English } from './en.ts';

export const files: typeof English = {
  send: '傳給我',
  sendNamed: (name) => `把檔案 ${name} 傳給我`,
  onItsWay: '馬上傳給您：請在與 Redress 的私訊中查看。',
  copy: (name, reference) => `${reference} 保存的檔案「${name}」，在這則訊息的討論串裡。`,
  erase: '徹底刪除檔案',
  form: {
    title: '徹底刪除檔案',
    intro:
      '檔案及其名稱將被徹底刪除，Redress 傳給別人的副本也一併刪除。登記表只保留：曾有此檔案、它的雜湊值，以及由誰刪除。上傳到 Slack 的原件仍在上傳者那裡。',
    file: '哪個檔案？',
    reason: '為什麼？',
    sure: '刪除後無法復原',
    sureOption: '是的，徹底刪除',
    submit: '刪除',
  },
};
