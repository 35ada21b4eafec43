import { createContext, useContext } from 'react';
import { ui } from '../../translations/en.json';

type WithoutPlural<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
type Paths<Tree, Prefix extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Prefix}${WithoutPlural<Key>}`
    : Paths<Tree[Key], `${Prefix}${Key}.`>;
}[keyof Tree & string];

/** The path of a text in `translations/`; of one with plurals without its form. */
export type TextKey = Paths<typeof ui>;
/** The text of a key with its `{{placeholders}}` filled in; `count` chooses the plural's form. */
export type TFunction = (key: TextKey, values?: Readonly<Record<string, string | number | undefined>>) => string;

export interface Texts {
  readonly t: TFunction;
  /** BCP 47, as Zendesk names it; for dates and numbers. */
  readonly language: string;
}

/**
 * The texts for an agent. `locale`: `currentUser.locale`. There is English only so far, whatever the locale. `more`: texts
 * that not every page carries.
 */
export const createTexts = (locale: string, more: object = {}): Texts => {
  const all = { ...ui, ...more };
  const plurals = new Intl.PluralRules('en');
  return {
    language: locale,
    t: (key, values = {}) => {
      const { count } = values;
      const plural = typeof count === 'number' ? textAt(all, `${key}_${plurals.select(count)}`) : undefined;
      const text = plural ?? textAt(all, key) ?? key;
      return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
    },
  };
};

function textAt(texts: object, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<unknown>(
      (tree, key) => (typeof tree === 'object' && tree !== null ? Reflect.get(tree, key) : undefined),
      texts,
    );
  return typeof found === 'string' ? found : undefined;
}

const Current = createContext<Texts>(createTexts('en'));

/** Gives the texts to the screens inside. */
export const TextsProvider = Current.Provider;

/** The texts, and the language that dates and numbers are written in. */
export const useTranslation = (): { readonly t: TFunction; readonly i18n: Texts } => {
  const texts = useContext(Current);
  return { t: texts.t, i18n: texts };
};
