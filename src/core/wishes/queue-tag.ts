/** The tag that says which queue a ticket was made for, where only tickets of the same queue are reused. */
export function queueTag(queue: string | undefined): readonly string[] {
  const name = (queue ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
  return name === '' ? [] : [`ringside_queue_${name.slice(0, 100)}`];
}
