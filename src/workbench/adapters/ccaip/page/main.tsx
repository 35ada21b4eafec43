import { createRoot } from 'react-dom/client';
import { AgentPage } from './agent-page.tsx';
import { connectPhone } from './phone-link.ts';
import './style.css';

const root = document.querySelector('#root');
const type = new URLSearchParams(location.search).get('type') === 'chat' ? 'chat' : 'call';
if (root) createRoot(root).render(<AgentPage link={connectPhone(type)} type={type} />);
