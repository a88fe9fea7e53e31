import type { IncomingMessage } from 'node:http';

/** The whole body of a request. Throws a RangeError above `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read on to the end, so that the answer reaches the sender; keep nothing more.
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) throw new RangeError('body too large');
  return Buffer.concat(chunks);
}
