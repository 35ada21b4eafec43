type Data = Readonly<Record<string, unknown>>;

/** Parts whose type the documentation does not state: objects, as far as anybody can tell. */
const parts = ['va_data_parameters', 'data_parameters', 'session_variable', 'custom_sip_headers'] as const;

/** An event's data with its loosely documented parts as objects, whether they come as such, as JSON text or as a list of names and values. */
export function looseObject(data: Data): Data {
  const read = parts.flatMap((part) => {
    const value = data[part];
    const object = typeof value === 'string' || Array.isArray(value) ? asObject(value) : undefined;
    return object ? [[part, object] as const] : [];
  });
  return read.length === 0 ? data : { ...data, ...Object.fromEntries(read) };
}

function asObject(value: unknown): Data | undefined {
  if (typeof value === 'string')
    return value.trimStart().startsWith('{') || value.trimStart().startsWith('[') ? asObject(parsed(value)) : undefined;
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null ? { ...value } : undefined;
  return Object.fromEntries(value.slice(0, 100).flatMap(pairIn));
}

function pairIn(entry: unknown): readonly (readonly [string, unknown])[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { name, key = name, value } = entry as Data;
  return typeof key === 'string' ? [[key, value]] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
