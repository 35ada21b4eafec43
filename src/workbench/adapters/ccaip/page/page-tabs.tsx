interface Props<Tab extends string> {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly shown: Tab;
  readonly onShow: (tab: Tab) => void;
}

/** The bar at the foot of each page. */
export const PageTabs = <Tab extends string>({ label, tabs, shown, onShow }: Props<Tab>) => (
  <nav aria-label={label}>
    {tabs.map((name) => (
      <button key={name} type="button" aria-current={name === shown ? 'page' : undefined} onClick={() => onShow(name)}>
        {name}
      </button>
    ))}
  </nav>
);
