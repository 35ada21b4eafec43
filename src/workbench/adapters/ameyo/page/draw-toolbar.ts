import type { Command } from '../commands.ts';
import type { ToolbarLink } from './toolbar-link.ts';

const rows: readonly (readonly (readonly [string, Command])[])[] = [
  [
    ['Sign in', { do: 'sign-in' }],
    ['Sign in, refused', { do: 'sign-in-refused' }],
    ['Sign in, elsewhere', { do: 'sign-in-elsewhere' }],
    ['Sign out', { do: 'sign-out' }],
  ],
  [
    ['Ready', { do: 'ready' }],
    ['Break', { do: 'break' }],
  ],
  [
    ['Call comes in', { do: 'call' }],
    ['Auto dial', { do: 'call', call: { callType: 'outbound.auto.dial', asObject: true } }],
    ['Callback dial', { do: 'call', call: { callType: 'outbound.callback.dial' } }],
    ['Show again', { do: 'repeat' }],
    ['Dial', { do: 'dial' }],
  ],
  [
    ['Hang up', { do: 'hang-up' }],
    ['Transfer', { do: 'transfer' }],
    ['Confer', { do: 'confer' }],
    ['Force dispose', { do: 'dispose' }],
  ],
  [
    ['Chat begins', { do: 'chat' }],
    ['Chat to the front', { do: 'turn-to-chat' }],
    ['Chat ends', { do: 'end-chat' }],
    ['Dispose chat', { do: 'dispose-chat' }],
    ['Noise', { do: 'noise' }],
  ],
];

/** The toolbar: its state, a button for all that can be done in it, and what could not be done. */
export function drawToolbar(main: HTMLElement, link: ToolbarLink): void {
  const state = document.createElement('output');
  state.textContent = 'Loading';
  const complaint = document.createElement('p');
  complaint.setAttribute('role', 'alert');
  const dialBox = document.createElement('output');
  link.onState(({ presence, dialBox: number }) => {
    state.textContent = `Ameyo: ${presence}`;
    dialBox.textContent = number === '' ? '' : `Dial No.: ${number}`;
  });
  const buttonOf = ([label, command]: readonly [string, Command]): HTMLButtonElement => {
    const button = document.createElement('button');
    button.textContent = label;
    button.addEventListener('click', () => {
      void link.command(command).then((said) => {
        complaint.textContent = said ?? '';
      });
    });
    return button;
  };
  const rowsDrawn = rows.map((row) => {
    const drawn = document.createElement('div');
    drawn.append(...row.map(buttonOf));
    return drawn;
  });
  main.append(state, dialBox, ...rowsDrawn, complaint);
}
