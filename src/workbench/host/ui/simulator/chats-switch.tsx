import { useDesk } from '../use-desk.ts';

type Settings = Readonly<Record<string, unknown>>;

interface Props {
  /** `undefined` while they cannot be read. */
  readonly settings: Settings | undefined;
  readonly onChange: (settings: Settings) => void;
}

/** The setting `chat_adapter_url`, on or off. */
export const ChatsSwitch = ({ settings, onChange }: Props) => {
  const chatPage = useDesk(({ panel }) => panel.chatPage);
  const { chat_adapter_url: current, ...rest } = settings ?? {};
  return (
    <label>
      <input
        type="checkbox"
        disabled={settings === undefined}
        checked={current !== undefined}
        onChange={({ target }) => onChange(target.checked ? { ...rest, chat_adapter_url: chatPage } : rest)}
      />{' '}
      Chats: the vendor’s second page
    </label>
  );
};
