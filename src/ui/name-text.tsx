/** A number in a name, as in that of a caller of whom nothing else is known. */
const number = /(\+\d[\d ]{5,}\d)/;

/** A name, which may be of any length and direction: two lines at most, the whole of it in the title; a number in it stays whole. */
export const NameText = ({ children }: { readonly children: string }) => (
  <bdi
    title={children}
    style={{ display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}
  >
    {children.split(number).map((part, index) =>
      index % 2 === 0 ? (
        part
      ) : (
        // The parts of one name never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} style={{ whiteSpace: 'nowrap' }}>
          {part}
        </span>
      ),
    )}
  </bdi>
);
