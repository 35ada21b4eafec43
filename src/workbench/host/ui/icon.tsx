/** A one-coloured picture in the colour of the text around it. */
export const Icon = ({ src, size = 16 }: { readonly src: string; readonly size?: number }) => {
  const image = `url("${src}")`;
  return (
    <span
      className="icon"
      aria-hidden="true"
      style={{ width: size, height: size, maskImage: image, WebkitMaskImage: image }}
    />
  );
};
