import * as v from 'valibot';
import type { Part } from '../../parts.ts';
import { commandSchema, type Command } from './commands.ts';
import { answerDialCommand } from './dial-command.ts';
import { defaultSettings, settingsSchema, type TenantSettings } from './tenant-settings.ts';
import type { Toolbar } from './toolbar.ts';
import { createToolbarPages, type PostedByToolbar } from './toolbar-pages.ts';
import { toolbarFile } from './toolbar-file.ts';

/** The simulated Ameyo tenant: the toolbar page, its HTTP command, and controls of our own below `/ameyo/`. */
export interface Ameyo extends Part {
  readonly settings: TenantSettings;
  /** Throws where a value has the wrong shape. */
  configure(change: Partial<TenantSettings>): void;
  /** Does it in the toolbar that was opened last. Rejects with a sentence where that cannot be. */
  send(command: Command): Promise<void>;
  /** The toolbar that was opened last. */
  readonly toolbar: Toolbar | undefined;
  /** What toolbars posted to the page around them, oldest first. */
  onPosted(listener: (posted: PostedByToolbar) => void): void;
}

export interface AmeyoSimulatorOptions {
  /** The folder of the built toolbar page. Default `.workbench/ameyo`. */
  readonly page?: string;
  /** Default: a real timer. */
  readonly wait?: (ms: number) => Promise<void>;
}

const realWait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
const nothing = (): Response => new Response(null, { status: 204 });
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const withPage = v.object({ page: v.string() });

export const createAmeyoTenant = (options: AmeyoSimulatorOptions = {}): Ameyo => {
  const { page: folder = '.workbench/ameyo', wait = realWait } = options;
  let settings = defaultSettings;
  const pages = createToolbarPages(() => settings);
  const send = async (command: Command, page?: string): Promise<void> => {
    const toolbar = await pages.toolbar(page);
    if (!toolbar) throw new Error('No toolbar is open: open the phone.');
    const read = v.parse(commandSchema, command);
    if (read.do === 'reload') pages.reload(toolbar);
    else toolbar.obey(read);
    pages.refresh();
  };
  const control = async (request: Request, url: URL): Promise<Response> => {
    if (url.pathname === '/ameyo/events') return pages.open(request, url.searchParams);
    const body: unknown = await request.json().catch(() => undefined);
    const { page } = v.parse(withPage, body);
    try {
      if (url.pathname === '/ameyo/heard') pages.hear(page, v.parse(v.object({ message: v.unknown() }), body).message);
      if (url.pathname === '/ameyo/commands')
        await send(v.parse(v.object({ command: commandSchema }), body).command, page);
      return nothing();
    } catch (error) {
      return Response.json({ message: reasonOf(error) }, { status: 409 });
    }
  };
  return {
    handle: async (request) => {
      const url = new URL(request.url);
      const { pathname } = url;
      if (pathname.startsWith('/ameyo/')) return control(request, url);
      if (/^\/ameyowebaccess\/command(?:[/=]|$)/.test(pathname)) {
        const answer = await answerDialCommand(
          { settings, toolbar: await pages.toolbar(undefined, 0), wait },
          request,
          url,
        );
        pages.refresh();
        return answer;
      }
      if (pathname === '/dacx/dispose') return new Response('Dispose Successfully');
      return pathname.startsWith('/ameyowebaccess/') ? toolbarFile(folder, pathname) : undefined;
    },
    get settings() {
      return settings;
    },
    configure: (change) => {
      settings = v.parse(settingsSchema, { ...settings, ...change });
    },
    send: (command) => send(command),
    get toolbar() {
      return pages.newest();
    },
    onPosted: pages.onPosted,
    snapshot: () => settings,
    restore: (data) => {
      const read = v.safeParse(settingsSchema, data);
      settings = read.success ? read.output : defaultSettings;
    },
    reset: () => {
      settings = defaultSettings;
    },
  };
};
