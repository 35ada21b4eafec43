import { Checkbox, Field } from '@zendeskgarden/react-forms';
import { useDesk } from '../use-desk.ts';

type Settings = Readonly<Record<string, unknown>>;

interface Props {
  /** `undefined` while they cannot be read. */
  readonly settings: Settings | undefined;
  readonly onChange: (settings: Settings) => void;
}

/** The setting `chat_adapter_url`, on or off; absent for vendors without a second page. */
export const ChatsSwitch = ({ settings, onChange }: Props) => {
  const chatPages = useDesk(({ panel }) => panel.chatPages);
  const { chat_adapter_url: current, ...rest } = settings ?? {};
  const chatPage = chatPages[String(rest['vendor'])];
  if (chatPage === undefined) return null;
  return (
    <Field>
      <Checkbox
        checked={current !== undefined}
        onChange={({ target }) => onChange(target.checked ? { ...rest, chat_adapter_url: chatPage } : rest)}
      >
        <Field.Label isRegular>Chats: the vendor’s second page</Field.Label>
      </Checkbox>
    </Field>
  );
};
