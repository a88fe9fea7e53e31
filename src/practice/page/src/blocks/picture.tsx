import { usePage } from '../context.ts';
import { fileAddress, imageAddress } from '../text/file-address.ts';

interface ImageJson {
  alt_text: string;
  image_url?: string;
  slack_file?: { id?: string; url?: string };
}

/** An image of a block; a file of the workspace is fetched as the acting person. */
export function Picture({ image, small }: { image: object; small?: boolean }) {
  const { page } = usePage();
  const { alt_text: alt, image_url: url, slack_file: file } = image as ImageJson;
  const source = file?.id ? fileAddress({ id: file.id }, page) : imageAddress(url ?? file?.url, page);
  return <img class={small ? 'picture-small' : 'picture'} src={source} alt={alt} loading="lazy" />;
}
