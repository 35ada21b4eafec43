/** The toolbar speaks to the origin that its address names: that of the page around it. */
export function toolbarPage(adapterUrl: string, origin: string): string {
  const page = new URL(adapterUrl);
  page.searchParams.set('origin', origin);
  return page.href;
}
