/** News for the pages that are open. */
export type News = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** Server-sent events, one stream a page. */
export interface EventStream {
  tell(news: News): void;
  /** Opens a page's stream; it ends with the page. */
  open(request: Request): Response;
}

export const createEventStream = (): EventStream => {
  const pages = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const encoder = new TextEncoder();
  const write = (page: ReadableStreamDefaultController<Uint8Array>, text: string): void => {
    try {
      page.enqueue(encoder.encode(text));
    } catch {
      pages.delete(page);
    }
  };
  return {
    tell(news) {
      for (const page of pages) write(page, `data: ${JSON.stringify(news)}\n\n`);
    },
    open(request) {
      const body = new ReadableStream<Uint8Array>({
        start(page) {
          pages.add(page);
          write(page, 'retry: 500\n\n');
          request.signal.addEventListener('abort', () => pages.delete(page));
        },
      });
      // Pages open it on another host name, so that it takes none of the few connections a browser allows to the host.
      const headers = {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'access-control-allow-origin': '*',
      };
      return new Response(body, { headers });
    },
  };
};
