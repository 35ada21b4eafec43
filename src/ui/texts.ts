import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ui } from '../../translations/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: { ui: typeof ui };
  }
}

/** The texts in the agent's language, English where a text or the language is missing. `locale`: `currentUser.locale`. */
export const createTexts = (locale: string): i18n => {
  const texts = createInstance();
  // Synchronous: everything is in the bundle, so no screen ever waits for its words.
  void texts.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    defaultNS: 'ui',
    ns: ['ui'],
    resources: { en: { ui } },
    initAsync: false,
    // React escapes; escaping twice would show `&amp;`.
    interpolation: { escapeValue: false },
  });
  return texts;
};
