import type { files as English } from './en.ts';

export const files: typeof English = {
  send: '发给我',
  sendNamed: (name) => `把文件 ${name} 发给我`,
  onItsWay: '马上发给您：请在与 Redress 的私信中查看。',
  copy: (name, reference) => `${reference} 保存的文件“${name}”，在本条消息的话题里。`,
  erase: '彻底删除文件',
  form: {
    title: '彻底删除文件',
    intro:
      '文件及其名称将被彻底删除，Redress 发给别人的副本也一并删除。登记表只保留：曾有此文件、它的哈希值，以及由谁删除。上传到 Slack 的原件仍在上传者那里。',
    file: '哪个文件？',
    reason: '为什么？',
    sure: '删除后无法恢复',
    sureOption: '是的，彻底删除',
    submit: '删除',
  },
};
