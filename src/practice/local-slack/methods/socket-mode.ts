import type { Method } from './method.ts';

const open: Method = {
  token: 'app',
  scopes: [],
  rate: 20,
  run: (world) => {
    const ticket = world.sockets.issueTicket();
    return {
      url: `${world.url.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${world.identity.app_id}`,
    };
  },
};

export const socketMode: Record<string, Method> = { 'apps.connections.open': open };
