import { drawToolbar } from './draw-toolbar.ts';
import { connectToolbar } from './toolbar-link.ts';
import './style.css';

const main = document.querySelector('main');
if (main) drawToolbar(main, connectToolbar());
