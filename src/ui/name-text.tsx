/** A name, which may be of any length and direction: two lines at most, the whole of it in the title. */
export const NameText = ({ children }: { readonly children: string }) => (
  <bdi
    title={children}
    style={{ display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}
  >
    {children}
  </bdi>
);
