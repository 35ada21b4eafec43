/** A phone number: from left to right in every language, and never broken into two lines. */
export const NumberText = ({ children }: { readonly children: string }) => (
  <bdi dir="ltr" style={{ whiteSpace: 'nowrap' }}>
    {children}
  </bdi>
);
