import { ui } from '../../../translations/en.json';

/** The texts that only the page behind the app's icon in the navigation shows; the other pages do not carry them. */
export const linkTexts = { link: ui.link };
