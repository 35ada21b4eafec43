import * as v from 'valibot';

/** Somebody of the project: full name and SIP login. */
export const employeeSchema = v.object({ fio: v.string(), login: v.string() });
export type Employee = v.InferOutput<typeof employeeSchema>;

export const callSchema = v.object({
  id: v.string(),
  type: v.picklist(['in', 'out', 'callback', 'transitin', 'transitout']),
  /** Digits of the customer's number, or a word where it is hidden. */
  customer: v.string(),
  /** Digits of the project's number. */
  line: v.string(),
  employee: v.nullable(employeeSchema),
  /** Ms since the epoch. */
  at: v.number(),
  answeredAt: v.nullable(v.number()),
  endedAt: v.nullable(v.number()),
  /** Of a call that has ended; any text. */
  disposition: v.string(),
  /** Further fields: UTM tags, scheme. */
  fields: v.record(v.string(), v.string()),
});
export type Call = v.InferOutput<typeof callSchema>;

const seconds = (from: number, to: number): number => Math.max(0, Math.round((to - from) / 1000));

/** `2019-06-02T09:30:47+0300`, as the API writes it. */
function dateText(at: number, zone: number): string {
  const local = new Date(at + zone * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.trunc(Math.abs(zone) / 60), Math.abs(zone) % 60];
  const digits = `${String(hours).padStart(2, '0')}${String(minutes).padStart(2, '0')}`;
  return `${local}${zone < 0 ? '-' : '+'}${digits}`;
}

export interface RowOptions {
  readonly now: number;
  /** Minutes ahead of UTC. */
  readonly zone: number;
  readonly recordingAfter: number | null;
}

/** A call as `calls/list` shows it. */
export function rowOf(call: Call, { now, zone, recordingAfter }: RowOptions): Readonly<Record<string, unknown>> {
  const { endedAt, answeredAt, employee } = call;
  const isOut = call.type === 'out' || call.type === 'transitout';
  const until = endedAt ?? now;
  const hasRecording =
    endedAt !== null && answeredAt !== null && recordingAfter !== null && now >= endedAt + recordingAfter;
  return {
    uniqueid: call.id,
    calldate: dateText(call.at, zone),
    call_type: call.type,
    caller: isOut ? (employee?.login ?? call.line) : call.customer,
    dst: isOut ? call.customer : call.line,
    ...(isOut && { outbound_number: call.line }),
    disposition: endedAt === null ? (answeredAt === null ? 'CALLING' : 'IN PROGRESS') : call.disposition,
    duration: String(seconds(call.at, until)),
    waittime: String(seconds(call.at, answeredAt ?? until)),
    billsec: String(answeredAt === null ? 0 : seconds(answeredAt, until)),
    employee_number: employee?.login ?? null,
    employee_fio: employee?.fio ?? '',
    has_recording: hasRecording ? 1 : 0,
    recording: hasRecording ? `https://app.ringostat.com/recordings/${call.id}.ogg?token=0a1b2c3d` : '',
    ...call.fields,
  };
}
