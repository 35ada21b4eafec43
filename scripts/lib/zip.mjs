import { crc32, deflateRawSync } from 'node:zlib';

// 1980-01-01 00:00, the earliest date a zip can hold: the same files always make the same bytes.
const dosDate = 0x21;
const utf8Names = 0x0800;
const deflated = 8;
const version = 20;

function fields(...parts) {
  const bytes = Buffer.alloc(parts.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of parts) {
    bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
}

/** What the local header and the directory's entry say alike, from the version needed to the length of the extra field. */
function common({ name, content, packed }) {
  return fields(
    [2, version],
    [2, utf8Names],
    [2, deflated],
    [2, 0],
    [2, dosDate],
    [4, crc32(content)],
    [4, packed.length],
    [4, content.length],
    [2, name.length],
    [2, 0],
  );
}

/** A zip of `files` (`{ name, content }`, names with forward slashes), in the order of their names. */
export function zip(files) {
  const locals = [];
  const entries = [];
  let offset = 0;
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const entry = {
      name: Buffer.from(file.name),
      content: file.content,
      packed: deflateRawSync(file.content, { level: 9 }),
    };
    const local = Buffer.concat([fields([4, 0x04034b50]), common(entry), entry.name, entry.packed]);
    const attributes = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    entries.push(Buffer.concat([fields([4, 0x02014b50], [2, version]), common(entry), attributes, entry.name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const count = entries.length;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...locals, directory, end]);
}
