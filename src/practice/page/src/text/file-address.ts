import type { PageState } from '../../../page-contract.ts';

/** Where the acting person fetches a file of the workspace. */
export function fileAddress(file: { id: string }, page: PageState): string {
  return `/page/files/${file.id}?as=${page.me.id}`;
}

/** The same for an image's address when it points into the workspace (`…/files-pri/T…-F…/…`); else as it is. */
export function imageAddress(url: string | undefined, page: PageState): string | undefined {
  const id = url && /\/files-pri\/\w+-(F\w+)\//.exec(url)?.[1];
  return id ? fileAddress({ id }, page) : url;
}
